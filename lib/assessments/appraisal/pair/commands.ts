import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { findAssessment, findStanding } from "../../queries";
import { wholeNow } from "../../seen";
import type { AssessmentItemRow, AssessmentWhole, StandingYear, Verdict } from "../../types";
import { mayWriteVerdict } from "../rules";
import { pairOf } from "./queries";
import { heldPair, writeAgreed } from "./rows";
import {
  agreed,
  bothAreIn,
  formOpinion,
  lackingItems,
  mayHoldOpinion,
  opinionsOn,
  pairIsFull,
  standingOf,
} from "./rules";
import type { Opinion, Pair } from "./types";

type Record = (event: AuditEvent) => void;
type Said = { verdict: Verdict; comment: string; version: number | null };

const about = ({ orgId, unit, id }: StandingYear) => ({ orgId, unitId: unit.id, subjectId: id });
const STALE = "Bạn vừa ghi kết luận này ở chỗ khác. So hai bản rồi lưu lại.";

/** Takes one of the two places in the open round. Nothing happens to one who has a place. */
export async function joinPair(actor: Actor, scope: Scope, whole: AssessmentWhole): Promise<Result<null>> {
  return change<null>(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const held = await heldPair(db, whole);
    if (!held.ok) return held;
    const { pair, submissionId } = held.value;
    const standing = standingOf(pair, actor.userId);
    if (standing === "full") return pairIsFull(pair);
    if (standing !== "free") return refused("stale", "");
    const number = pair.appraisers.some((each) => each.number === 1) ? 2 : 1;
    const person = { userId: personOf(actor), name: actor.name };
    await db.appraiser.create({ data: { orgId: whole.orgId, submissionId, number, ...person } });
    record({
      type: "appraisal.joined",
      ...about(whole),
      detail: { year: whole.cycle.year, round: whole.round },
    });
    return done(null);
  });
}

/** Refuses what was said over another opinion of one's own than the one that stands, whatever else forbids it. */
export async function staleOpinion(
  actor: Actor,
  scope: Scope,
  {
    whole: { submission },
    item,
    version,
  }: { whole: AssessmentWhole; item: AssessmentItemRow; version: number | null },
): Promise<Refusal | null> {
  const own =
    submission && formOpinion(await pairOf(scope, submission.id), personOf(actor), item.criteriaItemId);
  return (version ?? 0) === (own?.version ?? 0) ? null : saidElsewhere(item, own);
}

function saidElsewhere(item: AssessmentItemRow, own: Opinion | null): Refusal {
  return refused("stale", STALE, { current: { ...item, verdict: own && { ...own, second: null } } });
}

/**
 * One of two says what he or she holds of an item. What was said alone stays unseen, in the log too, until both are in;
 * afterwards a word that makes the two agree is the round's verdict, and one that parts them takes it away.
 */
export async function saveOpinion(
  actor: Actor,
  scope: Scope,
  { whole, item, said }: { whole: AssessmentWhole; item: AssessmentItemRow; said: Said },
): Promise<Result<null>> {
  const at = await now();
  return change<null>(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const held = await heldPair(db, whole);
    if (!held.ok) return held;
    const { pair, submissionId } = held.value;
    const byId = personOf(actor);
    const no = mayHoldOpinion(pair, byId, item.verdict !== null);
    if (no) return no;
    const afterBoth = bothAreIn(pair);
    const key = { submissionId, criteriaItemId: item.criteriaItemId, byId, afterBoth };
    const { version, ...words } = said;
    const opinion = { ...key, by: actor.name, ...words, version: (version ?? 0) + 1 };
    if (!(await store(db, whole.orgId, pair, opinion, at)))
      return saidElsewhere(item, formOpinion(pair, byId, item.criteriaItemId));
    const values = afterBoth ? { after: words } : {};
    const detail = { code: item.code, year: whole.cycle.year, round: whole.round };
    record({ type: "appraisal.opinion_saved", ...about(whole), detail, ...values });
    if (afterBoth) await reconcile(db, { whole, item, at, pair: withOpinion(pair, opinion), byId }, record);
    return done(null);
  });
}

async function store(
  db: Writer,
  orgId: string,
  pair: Pair,
  opinion: Opinion & { submissionId: string },
  at: Date,
) {
  const { version, ...row } = opinion;
  const stored = pair.opinions.find(
    (each) =>
      each.byId === row.byId &&
      each.criteriaItemId === row.criteriaItemId &&
      each.afterBoth === row.afterBoth,
  );
  if ((stored?.version ?? 0) !== version - 1) return false;
  if (!stored) {
    await db.appraisalOpinion.create({ data: { orgId, ...row, at } });
    return true;
  }
  const { submissionId, criteriaItemId, byId, afterBoth, ...said } = row;
  const { count } = await db.appraisalOpinion.updateMany({
    where: { submissionId, criteriaItemId, byId, afterBoth, version: stored.version },
    data: { ...said, at, version: { increment: 1 } },
  });
  return count === 1;
}

function withOpinion(pair: Pair, opinion: Opinion): Pair {
  const others = pair.opinions.filter(
    (each) =>
      !(
        each.byId === opinion.byId &&
        each.criteriaItemId === opinion.criteriaItemId &&
        each.afterBoth === opinion.afterBoth
      ),
  );
  return { ...pair, opinions: [...others, opinion] };
}

