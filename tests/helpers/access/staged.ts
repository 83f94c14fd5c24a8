import { memberAtLink } from "@/lib/access/member-link";
import type { Actor } from "@/lib/access/types";
import { makeMemberLinks } from "@/lib/member-links/commands";
import { openMemberLink, sendCorrections } from "@/lib/member-links/own/commands";
import { updateMember } from "@/lib/members/commands";
import { previousQuarter, quarterOf } from "@/lib/members/quarter-dates";
import { findMember } from "@/lib/members/queries";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { today } from "@/lib/platform/clock";
import { allOf, must } from "../bloc";
import type { Place } from "./place";

/** What stands in sensitive cells of sheets, in words that stand nowhere else; the number is none, so it is a problem too. */
export const CELLS = {
  idNumber: "0792Ropuqet",
  idIssuedPlace: "Công an Tezilom",
  ethnicity: "Người Tezilom",
  discipline: "Khiển trách Tezilom",
};

/** What a confirmed sheet says of somebody, to be recorded by who may. */
export const PROPOSED = "Cảnh cáo Zafuquin";

/** What the member says of the own row by the link, which nobody has accepted yet. */
export const ANSWERED = "Người Ligozep";

/** A place whose roster went through a quarter and two sheets: one waits unconfirmed, one has proposed a measure. */
export type Staged = Place & { sheet: string; proposing: string; year: number; quarter: number };

export async function stagedIn(
  keeper: { server: string; actor: Actor; cookie: string },
  place: Place,
): Promise<Staged> {
  // What was tried before may have ended the membership, from which day ever.
  const member = { id: place.member };
  await allOf(place.orgId).member.updateMany({
    where: member,
    data: { status: "active", statusSince: null },
  });
  await second(keeper.actor, place);
  await answered(keeper.actor, place);
  const frozen = previousQuarter(quarterOf(await today()));
  must(await confirmQuarter(keeper.actor, { unit: place.unitId, ...frozen }));
  const sheets = sheetsOf(keeper, place);
  const accused = "Vũ Thị Vuxolam,01/02/2000,Nữ";
  // Of whom there is no case yet, which would answer what the sheet proposes.
  const other = "Người chuyển Vuxolam,02/01/1995,Nữ";
  const cells = Object.values(CELLS).join(",");
  const sheet = await sheets.upload(
    `Họ và tên,Ngày sinh,Giới tính,Số CCCD,Nơi cấp CCCD,Dân tộc,Kỷ luật\n${accused},${cells}\n`,
  );
  const proposing = await sheets.upload(`Họ và tên,Ngày sinh,Giới tính,Kỷ luật\n${other},${PROPOSED}\n`);
  await sheets.confirm(proposing);
  return { ...place, ...frozen, sheet, proposing };
}

/** Values of somebody else, before the member's in every order by them, though not by name. */
async function second(keeper: Actor, { orgId, double }: Place): Promise<void> {
  const { version } = await allOf(orgId).member.findUniqueOrThrow({
    where: { id: double },
    select: { version: true },
  });
  must(await updateMember(keeper, double, { idNumber: "079199000111", religion: "Cao Đài", version }));
}

/** A correction by the member's own link, which waits. */
async function answered(keeper: Actor, { unitId, branchId, member }: Place): Promise<void> {
  const asked = { unit: unitId, branch: branchId, members: [member], replaces: true };
  const [link] = must(await makeMemberLinks(keeper, asked)).links;
  const secret = link?.url.split("/").at(-1) ?? "";
  const { device } = must(await openMemberLink(secret, HOME));
  const found = await memberAtLink(secret, device, HOME);
  if (found.state !== "open") throw new Error(found.state);
  const { version } = must(await findMember(keeper, member)).member;
  must(await sendCorrections(found.member, { ethnicity: ANSWERED, version }));
}

const HOME = "10.0.0.1";

function sheetsOf({ server, cookie }: { server: string; cookie: string }, { org, branch }: Place) {
  const post = async (path: string, body: FormData | null) => {
    const answer = await fetch(server + path, { method: "POST", headers: { cookie, origin: server }, body });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  return {
    upload: async (text: string) => {
      const form = new FormData();
      form.set("file", new Blob([text]), "danh-sach.csv");
      return (await post(`/api/v1/imports?${new URLSearchParams({ org, unit: branch })}`, form)).id;
    },
    confirm: (id: string) => post(`/api/v1/imports/${id}/confirm`, null),
  };
}
