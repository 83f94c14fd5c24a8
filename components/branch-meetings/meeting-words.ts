import type { Tone } from "@/components/ui/tone";
import type { StoredText } from "@/components/ui/versioned-form";
import { type FormField, KIND_LABELS, MARK_LABELS, STATE_LABELS } from "@/lib/branch-meetings/messages";
import {
  MARKS,
  type Mark,
  MEETING_KINDS,
  type Meeting,
  type MeetingState,
  type Presence,
  type SpanState,
} from "@/lib/branch-meetings/types";
import { formatDate } from "@/lib/platform/dates";

export const STATE_TONES: Record<MeetingState, Tone> = {
  planned: "wait",
  held: "ok",
  closed: "ok",
  cancelled: "idle",
  withdrawn: "idle",
};

export const SPAN_TONES: Record<SpanState, Tone> = {
  met: "ok",
  missed: "bad",
  free: "idle",
  open: "wait",
  ahead: "idle",
  before: "idle",
  after: "idle",
};

export const MARK_TONES: Record<Mark, Tone> = {
  present: "ok",
  excused: "wait",
  absent: "bad",
  deferred: "idle",
  away: "idle",
};

const optionsOf = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>) =>
  codes.map((code) => ({ value: code, label: labels[code] }));

export const KIND_OPTIONS = optionsOf(MEETING_KINDS, KIND_LABELS);
export const MARK_OPTIONS = optionsOf(MARKS, MARK_LABELS);

export function presenceWords(presence: Presence | null): string {
  if (!presence) return "Chưa điểm danh";
  return `Có mặt ${presence.present}/${presence.entitled}`;
}

/** `12–3–0`: for, against, without an opinion; empty where nobody voted. */
export function votesWords({ votesFor, votesAgainst, votesAbstained }: Meeting): string {
  if (votesFor === null) return "";
  return `Tán thành ${votesFor}, không tán thành ${votesAgainst}, không ý kiến ${votesAbstained}`;
}

/** What has become of a meeting, beside what was about to be done with it. */
export function stateText({ state }: Meeting, doing: string): StoredText {
  return { name: "state", label: "Buổi sinh hoạt", value: STATE_LABELS[state], say: () => doing };
}

/** What stands there, as the form's field would hold it. */
export function typedOf(meeting: Meeting, field: FormField): string {
  if (field === "day") return formatDate(meeting.day);
  if (field === "agenda") return meeting.agenda.join("\n");
  return String(meeting[field] ?? "");
}
