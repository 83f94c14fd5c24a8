import type { Writer } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import type { RecordPlace } from "@/lib/units/record-place";
import { KIND_LABELS, STATE_LABELS } from "./messages";
import type { MeetingKind, MeetingState } from "./types";

export type Told = { day: PlainDate; kind: MeetingKind; state: MeetingState };

/** What the branch has told of days, or planned on them. */
export async function toldOf(
  db: Pick<Writer, "branchMeeting">,
  { unitId, branchId }: RecordPlace,
  days: readonly PlainDate[],
): Promise<Told[]> {
  const found = await db.branchMeeting.findMany({
    where: {
      unitId,
      branchId,
      day: { in: [...new Set(days)].map(fromDay) },
      state: { notIn: ["cancelled", "withdrawn"] },
    },
    select: { day: true, kind: true, state: true },
  });
  return found.map((meeting) => ({ ...meeting, day: toDay(meeting.day) }));
}

export function isSameMeeting(one: Pick<Told, "day" | "kind">, other: Pick<Told, "day" | "kind">): boolean {
  return other.day === one.day && other.kind === one.kind;
}

/** What is said of one that stands already: `đã có buổi định kỳ ngày này (Đã họp)`. */
export function standsWords({ kind, state }: Pick<Told, "kind" | "state">): string {
  return `đã có buổi ${KIND_LABELS[kind].toLocaleLowerCase("vi")} ngày này (${STATE_LABELS[state]})`;
}
