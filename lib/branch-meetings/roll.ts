import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { today } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Result, refused, refusedFields } from "@/lib/platform/result";
import { countMarks } from "@/lib/ratings/attendance/rules";
import { settled } from "./commands";
import { MARK_LABELS } from "./messages";
import { findSeen, write } from "./own";
import { heldProblems, presenceOf, type Ticked, wholeRoll } from "./rules";
import { rollSchema } from "./schema";
import { saveRollStatement } from "./statements";
import { type AttendanceRow, MARKS, type Mark, type MeetingPage, type Presence } from "./types";

/** Ticks the whole branch at once: everybody by name, or "all came except". */
export async function saveRoll(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  const found = await findSeen(actor, id, input);
  if (!found.ok) return found;
  const { meeting, rows } = found.value;
  if (meeting.state === "planned") return refused("conflict", "Buổi này chưa họp. Ghi đã họp rồi điểm danh.");
  if (meeting.state !== "held") return settled(meeting.state);
  const parsed = parse(rollSchema, input);
  if (!parsed.ok) return parsed;
  const { marks, restPresent, version } = parsed.value;
  if (rows.length === 0)
    return refused(
      "conflict",
      "Chi đoàn chưa có đoàn viên nào để điểm danh. Thêm người ở trang Đoàn viên trước.",
    );
  const { roll, problems } = wholeRoll(rows, marks, restPresent);
  const wrong = refusedFields(problems);
  if (wrong) return wrong;
  const presence = presenceOf(countMarks(roll.map(({ mark }) => mark)), meeting);
  const vote = heldProblems(meeting, await today(), presence)[0];
  if (vote) return refused("conflict", `${vote.message} Sửa biểu quyết trước, rồi điểm danh.`);
  return write(actor, meeting, (db) => save(db, found.value, roll, version), rollEvent(rows, roll, presence));
}

/** What the log says of a roll, beside what stood there. */
export function rollEvent(
  rows: readonly AttendanceRow[],
  roll: readonly Ticked[],
  presence: Presence | null,
): Pick<AuditEvent, "type" | "detail" | "before" | "after"> {
  return {
    type: "branch_meeting.attendance_saved",
    detail: { present: presence?.present ?? 0, count: presence?.entitled ?? 0 },
    before: { attendance: absentees(rows, new Map(rows.map((row) => [row.memberId, row.mark]))) },
    after: { attendance: absentees(rows, new Map(roll.map(({ member, mark }) => [member, mark]))) },
  };
}

async function save(db: Writer, { meeting }: MeetingPage, roll: readonly Ticked[], version: number) {
  const data = { presentCount: null, entitledCount: null, version: { increment: 1 } };
  const { count } = await db.branchMeeting.updateMany({ where: { id: meeting.id, version }, data });
  if (count > 0) await rowsWithin(db, saveRollStatement, [meeting.orgId, meeting.id, JSON.stringify(roll)]);
  return count;
}

/** Who did not come, by name: whoever is not named did. The reasons stay out of the log. */
function absentees(rows: readonly AttendanceRow[], marks: ReadonlyMap<string, Mark | null>): string {
  return MARKS.filter((mark) => mark !== "present")
    .map((mark) => ({
      mark,
      names: rows.filter(({ memberId }) => marks.get(memberId) === mark).map(({ fullName }) => fullName),
    }))
    .filter(({ names }) => names.length > 0)
    .map(({ mark, names }) => `${MARK_LABELS[mark]}: ${names.join(", ")}`)
    .join("; ");
}
