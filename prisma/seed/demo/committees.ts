import { installationScope } from "@/lib/access/scopes";
import { recordAct } from "@/lib/committees/commands";
import { settleRoles } from "@/lib/committees/moves";
import { committeeView, findAct } from "@/lib/committees/queries";
import { pasteRated } from "@/lib/organisation-ratings/commands";
import { approveRated, proposeRated } from "@/lib/organisation-ratings/moves";
import { ratedBoard } from "@/lib/organisation-ratings/queries";
import { reader } from "@/lib/platform/database/database";
import { addDays, makeDate, type PlainDate } from "@/lib/platform/dates";
import { RATING_LABELS } from "@/lib/ratings/messages";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";
import { seenFirst } from "./seen";

type Committees = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit };

const OFFICE = "vanphong.khoi";
const secretaryOf = ({ code }: PlacedUnit) => `bithu.${code.toLowerCase()}`;

const POSTS: Record<string, string> = {
  "Bí thư Đoàn cơ sở": "secretary",
  "Phó bí thư Đoàn cơ sở": "deputy",
  "Ủy viên Ban Thường vụ Đoàn cơ sở": "standing",
  "Ủy viên BCH Đoàn cơ sở": "member",
};
const ORDER = Object.values(POSTS);

/** A unit's congress in a May: those sit whom the roster names, and the secretary's account is theirs. */
export async function holdCongress({ cast, bloc, unit }: Committees, year: number): Promise<void> {
  const members = await membersWithPosts(bloc, unit, Object.keys(POSTS));
  const seen = new Set<string>();
  const seats = members
    .map(({ id, fullName, position }) => ({
      member: id,
      name: fullName,
      post: POSTS[position ?? ""] ?? "member",
    }))
    .toSorted((a, b) => ORDER.indexOf(a.post) - ORDER.indexOf(b.post))
    .filter(({ post }) => post !== "secretary" || (!seen.has(post) && seen.add(post)))
    .map((seat, at) => ({ ...seat, votes: 58 - at }));
  if (seats.length === 0) return;
  const heldOn = makeDate(year, 5, 12);
  const decisionOn = addDays(heldOn, 10);
  const { id } = await cast.on(decisionOn, OFFICE, (actor) =>
    recordAct(actor, {
      unit: unit.id,
      kind: "congress",
      heldOn,
      place: "Hội trường cơ quan",
      entitled: 60,
      present: 58,
      documentNumber: "01-NQ/ĐH",
      termFrom: heldOn,
      termTo: makeDate(year + 5, 5, 12),
      seats,
      decision: { decisionNumber: `${40 + Number(unit.code.slice(2))}-QĐ/ĐTN`, decisionOn },
    }),
  );
  const { act } = must(await findAct(await cast.as(OFFICE), id));
  const secretary = act.seats.find(({ post }) => post === "secretary");
  const accounts = secretary ? [{ seat: secretary.id, username: secretaryOf(unit) }] : [];
  await cast.on(decisionOn, OFFICE, (actor) => settleRoles(actor, id, { accounts, version: act.version }));
}

/** Somebody of the BCH moved away and another took the seat; a branch has just held its congress. */
export async function changeCommittee({ cast, bloc, unit }: Committees, heldOn: PlainDate): Promise<void> {
  const view = must(await committeeView(await cast.as(OFFICE), { unit: unit.id, branch: null }));
  const leaver = view.committee.findLast(({ post }) => post === "member");
  const [comer] = await membersWithPosts(bloc, unit, ["Phó bí thư chi đoàn", "Ủy viên BCH chi đoàn"]);
  if (leaver && comer)
    await cast.on(addDays(heldOn, 9), OFFICE, (actor) =>
      recordAct(actor, {
        unit: unit.id,
        kind: "change",
        heldOn,
        entitled: 9,
        present: 8,
        documentNumber: "06-BB/BCH",
        reason: `Đồng chí ${leaver.name} chuyển công tác`,
        leavings: [{ seat: leaver.id, reason: "transferred" }],
        seats: [{ member: comer.id, name: comer.fullName, post: "member", votes: 8 }],
        decision: { decisionNumber: "71-QĐ/ĐTN", decisionOn: addDays(heldOn, 9) },
      }),
    );
  const branch = unit.branchIds.values().next().value;
  const [first] = await membersWithPosts(bloc, unit, ["Bí thư chi đoàn"], branch);
  if (!branch || !first) return;
  await cast.on(heldOn, `${secretaryOf(unit)}.cd1`, (actor) =>
    recordAct(actor, {
      unit: unit.id,
      branch,
      kind: "congress",
      heldOn,
      place: "Phòng họp",
      entitled: 24,
      present: 22,
      documentNumber: "01-NQ/ĐHCĐ",
      termFrom: heldOn,
      termTo: addDays(heldOn, 912),
      seats: [{ member: first.id, name: first.fullName, post: "secretary", votes: 21 }],
    }),
  );
}

function membersWithPosts(bloc: DemoBloc, unit: PlacedUnit, posts: string[], branch?: string) {
  return reader(
    installationScope(bloc.orgId, "the demo's committees are those of its rosters"),
  ).member.findMany({
    where: {
      unitId: unit.id,
      status: "active",
      position: { in: posts },
      ...(branch ? { branchId: branch } : {}),
    },
    orderBy: { fullName: "asc" },
    take: 12,
    select: { id: true, fullName: true, position: true },
  });
}

/** The ratings of a year that is over: branches by their unit, the unit and its cadres by the office. */
export async function rateOrganisation(
  { cast, unit }: Committees,
  year: number,
  day: PlainDate,
): Promise<void> {
  const secretary = secretaryOf(unit);
  const at = { unit: unit.id, year };
  const approval = { approvalNumber: "33-QĐ/ĐTN", approvedOn: day };
  const tables = {
    branches: await table(cast, unit, "branches", year),
    unit: await table(cast, unit, "unit", year),
  };
  await cast.on(day, secretary, (actor) =>
    seenFirst(pasteRated, actor, { ...at, level: "branches", table: tables.branches, approval }),
  );
  await cast.on(day, secretary, (actor) =>
    seenFirst(pasteRated, actor, { ...at, level: "unit", table: tables.unit }),
  );
  const proposal = { minutesNumber: "12-BB/BCH", heldOn: day, version: 1 };
  await cast.on(day, secretary, (actor) => proposeRated(actor, { ...at, level: "unit", ...proposal }));
  const decision = { approvalNumber: "90-QĐ/ĐTN", approvedOn: day, version: 2 };
  await cast.on(day, OFFICE, (actor) => approveRated(actor, { ...at, level: "unit", ...decision }));
}

/** Every third line excellent, the others good. */
async function table(
  cast: Cast,
  unit: PlacedUnit,
  level: "branches" | "unit",
  year: number,
): Promise<string> {
  const { rows } = must(await ratedBoard(await cast.as(secretaryOf(unit)), { unit: unit.id, level, year }));
  const lines = rows.map(({ name }, at) => [name, RATING_LABELS[at % 3 === 0 ? "excellent" : "good"]]);
  return [["Họ và tên", "Đề nghị"], ...lines].map((line) => line.join("\t")).join("\n");
}
