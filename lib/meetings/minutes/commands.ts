import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { type BoardUnit, boardOf, committeeOf } from "@/lib/decisions/board";
import { holdAppraised } from "@/lib/decisions/recording";
import type { NamedMember } from "@/lib/decisions/types";
import { verdictLine } from "@/lib/decisions/verdict-line";
import { holdMeetingAlone } from "@/lib/decisions/voting";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, type Refusal, type Result } from "@/lib/platform/result";
import { minuted } from "../ballots/commands";
import { findMeeting, staleMeeting } from "../own";
import { closingRefused, notYetHeld, outcomeOf } from "../rules";
import { closingSchema, minutesSchema } from "../schema";

/** Saves what was discussed and concluded; a save over somebody else's is told, and both texts are shown. */
export async function saveMinutes(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await minuted(actor, id);
  if (!found.ok) return found;
  const parsed = parse(minutesSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...texts } = parsed.value;
  const { scope, meeting } = found.value;
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).btvMeeting.updateMany({
      where: { id, version, state: "preparing" },
      data: { ...texts, version: { increment: 1 } },
    });
    if (count === 0) return () => stale(actor, id);
    const detail = { year: meeting.year, meeting: meeting.number };
    record({ type: "meeting.minutes_saved", orgId: meeting.orgId, subjectId: id, detail });
    return done(null);
  });
}

/** Ends the meeting: what it concluded on each unit is written down, and from then on nothing in it changes. */
export async function closeMeeting(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await minuted(actor, id);
  if (!found.ok) return found;
  const parsed = parse(closingSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, meeting } = found.value;
  const early = notYetHeld(meeting, await today());
  if (early) return early;
  const { orgId, cycleId, votePercent, voteBase, year, number } = meeting;
  const committee = await committeeOf(orgId);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    await holdAppraised(db, orgId, cycleId);
    await holdMeetingAlone(db, orgId, id);
    const board = await boardOf(
      scope,
      { id: cycleId, votePercent, voteBase },
      { meetingId: id, within: { tx, committee } },
    );
    const here = board.meetings.find((one) => one.id === id);
    if (!here || here.version !== parsed.value.version) return () => stale(actor, id);
    const units = board.units.map((unit) => ({ ...unit, outcome: unit.agenda?.outcome ?? null }));
    const open = closingRefused(here, meeting.conclusion, units);
    if (open) return open;
    for (const unit of units) await fix(db, id, unit, board.members);
    const { quorumPercent, tieChairDecides } = here;
    const rules = { quorumPercent, tieChairDecides, votePercent, voteBase };
    await db.btvMeeting.updateMany({
      where: { id, state: "preparing" },
      data: {
        state: "closed",
        closedBy: actor.name,
        closedAt: await now(),
        ...rules,
        version: { increment: 1 },
      },
    });
    const recognised = units.filter((unit) => outcomeOf(unit) === "recognise").length;
    const detail = { year, meeting: number, units: units.length, recognised };
    record({ type: "meeting.closed", orgId, subjectId: id, detail });
    return done(null);
  });
}

type Closing = BoardUnit & { outcome: Parameters<typeof outcomeOf>[0]["outcome"] };

async function fix(db: Writer, meetingId: string, unit: Closing, members: readonly NamedMember[]) {
  const recused = members.filter(({ memberId }) => unit.recused.includes(memberId));
  const outcome = outcomeOf(unit);
  const sentence = unit.agenda?.sentence || (outcome === "moved" ? "" : unit.proposal.sentence);
  await db.btvMeetingUnit.updateMany({
    where: { meetingId, assessmentId: unit.id },
    data: {
      recused: unit.agenda?.recused ?? recused,
      verdict: verdictLine(unit),
      outcome,
      sentence,
      version: { increment: 1 },
    },
  });
}

async function stale(actor: Actor, id: string): Promise<Refusal> {
  const now = await findMeeting(actor, id);
  return staleMeeting(now.ok ? now.value.meeting : null);
}
