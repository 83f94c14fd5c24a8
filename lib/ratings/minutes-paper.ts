import { headNumber } from "@/lib/papers/doc-number";
import type { Issuer } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate } from "@/lib/platform/dates";
import { choiceWords, NOT_RATED_WORDS, RATING_SHORT } from "./messages";
import { countChoices, isNotRated } from "./rules";
import { type Choice, RATING_LEVELS, type RatingMeeting } from "./types";

export type RatingMinutesInput = {
  periodLabel: string;
  unitName: string;
  /** Null for a grassroots branch, whose own meeting it is. */
  branchName: string | null;
  upper: Issuer;
  meeting: RatingMeeting;
  rows: { fullName: string; choice: Choice | null; comment: string }[];
  draft: boolean;
};

/** `BIÊN BẢN Họp chi đoàn …`: who met, and what each member was rated. Reasons for not rating stay out of it. */
export function ratingMinutesPaper(input: RatingMinutesInput): Paper {
  const { periodLabel, unitName, branchName, upper, meeting, rows, draft } = input;
  const { heldOn, entitled, present, chair, minuteTaker } = meeting;
  const [head, body] = branchName ? [unitName, branchName] : [upper.name, unitName];
  return {
    head: {
      upper: head,
      issuer: body,
      number: headNumber(meeting.minutesNumber, { kind: "BB", issuerCode: upper.issuerCode }),
      place: upper.place,
      date: heldOn,
      year: Number(heldOn.slice(0, 4)),
    },
    title: { kind: "BIÊN BẢN", abstract: `Họp nhận xét, xếp loại đoàn viên ${periodLabel}` },
    body: [
      heading("I. THỜI GIAN, THÀNH PHẦN"),
      paragraph(`ngày ${formatDate(heldOn)}.`, "Thời gian:"),
      paragraph(`được triệu tập ${entitled}, có mặt ${present}, vắng ${entitled - present}.`, "Đoàn viên:"),
      paragraph(`${chair}.`, "Chủ trì:"),
      paragraph(`${minuteTaker}.`, "Người ghi biên bản:"),
      heading("II. KẾT QUẢ XẾP LOẠI TỪNG ĐOÀN VIÊN"),
      { is: "table", columns: COLUMNS, rows: rows.map(lineOf) },
      heading("III. TỔNG HỢP"),
      paragraph(totals(rows)),
      paragraph(
        branchName
          ? `Chi đoàn đề nghị Ban Chấp hành ${unitName} xem xét, duyệt kết quả xếp loại đoàn viên ${periodLabel}./.`
          : `Hội nghị thống nhất kết quả xếp loại đoàn viên ${periodLabel}./.`,
      ),
    ],
    foot: {
      recipients: [
        branchName ? `Ban Chấp hành ${unitName} (b/c)` : `${upper.shortName} (b/c)`,
        "Lưu chi đoàn",
      ],
      signer: { onBehalf: "CHỦ TRÌ", title: "", name: chair },
      writer: { onBehalf: "NGƯỜI GHI BIÊN BẢN", title: "", name: minuteTaker },
    },
    annexes: [],
    draft,
  };
}

const heading = (text: string): Block => ({ is: "heading", level: 1, text });
const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

const COLUMNS: Column[] = [
  { title: "TT", share: 9, align: "center" },
  { title: "Họ và tên", share: 40, align: "left" },
  { title: "Xếp loại", share: 38, align: "left" },
  { title: "Nhận xét", share: 73, align: "left" },
];

function lineOf({ fullName, choice, comment }: RatingMinutesInput["rows"][number], at: number): string[] {
  const words = isNotRated(choice) ? NOT_RATED_WORDS : choiceWords(choice);
  return [`${at + 1}`, fullName, words, comment];
}

function totals(rows: RatingMinutesInput["rows"]): string {
  const counts = countChoices(rows.map(({ choice }) => choice));
  const levels = RATING_LEVELS.map(
    (level) => `${RATING_SHORT[level].toLocaleLowerCase("vi")} ${counts[level]}`,
  );
  const rated = rows.length - counts.notRated;
  const apart = counts.notRated > 0 ? ` ${counts.notRated} đoàn viên không thuộc diện xếp loại.` : "";
  return `Xếp loại ${rated}/${rows.length} đoàn viên: ${levels.join(", ")}.${apart}`;
}
