import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import type { CaseKind, Effect, RecordedKind, Stuck } from "@/lib/cases/kind";
import { standingSteps } from "@/lib/cases/machine";
import { casesTakenBack } from "@/lib/cases/pasted/undo";
import { partsIn } from "@/lib/cases/queries";
import { dueBy } from "@/lib/cases/terms";
import type { StandingCase } from "@/lib/cases/types";
import { reachValues } from "@/lib/evidence/queries";
import type { TableUndo, UndoneTable } from "@/lib/members/bulk-changes/undo";
import { refuseOnTheWay } from "@/lib/members/on-the-way";
import { restAgain } from "@/lib/members/rests-again";
import { memberTerms } from "@/lib/members/terms/queries";
import { rowsWithin } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { notFound, type Refusal, type Result, refused, refusedFields } from "@/lib/platform/result";
import { graduationDetail } from "./queries";
import { awaitedFrom, GRADUATION, type GraduationAct, mostStayAge, type Stay, wrongStay } from "./rules";
import { type Extras, stepExtrasSchema } from "./schema";
import { graduateStatement, ungraduateStatement } from "./statements";
import { notOfAge } from "./told";
import type { GraduationDetail, GraduationState, Wish } from "./types";

type Kind = CaseKind<GraduationState, GraduationAct>;
const NO_EXTRAS: Extras = { stayUntil: null, occasion: "", certificate: "" };

export const CHANGED = refused(
  "conflict",
  "Đoàn viên không còn trong danh sách đơn vị nên không ghi trưởng thành được. Xem lại danh sách.",
);
const RESTS = refused(
  "conflict",
  "Đoàn viên đã được sửa hoặc có hồ sơ khác từ sau lễ trưởng thành nên không lùi bước này được nữa. Ghi nhầm lễ trưởng thành thì đổi tình trạng ở trang đoàn viên.",
);

/** Takes a coming of age one step on; with the ceremony the member leaves the roster. */
export async function takeGraduationStep(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await graduationDetail(actor, id);
  if (!found.ok) return found;
  const { stayUntil, occasion, certificate, ...step } = Object(input) as Record<string, unknown>;
  const scope = readScope(actor, found.value.orgId);
  if (!scope) return notFound();
  // Who may not act here learns that first.
  if (partsIn(actor, found.value).length === 0)
    return takeCaseStep(actor, kindOf(found.value, scope, NO_EXTRAS), id, step);
  const parsed = parse(stepExtrasSchema, { stayUntil, occasion, certificate });
  if (!parsed.ok) return parsed;
  const mostAge = mostStayAge(await memberTerms(actor, found.value.orgId), found.value.charterVersion);
  const condition: Kind["condition"] = (_, act, { day }) => {
    if (act === "hold") return refusedCeremony(found.value, day);
    if (act !== "decide_stay") return null;
    return refusedStay(found.value, { until: parsed.value.stayUntil, decidedOn: day, mostAge });
  };
  return takeCaseStep(actor, { ...kindOf(found.value, scope, parsed.value), condition }, id, step);
}

/** Takes the last step back; of what was recorded at once the whole of it. */
export async function takeGraduationBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await graduationDetail(actor, id);
  if (!found.ok) return found;
  const scope = readScope(actor, found.value.orgId);
  if (!scope) return notFound();
  try {
    return await takeStepBack(actor, kindOf(found.value, scope, NO_EXTRAS), id, input);
  } catch (error) {
    if (isUniqueViolation(error))
      return refused(
        "conflict",
        "Người này đã có hồ sơ trưởng thành khác đang làm. Làm xong hoặc bỏ hồ sơ đó trước.",
      );
    throw error;
  }
}

/** Takes back what a table of them recorded. */
export async function graduationsTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const scope = readScope(actor, table.orgId);
  return scope ? casesTakenBack(actor, recordIn(scope), table) : notFound();
}

type Within = Pick<Effect<GraduationAct>, "db" | "record">;
type Stood = { id: string; status: string; since: string | null; version: number };

