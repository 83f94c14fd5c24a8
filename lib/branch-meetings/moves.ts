import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { AuditType } from "@/lib/audit/types";
import { now } from "@/lib/platform/clock";
import { type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { findSeen, write } from "./own";
import { placeOfMeeting } from "./queries";
import { closingProblems, type MeetingMove, stateAfter } from "./rules";
import { moveMeetingSchema } from "./schema";
import type { MeetingPage } from "./types";

type Move = Exclude<MeetingMove, "hold">;

const EVENTS: Record<Move, AuditType> = {
  cancel: "branch_meeting.cancelled",
  close: "branch_meeting.closed",
  reopen: "branch_meeting.reopened",
  withdraw: "branch_meeting.withdrawn",
};

const NOT_FROM_HERE: Record<Move, string> = {
  cancel: "Chỉ hủy được buổi còn ở bước dự kiến. Tải lại trang để xem.",
  close: "Chỉ chốt được biên bản của buổi đã họp và chưa chốt. Tải lại trang để xem.",
  reopen: "Biên bản chưa chốt nên không cần mở lại. Tải lại trang để xem.",
  withdraw: "Chỉ rút được buổi đã ghi là đã họp. Tải lại trang để xem.",
};

const REASONS: Partial<Record<Move, string>> = {
  cancel: "Ghi lý do hủy.",
  reopen: "Ghi lý do mở lại biên bản.",
  withdraw: "Ghi lý do rút.",
};

/**
 * Cancels a planned meeting, keeps the minutes of a held one, opens kept minutes again, or withdraws what was told
 * twice or by mistake: then neither the meeting nor who came counts any more.
 */
export async function moveMeeting(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  const found = await findSeen(actor, id, input);
  if (!found.ok) return found;
  const parsed = parse(moveMeetingSchema, input);
  if (!parsed.ok) return parsed;
  const { move, reason, version } = parsed.value;
  const { meeting } = found.value;
  const state = stateAfter(meeting.state, move);
  if (!state) return refused("conflict", NOT_FROM_HERE[move]);
  const no =
    notWithdrawable(actor, found.value, move) ??
    (move === "close" ? lacking(found.value) : missingReason(move, reason));
  if (no) return no;
  const closes = move === "close";
  const data = {
    state,
    reason: closes ? "" : reason,
    closedAt: closes ? await now() : null,
    version: { increment: 1 },
  };
  return write(
    actor,
    meeting,
    async (db) => (await db.branchMeeting.updateMany({ where: { id, version }, data })).count,
    { type: EVENTS[move], detail: closes ? {} : { reason } },
  );
}

/** Kept minutes are a record of the unit: only its secretary takes them back. */
function notWithdrawable(actor: Actor, { meeting }: MeetingPage, move: Move): Refusal | null {
  if (move !== "withdraw" || meeting.state !== "closed") return null;
  return refusal(can.withdrawClosedMeeting(actor, placeOfMeeting(meeting)));
}

function missingReason(move: Move, reason: string): Refusal | null {
  const message = REASONS[move];
  if (!message || reason !== "") return null;
  return refusedAt("reason", message);
}

function lacking({ meeting, presence }: MeetingPage): Refusal | null {
  const lacks = closingProblems(meeting, presence);
  if (lacks.length === 0) return null;
  return refused("conflict", `Biên bản còn thiếu ${lacks.join(", ")}. Ghi đủ rồi chốt.`);
}
