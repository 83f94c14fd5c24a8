import type { CaseIssuers } from "@/lib/cases/paper-issuer";
import type { Block, Column } from "@/lib/papers/model";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { ENDING_LABELS, POST_LABELS } from "../messages";
import type { Act, Seat } from "../types";

/** What each paper of an act is made from. */
export type ActPaperInput = {
  act: Act;
  issuers: CaseIssuers;
  /** All of the body, for the names of those who leave. */
  seats: readonly Seat[];
  /** Of an open date. */
  year: number;
  charter: string;
};

/** What nobody wrote down, left to the pen. */
export const BLANK = "……………………";

export const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

export function bodyOf({ issuers }: Pick<ActPaperInput, "issuers">): string {
  return issuers.branch ?? issuers.unit;
}

/** Nobody meets over an appointment or its extension, or asks for it in the name of a committee. */
export const isMet = ({ kind }: Pick<Act, "kind">) => kind === "congress" || kind === "change";

/** Who approves: of a branch its unit, of a unit the level above. */
export function upperCommittee({ issuers }: Pick<ActPaperInput, "issuers">): string {
  const { branch, unit, organisation } = issuers;
  return branch ? `Ban Chấp hành ${unit}` : `Ban Thường vụ ${organisation}`;
}

/** `chuẩn y Ban Chấp hành Chi đoàn 1 nhiệm kỳ 2022 - 2027`: what is asked for and decided. */
export function matterOf(input: ActPaperInput): string {
  const { act } = input;
  const committee = `Ban Chấp hành ${bodyOf(input)}`;
  return {
    congress: `chuẩn y ${committee}${termYears(act)}`,
    appointment: `chỉ định Ban Chấp hành lâm thời ${bodyOf(input)}`,
    change: `chuẩn y kết quả kiện toàn ${committee}`,
    extension: `gia hạn thời gian hoạt động của Ban Chấp hành lâm thời ${bodyOf(input)}`,
  }[act.kind];
}

/** ` nhiệm kỳ 2022 - 2027`, for what goes before it; empty where the act begins no term. */
export function termYears({ termFrom, termTo }: Act): string {
  return termFrom && termTo ? ` nhiệm kỳ ${yearOf(termFrom)} - ${yearOf(termTo)}` : "";
}

/** Until when a provisional committee sits; it calls its congress by then (domain.md §3). */
export function untilCongress(termTo: PlainDate): string {
  return `đến ngày ${formatDate(termTo)}, trong thời gian đó tổ chức đại hội.`;
}

/** From which day to which the committee of a new term sits. */
export function termLines({ kind, termFrom, termTo }: Act): Block[] {
  if (!termFrom || !termTo) return [];
  const from = `từ ngày ${formatDate(termFrom)}`;
  return [
    paragraph(
      isMet({ kind })
        ? `Nhiệm kỳ ${from} đến ngày ${formatDate(termTo)}.`
        : `Ban Chấp hành lâm thời hoạt động ${from} ${untilCongress(termTo)}`,
    ),
  ];
}

/** The meeting whose result is to be approved, by its paper; where nobody met by what was proposed. */
export function groundOf(input: ActPaperInput): string {
  const { kind, documentNumber, heldOn } = input.act;
  const held = `ngày ${formatDate(heldOn)} của`;
  return {
    congress: `Căn cứ Nghị quyết số ${documentNumber} ${held} Đại hội ${bodyOf(input)}`,
    appointment: `Xét văn bản đề nghị số ${documentNumber}`,
    change: `Căn cứ Biên bản số ${documentNumber} ${held} hội nghị ${bodyOf(input)}`,
    extension: `Xét văn bản đề nghị số ${documentNumber}`,
  }[kind];
}

type Shown = { votes?: boolean; reasons?: boolean };

/** Those who come to a post and those who leave one, with what this paper says of them. */
export function peopleOf({ act, seats }: ActPaperInput, { votes, reasons }: Shown = {}): Block[] {
  const came = act.seats.map((seat) => [
    seat.name,
    POST_LABELS[seat.post],
    ...(votes ? [voteWords(act, seat)] : []),
  ]);
  const left = act.leavings.map(({ seatId, reason }) => {
    const seat = seats.find(({ id }) => id === seatId);
    return [
      seat?.name ?? "",
      seat ? POST_LABELS[seat.post] : "",
      ...(reasons ? [ENDING_LABELS[reason]] : []),
    ];
  });
  const isChange = act.kind === "change";
  return [
    ...(isChange && came.length > 0 ? [paragraph("Người vào hoặc giữ chức vụ mới:")] : []),
    ...table(["Chức vụ", ...(votes ? ["Số phiếu"] : [])], came),
    ...(left.length > 0 ? [paragraph("Người thôi giữ chức vụ:")] : []),
    ...table(["Chức vụ", ...(reasons ? ["Lý do"] : [])], left),
  ];
}

function voteWords({ present }: Act, { votes }: Seat): string {
  return votes === null ? "……" : `${votes}/${present ?? "……"}`;
}

function table(titles: string[], rows: string[][]): Block[] {
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { title: "STT", share: 1, align: "center" },
    { title: "Họ và tên", share: 5, align: "left" },
    ...titles.map((title): Column => ({ title, share: 4, align: "left" })),
  ];
  return [{ is: "table", columns, rows: rows.map((cells, at) => [`${at + 1}`, ...cells]) }];
}
