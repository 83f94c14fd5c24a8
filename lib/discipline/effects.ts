import type { CaseKind, Effect, RecordedKind } from "@/lib/cases/kind";
import {
  changeMembers,
  giveBack,
  type MemberChange,
  undoMemberChange,
  undoMemberChanges,
} from "@/lib/cases/member-effect";
import { type RecordEvent, typeAgain } from "@/lib/cases/writing";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import type { Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import type { Refusal } from "@/lib/platform/result";
import { announcedIn } from "./decision";
import { answerOf, type DisciplineParts, formInForce, UNANSWERED } from "./measures/rules";
import { holdsNewPost } from "./new-post";
import { refuseTwice } from "./once";
import { deciderOf, disciplineMachine, formProblem } from "./rules";
import type { DisciplineAct, DisciplineDetail, DisciplineForm, DisciplineState } from "./types";

/** What taking back recorded measures changes beside their cases, whoever verifies and answers. */
export const DISCIPLINE_RECORD: RecordedKind = {
  machine: disciplineMachine(DEFAULT_TERMS),
  undoRecorded: async (within, cases) => {
    const where = { caseId: { in: cases.map(({ id }) => id) } };
    await within.db.disciplineCase.updateMany({ where, data: { decidedForm: null, decidedBy: null } });
    return undoMemberChanges(within, cases);
  },
};

/** What the steps of one case change beside it, as it was found; `form` is what the step sets, `by` whose some steps are now. */
export function disciplineKind(
  was: DisciplineDetail,
  form: DisciplineForm | null,
  by: DisciplineParts,
): CaseKind<DisciplineState, DisciplineAct> {
  const facts = was.discipline;
  return {
    machine: disciplineMachine(by),
    undoRecorded: DISCIPLINE_RECORD.undoRecorded,
    condition: (_, act) => formProblem(act, facts, form),
    effect: async ({ db, record, act, step }) => {
      if (act === "decide_at_branch" || act === "decide_above") {
        const decidedForm = act === "decide_at_branch" ? "reprimand" : form;
        if (decidedForm) await decide(db, was.id, decidedForm);
        return refuseTwice(db, was.orgId, was);
      }
      if (act === "announce") return putInForce({ db, record }, was, facts.decidedForm, step.day);
      const answered = answerOf(act, form);
      if (!answered) return null;
      await db.disciplineCase.updateMany({ where: { caseId: was.id }, data: answered });
      if (answered.answer !== "upheld") await typeAgain(db, [was.id]);
      return answer({ db, record }, was, formInForce({ ...facts, ...answered }), step.day);
    },
    undo: (effect) => undo(effect, was),
  };
}

async function decide(db: Writer, caseId: string, decidedForm: DisciplineForm): Promise<void> {
  const data = { decidedForm, decidedBy: deciderOf(decidedForm) };
  await db.disciplineCase.updateMany({ where: { caseId }, data });
}

async function undo(
  { db, record, act }: Effect<DisciplineAct>,
  was: DisciplineDetail,
): Promise<Refusal | null> {
  const where = { caseId: was.id };
  if (act === "decide_at_branch" || act === "decide_above") {
    await db.disciplineCase.updateMany({ where, data: { decidedForm: null, decidedBy: null } });
    return null;
  }
  if (act === "announce") return undoMemberChange({ db, record }, was);
  if (!answerOf(act, null)) return null;
  await db.disciplineCase.updateMany({ where, data: UNANSWERED });
  const { decidedForm } = was.discipline;
  if (formInForce(was.discipline) === decidedForm) return null;
  const undone = await undoMemberChange({ db, record }, was);
  if (undone || (decidedForm === "dismissal" && (await holdsNewPost(db, was)))) return undone;
  return putInForce({ db, record }, was, decidedForm, announcedOn(was));
}

/** Since when the measure is in force. */
export function announcedOn(found: Pick<DisciplineDetail, "steps" | "openedOn">): PlainDate {
  return announcedIn(found) ?? found.openedOn;
}

type Within = { db: Writer; record: RecordEvent };

/** What the answer to an appeal leaves in force (`to`) from `day` on, in place of what was announced. */
async function answer(
  within: Within,
  was: DisciplineDetail,
  to: DisciplineForm | null,
  day: PlainDate,
): Promise<Refusal | null> {
  const { decidedForm } = was.discipline;
  if (decidedForm === to) return null;
  const [taken] = memberChanges(was, decidedForm, announcedOn(was));
  return (taken ? await giveBack(within, was, taken) : null) ?? putInForce(within, was, to, day);
}

type Of = Pick<DisciplineDetail, "id" | "memberId">;

/**
 * Expulsion takes the name from the roll, dismissal the post; nothing else touches the member's row. Whoever is
 * disciplined may have left meanwhile: a list may have told so before the measure was announced, or recorded.
 */
export function memberChanges(
  { id: caseId, memberId }: Of,
  form: DisciplineForm | null,
  day: PlainDate,
): MemberChange[] {
  if (memberId === null || (form !== "expulsion" && form !== "dismissal")) return [];
  const change = form === "expulsion" ? { removedSince: day } : { losesPostOn: day };
  return [{ caseId, memberId, leftAlready: true, ...change }];
}

/** What the measure takes from the member from `day` on; most measures, and none, take nothing. */
export function putInForce(
  within: Within,
  was: Of & Pick<DisciplineDetail, "orgId">,
  form: DisciplineForm | null,
  day: PlainDate,
): Promise<Refusal | null> {
  return changeMembers({ ...within, orgId: was.orgId }, memberChanges(was, form, day));
}
