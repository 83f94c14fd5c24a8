import { dayOrYearWord, formatDayOrYear } from "@/lib/members/roster/days";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate } from "@/lib/platform/dates";
import type { PaperInput, PaperPerson } from "./input";
import { branchHead, heading, paragraph, passed } from "./parts";

/** `BIÊN BẢN Họp chi đoàn xét kết nạp đoàn viên`, with the vote on each person; a draft until it is recorded. */
export function meetingMinutesPaper(input: PaperInput): Paper {
  const { meeting } = input;
  return {
    head: branchHead(input, { kind: "BB", number: null, on: null }, meeting?.on ?? null),
    title: { kind: "BIÊN BẢN", abstract: "Họp chi đoàn xét kết nạp đoàn viên" },
    body: [...opening(input), ...introductions(input), ...voting(input)],
    foot: {
      recipients: ["Đoàn cấp trên trực tiếp", "Lưu chi đoàn"],
      signer: { onBehalf: "CHỦ TRÌ", title: "", name: meeting?.chair ?? "" },
      writer: { onBehalf: "NGƯỜI GHI BIÊN BẢN", title: "", name: meeting?.minuteTaker ?? "" },
    },
    annexes: [],
    draft: meeting === null,
  };
}

function opening({ meeting, branch, unit }: PaperInput): Block[] {
  const on = meeting ? formatDate(meeting.on) : "…/…/……";
  return [
    heading("I. THÀNH PHẦN"),
    paragraph(`Thời gian: ngày ${on}. Hội nghị ${branch ?? unit}.`),
    paragraph(`Chủ trì: ${meeting?.chair || "………………"}. Ghi biên bản: ${meeting?.minuteTaker || "………………"}.`),
    paragraph(
      meeting
        ? `Có mặt ${meeting.present}/${meeting.entitled} đoàn viên được triệu tập.`
        : "Có mặt ……/…… đoàn viên được triệu tập.",
    ),
  ];
}

function introductions({ people }: PaperInput): Block[] {
  return [
    heading("II. NGƯỜI XIN VÀO ĐOÀN"),
    ...people.map((person, at) => paragraph(aboutPerson(person), `${at + 1}. ${person.name}.`)),
  ];
}

function aboutPerson({
  birthDate,
  nativePlace,
  occupation,
  introducer,
  classOn,
  appliedOn,
}: PaperPerson): string {
  return `${[
    `Sinh ${dayOrYearWord(birthDate)} ${formatDayOrYear(birthDate)}`,
    nativePlace && `quê quán ${nativePlace}`,
    occupation && `nghề nghiệp ${occupation}`,
    `nộp đơn ngày ${formatDate(appliedOn)}`,
    classOn && `học Điều lệ Đoàn ngày ${formatDate(classOn)}`,
    introducer && `người giới thiệu: ${introducer}`,
  ]
    .filter(Boolean)
    .join("; ")}.`;
}

const COLUMNS: Column[] = [
  { title: "STT", share: 12, align: "center" },
  { title: "Họ và tên", share: 54, align: "left" },
  { title: "Có mặt", share: 18, align: "center" },
  { title: "Tán thành", share: 22, align: "center" },
  { title: "Không tán thành", share: 24, align: "center" },
  { title: "Kết quả", share: 30, align: "center" },
];

function voting(input: PaperInput): Block[] {
  const { people, meeting } = input;
  const notes = people.flatMap(({ name, votes }) => (votes?.note ? [`${name}: ${votes.note}`] : []));
  return [
    heading("III. BIỂU QUYẾT"),
    paragraph(
      "Hội nghị biểu quyết từng người. Người xin vào Đoàn được thông qua khi quá nửa số đoàn viên có mặt tán thành.",
    ),
    { is: "table", columns: COLUMNS, rows: people.map(voteRow) },
    ...notes.map((text) => paragraph(text)),
    heading("IV. KẾT LUẬN"),
    paragraph(
      meeting
        ? `Hội nghị thông qua việc đề nghị kết nạp ${passed(input).length}/${people.length} người./.`
        : "Hội nghị thông qua việc đề nghị kết nạp ……/…… người./.",
    ),
  ];
}

function voteRow({ name, votes }: PaperPerson, at: number): string[] {
  if (!votes) return [`${at + 1}`, name, "", "", "", ""];
  const { present, votesFor, votesAgainst, isPassed } = votes;
  const result = isPassed ? "Thông qua" : "Không thông qua";
  return [`${at + 1}`, name, `${present ?? ""}`, `${votesFor ?? ""}`, `${votesAgainst ?? ""}`, result];
}
