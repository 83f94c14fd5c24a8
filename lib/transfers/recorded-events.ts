import { type Moved, movedEvent } from "./moves";
import type { NewTransfer } from "./opening";
import { type Left, takenUpEvents } from "./taking-up";
import type { Told } from "./types";

const UNCHANGED: Moved = { post: null, filled: [] };
type ToldOf = { row: Told; takes: Left | undefined; moved: Moved | undefined };

/** What the log says of a transfer that was recorded, and of the member. */
export function eventsOf(
  { orgId, unitId }: { orgId: string; unitId: string },
  { id, memberId, facts: { direction, kind } }: NewTransfer,
  { row, takes, moved = UNCHANGED }: ToldOf,
) {
  const { member, toBranch, day, introNumber, outsideName } = row;
  const subject = { orgId, unitId, subjectId: memberId ?? id };
  const detail = { procedure: "transfer", direction, kind, on: day, number: introNumber || null };
  const told = { type: "case.recorded" as const, ...subject, detail };
  if (kind === "temporary" || row.isMade) return [told];
  const to = { branch: toBranch?.name ?? "", position: null };
  if (direction === "inside") {
    const from = { branch: member?.branch?.name ?? "", position: moved.post };
    return [told, movedEvent({ orgId, unitId, memberId }, from, to)];
  }
  if (takes) {
    const { code: memberCode, cardNumber, joinedOn } = row.person;
    const typed = { memberCode, cardNumber, joinedOn };
    const arrival = { orgId, unitId, memberId, branch: to.branch, day, typed };
    return [told, ...takenUpEvents(arrival, takes, moved)];
  }
  if (!member) {
    const after = { cameFrom: outsideName, branch: to.branch };
    return [told, { type: "member.created" as const, ...subject, after }];
  }
  if (direction === "in") return [told];
  const status = { from: member.status, to: "moved", on: day };
  return [told, { type: "member.status_changed" as const, ...subject, detail: status }];
}
