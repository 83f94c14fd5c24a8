import { committeeHead, type Issuer, type Signed } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { dashedLines, numeral } from "@/lib/papers/wording";
import { dayOf, formatDate, formatMoment, type PlainDate } from "@/lib/platform/dates";
import type { AppraisalMinutes } from "../appraisal/minutes/types";
import type { Round } from "../history";
import { CLAIM_LABELS, VERDICT_LABELS } from "../messages";
import type { Claim, Verdict } from "../types";

export type AppraisalMinutesInput = {
  year: number;
  unitName: string;
  issuer: Issuer;
  rounds: Round[];
  items: MinutedItem[];
  /** The day after which the unit handed in late; null where it came in time. */
  lateAfter: PlainDate | null;
  /** What the team wrote down about the round; null while nobody has. */
  minutes: Pick<AppraisalMinutes, "heldOn" | "place" | "members" | "finding" | "by"> | null;
  /** The day on which the appraisal was concluded; null while it is under way. */
  concludedOn: PlainDate | null;
  /** The number as recorded with the day of signing, null while it is a draft. */
  signed: Omit<Signed, "date">;
  /** Of the head while the day is open. */
  draftYear: number;
};

export type MinutedItem = {
  code: string;
  title: string;
  claim: Claim | null;
  verdict: { verdict: Verdict; comment: string; by: string } | null;
};

/** `BIÊN BẢN Thẩm định …`, of the day of the meeting; a draft until its number and day of signing are recorded. */
export function appraisalMinutesPaper(input: AppraisalMinutesInput): Paper {
  const { year, unitName, issuer, minutes, concludedOn, signed } = input;
  const date = minutes?.heldOn ?? concludedOn;
  return {
    head: committeeHead(issuer, "BB", { ...signed, date }, input.draftYear),
    title: {
      kind: "BIÊN BẢN",
      abstract: `Thẩm định kết quả tự đánh giá Đoàn cơ sở “3 chủ động” năm ${year}\ncủa ${unitName}`,
    },
    body: numbered([
      { title: "THÀNH PHẦN VÀ QUÁ TRÌNH", body: [...team(minutes), ...course(input)] },
      { title: "KẾT QUẢ THẨM ĐỊNH TỪNG NỘI DUNG", body: [verdictTable(input.items)] },
      { title: "YÊU CẦU BỔ SUNG", body: supplements(input.rounds) },
      { title: "KẾT LUẬN", body: conclusion(input) },
    ]),
    foot: {
      recipients: [`Ban Thường vụ ${issuer.shortName} (b/c)`, unitName, "Lưu: VP"],
      signer: { onBehalf: "TM. ĐOÀN THẨM ĐỊNH", title: "TRƯỞNG ĐOÀN", name: leader(minutes) },
      writer: { onBehalf: "NGƯỜI GHI BIÊN BẢN", title: "", name: minutes?.by ?? "" },
    },
    annexes: [],
    draft: signed.number === null,
  };
}

/** A part without facts is left out and the next takes its numeral. */
function numbered(parts: { title: string; body: Block[] }[]): Block[] {
  return parts
    .filter((part) => part.body.length > 0)
    .flatMap((part, at) => [
      { is: "heading" as const, level: 1 as const, text: `${numeral(at)}. ${part.title}` },
      ...part.body,
    ]);
}

const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

/** Room for the pen where the team has not written anything down. */
const BLANK = "…………………………";

type Minutes = AppraisalMinutesInput["minutes"];

function team(minutes: Minutes): Block[] {
  return [
    paragraph(minutes ? `ngày ${formatDate(minutes.heldOn)}.` : BLANK, "Thời gian:"),
    paragraph(minutes ? `${minutes.place}.` : BLANK, "Địa điểm:"),
    paragraph(minutes ? "" : BLANK, "Thành phần đoàn thẩm định:"),
    ...dashedLines(minutes?.members ?? []).map((line) => paragraph(line)),
  ];
}

