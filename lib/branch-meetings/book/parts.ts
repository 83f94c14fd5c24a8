import { registerRow } from "@/lib/admissions/lists/register";
import { FORM_LABELS as MEASURES } from "@/lib/discipline/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { FORM_LABELS as ORGANISATION_MEASURES } from "@/lib/organisation-discipline/messages";
import { formatDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { formWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import type { RewardLine } from "@/lib/rewards/types";
import { fromWords, toWords } from "@/lib/transfers/messages";
import { resultWords } from "@/lib/transfers/register-paper";
import { KIND_LABELS } from "../messages";
import type { MeetingLine } from "../types";
import type { Book, BookMember } from "./types";

/** A part of the book: the same cells stand in the paper and in the sheet. `shares` are the columns' widths. */
export type BookPart = { title: string; columns: string[]; shares: number[]; rows: string[][] };

/** The parts in their order. One without rows says that there was nothing. */
export function bookParts(book: Book): BookPart[] {
  return [
    officers(book),
    memberList(book),
    meetings(book),
    resolutions(book),
    activities(book),
    admitted(book),
    moved(book),
    rewards(book),
    ...measures(book),
    ...ownMeasures(book),
  ];
}

/** Whoever holds a post; everybody else is written down as a member or not at all. */
function officers({ members }: Book): BookPart {
  const holds = ({ position }: BookMember) => position !== null && fold(position) !== "doan vien";
  return {
    title: "Ban Chấp hành, cán bộ chi đoàn",
    columns: ["Họ và tên", "Ngày sinh", "Chức vụ"],
    shares: [50, 30, 60],
    rows: members
      .filter(holds)
      .map(({ fullName, birthDate, position }) => [fullName, formatDayOrYear(birthDate), position ?? ""]),
  };
}

function memberList({ members, listedOn }: Book): BookPart {
  return {
    title: `Danh sách đoàn viên ngày ${formatDate(listedOn)}`,
    columns: ["Họ và tên", "Ngày sinh", "Nam, nữ", "Ngày vào Đoàn", "Số thẻ", "Mã định danh"],
    shares: [50, 27, 14, 27, 22, 24],
    rows: members.map((member) => [
      member.fullName,
      formatDayOrYear(member.birthDate),
      member.gender === "male" ? "Nam" : "Nữ",
      member.joinedOn ? formatDayOrYear(member.joinedOn) : "",
      member.cardNumber ?? "",
      member.code ?? "",
    ]),
  };
}

const kindAndTime = ({ kind, time }: MeetingLine) => [KIND_LABELS[kind], time].filter(Boolean).join(", ");

function meetings({ meetings: held }: Book): BookPart {
  return {
    title: "Sinh hoạt chi đoàn",
    columns: ["Ngày", "Loại, giờ", "Nội dung", "Có mặt"],
    shares: [28, 26, 84, 22],
    rows: held.map((meeting) => [
      formatDate(meeting.day),
      kindAndTime(meeting),
      meeting.agenda.join("\n"),
      meeting.presence ? `${meeting.presence.present}/${meeting.presence.entitled}` : "",
    ]),
  };
}

function resolutions({ meetings: held }: Book): BookPart {
  return {
    title: "Nghị quyết chi đoàn",
    columns: ["Ngày", "Số", "Nội dung"],
    shares: [28, 28, 104],
    rows: held
      .filter(({ resolution }) => resolution !== "")
      .map(({ day, resolutionNumber, resolution }) => [formatDate(day), resolutionNumber, resolution]),
  };
}

function activities({ activities: done }: Book): BookPart {
  return {
    title: "Hoạt động",
    columns: ["Ngày", "Hoạt động", "Địa điểm", "Tham gia"],
    shares: [28, 72, 40, 20],
    rows: done.map(({ startsOn, title, place, participants }) => [
      formatDate(startsOn),
      title,
      place ?? "",
      participants === null ? "" : `${participants}`,
    ]),
  };
}

function admitted({ admissions }: Book): BookPart {
  return {
    title: "Kết nạp đoàn viên",
    columns: ["Họ và tên", "Ngày sinh", "Ngày kết nạp", "Quyết định"],
    shares: [50, 28, 30, 52],
    rows: admissions
      .map(registerRow)
      .map(({ name, birthDate, admittedOn, decision }) => [name, birthDate, admittedOn, decision]),
  };
}

function moved({ transfers }: Book): BookPart {
  return {
    title: "Chuyển sinh hoạt đoàn",
    columns: ["Họ và tên", "Từ", "Đến", "Kết quả"],
    shares: [40, 46, 46, 28],
    rows: transfers.map((line) => [line.personName, fromWords(line), toWords(line), resultWords(line)]),
  };
}

function rewards({ rewards: given }: Book): BookPart {
  return {
    title: "Khen thưởng",
    columns: ["Khen ai", "Số, ngày quyết định", "Hình thức", "Nội dung"],
    shares: [46, 32, 32, 50],
    rows: given.map((reward) => [
      honoured(reward),
      `${reward.decisionNumber}, ${formatDate(reward.decidedOn)}`,
      `${formWords(reward.form)}, ${LEVEL_LABELS[reward.level]}`,
      reward.content,
    ]),
  };
}

function honoured({ isCollective, unit, branch, members }: RewardLine): string {
  if (isCollective) return `Tập thể ${(branch ?? unit).name}`;
  return members.map(({ fullName }) => fullName).join(", ");
}

function measures({ discipline }: Book): BookPart[] {
  if (!discipline) return [];
  return [
    {
      title: "Kỷ luật",
      columns: ["Họ và tên", "Số, ngày quyết định", "Hình thức"],
      shares: [60, 50, 50],
      rows: discipline.map(({ personName, papers, form }) => [personName, papers.join("; "), MEASURES[form]]),
    },
  ];
}

function ownMeasures({ ownMeasures: own, unit, branch }: Book): BookPart[] {
  if (!own) return [];
  return [
    {
      title: "Kỷ luật tổ chức",
      columns: ["Tổ chức", "Hình thức", "Ngày công bố"],
      shares: [70, 50, 40],
      rows: own.flatMap(({ form, announcedOn }) =>
        form ? [[branch ?? unit, ORGANISATION_MEASURES[form], formatDate(announcedOn)]] : [],
      ),
    },
  ];
}
