import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { actingIn, notYours, type Own } from "./acting";
import { RECORDED } from "./correcting";
import type { RecordedKind } from "./kind";
import { lastStanding } from "./machine";
import type { CaseDetail, CaseStep } from "./types";
import { type Drop, insertSteps, moveRow, plainStep, takingBack } from "./writing";

/** The case with its last step, which comes to nothing, by whom and why. */
export type Dropped = Own & { last: CaseStep; told: { version: number; note: string } };

/** What was recorded by mistake comes to nothing: the case is withdrawn and all that it changed stands as before. */
export async function dropOf<S extends string, A extends string>(
  { machine, undoRecorded }: RecordedKind<S, A>,
  { was, parts, by, last, told: { version, note } }: Dropped,
): Promise<Result<Drop>> {
  if (!parts.includes("keeper")) return notYours("keeper");
  if (was.outcome === "withdrawn") return refused("conflict", "Hồ sơ này đã bỏ rồi.");
  const day = await today();
  return done({
    was,
    statements: async (db, record) => {
      const to = { state: "withdrawn", closed: { on: day, outcome: "withdrawn" as const } };
      if (!(await moveRow(db, { ...was, version }, to))) return false;
      await db.memberCase.updateMany({ where: { id: was.id }, data: { dueOn: null } });
      const back = { ...takingBack(was, last, plainStep(day, { note })), toState: to.state };
      await insertSteps(db, was.orgId, [back], by);
      return (await undoRecorded?.({ db, record, found: was })) ?? true;
    },
    event: {
      type: "case.taken_back",
      detail: { procedure: machine.procedure, step: RECORDED },
      after: { note },
    },
  });
}

/** The same of a case as one among others that came by one table; null where it has come to nothing already. */
export async function recordedDrop<S extends string, A extends string>(
  actor: Actor,
  kind: RecordedKind<S, A>,
  was: CaseDetail,
  note: string,
): Promise<Result<Drop | null>> {
  const acting = actingIn(actor, was);
  if (!acting.ok) return acting;
  if (was.outcome === "withdrawn") return done(null);
  const last = lastStanding(was.steps);
  if (!last || Object.hasOwn(kind.machine.moves, last.act)) return hasGoneOn(was.personName);
  return dropOf(kind, { was, ...acting.value, last, told: { version: was.version, note } });
}

/** Why a line of a table stays: something came after it. */
export function hasGoneOn(name: string): Refusal {
  return refused("conflict", `${name}: hồ sơ đã có bước sau bảng này. Lùi bước đó trước.`);
}