/** The team's list opens with its leader: "họ tên, chức vụ". */
function leader(minutes: Minutes): string {
  return minutes?.members[0]?.split(",")[0]?.trim() ?? "";
}

function course({ unitName, year, rounds, items, lateAfter }: AppraisalMinutesInput): Block[] {
  const people = appraisers(rounds, items);
  return [
    paragraph(`${unitName}, bản tự đánh giá năm ${year}.`, "Đơn vị được thẩm định:"),
    ...(people.length > 0 ? [paragraph(`${people.join("; ")}.`, "Người thẩm định:")] : []),
    ...rounds.map(({ round, submittedAt, submittedBy }) =>
      paragraph(
        `${formatMoment(new Date(submittedAt))}, người nộp: ${submittedBy}.`,
        `Đơn vị nộp lần ${round}:`,
      ),
    ),
    ...(lateAfter ? [paragraph(`hạn nộp của đơn vị là ngày ${formatDate(lateAfter)}.`, "Nộp sau hạn:")] : []),
  ];
}

function appraisers(rounds: Round[], items: MinutedItem[]): string[] {
  const named = [
    ...rounds.flatMap((round) => round.verdicts.map(({ by }) => by)),
    ...items.flatMap(({ verdict }) => verdict?.by ?? []),
  ];
  return [...new Set(named)];
}

const COLUMNS: Column[] = [
  { title: "Mã", share: 13, align: "center" },
  { title: "Nội dung", share: 58, align: "left" },
  { title: "Tự đánh giá", share: 24, align: "center" },
  { title: "Kết luận", share: 24, align: "center" },
  { title: "Ý kiến thẩm định", share: 41, align: "left" },
];

function verdictTable(items: MinutedItem[]): Block {
  const rows = items.map(({ code, title, claim, verdict }) => [
    code,
    title,
    claim ? CLAIM_LABELS[claim] : "Chưa trả lời",
    verdict ? VERDICT_LABELS[verdict.verdict] : "Chưa kết luận",
    verdict?.comment ?? "",
  ]);
  return { is: "table", columns: COLUMNS, rows };
}

function supplements(rounds: Round[]): Block[] {
  return rounds.flatMap(({ round, returns }) =>
    returns.flatMap(({ by, at, dueDate, items }) => [
      paragraph(
        `ngày ${formatDate(dayOf(new Date(at)))}, người yêu cầu: ${by}, hạn bổ sung ${formatDate(dueDate as PlainDate)}:`,
        `Lần ${round},`,
      ),
      ...items.map(({ code, reason }) => paragraph(`- ${code}: ${reason}`)),
    ]),
  );
}

function conclusion({ items, minutes, concludedOn, unitName, year, issuer }: AppraisalMinutesInput): Block[] {
  const count = (wanted: Verdict | null) =>
    items.filter(({ verdict }) => (verdict?.verdict ?? null) === wanted).length;
  const figures = `${count("met")}/${items.length} nội dung đạt`;
  const finding = paragraph(minutes?.finding ?? BLANK, "Nhận xét của đoàn thẩm định:");
  if (concludedOn === null)
    return [finding, paragraph(`Đang thẩm định: ${figures}, ${count(null)} nội dung chưa kết luận./.`)];
  const passes = items.length > 0 && count("met") === items.length;
  const failing = items.flatMap(({ code, verdict }) => (verdict?.verdict === "met" ? [] : [code]));
  return [
    finding,
    paragraph(`${figures}${passes ? "" : `; nội dung chưa đạt: ${failing.join(", ")}`}.`),
    paragraph(
      passes
        ? `Đoàn thẩm định đề nghị Ban Thường vụ ${issuer.shortName} xem xét công nhận ${unitName} là Đoàn cơ sở “3 chủ động” năm ${year}./.`
        : `Theo kết quả này ${unitName} chưa đủ điều kiện công nhận Đoàn cơ sở “3 chủ động” năm ${year}; trình Ban Thường vụ ${issuer.shortName} xem xét./.`,
    ),
  ];
}
