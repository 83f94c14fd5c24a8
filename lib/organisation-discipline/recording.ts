import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { charterOn } from "@/lib/cases/charter";
import { givingWay, RECORD } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { futureDay } from "@/lib/cases/opening";
import { hasVotes, votesProblem } from "@/lib/cases/rules";
import { dueAfter } from "@/lib/cases/terms";
import type { StepInput } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { termsIn } from "@/lib/members/terms/queries";
import { now } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { type FieldError, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { bodyToDiscipline, mayRecord, RECORDED_ABOVE } from "./commands";
import { organisationDisciplineDetail, partsIn, placeOf } from "./queries";
import { levelProblem, mayUndo, ORGANISATION_DISCIPLINE, OWN_BALLOT, undoProblem } from "./rules";
import { correctSchema, type RecordedMeasure, recordSchema } from "./schema";
import type { OrganisationDisciplineDetail, OrganisationDisciplineState } from "./types";
import { insertSteps, moveRow, writeCase } from "./writing";

/** Records a decision that was made elsewhere: of one that still runs, or waits to be announced, the rest are steps. */
export async function recordOrganisationDiscipline(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const parsed = parse(recordSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, body, evidence, ...told } = parsed.value;
  const found = await bodyToDiscipline(actor, { unit, body });
  if (!found.ok) return found;
  const { place, closedOn } = found.value;
  const no = await wrong(told, { isBranch: place.branchId !== null, closedOn });
  if (no) return no;
  const id = newId();
  const { state, closed, openedOn, measure } = standing(told);
  const by = { createdById: personOf(actor), createdBy: actor.name, createdAt: await now() };
  return writeCase(
    actor,
    { id, place },
    async (db, record) => {
      const dueOn = await dueAfter(db, ORGANISATION_DISCIPLINE, state, openedOn);
      const days = { openedOn: fromDay(openedOn), dueOn: dueOn && fromDay(dueOn) };
      const ended = closed && { closedOn: fromDay(closed.on), outcome: closed.outcome };
      const row = { id, ...place, entry: "recorded" as const, state, ...measure, ...days, ...ended };
      await db.organisationDisciplineCase.create({
        data: { ...row, charterVersion: charterOn(openedOn, await termsIn(db)), ...by },
      });
      const step = { caseId: id, number: 1, act: RECORD, fromState: state, toState: state, ...stepOf(told) };
      await insertSteps(db, actor, place.orgId, [step]);
      const bearer = { kind: "organisation_discipline", id, place, isRestricted: true } as const;
      return (await tiePapers(actor, { db, record }, bearer, evidence)) ?? true;
    },
    { type: "organisation_discipline.recorded", detail: { on: openedOn, number: told.docNumber } },
  );
}

/** Corrects what was recorded; the history keeps both. */
export async function correctOrganisationDiscipline(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await organisationDisciplineDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const parts = partsIn(actor, was);
  if (!mayRecord(parts)) return forbidden("Kết quả do tổ chức đó và cấp trên trực tiếp sửa. Bạn chỉ xem.");
  const last = lastStanding(was.steps);
  if (last?.act !== RECORD)
    return refused(
      "conflict",
      was.entry === "stepwise"
        ? "Hồ sơ làm từng bước thì lùi bước rồi ghi lại, không sửa thẳng."
        : "Hồ sơ đã có bước sau kết quả này, hoặc đã bỏ, nên không sửa được.",
    );
  if (!mayUndo(was, parts, last.number)) return RECORDED_ABOVE;
  const parsed = parse(correctSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const place = placeOf(was);
  const { state, closed, openedOn, measure } = standing(told);
  const no =
    (await wrong(told, { isBranch: place.branchId !== null, closedOn: was.body.closedOn })) ??
    undoProblem(was, { ...was, ...measure, state });
  if (no) return no;
  return writeCase(
    actor,
    { id, place },
    async (db) => {
      const dueOn = await dueAfter(db, ORGANISATION_DISCIPLINE, state, openedOn);
      if (!(await moveRow(db, { id, version }, { state, closed, dueOn, openedOn, ...measure }))) return false;
      const step = stepOf(told);
      const back = { ...givingWay(was, last, step.day), toState: state };
      const anew = { caseId: id, number: back.number + 1, act: RECORD, fromState: state, toState: state };
      await insertSteps(db, actor, place.orgId, [back, { ...anew, ...step }]);
      return true;
    },
    { type: "organisation_discipline.changed", detail: { on: openedOn, number: told.docNumber } },
  );
}

/** Whether this person may correct it: nothing rests on it yet. */
export function mayCorrect(found: OrganisationDisciplineDetail, parts: ReturnType<typeof partsIn>): boolean {
  const last = lastStanding(found.steps);
  return last?.act === RECORD && mayRecord(parts) && mayUndo(found, parts, last.number);
}

/** What can't be: the decision on paper may not say how the meeting voted, so a ballot is left out whole or holds. */
async function wrong(
  told: RecordedMeasure,
  { isBranch, closedOn }: { isBranch: boolean; closedOn: PlainDate | null },
): Promise<Refusal | null> {
  const { decidedOn, announcedOn, endedOn, level } = told;
  const votes = hasVotes(told) ? (votesProblem(told) ?? OWN_BALLOT.passed(told)) : null;
  const fields = [votes, ...dayProblems(told, closedOn)].filter((problem) => problem !== null);
  if (fields.length > 0) return refused("invalid", fields[0]?.message ?? "", { fields });
  const days = { decidedOn, announcedOn: announcedOn ?? decidedOn, endedOn: endedOn ?? decidedOn };
  for (const [path, day] of Object.entries(days)) {
    const future = await futureDay(path, day);
    if (future) return future;
  }
  return levelProblem(level, isBranch);
}

function dayProblems(
  { decidedOn, announcedOn, endedOn, form }: RecordedMeasure,
  closedOn: PlainDate | null,
): (FieldError | null)[] {
  const closed = closedOn && `Tổ chức này đã đóng từ ${formatDate(closedOn)}.`;
  return [
    closedOn && decidedOn > closedOn
      ? { path: "decidedOn", message: `${closed} Ngày quyết định phải trước ngày đó.` }
      : null,
    announcedOn && announcedOn < decidedOn
      ? { path: "announcedOn", message: "Công bố không thể trước ngày quyết định. Sửa lại ngày." }
      : null,
    endedOn && !announcedOn ? { path: "announcedOn", message: "Đã kết thúc thì ghi ngày công bố." } : null,
    endedOn && announcedOn && endedOn < announcedOn
      ? { path: "endedOn", message: "Kết thúc không thể trước ngày công bố. Sửa lại ngày." }
      : null,
    endedOn && form === "dissolution" && !closedOn
      ? {
          path: "endedOn",
          message: "Tổ chức bị giải tán chưa đóng ở trang Đơn vị nên chưa kết thúc. Để trống ngày này.",
        }
      : null,
  ];
}

function standing(told: RecordedMeasure) {
  const { decidedOn, announcedOn, endedOn, about, form, level } = told;
  const state: OrganisationDisciplineState = endedOn ? "ended" : announcedOn ? "announced" : "decided";
  return {
    ...{ state, openedOn: decidedOn },
    closed: endedOn ? ({ on: endedOn, outcome: "done" } as const) : null,
    measure: { about, proposedForm: form, decidedForm: form, decidedLevel: level },
  };
}

/** The one step says number, signer and ballot, and the day of the announcement where there was one. */
function stepOf({ decidedOn, announcedOn, docNumber, signer, ...told }: RecordedMeasure): StepInput {
  const { entitled, present, votesFor, votesAgainst } = told;
  const ballot = { entitled, present, votesFor, votesAgainst };
  return plainStep(announcedOn ?? decidedOn, { docNumber, person: signer, ...ballot });
}
