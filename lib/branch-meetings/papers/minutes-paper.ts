import { branchHead, type CaseIssuers } from "@/lib/cases/paper-issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { kindWords, MARK_LABELS } from "../messages";
import type { AttendanceRow, Meeting, MeetingPage, Presence } from "../types";

type MinutesInput = Pick<MeetingPage, "meeting" | "rows" | "presence"> & { issuers: CaseIssuers };

/** `BIÊN BẢN Sinh hoạt chi đoàn …`, signed by who led and who wrote. The reasons of absences stay out of it. */
export function minutesPaper({ issuers, meeting, rows, presence }: MinutesInput): Paper {
  const { day, kind, chair, minuteTaker, state } = meeting;
  return {
    head: branchHead(issuers, { kind: "BB", number: null, date: day, year: yearOf(day) }),
    title: { kind: "BIÊN BẢN", abstract: `Hội nghị chi đoàn ${kindWords(kind)}` },
    body: [
      heading("I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"),
      ...setting(meeting),
      ...attendance(rows, presence),
      heading("II. NỘI DUNG"),
      ...agenda(meeting),
      ...part("III. DIỄN BIẾN, Ý KIẾN", meeting.course),
      ...part("IV. NGHỊ QUYẾT", meeting.resolution),
      ...votes(meeting),
      paragraph("Biên bản được thông qua tại hội nghị./."),
    ],
    foot: {
      recipients: [issuers.branch ? `BCH ${issuers.unit}` : issuers.organisation, "Lưu chi đoàn"],
      signer: { onBehalf: "CHỦ TRÌ", title: "", name: chair },
      writer: { onBehalf: "THƯ KÝ", title: "", name: minuteTaker },
    },
    annexes: [],
    draft: state !== "closed",
  };
}

const heading = (text: string): Block => ({ is: "heading", level: 1, text });
const paragraph = (text: string, lead?: string): Block => ({
  is: "paragraph",
  text,
  ...(lead ? { lead } : {}),
});

function setting({ time, day, place, chair, minuteTaker, guests }: Meeting): Block[] {
  const lines: [string, string][] = [
    ["Thời gian:", [time && `${time}, `, `ngày ${formatDate(day)}`].join("")],
    ["Địa điểm:", place],
    ["Chủ trì:", chair],
    ["Thư ký:", minuteTaker],
    ["Khách mời:", guests],
  ];
  return lines.filter(([, text]) => text !== "").map(([lead, text]) => paragraph(`${text}.`, lead));
}

function attendance(rows: readonly AttendanceRow[], presence: Presence | null): Block[] {
  if (!presence) return [];
  const { present, entitled } = presence;
  const away = (["excused", "absent", "deferred", "away"] as const).flatMap((mark) => {
    const names = rows.filter((row) => row.mark === mark).map(({ fullName }) => fullName);
    return names.length > 0 ? [paragraph(`${names.join(", ")}.`, `${MARK_LABELS[mark]}:`)] : [];
  });
  const counts = `được triệu tập ${entitled}, có mặt ${present}, vắng ${entitled - present}.`;
  return [paragraph(counts, "Đoàn viên:"), ...away];
}

function agenda({ agenda: points }: Meeting): Block[] {
  if (points.length === 0) return [paragraph("Không ghi nội dung dự kiến.")];
  return points.map((point, at) => paragraph(`${at + 1}. ${point}`));
}

function part(title: string, text: string): Block[] {
  return text === "" ? [heading(title), paragraph("Không có.")] : [heading(title), paragraph(text)];
}

/** How the resolution was voted on; nothing where nobody counted. */
export function votes({ votesFor, votesAgainst, votesAbstained }: Meeting): Block[] {
  if (votesFor === null) return [];
  const counts = `tán thành ${votesFor}, không tán thành ${votesAgainst}, không ý kiến ${votesAbstained}.`;
  return [paragraph(counts, "Biểu quyết:")];
}
