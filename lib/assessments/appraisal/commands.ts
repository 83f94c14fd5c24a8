import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { orTaken } from "@/lib/platform/database/taken";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { findAssessment } from "../queries";
import { verdictSchema } from "../schema";
import { wholeNow } from "../seen";
import type { AssessmentItemRow, AssessmentWhole } from "../types";
import { joinPair, saveOpinion, staleOpinion } from "./pair/commands";
import { mayOpen, mayWriteVerdict } from "./rules";
import { judged, writeVerdict } from "./verdict";

/** Marks the appraisal as begun, so that the unit can no longer withdraw; nothing happens the second time. */
export async function openAppraisal(actor: Actor, id: string): Promise<Result<AssessmentWhole>> {
  const found = await appraisable(actor, id);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const refusedBy = mayOpen(whole);
  if (refusedBy) return refusedBy;
  const opened = whole.openedAt === null ? await markOpened(actor, scope, whole) : done(whole);
  return opened.ok && whole.cycle.twoAppraisers ? takePlace(actor, scope, opened.value) : opened;
}

/** Where two appraise, whoever begins takes one of the places. */
async function takePlace(
  actor: Actor,
  scope: Scope,
  whole: AssessmentWhole,
): Promise<Result<AssessmentWhole>> {
  const joined = await joinPair(actor, scope, whole);
  return joined.ok || joined.reason === "stale" ? done(whole) : joined;
}

async function markOpened(
  actor: Actor,
  scope: Scope,
  whole: AssessmentWhole,
): Promise<Result<AssessmentWhole>> {
  const { id } = whole;
  const opened = await change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).assessment.updateMany({
      where: { id, state: "SUBMITTED", openedAt: null, version: whole.version },
      data: { openedAt: await now(), version: { increment: 1 } },
    });
    if (count === 0) return refused("stale", "");
    record({
      type: "appraisal.opened",
      orgId: whole.orgId,
      unitId: whole.unit.id,
      subjectId: id,
      detail: { year: whole.cycle.year, round: whole.round },
    });
    return done(null);
  });
  const after = (await wholeNow(actor, scope, id)) ?? whole;
  if (!opened.ok && opened.reason !== "stale") return opened;
  return mayOpen(after) ?? done(after);
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
  const { version, ...said } = parsed.value;
  const no = (await staleVerdict(actor, scope, { whole, item, version })) ?? mayWriteVerdict(whole);
  if (no) return no;
  if (whole.cycle.twoAppraisers) {
    const held = await saveOpinion(actor, scope, { whole, item, said: parsed.value });
    return held.ok ? done((await itemNow(actor, scope, id, code)) ?? item) : held;
  }
  // Of two reviewers who write the first verdict at once the second is told.
  const second = () => refused("stale", STALE);
  const judging = { whole, item, said, by: { byId: personOf(actor), by: actor.name, at: await now() } };
  const saved = await orTaken(second, () =>
    change(whoIs(actor), (tx, record) => writeVerdict(writer(scope, tx), judging, record)),
  );
  if (saved.ok) return done(judged(judging));
  if (saved.reason !== "stale") return saved;
  return refused("stale", STALE, { current: (await itemNow(actor, scope, id, code)) ?? item });
}

async function staleVerdict(actor: Actor, scope: Scope, judging: Parameters<typeof staleOpinion>[2]) {
  const { whole, item, version } = judging;
  if (whole.cycle.twoAppraisers) return staleOpinion(actor, scope, judging);
  return version === (item.verdict?.version ?? null) ? null : refused("stale", STALE, { current: item });
}

async function itemNow(
  actor: Actor,
  scope: Scope,
  id: string,
  code: string,
): Promise<AssessmentItemRow | undefined> {
  return (await wholeNow(actor, scope, id))?.items.find((one) => one.code === code);
}

async function appraisable(actor: Actor, id: string) {
  const found = await findAssessment(actor, id);
  if (!found.ok) return found;
  const { whole } = found.value;
  const no = refusal(can.appraise(actor, { orgId: whole.orgId, unitId: whole.unit.id }));
  return no ?? found;
}
