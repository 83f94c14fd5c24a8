import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { standingSteps } from "@/lib/cases/machine";
import { readsProcedure } from "@/lib/cases/restricted";
import type { KeptPost } from "@/lib/committees/types";
import { FORM_LABELS } from "@/lib/discipline/messages";
import { formInForce } from "@/lib/discipline/rules";
import type { DisciplineFacts } from "@/lib/discipline/types";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay, toDayOrNull } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { makeDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { notWhole } from "@/lib/platform/whole";
import { REWARD_FORMS, REWARD_LEVELS } from "@/lib/rewards/types";
import type { RecordPlace } from "@/lib/units/record-place";
import { TYPED_ACTS, type TypedList, type TypedProcedure } from "./rules";
import type { TypedLine } from "./types";

const MOST = 2000;

/**
 * Which cases of each procedure the national software must hear of: of discipline from the day on which the measure is
 * in force, and that it was lifted; a collective that is honoured has no line of a person.
 */
export const LISTED = {
  graduation: { procedure: "graduation", state: "graduated" },
  removal_from_roll: { procedure: "removal_from_roll", state: "removed" },
  discipline: {
    ...{ procedure: "discipline" },
    state: { in: ["announced", "appealed", "appeal_answered", "ended", "lifted"] },
  },
  reward: {
    ...{ procedure: "reward", state: { in: ["decided", "awarded"] } },
    rewards: { some: { deletedAt: null, isCollective: false } },
  },
  outstanding_member: { procedure: "outstanding_member", state: { in: ["on_probation", "official"] } },
} satisfies Record<TypedProcedure, object>;

const person = { fullName: true, code: true, birthDate: true, gender: true } as const;

const select = {
  ...{ id: true, personName: true, typedOn: true },
  unit: { select: { name: true } },
  branch: { select: { name: true } },
  member: { select: person },
  graduation: { select: { certificate: true } },
  discipline: { select: { decidedForm: true, answer: true, answeredForm: true } },
  rewards: {
    where: { deletedAt: null },
    select: {
      ...{ level: true, form: true, content: true },
      members: {
        select: { member: { select: { ...person, branch: { select: { name: true } } } } },
        orderBy: { member: { fullName: "asc" } },
      },
    },
  },
  steps: {
    select: { number: true, act: true, day: true, docNumber: true, takesBack: true },
    orderBy: { number: "asc" },
  },
} as const;

/**
 * Who must be typed into the national software by what went step by step here, in the order of their days: whoever is
 * not typed yet, whenever that was, and whoever was marked as typed in a year.
 */
export async function endedHere(
  actor: Actor,
  place: RecordPlace,
  list: TypedList,
  year: number,
): Promise<TypedLine[]> {
  const from = fromDay(makeDate(year, 1, 1));
  const to = fromDay(makeDate(year, 12, 31));
  const marked = [{ typedOn: null }, { typedOn: { gte: from, lte: to } }];
  return (await linesAt(actor, place, list, marked)).lines;
}

/** For a sheet: all who are still to be typed, or none. */
export async function everyUntyped(
  actor: Actor,
  place: RecordPlace,
  list: TypedList,
): Promise<Result<TypedLine[]>> {
  const { lines, isCut } = await linesAt(actor, place, list, [{ typedOn: null }]);
  return isCut ? notWhole(MOST, "Tải danh sách của từng chi đoàn.") : done(lines);
}

type Marked = { typedOn: null | { gte: Date; lte: Date } }[];
type Lines = { lines: TypedLine[]; isCut: boolean };

async function linesAt(actor: Actor, place: RecordPlace, list: TypedList, marked: Marked): Promise<Lines> {
  const scope = readScope(actor, place.orgId);
  if (!scope || (list !== "posts" && !readsProcedure(actor, list, place))) return { lines: [], isCut: false };
  const { lines, isCut } =
    list === "posts"
      ? await postLines(scope, place, marked)
      : await caseLines(scope, place, { procedure: list, marked });
  return { lines: lines.toSorted((a, b) => a.day.localeCompare(b.day)), isCut };
}

async function caseLines(
  scope: Scope,
  place: RecordPlace,
  { procedure, marked }: { procedure: TypedProcedure; marked: Marked },
): Promise<Lines> {
  const cases = await casesOf(scope, place, procedure, marked);
  return { lines: cases.flatMap((found) => linesOf(procedure, found)), isCut: cases.length > MOST };
}

function casesOf(scope: Scope, { unitId, branchId }: RecordPlace, procedure: TypedProcedure, marked: Marked) {
  return reader(scope).memberCase.findMany({
    where: {
      ...{ ...LISTED[procedure], unitId, entry: "stepwise", ...(branchId ? { branchId } : {}) },
      OR: marked,
    },
    select,
    orderBy: { personName: "asc" },
    take: MOST + 1,
  });
}

type Found = Awaited<ReturnType<typeof casesOf>>[number];

function linesOf(procedure: TypedProcedure, found: Found): TypedLine[] {
  const { id, typedOn, unit, graduation, steps } = found;
  const decided = standingSteps(steps).findLast(({ act }) => TYPED_ACTS[procedure].includes(act));
  if (!decided) return [];
  // The dialog of a ceremony asks for the certificate's number apart from the step's own.
  const docNumber = decided.docNumber || (graduation?.certificate ?? "");
  const told = { id, typedOn: toDayOrNull(typedOn), day: toDay(decided.day), docNumber };
  const place = (found.branch ?? unit).name;
  return [
    ...(found.member
      ? [lineOf(found.member, found.personName, place, measureOf(found.discipline), told)]
      : []),
    ...found.rewards.flatMap((reward) =>
      reward.members.map(({ member: { branch, ...honoured } }) =>
        lineOf(honoured, honoured.fullName, (branch ?? unit).name, rewardWords(reward), told),
      ),
    ),
  ];
}

type Person = Pick<TypedLine, "code" | "birthDate" | "gender">;
type Told = Pick<TypedLine, "id" | "typedOn" | "day" | "docNumber">;

function lineOf(
  { code, birthDate, gender }: Person,
  personName: string,
  branch: string,
  value: string,
  told: Told,
): TypedLine {
  return { ...told, personName, code, birthDate, gender, branch, value };
}

/** The measure, never why. */
function measureOf(facts: Pick<DisciplineFacts, "decidedForm" | "answer" | "answeredForm"> | null): string {
  if (!facts) return "";
  const form = formInForce(facts);
  return form ? FORM_LABELS[form] : "Không (đã hủy kỷ luật)";
}

function rewardWords({ level, form, content }: { level: string; form: string; content: string }): string {
  const label = (list: readonly { code: string; label: string }[], code: string) =>
    list.find((each) => each.code === code)?.label ?? code;
  return `${label(REWARD_FORMS, form)} (${label(REWARD_LEVELS, level)}): ${content}`;
}

/** Of the acts of a unit's and its branches' committees the posts that they changed in the roster. */
async function postLines(scope: Scope, { unitId, branchId }: RecordPlace, marked: Marked): Promise<Lines> {
  const acts = await reader(scope).committeeAct.findMany({
    where: {
      ...{ unitId, state: "approved", ...(branchId ? { branchId } : {}) },
      ...{ postChanges: { not: [] }, OR: marked },
    },
    select: { id: true, typedOn: true, decisionOn: true, decisionNumber: true, postChanges: true },
    orderBy: { decisionOn: "asc" },
    take: MOST + 1,
  });
  const changes = acts.flatMap(({ postChanges, ...act }) =>
    ((postChanges ?? []) as KeptPost[]).map((change) => ({ ...change, act })),
  );
  const members = await reader(scope).member.findMany({
    where: { id: { in: changes.map(({ memberId }) => memberId) } },
    select: { id: true, ...person, unit: { select: { name: true } }, branch: { select: { name: true } } },
    take: changes.length,
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  const lines = changes.flatMap(({ memberId, became, act: { id, typedOn, decisionOn, decisionNumber } }) => {
    const member = byId.get(memberId);
    if (!member || !decisionOn) return [];
    const told = {
      id,
      typedOn: toDayOrNull(typedOn),
      day: toDay(decisionOn),
      docNumber: decisionNumber ?? "",
    };
    const { fullName, unit, branch } = member;
    return [lineOf(member, fullName, (branch ?? unit).name, became ?? NO_POST, told)];
  });
  return { lines, isCut: acts.length > MOST };
}

/** What the national list of posts calls whoever has none. */
const NO_POST = "Đoàn viên";
