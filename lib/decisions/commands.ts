import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { movedMeanwhile } from "@/lib/assessments/answer";
import { isResult } from "@/lib/assessments/moves";
import { findStanding } from "@/lib/assessments/queries";
import { change } from "@/lib/audit/change";
import { cycleWhere } from "@/lib/cycles/queries";
import { yearClosed } from "@/lib/cycles/rules";
import { holdParticipants } from "@/lib/cycles/settled";
import { now, today } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { signingWithin } from "@/lib/signings/queries";
import { boardOf, committeeOf } from "./board";
import { onlyOnce } from "./numbering";
import { proposalOf } from "./papers/proposal-signing";
import { issuerCodeOn, signersOn } from "./queries";
import { holdAppraised, type Signing, writeDecision } from "./recording";
import { concludedUnits, listChanged, signingFrom } from "./rules";
import { decisionSchema, voteSchema } from "./schema";
import { checkSigning } from "./signing";
import type { VoteChoice } from "./types";
import { holdMeetingOf, holdMeetingsOf, votableBy, voteRefused, writeVotes } from "./voting";

/** A member of the standing committee votes on a unit's recognition; a later vote of the same person replaces it. */
export async function castVote(
  actor: Actor,
  assessmentId: string,
  input: unknown,
): Promise<Result<{ choice: VoteChoice }>> {
  const found = await findStanding(actor, assessmentId);
  if (!found.ok) return found;
  const { scope, whole } = found.value;
  const { orgId, unit, cycle, round } = whole;
  const no = refusal(can.vote(actor, { orgId, unitId: unit.id }));
  if (no) return no;
  const parsed = parse(voteSchema, input);
  if (!parsed.ok) return parsed;
  const year = await cycleWhere(scope, { id: cycle.id });
  if (!year.ok) return year;
  if (year.value.state === "closed") return yearClosed(cycle.year, { hasResult: isResult(whole.state) });
  const { choice } = parsed.value;
  const committee = await committeeOf(orgId);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const moved = await movedMeanwhile(db, whole);
    if (moved) return moved;
    await holdMeetingOf(db, orgId, assessmentId);
    const board = await boardOf(scope, year.value, { within: { tx, committee } });
    const asked = board.units.find(({ id }) => id === assessmentId);
    if (!asked) return notFound();
    const shut = voteRefused(asked, personOf(actor));
    if (shut) return shut;
    const who = { voterId: personOf(actor), enteredById: personOf(actor), enteredBy: actor.name };
    const ballot = { orgId, year: cycle.year, ...who, choice, castAt: await now() };
    await writeVotes(db, ballot, [{ id: assessmentId, unit, round, meeting: asked.meeting }], record);
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
  if (cycle.value.state === "closed") return yearClosed(year, { hasResult: true });
  const committee = await committeeOf(orgId);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdAppraised(db, orgId, cycle.value.id);
    await holdMeetingsOf(db, orgId, cycle.value.id);
    const voterId = personOf(actor);
    const board = await boardOf(scope, cycle.value, { within: { tx, committee } });
    const rest = votableBy(voterId, board).filter((unit) => unit.verdict.passes);
    if (rest.length === 0)
      return refused(
        "conflict",
        "Không còn đơn vị nào đạt đủ nội dung mà bạn chưa biểu quyết. Biểu quyết từng đơn vị còn lại.",
      );
    const who = { voterId, enteredById: voterId, enteredBy: actor.name };
    const ballot = { orgId, year, ...who, choice: "in_favour" as const, castAt: await now() };
    await writeVotes(db, ballot, rest, record);
    return done({ units: rest.length });
  });
}

/**
 * Records the signed decision: number, day and signer. On its list stands every appraised unit on which a closed
 * meeting has concluded, recognised where the votes carry it and all items are met; from then on the results are
 * final. Two at once are one: the second finds the list decided and is told.
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
  if (cycle.value.state === "closed") return yearClosed(year, { hasResult: true });
  const parsed = parse(decisionSchema, input);
  if (!parsed.ok) return parsed;
  const day = await today();
  const signedOn = parsed.value.signedOn ?? day;
  const [issuerCode, signers] = await Promise.all([
    issuerCodeOn(scope, signedOn),
    signersOn(scope, signedOn),
  ]);
  const committee = await committeeOf(orgId);
  return onlyOnce(() =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await holdParticipants(db, { orgId, cycleId: cycle.value.id });
      await holdAppraised(db, orgId, cycle.value.id);
      const board = await boardOf(scope, cycle.value, { within: { tx, committee } });
      const concluded = concludedUnits(board.units);
      if (!concluded.ok) return concluded;
      const units = concluded.value;
      const changed = listChanged(units, parsed.value.units);
      if (changed) return changed;
      const signing = checkSigning(parsed.value, {
        issuerCode,
        signers,
        today: day,
        notBefore: signingFrom(units, year, await signingWithin(db, proposalOf(cycle.value))),
        listed: units.map((unit) => unit.state),
      });
      if (!signing.ok) return signing;
      const at = await now();
      const made: Signing = { ...signing.value, orgId, cycleId: cycle.value.id, year, actor, at };
      return writeDecision(db, made, units, record);
    }),
  );
}
