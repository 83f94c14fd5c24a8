import type { AuditEvent } from "@/lib/audit/types";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { notYours, type Own } from "./acting";
import { RECORDED } from "./correcting";
import type { RecordedKind, Stuck } from "./kind";
import { lastStanding } from "./machine";
import type { CaseStep, Procedure, StandingCase } from "./types";
import {
  type Drop,
  insertSteps,
  moveRows,
  plainStep,
  type RecordEvent,
  type Recorder,
  takingBack,
} from "./writing";

/** The case with its last step, which comes to nothing, by whom and why. */
export type Dropped = Own & { last: CaseStep; told: { version: number; note: string } };

/** What was recorded by mistake comes to nothing: the case is withdrawn and all that it changed stands as before. */
export function dropOf(
  kind: RecordedKind,
  { was, parts, by, last, told: { version, note } }: Dropped,
): Result<Drop> {
  if (!parts.includes("keeper")) return notYours("keeper");
  if (was.outcome === "withdrawn")
    return refused("conflict", "Hồ sơ này đã bỏ rồi. Bỏ nhầm thì ghi lại kết quả.");
  return done({
    was,
    statements: async (db, record) => {
      const stuck = await withdrawAll(kind, [{ was: { ...was, version }, last }], { db, record, by, note });
      return stuck && (stuck[0]?.why ?? true);
    },
    event: droppedEvent(kind.machine.procedure, note),
  });
}

/** A recorded case with the step that comes to nothing. */
export type Dropping = { was: StandingCase; last: CaseStep };
type Within = { db: Writer; record: RecordEvent; by: Recorder; note: string };

/**
 * Withdraws cases of one kind, in as many statements for all as for one, and answers of which something rests on it;
 * false where somebody was faster.
 */
export async function withdrawAll(
  { undoRecorded }: RecordedKind,
  dropping: readonly Dropping[],
  { db, record, by, note }: Within,
): Promise<false | Stuck[]> {
  const [first] = dropping;
  if (!first) return [];
  const day = await today();
  const cases = dropping.map(({ was }) => was);
  const state = "withdrawn";
  const closing = cases.map((was) => ({ ...was, closedOn: day }));
  if (!(await moveRows(db, closing, { state, outcome: "withdrawn" }))) return false;
  await db.memberCase.updateMany({ where: { id: { in: cases.map(({ id }) => id) } }, data: { dueOn: null } });
  const back = dropping.map(({ was, last }) => ({
    ...takingBack(was, last, plainStep(day, { note })),
    toState: state,
  }));
  await insertSteps(db, first.was.orgId, back, by);
  return (await undoRecorded?.({ db, record }, cases)) ?? [];
}

export function droppedEvent(
  procedure: Procedure,
  note: string,
): Pick<AuditEvent, "type" | "detail" | "after"> {
  return { type: "case.taken_back", detail: { procedure, step: RECORDED }, after: { note } };
}

/** One among others that came by one table, as it comes to nothing; null where it has done so already. */
export function droppingOf({ machine }: RecordedKind, was: StandingCase): Result<Dropping | null> {
  if (was.outcome === "withdrawn") return done(null);
  const last = lastStanding(was.steps);
  return !last || Object.hasOwn(machine.moves, last.act) ? hasGoneOn(was.personName) : done({ was, last });
}

/** Why a line of a table stays: something came after it. */
export function hasGoneOn(name: string): Refusal {
  return refused("conflict", `${name}: hồ sơ đã có bước sau bảng này. Lùi bước đó trước.`);
}