type Reconciling = { whole: AssessmentWhole; item: AssessmentItemRow; at: Date; pair: Pair; byId: string };

async function reconcile(db: Writer, { whole, item, at, pair, byId }: Reconciling, record: Record) {
  const submissionId = whole.submission?.id ?? "";
  const opinions = opinionsOn(pair, item.criteriaItemId);
  const own = opinions.find((each) => each.byId === byId);
  const other = opinions.find((each) => each.byId !== byId);
  const detail = { code: item.code, year: whole.cycle.year, round: whole.round };
  if (own && other && agreed([own, other])) {
    const { criteriaItemId } = item;
    await writeAgreed(db, { orgId: whole.orgId, submissionId, criteriaItemId, at }, [own, other]);
    record({ type: "appraisal.verdict_saved", ...about(whole), detail: { ...detail, verdict: own.verdict } });
    return;
  }
  const { count } = await db.appraisalVerdict.deleteMany({
    where: { submissionId, criteriaItemId: item.criteriaItemId },
  });
  if (count > 0)
    record({
      type: "appraisal.verdict_reopened",
      ...about(whole),
      detail,
      before: item.verdict && { verdict: item.verdict.verdict, comment: item.verdict.comment },
    });
}

/** Hands one's opinions in. When both are in, what they agree on becomes the verdict; the rest has to be reconciled. */
export async function handInOpinions(actor: Actor, id: string): Promise<Result<AssessmentWhole>> {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.appraise(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const closed = mayWriteVerdict(whole);
  if (closed) return closed;
  if (!whole.cycle.twoAppraisers)
    return refused(
      "conflict",
      "Năm này mỗi đơn vị chỉ có một người thẩm định. Tải lại trang rồi bấm “Hoàn thành thẩm định”.",
    );
  const handed = await change(whoIs(actor), async (tx, record) =>
    handIn(writer(scope, tx), actor, whole, record),
  );
  return handed.ok ? done((await wholeNow(actor, scope, id)) ?? whole) : handed;
}

async function handIn(
  db: Writer,
  actor: Actor,
  whole: AssessmentWhole,
  record: Record,
): Promise<Result<null>> {
  const held = await heldPair(db, whole);
  if (!held.ok) return held;
  const { pair, submissionId } = held.value;
  const userId = personOf(actor);
  if (standingOf(pair, userId) === "both")
    return refused("conflict", "Cả hai đã nộp kết luận. Tải lại trang để xem.");
  const no = mayHoldOpinion(pair, userId, false);
  if (no) return no;
  const lacking = lackingItems(pair, whole.items, userId);
  if (lacking.length > 0) return incomplete(whole, lacking);
  const at = await now();
  await db.appraiser.updateMany({ where: { submissionId, userId }, data: { finishedAt: at } });
  const detail = { year: whole.cycle.year, round: whole.round };
  record({ type: "appraisal.opinions_handed_in", ...about(whole), detail });
  const finishedAt = at.toISOString();
  const appraisers = pair.appraisers.map((each) => (each.userId === userId ? { ...each, finishedAt } : each));
  const after = { ...pair, appraisers };
  if (bothAreIn(after)) await writeWhatAgrees(db, { whole, pair: after, submissionId, at }, record);
  return done(null);
}

function incomplete({ items }: AssessmentWhole, lacking: readonly AssessmentItemRow[]) {
  const fields = lacking.map((item) => ({
    path: `items.${items.indexOf(item)}`,
    message: `${item.code} chưa có kết luận của bạn, hoặc chưa ghi lý do.`,
  }));
  return refused("conflict", `Chưa nộp kết luận được: còn ${lacking.length} nội dung.`, { fields });
}

type Closing = { whole: AssessmentWhole; pair: Pair; submissionId: string; at: Date };

async function writeWhatAgrees(db: Writer, { whole, pair, submissionId, at }: Closing, record: Record) {
  for (const { code, criteriaItemId, verdict } of whole.items) {
    const [one, other] = opinionsOn(pair, criteriaItemId);
    if (verdict !== null || !one || !other || !agreed([one, other])) continue;
    await writeAgreed(db, { orgId: whole.orgId, submissionId, criteriaItemId, at }, [one, other]);
    const detail = { code, year: whole.cycle.year, round: whole.round, verdict: one.verdict };
    record({ type: "appraisal.verdict_saved", ...about(whole), detail });
  }
}

/** The upper secretary frees the place of one who can't go on; his or her opinions stay where they are, unseen. */
export async function freePlace(actor: Actor, id: string, number: number): Promise<Result<null>> {
  const found = await findStanding(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const no = refusal(can.reopenAppraisal(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  if (no) return no;
  const closed = mayWriteVerdict(whole);
  if (closed) return closed;
  return change<null>(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const held = await heldPair(db, whole);
    if (!held.ok) return held;
    const { pair, submissionId } = held.value;
    const place = pair.appraisers.find((each) => each.number === number);
    if (!place || place.finishedAt !== null)
      return refused("conflict", "Người này đã nộp kết luận hoặc không còn nhận việc. Tải lại trang để xem.");
    await db.appraiser.deleteMany({ where: { submissionId, number } });
    const detail = { year: whole.cycle.year, round: whole.round, name: place.name };
    record({ type: "appraisal.left", ...about(whole), detail });
    return done(null);
  });
}
