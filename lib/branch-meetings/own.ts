import { z } from "zod";
import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { versionSchema } from "@/lib/cases/schema";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { findMeeting, meetingPage, placeOfMeeting, withRoll } from "./queries";
import type { Meeting, MeetingPage } from "./types";

/** A meeting that the actor keeps, with its roll. */
export async function findKept(actor: Actor, id: string): Promise<Result<MeetingPage>> {
  const found = await findMeeting(actor, id);
  if (!found.ok) return found;
  const no = refusal(can.keepBranchMeetings(actor, placeOfMeeting(found.value)));
  return no ?? done(await withRoll(actor, found.value));
}

const seenSchema = z.object({ version: versionSchema });

/**
 * The same for a write. Where the meeting is no longer the one that was written over, that is said before anything
 * else: whoever is told only that it went on would load the page anew, and lose what was typed.
 */
export async function findSeen(actor: Actor, id: string, input: unknown): Promise<Result<MeetingPage>> {
  const found = await findKept(actor, id);
  if (!found.ok) return found;
  const seen = seenSchema.safeParse(input);
  const isOther = seen.success && seen.data.version !== found.value.meeting.version;
  return isOther ? staleOver(found.value) : found;
}

/** A guarded write with its event; where somebody was faster, what stands there now. */
export async function write(
  actor: Actor,
  meeting: Meeting,
  statements: (db: Writer) => Promise<number>,
  event: Pick<AuditEvent, "type" | "detail" | "before" | "after">,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, meeting.orgId);
  if (!scope) return notFound();
  const { id, orgId, unit, day } = meeting;
  return change(whoIs(actor), async (tx, record) => {
    if ((await statements(writer(scope, tx))) === 0) return () => stale(actor, id);
    const detail = { on: day, ...event.detail };
    record({ ...event, orgId, unitId: unit.id, subjectId: id, detail });
    return done({ id });
  });
}

async function stale(actor: Actor, id: string): Promise<Refusal> {
  const current = await meetingPage(actor, id);
  return current.ok ? staleOver(current.value) : current;
}

function staleOver(current: MeetingPage): Refusal {
  return refused("stale", "Có người vừa sửa buổi sinh hoạt này. So hai bản rồi lưu lại.", { current });
}
