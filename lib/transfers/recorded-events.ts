import { movedEvent } from "./moves";
import type { NewTransfer } from "./opening";
import type { Left } from "./taking-up";
import type { Told } from "./types";

type ToldOf = { row: Told; takes: Left | undefined; post: string | null | undefined };

/** What the log says of a transfer that was recorded, and of the member. */
export function eventsOf(
  { orgId, unitId }: { orgId: string; unitId: string },
  { id, memberId, facts: { direction, kind } }: NewTransfer,
  { row, takes, post = null }: ToldOf,
) {
  const { member, toBranch, day, introNumber, outsideName } = row;
  const subject = { orgId, unitId, subjectId: memberId ?? id };
  const detail = { procedure: "transfer", direction, kind, on: day, number: introNumber || null };
  const told = { type: "case.recorded" as const, ...subject, detail };
  if (kind === "temporary" || row.isMade) return [told];
  const to = { branch: toBranch?.name ?? "", position: null };
  if (direction === "inside") {
    const from = { branch: member?.branch?.name ?? "", position: post };
    return [told, movedEvent({ orgId, unitId, memberId }, from, to)];
  }
  if (takes) {
    const from = { branch: [takes.branch, takes.unit].filter(Boolean).join(", "), position: post };
    const back = {
      type: "member.status_changed" as const,
      ...subject,
      detail: { from: "moved", to: "active", on: day },
    };
    return [told, movedEvent({ orgId, unitId, memberId }, from, to), back];
  }
  if (!member) return [told, { type: "member.created" as const, ...subject, after: { branch: outsideName } }];
  if (direction === "in") return [told];
  const status = { from: member.status, to: "moved", on: day };
  return [told, { type: "member.status_changed" as const, ...subject, detail: status }];
}