async function ungraduate(
  { db, record }: Within,
  cases: readonly StandingCase[],
  scope: Scope,
): Promise<Stuck[]> {
  const values = [...reachValues(scope), cases.map(({ id }) => id)];
  const stood = await rowsWithin<Stood>(db, ungraduateStatement, values);
  const before = new Map(stood.map((one) => [one.id, one]));
  await restAgain(
    db,
    scope.orgId,
    cases.flatMap(({ id, memberId }) => {
      const version = before.get(id)?.version;
      return memberId && version ? [{ id: memberId, stood: version - 2, version }] : [];
    }),
  );
  return cases.flatMap(({ id, orgId, unit, memberId }) => {
    const stands = before.get(id);
    if (!stands) return [{ id, why: RESTS }];
    const detail = { from: "graduated", to: stands.status, on: stands.since };
    record({ type: "member.status_changed", orgId, unitId: unit.id, subjectId: memberId, detail });
    return [];
  });
}

/** What taking back recorded ones changes beside their cases: who graduated stands as before. */
function recordIn(scope: Scope): RecordedKind {
  return {
    machine: GRADUATION,
    undoRecorded: (within, cases) => {
      const graduated = cases.filter(({ state }) => state === "graduated");
      return ungraduate(within, graduated, scope);
    },
  };
}

function kindOf(found: GraduationDetail, scope: Scope, extras: Extras): Kind {
  const { id: caseId, orgId, unit, memberId } = found;
  const about = { orgId, unitId: unit.id, subjectId: memberId };
  return {
    machine: GRADUATION,
    undoRecorded: recordIn(scope).undoRecorded,
    dueOn: ({ terms, state, since }) =>
      dueBy(terms, GRADUATION, state, awaitedFrom(state, found.birthDate, since)),
    effect: async ({ db, record, act, step }) => {
      const data = factsOf(act, extras);
      if (data) await db.graduation.updateMany({ where: { caseId }, data });
      if (act !== "hold") return null;
      const onTheWay = await refuseOnTheWay(db, orgId, [found.memberId]);
      if (onTheWay) return onTheWay;
      if (!(await graduateAll(db, scope, [caseId]))) return CHANGED;
      const detail = { from: "active", to: "graduated", on: step.day };
      record({ type: "member.status_changed", ...about, detail });
      return null;
    },
    undo: async ({ db, record, act }) => {
      const data = isWish(act) ? { wish: wishBefore(found) } : factsOf(act, NO_EXTRAS);
      if (data) await db.graduation.updateMany({ where: { caseId }, data });
      if (act !== "hold") return null;
      const [stuck] = await ungraduate({ db, record }, [found], scope);
      return stuck?.why ?? null;
    },
  };
}

/** Moves the members of these cases out of the roster; false where one of them is no longer in the unit's. */
export async function graduateAll(
  db: Parameters<typeof rowsWithin>[0],
  scope: Scope,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const changed = await rowsWithin(db, graduateStatement, [...reachValues(scope), [...ids]]);
  return changed.length === ids.length;
}

const WISH_OF = { wish_stay: "stay", wish_graduate: "graduate" } as const;

function isWish(act: string): act is keyof typeof WISH_OF {
  return Object.hasOwn(WISH_OF, act);
}

/** What was wished before the last step that stands. */
function wishBefore({ steps }: GraduationDetail): Wish | null {
  const acts = standingSteps(steps).map(({ act }) => act);
  const before = acts.slice(0, -1).findLast(isWish);
  return before ? WISH_OF[before] : null;
}

function factsOf(act: GraduationAct, { stayUntil, occasion, certificate }: Extras) {
  if (isWish(act)) return { wish: WISH_OF[act] };
  if (act === "decide_stay") return { stayUntil: stayUntil && fromDay(stayUntil) };
  return act === "hold" ? { occasion, certificate } : null;
}

function refusedStay({ birthDate }: GraduationDetail, stay: Stay): Refusal | null {
  return refusedFields([wrongStay(birthDate, stay)]);
}

/** The wish may have been heard before the birthday; the ceremony is held after it. */
function refusedCeremony({ personName: fullName, birthDate }: GraduationDetail, day: PlainDate) {
  return refusedFields([notOfAge({ fullName, birthDate }, day)]);
}

/** Whether this person keeps the procedure of a member who stands in a branch. */
export function mayKeep(actor: Actor, orgId: string, unitId: string, branchId: string | null): boolean {
  return can.keepCase(actor, { orgId, unitId, branchId }).allowed;
}
