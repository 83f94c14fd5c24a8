import type { Tone } from "@/components/ui/tone";
import type { ItemFields, ItemState, Program, Transition } from "@/lib/plans/types";
import { itemStateLabel } from "@/lib/plans/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

const TONES: Record<ItemState, Tone> = { todo: "idle", doing: "idle", done: "ok", dropped: "idle" };

/** An item's state in a word with its tone: what is overdue says so. */
export function itemStanding({ state, dueOn }: Pick<ItemFields, "state" | "dueOn">, today: PlainDate) {
  const isOpen = state === "todo" || state === "doing";
  if (isOpen && dueOn < today) return { tone: "bad" as Tone, label: `${itemStateLabel(state)}, quá hạn` };
  return { tone: TONES[state], label: itemStateLabel(state) };
}

/** `01/03/2026 – 31/03/2026`, or `31/03/2026` where it has no first day. */
export function itemDays({ startsOn, dueOn }: Pick<ItemFields, "startsOn" | "dueOn">): string {
  return startsOn && startsOn !== dueOn
    ? `${formatDate(startsOn)} – ${formatDate(dueOn)}`
    : formatDate(dueOn);
}

/** The approval that is in force; null while the programme is a draft. */
export function approvalOf({
  state,
  transitions,
}: Pick<Program, "state" | "transitions">): Transition | null {
  if (state === "draft") return null;
  return transitions.findLast(({ toState }) => toState === "approved") ?? null;
}

export function votesWords({ present, inFavour }: Pick<Transition, "present" | "inFavour">): string {
  return `${inFavour}/${present} người dự họp tán thành`;
}

/** Number and day of the paper, and whether the BCH has approved it, in one line. */
export function programNote(program: Program): string {
  const { number, issuedOn } = program;
  const approval = approvalOf(program);
  return [
    number ? `Số ${number}` : "Chưa có số",
    issuedOn ? `ban hành ngày ${formatDate(issuedOn)}` : "chưa ghi ngày ban hành",
    approval?.heldOn
      ? `Ban Chấp hành thông qua ngày ${formatDate(approval.heldOn)}`
      : "Ban Chấp hành chưa thông qua",
  ].join(" · ");
}
