import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { givingWay, RECORD } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { type BallotRule, hasVotes } from "@/lib/cases/rules";
import { dueAfter } from "@/lib/cases/terms";
import type { StepInput } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import { decisionProblem } from "@/lib/discipline/decision-problem";
import { samePaper } from "@/lib/discipline/measures/same-decision";
import { memberTerms } from "@/lib/members/terms/queries";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type FieldError, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { bodyToDiscipline } from "./commands";
import { refuseTwice } from "./once";
import { mayRecord, RECORDED_ABOVE } from "./parts";
import { organisationDisciplineDetail, partsIn, placeOf } from "./queries";
import {
  ballotOver,
  ballotRule,
  keptBallot,
  keptRule,
  levelProblem,
  mayUndo,
  ORGANISATION_DISCIPLINE,
  undoProblem,
} from "./rules";
import { correctSchema, type RecordedMeasure, recordSchema } from "./schema";
import type { OrganisationDisciplineDetail, OrganisationDisciplineState } from "./types";
import { insertSteps, moveRow, type NewCase, openCase, unitsWord, writeCase } from "./writing";

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
  const rule = ballotRule(await memberTerms(actor, place.orgId));
  const no = await recordProblem(told, { isBranch: place.branchId !== null, closedOn, rule });
  if (no) return no;
  return openCase(actor, recorded({ place, told, evidence, rule }));
}

type Told = { place: RecordPlace; told: RecordedMeasure; rule: BallotRule } & Pick<
  NewCase,
  "evidence" | "say"
>;

/** A decision made elsewhere as the case that it is: of one step. */
export function recorded({ place, told, evidence, say, rule }: Told): NewCase {
  const { docNumber: number, decidedOn: on } = told;
  return {
    place,
    entry: "recorded",
    evidence,
    say,
    ...standing(told),
    ballot: ballotIn(told, rule),
    step: { act: RECORD, ...stepOf(told) },
    event: { type: "organisation_discipline.recorded", detail: { on, number } },
  };
}

const ballotIn = (told: RecordedMeasure, rule: BallotRule) => keptBallot(hasVotes(told) ? rule : null);

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
    return was.entry === "stepwise"
      ? refused("conflict", "Hồ sơ làm từng bước không sửa thẳng được: bấm “Lùi một bước” rồi ghi lại.")
      : refused(
          "conflict",
          "Hồ sơ đã có bước sau kết quả này, hoặc đã bỏ, nên không sửa được. Lùi các bước đó trước; đã bỏ thì ghi lại kết quả.",
        );
  if (!mayUndo(was, parts, last.number)) return RECORDED_ABOVE;
  const parsed = parse(correctSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const place = placeOf(was);
  const { state, closed, openedOn, measure } = standing(told);
  // What was counted by a rule of then is no less right today.
  const rule = keptRule(was) ?? ballotRule(await memberTerms(actor, was.orgId));
  const { closedOn } = was.body;
  const no =
    (await recordProblem(told, { isBranch: place.branchId !== null, closedOn, rule })) ??
    undoProblem(was, { ...was, ...measure, state });
  if (no) return no;
  const word = await unitsWord(actor, [{ place, stands: { from: openedOn, to: closed?.on ?? openedOn } }]);
  if (!word.ok) return word;
  const after = { state, closed, openedOn, ...measure, ...ballotIn(told, rule) };
  return writeCase(
    actor,
    { id, place },
    async (db, record) => {
      const dueOn = await dueAfter(db, ORGANISATION_DISCIPLINE, state, openedOn);
      if (!(await moveRow(db, { id, version }, { ...after, dueOn }))) return false;
      await word.value({ db, record });
      const step = stepOf(told);
      const back = { ...givingWay(was, last, step.day), toState: state };
      const anew = { caseId: id, number: back.number + 1, act: RECORD, fromState: state, toState: state };
      await insertSteps(db, actor, place.orgId, [back, { ...anew, ...step }]);
      // Two that said the same before may still be corrected.
      const stays = samePaper(
        { number: last.docNumber, day: was.openedOn },
        { number: told.docNumber, day: openedOn },
      );
      return stays || ((await refuseTwice(db, place.orgId, id)) ?? true);
    },
    { type: "organisation_discipline.changed", detail: { on: openedOn, number: told.docNumber } },
  );
}

/** Whether this person may correct it: nothing rests on it yet. */
export function mayCorrect(found: OrganisationDisciplineDetail, parts: ReturnType<typeof partsIn>): boolean {
  const last = lastStanding(found.steps);
  return last?.act === RECORD && mayRecord(parts) && mayUndo(found, parts, last.number);
}

/** What can't be of a decision against an organisation. */
export async function recordProblem(
  told: RecordedMeasure,
  { isBranch, closedOn, rule }: { isBranch: boolean; closedOn: PlainDate | null; rule: BallotRule },
): Promise<Refusal | null> {
  const wrong = await decisionProblem(told, ballotOver(rule), closingProblems(told, closedOn));
  return wrong ?? levelProblem(told.level, isBranch);
}

/** The days of a decision beside that on which the organisation was closed. */
function closingProblems(
  { decidedOn, endedOn, form }: RecordedMeasure,
  closedOn: PlainDate | null,
): FieldError[] {
  if (closedOn && decidedOn > closedOn) {
    const message = `Tổ chức này đã đóng từ ${formatDate(closedOn)}. Ngày quyết định phải trước ngày đó.`;
    return [{ path: "decidedOn", message }];
  }
  if (!endedOn || form !== "dissolution" || closedOn) return [];
  const message = "Tổ chức bị giải tán chưa đóng ở trang Đơn vị nên chưa kết thúc. Để trống ngày này.";
  return [{ path: "endedOn", message }];
}

function standing(told: RecordedMeasure) {
  const { decidedOn, announcedOn, endedOn, about, form, level } = told;
  const state: OrganisationDisciplineState = endedOn ? "ended" : announcedOn ? "announced" : "decided";
  return {
    state,
    openedOn: decidedOn,
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
