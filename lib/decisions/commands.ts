import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { movedMeanwhile } from "@/lib/assessments/answer";
import { findAssessment } from "@/lib/assessments/queries";
import { change } from "@/lib/audit/change";
import { cycleWhere } from "@/lib/cycles/queries";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { boardOf } from "./board";
import { issuerCodeOn, signersOn } from "./queries";
import { holdAppraised, type Signing, writeDecision } from "./recording";
import { lastAppraisal, undecided } from "./rules";
import { decisionSchema, voteSchema } from "./schema";
import { checkSigning } from "./signing";
import type { VoteChoice } from "./types";
import { votableBy, writeVotes } from "./voting";

/** A member of the standing committee votes on a unit's recognition; a later vote of the same person replaces it. */
export async function castVote(
  actor: Actor,
  assessmentId: string,
  input: unknown,
): Promise<Result<{ choice: VoteChoice }>> {
  const found = await findAssessment(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const { orgId, unit, cycle, round } = whole;
  const no = refusal(can.vote(actor, { orgId, unitId: unit.id }));
  if (no) return no;
  const parsed = parse(voteSchema, input);
  if (!parsed.ok) return parsed;
  if (whole.state !== "APPRAISED" || cycle.state === "closed")
    return refused("conflict", "Chỉ biểu quyết khi đơn vị đã thẩm định xong và chưa có quyết định.");
  const { choice } = parsed.value;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const moved = await movedMeanwhile(db, whole);
    if (moved) return moved;
    const ballot = { orgId, year: cycle.year, voterId: personOf(actor), choice, castAt: await now() };
    await writeVotes(db, ballot, [{ id: assessmentId, unit, round }], record);
    return done({ choice });
  });
}

/**
 * Votes in favour of every unit whose items are all met and on which this member has not voted; those on which he
 * or she may not vote are left out.
 */
export async function favourRest(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<{ units: number }>> {
  const scope = readScope(actor, orgId);
  const no = refusal(can.sitOnCommittee(actor, orgId));
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  if (cycle.value.state === "closed") return refused("conflict", `Năm ${year} đã đóng.`);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdAppraised(db, orgId, cycle.value.id);
    const voterId = personOf(actor);
    const rest = votableBy(voterId, await boardOf(scope, cycle.value)).filter((unit) => unit.verdict.passes);
    if (rest.length === 0)
      return refused("conflict", "Không còn đơn vị nào đạt đủ nội dung mà bạn chưa biểu quyết.");
    const ballot = { orgId, year, voterId, choice: "in_favour" as const, castAt: await now() };
    await writeVotes(db, ballot, rest, record);
    return done({ units: rest.length });
  });
}

/**
 * Records the signed decision: number, day and signer. Every appraised unit is on its list, recognised where the
 * votes carry it and all items are met; from then on the results are final.
 */
export async function recordDecision(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ id: string; number: string }>> {
  const no = refusal(can.recordDecision(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const cycle = await cycleWhere(scope, { year });
  if (!cycle.ok) return cycle;
  if (cycle.value.state === "closed") return refused("conflict", `Năm ${year} đã đóng.`);
  const parsed = parse(decisionSchema, input);
  if (!parsed.ok) return parsed;
  const day = await today();
  const signedOn = parsed.value.signedOn ?? day;
  const [issuerCode, signers] = await Promise.all([
    issuerCodeOn(scope, signedOn),
    signersOn(scope, signedOn),
  ]);
  return onlyOnce(() =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await holdAppraised(db, orgId, cycle.value.id);
      const units = (await boardOf(scope, cycle.value)).units.filter((unit) => unit.state === "APPRAISED");
      const signing = checkSigning(parsed.value, {
        issuerCode,
        signers,
        today: day,
        lastAppraisalOn: lastAppraisal(units),
        listed: units.map((unit) => unit.state),
      });
      if (!signing.ok) return signing;
      const open = undecided(units);
      if (open) return open;
      const made: Signing = {
        ...signing.value,
        orgId,
        cycleId: cycle.value.id,
        year,
        actor,
        at: await now(),
      };
      return writeDecision(db, made, units, record);
    }),
  );
}

async function onlyOnce<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = "Số này đã ghi cho một quyết định khác của năm. Xem lại số trên văn bản.";
    return refused("conflict", message, { fields: [{ path: "number", message }] });
  }
}
