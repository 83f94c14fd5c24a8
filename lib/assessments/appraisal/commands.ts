import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { acceptsVerdicts } from "../locks";
import { findAssessment } from "../queries";
import { verdictSchema } from "../schema";
import type { AssessmentItemRow, AssessmentWhole } from "../types";
import { assessmentWhole } from "../whole";

/** Marks the appraisal as begun, so that the unit can no longer withdraw; nothing happens the second time. */
export async function openAppraisal(actor: Actor, id: string): Promise<Result<AssessmentWhole>> {
  const found = await appraisable(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  if (whole.state !== "SUBMITTED" || whole.openedAt !== null) return done(whole);
  const opened = await change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).assessment.updateMany({
      where: { id, state: "SUBMITTED", openedAt: null, version: whole.version },
      data: { openedAt: await now(), version: { increment: 1 } },
    });
    if (count === 0) return refused("stale", "Đơn vị vừa được người khác mở thẩm định.");
    record({
      type: "appraisal.opened",
      orgId: whole.orgId,
      unitId: whole.unit.id,
      subjectId: id,
      detail: { year: whole.cycle.year, round: whole.round },
    });
    return done(null);
  });
  if (!opened.ok && opened.reason !== "stale") return opened;
  return done((await assessmentWhole(scope, id)) ?? whole);
}

const STALE = "Người khác vừa ghi kết luận cho nội dung này. Xem kết luận đó rồi ghi lại nếu cần.";

/** Writes the verdict on one item of the open round. */
export async function saveVerdict(
  actor: Actor,
  id: string,
  code: string,
  input: unknown,
): Promise<Result<AssessmentItemRow>> {
  const found = await appraisable(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const item = whole.items.find((one) => one.code === code);
  if (!item) return notFound(`Không có nội dung ${code} trong bộ tiêu chí của năm này.`);
  const parsed = parse(verdictSchema, input);
  if (!parsed.ok) return parsed;
  const { submission } = whole;
  if (!submission || !acceptsVerdicts(whole.state) || whole.cycle.state === "closed")
    return refused("conflict", "Chỉ ghi kết luận khi đơn vị đã nộp và chưa kết thúc thẩm định.");
  const { version, ...said } = parsed.value;
  if (version !== (item.verdict?.version ?? null)) return refused("stale", STALE, { current: item });
  const saved = await orStale(() =>
    change(whoIs(actor), async (tx, record) => {
      const row = { ...said, byId: personOf(actor), by: actor.name, at: await now() };
      const key = { submissionId: submission.id, criteriaItemId: item.criteriaItemId };
      const written = await writeVerdict(writer(scope, tx), { orgId: whole.orgId, ...key }, row, version);
      if (!written) return refused("stale", STALE);
      record({
        type: "appraisal.verdict_saved",
        orgId: whole.orgId,
        unitId: whole.unit.id,
        subjectId: id,
        detail: { code, year: whole.cycle.year, round: whole.round, verdict: said.verdict },
        before: item.verdict && { verdict: item.verdict.verdict, comment: item.verdict.comment },
        after: said,
      });
      return done(null);
    }),
  );
  const after = (await assessmentWhole(scope, id))?.items.find((one) => one.code === code) ?? item;
  if (saved.ok) return done(after);
  return saved.reason === "stale" ? refused("stale", STALE, { current: after }) : saved;
}

type VerdictKey = { orgId: string; submissionId: string; criteriaItemId: string };
type VerdictRow = {
  verdict: "met" | "not_met" | "supplement";
  comment: string;
  byId: string;
  by: string;
  at: Date;
};

async function writeVerdict(
  db: Writer,
  key: VerdictKey,
  row: VerdictRow,
  version: number | null,
): Promise<boolean> {
  if (version === null) {
    await db.appraisalVerdict.create({ data: { ...key, ...row } });
    return true;
  }
  const data = { ...row, version: { increment: 1 } };
  const { count } = await db.appraisalVerdict.updateMany({ where: { ...key, version }, data });
  return count === 1;
}

/** Two reviewers who write the first verdict at once: the second is told. */
async function orStale<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return refused("stale", STALE);
    throw error;
  }
}

async function appraisable(actor: Actor, id: string) {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { whole } = found.value;
  const no = refusal(can.appraise(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  return no ?? found;
}
