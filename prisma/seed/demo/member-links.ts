import { type MemberActor, memberAtLink } from "@/lib/access/member-link";
import { makeMemberLinks } from "@/lib/member-links/commands";
import {
  confirmOwnData,
  openMemberLink,
  saveConsent,
  saveWish,
  sendCorrections,
} from "@/lib/member-links/own/commands";
import { ownPage } from "@/lib/member-links/own/view";
import { wordingOf } from "@/lib/member-links/purposes";
import { linkBoard } from "@/lib/member-links/queries";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Setting = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit };

const PEOPLE = 8;
const CORRECTED = [
  { phone: "0912 000 321", permanentAddress: "Số 12, đường Hoa Ban, phường Bến Ngự" },
  { email: "doan.vien@example.vn", qualification: "Thạc sĩ" },
];

/** One branch has sent links: some are opened, two people correct something, one confirms, one writes. */
export async function sendMemberLinks({ cast, bloc, unit }: Setting): Promise<void> {
  const actor = await cast.as(`bithu.${unit.code.toLowerCase()}`);
  const branch = [...unit.branchIds.values()].at(-1) ?? null;
  const at = { orgId: bloc.orgId, unitId: unit.id, branchId: branch };
  const members = must(await linkBoard(actor, at, undefined)).members.slice(0, PEOPLE);
  const chosen = { unit: unit.id, branch, members: members.map(({ id }) => id) };
  const secrets = must(await makeMemberLinks(actor, chosen)).links.map(
    ({ url }) => url.split("/").at(-1) ?? "",
  );
  const [first, second, third, fourth] = secrets;
  for (const [secret, corrected] of [
    [first, CORRECTED[0]],
    [second, CORRECTED[1]],
  ] as const) {
    const member = await opened(secret);
    const { version } = must(await ownPage(member)).data;
    must(await sendCorrections(member, { ...corrected, version }));
  }
  const sure = await opened(third);
  const { version } = must(await ownPage(sure)).data;
  must(await confirmOwnData(sure, { version }));
  for (const purpose of ["public_photo", "contact"] as const)
    must(await saveConsent(sure, { purpose, version: wordingOf(purpose).version, isGiven: true }));
  const writing = await opened(fourth);
  must(
    await saveWish(writing, { wish: null, message: "Tháng tới em học ca tối, xin sinh hoạt vào chủ nhật." }),
  );
}

async function opened(secret: string | undefined): Promise<MemberActor> {
  const { device } = must(await openMemberLink(secret ?? "", null));
  const found = await memberAtLink(secret ?? "", device, null);
  if (found.state !== "open") throw new Error(`a link of the demo is ${found.state}`);
  return found.member;
}
