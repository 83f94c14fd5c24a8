import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { yearClosed } from "@/lib/cycles/rules";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, forbidden, notFound, type Result, refused } from "@/lib/platform/result";
import { answered, writeAnswer } from "./answer";
import { pairOf } from "./appraisal/pair/queries";
import { bothAreIn } from "./appraisal/pair/rules";
import { assessed, returnedNow } from "./assessed";
import { freeze } from "./freeze";
import { acceptsAnswer, answering } from "./locks";
import { lockedItemWords } from "./messages";
import { writeMove } from "./move-effects";
import { type Capability, isResult, type Move } from "./moves";
import { findAssessment, findStanding } from "./queries";
import { sheetOf } from "./registration/queries";
import { transition } from "./rules";
import { itemSchema, transitionSchema } from "./schema";
import { seenBy, wholeNow } from "./seen";
import type { AssessmentWhole, StandingItem, StandingYear } from "./types";
import { proofsOf } from "./whole";

/** Which acts this person may do on this unit's year. */
export function capabilities(actor: Actor, whole: AssessmentWhole): Record<Capability, boolean> {
  const unit = { orgId: whole.orgId, unitId: whole.unit.id };
  return {
    speakForUnit: can.submitAssessment(actor, unit).allowed,
    appraise: can.appraise(actor, unit).allowed,
    reopen: can.reopenAppraisal(actor, unit).allowed,
    leadCycle: can.settleParticipation(actor, unit).allowed,
  };
}

const STALE_ITEM = "Người khác vừa ghi nội dung này. Cả hai bản hiện bên dưới: chọn hoặc ghép rồi lưu lại.";

/** Saves one item of the self-assessment: only what the input names; `evidence` replaces the list. */
export async function saveItem(
  actor: Actor,
  id: string,
  code: string,
  input: unknown,
): Promise<Result<StandingItem>> {
  const found = await findStanding(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.draftAssessment(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const item = whole.items.find((one) => one.code === code);
  if (!item) return notFound(`Không có nội dung ${code} trong bộ tiêu chí của năm này.`);
  const parsed = parse(itemSchema, input);
  if (!parsed.ok) return parsed;
  const answer = parsed.value;
  if (answer.version !== item.version) return refused("stale", STALE_ITEM, { current: item });
  const locked = lockedItem(whole, item);
  if (locked) return locked;
  const writing = { whole, item, answer, actor, at: await now() };
  const saved = await change(whoIs(actor), (tx, record) => writeAnswer(writer(scope, tx), writing, record));
  if (saved.ok) {
    const after = answered(writing);
    return done(answer.evidence ? await withProofs(actor, scope, whole, after) : after);
  }
  if (saved.reason !== "stale") return saved;
  const again = await findStanding(actor, id);
  const current = (again.ok && again.value.whole.items.find((one) => one.code === code)) || item;
  return refused("stale", STALE_ITEM, { current });
}

/** An item with its proofs of now, as this person sees them. */
async function withProofs(
  actor: Actor,
  scope: Scope,
  whole: StandingYear,
  item: StandingItem,
): Promise<StandingItem> {
  const evidence = await proofsOf(scope, item.id);
  const [seen = item] = seenBy(actor, { ...whole, items: [{ ...item, evidence }] }).items;
  return seen;
}

function lockedItem(whole: StandingYear, item: StandingItem) {
  if (whole.cycle.state === "closed")
    return yearClosed(whole.cycle.year, { hasResult: isResult(whole.state) });
  if (acceptsAnswer(answering(whole.state, whole.items), { returned: returnedNow(item) })) return null;
  return refused("conflict", lockedItemWords(item.code, whole.state));
}

/** Moves a unit's year: register, start, submit, withdraw, return, appraise, reopen, exclude. */
export async function moveAssessment(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<AssessmentWhole>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const acts = capabilities(actor, whole);
  if (!Object.values(acts).some(Boolean))
    return (
      refusal(can.submitAssessment(actor, { orgId: whole.orgId, unitId: whole.unit.id })) ??
      forbidden("Bạn chỉ xem năm đánh giá của đơn vị này.")
    );
  const parsed = parse(transitionSchema, input);
  if (!parsed.ok) return parsed;
  const { to, version, reason, dueDate, items: returnedItems } = parsed.value;
  const sheet = to === "REGISTERED" ? await sheetOf(scope, whole.id) : null;
  const move = transition(whole.state, to, {
    today: await today(),
    items: whole.items.map(assessed),
    meeting: whole.meeting,
    adoptionPercent: whole.cycle.adoptionPercent,
    pairIsOpen: to === "RETURNED" && (await pairIsOpen(scope, whole)),
    appraisalOpened: whole.openedAt !== null,
    reason,
    dueDate,
    returnedItems,
    can: acts,
    cycleOpen: whole.cycle.state === "open",
    year: whole.cycle.year,
    plans: sheet?.items,
    lastDay: whole.cycle.lateSubmissionAllowed ? null : whole.cycle.selfAssessmentDue,
  });
  if (!move.ok && move.reason === "forbidden") return move;
  if (version !== whole.version) return staleYear(whole, move);
  if (!move.ok) return move;
  const frozen = move.value.act === "submit" ? await freeze(scope, whole) : null;
  const moved = await change(whoIs(actor), async (tx, record) => {
    const asked = { move: move.value, reason, dueDate, returnedItems: returnedItems ?? [], frozen, sheet };
    return writeMove(writer(scope, tx), { whole, actor, at: await now(), ...asked }, record);
  });
  const after = (await wholeNow(actor, scope, id)) ?? whole;
  if (moved.ok) return done(after);
  return moved.reason === "stale" ? staleYear(after) : moved;
}

/** Asked where the round is with two appraisers: one alone gives nothing back. */
async function pairIsOpen(scope: Scope, { cycle, state, submission }: AssessmentWhole): Promise<boolean> {
  if (!cycle.twoAppraisers || state !== "SUBMITTED" || !submission) return false;
  return !bothAreIn(await pairOf(scope, submission.id));
}

/** Of a move that the state forbids by now, the words say why. */
function staleYear(current: AssessmentWhole, move?: Result<Move>) {
  const message =
    move?.ok === false && move.reason === "conflict"
      ? move.message
      : "Đơn vị vừa được người khác chuyển bước hoặc ghi thêm. Tải lại trang để xem rồi làm lại.";
  return refused("stale", message, { current });
}
