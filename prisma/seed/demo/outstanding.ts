import { readScope } from "@/lib/access/scopes";
import { openOutstanding, takeOutstandingStep } from "@/lib/outstanding-members/commands";
import { recordOutstanding } from "@/lib/outstanding-members/recording";
import { reader } from "@/lib/platform/database/database";
import { type PlainDate, plainDate } from "@/lib/platform/dates";
import type { Cast } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";

type Setting = { cast: Cast; bloc: DemoBloc; unit: PlacedUnit; year: number; until: PlainDate };

const MERITS = "Nhiều năm hoàn thành xuất sắc nhiệm vụ, có sáng kiến được áp dụng, gương mẫu ở nơi cư trú.";

const VOTES = { entitled: "24", present: "22", votesFor: "21", votesAgainst: "1" };
const BOARD = { entitled: "9", present: "9", votesFor: "9", votesAgainst: "0" };

/** One unit has introduced a member and chosen another; one has told of an admission afterwards. */
export async function playOutstanding(setting: Setting): Promise<void> {
  const { unit, until, year } = setting;
  if (until < plainDate(`${year}-06-30`)) return;
  if (unit.code === "DV01") {
    const [first = "", second = ""] = await outsideParty(setting, 2);
    await introduced(setting, first);
    await chosen(setting, second);
  }
  if (unit.code === "DV02") await recorded(setting);
}

const dayOf =
  ({ year }: Setting) =>
  (day: string) =>
    plainDate(`${year}-${day}`);
const secretaryOf = ({ unit }: Setting) => `bithu.${unit.code.toLowerCase()}`;

async function introduced(setting: Setting, member: string): Promise<void> {
  const certifiedOn = `${setting.year - 1}-11-20`;
  const task = { person: "Phó Bí thư chi đoàn", note: "Phụ trách phong trào hiến máu của chi đoàn." };
  const id = await proposed(setting, member, "01-12");
  await go(setting, id, [
    ["01-20", "choose", VOTES],
    ["02-03", "recognise", { docNumber: "04-QĐ/ĐTN" }],
    ["02-10", "foster", task],
    ["05-15", "certify", { docNumber: "118/GCN", certifiedOn }],
    ["06-02", "introduce", { docNumber: "06-NQ/ĐTN", ...BOARD }],
  ]);
}

async function chosen(setting: Setting, member: string): Promise<void> {
  const id = await proposed(setting, member, "06-05");
  await go(setting, id, [["06-12", "choose", VOTES]]);
}

async function recorded(setting: Setting): Promise<void> {
  const [member] = await outsideParty(setting, 1);
  const day = dayOf(setting)("05-19");
  const told = { stage: "on_probation", day, docNumber: "212-QĐ/ĐU", introducedOn: `${setting.year}-01-15` };
  await setting.cast.on(day, secretaryOf(setting), (actor) =>
    recordOutstanding(actor, { member, ...told, merits: MERITS }),
  );
}

async function proposed(setting: Setting, member: string, on: string): Promise<string> {
  const day = dayOf(setting)(on);
  const { id } = await setting.cast.on(day, secretaryOf(setting), (actor) =>
    openOutstanding(actor, { member, merits: MERITS, day }),
  );
  return id;
}

type DemoStep = readonly [string, string, object];

async function go(setting: Setting, id: string, steps: readonly DemoStep[]): Promise<void> {
  for (const [at, [on, act, more]] of steps.entries()) {
    const day = dayOf(setting)(on);
    await setting.cast.on(day, secretaryOf(setting), (actor) =>
      takeOutstandingStep(actor, id, { act, day, version: at + 1, ...more }),
    );
  }
}

/** People of the unit's first branch without a post, not in the Party and in no procedure, who joined the Union first. */
async function outsideParty(setting: Setting, count: number): Promise<string[]> {
  const { cast, bloc, unit, year } = setting;
  const scope = readScope(await cast.as(secretaryOf(setting)), bloc.orgId);
  const [branchId] = unit.branchIds.values();
  if (!scope) return [];
  const found = await reader(scope).member.findMany({
    where: {
      unitId: unit.id,
      branchId,
      status: "active",
      position: "Đoàn viên",
      cases: { none: {} },
      birthDate: { gt: `${year - 28}` },
      OR: [{ sensitive: null }, { sensitive: { partyJoinedOn: null } }],
    },
    orderBy: [{ joinedOn: "asc" }, { fullName: "asc" }],
    take: count,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
