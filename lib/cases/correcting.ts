import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { Json } from "@/lib/audit/types";
import { termsIn } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { lastStanding } from "./machine";
import { signedNil } from "./nil/queries";
import { caseDetail, placeOfCase } from "./queries";
import type { CaseDetail, CaseOutcome, CaseStep, Procedure, StepBy, StepInput } from "./types";
import {
  insertSteps,
  moveRow,
  type NewStep,
  plainStep,
  type RecordEvent,
  takingBack,
  writeCase,
} from "./writing";

/** The act of the one step of a case whose result was recorded. */
export const RECORD = "record";
export const RECORDED = "Ghi kết quả";

/** The day of the meeting that a step counted the votes of; the one of a recorded result was told by nobody. */
export function meetingDay({ act, day }: Pick<CaseStep, "act" | "day">): PlainDate | null {
  return act === RECORD ? null : day;
}

/** Whether what was recorded may be corrected by who acts in these parts: nothing rests on it yet. */
export function mayCorrect({ entry, steps }: CaseDetail, parts: readonly StepBy[]): boolean {
  return entry === "recorded" && parts.includes("keeper") && lastStanding(steps)?.act === RECORD;
}

/** A recorded case that somebody may correct. */
export async function findRecorded(
  actor: Actor,
  procedure: Procedure,
  id: string,
): Promise<Result<CaseDetail>> {
  const found = await caseDetail(actor, id, procedure);
  if (!found.ok) return found;
  const no = refusal(can.keepCase(actor, placeOfCase(found.value)));
  if (no) return no;
  if (found.value.entry !== "recorded")
    return refused("conflict", "Hồ sơ làm từng bước thì lùi bước rồi ghi lại, không sửa thẳng.");
  if (found.value.outcome === "withdrawn")
    return refused("conflict", "Hồ sơ này đã bỏ nên không sửa được. Ghi lại từ đầu.");
  return lastStanding(found.value.steps)?.act === RECORD
    ? found
    : refused("conflict", "Hồ sơ đã có bước sau kết quả này. Lùi bước đó rồi mới sửa.");
}

/** What was recorded gives way to what is told now. */
export function givingWay(was: Parameters<typeof takingBack>[0], last: CaseStep, day: PlainDate): NewStep {
  return takingBack(was, last, plainStep(day, { note: "Sửa kết quả đã ghi." }));
}

type Corrected = {
  version: number;
  state: string;
  openedOn: PlainDate;
  dueOn?: PlainDate | null;
  closed: { on: PlainDate; outcome: CaseOutcome } | null;
  step: StepInput;
  /** For the log, where the case is not restricted. */
  before?: { [field: string]: Json };
  after?: { [field: string]: Json };
  /** Sensitive fields that changed: the log has their names alone. */
  sensitive?: string[];
};

/** What was recorded gives way to what is said now; the history keeps both. */
export async function correctRecorded(
  actor: Actor,
  was: CaseDetail,
  { version, state, openedOn, dueOn, closed, step, before, after, sensitive = [] }: Corrected,
  rest: (within: { db: Writer; record: RecordEvent }) => Promise<Refusal | null>,
): Promise<Result<{ id: string }>> {
  const { userId, name } = actor;
  const last = lastStanding(was.steps);
  if (userId === null || !last) return forbidden("Kết quả do người có tài khoản sửa.");
  const { id, orgId } = was;
  const stands = [{ from: openedOn, to: closed?.on ?? openedOn }];
  const silent = await signedNil(actor, placeOfCase(was), was.procedure, stands);
  if (silent) return silent;
  return writeCase(
    actor,
    was,
    async (db, record) => {
      if (!(await moveRow(db, { ...was, version }, { state, closed, isTakenBack: true }))) return false;
      const days = { openedOn: fromDay(openedOn), dueOn: dueOn ? fromDay(dueOn) : null };
      // What was recorded goes by the charter of its day, whichever day that is now.
      const charterVersion = charterOn(openedOn, await termsIn(db));
      await db.memberCase.updateMany({ where: { id }, data: { ...days, charterVersion } });
      const back = givingWay(was, last, step.day);
      const anew = { caseId: id, number: back.number + 1, act: RECORD, fromState: state, toState: state };
      await insertSteps(db, orgId, [back, { ...anew, ...step }], { userId, name });
      return (await rest({ db, record })) ?? true;
    },
    {
      type: "case.changed",
      detail: { procedure: was.procedure, ...(sensitive.length > 0 ? { sensitive } : {}) },
      ...(after ? { before, after } : {}),
    },
  );
}
