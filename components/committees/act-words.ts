import { dayWords, type StaleWords, staleStep } from "@/components/ui/stale-words";
import { POST_LABELS, SEEN_LEAVING_LABELS, STATE_LABELS, TERM_LABELS } from "@/lib/committees/messages";
import type { Act, ActKind, Leaving, Post, Tenure, TermMonths } from "@/lib/committees/types";

export const DOCUMENTS: Record<ActKind, string> = {
  congress: "Số nghị quyết đại hội",
  appointment: "Số văn bản đề nghị",
  change: "Số biên bản hội nghị",
  extension: "Số văn bản đề nghị",
};

export const DAYS: Record<ActKind, string> = {
  congress: "Ngày đại hội",
  appointment: "Ngày chỉ định",
  change: "Ngày họp",
  extension: "Ngày đề nghị",
};

type SeatLine = { name: string; post: Post; votes: number | string | null };
type LeavingLine = { seat: string; reason: Leaving["reason"] };

/** An act as its form shows it, for the two sides of a save that came too late. */
export function actWords(kind: ActKind, committee: readonly Tenure[]): StaleWords<Act> {
  const leavingWords = (lines: readonly LeavingLine[]) =>
    lines
      .map(({ seat, reason }) => {
        const name = committee.find(({ id }) => id === seat)?.name ?? "";
        return `${name}: ${SEEN_LEAVING_LABELS[reason]}`;
      })
      .toSorted()
      .join("\n");
  return {
    labels: {
      heldOn: DAYS[kind],
      documentNumber: DOCUMENTS[kind],
      place: "Địa điểm",
      entitled: "Được triệu tập",
      present: "Có mặt",
      termFrom: "Nhiệm kỳ từ ngày",
      termTo: "Đến ngày",
      termMonths: "Nhiệm kỳ đại hội",
      reason: "Lý do",
      seats: kind === "change" ? "Người vào hoặc giữ chức vụ mới" : "Ban Chấp hành",
      leavings: "Người thôi",
    },
    stored: (act) => ({
      heldOn: dayWords(act.heldOn),
      documentNumber: act.documentNumber,
      place: act.place,
      entitled: String(act.entitled ?? ""),
      present: String(act.present ?? ""),
      reason: act.reason,
      termFrom: dayWords(act.termFrom),
      termTo: dayWords(act.termTo),
      seats: seatWords(act.seats),
      termMonths: act.termMonths ? TERM_LABELS[act.termMonths] : "",
      leavings: leavingWords(act.leavings.map(({ seatId, reason }) => ({ seat: seatId, reason }))),
    }),
    say: (field, typed) => {
      if (field === "seats") return seatWords(JSON.parse(typed || "[]"));
      if (field === "termMonths") return TERM_LABELS[Number(typed) as TermMonths] ?? typed;
      return field === "leavings" ? leavingWords(JSON.parse(typed || "[]")) : typed;
    },
  };
}

export const actStep = (doing: string) =>
  staleStep<Act>("Việc này", doing, ({ state }) => STATE_LABELS[state]);

function seatWords(seats: readonly SeatLine[]): string {
  return seats
    .map(({ name, post, votes }) => `${name}, ${POST_LABELS[post]}${votes ? `, ${votes} phiếu` : ""}`)
    .join("\n");
}
