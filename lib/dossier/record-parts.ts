import { statusWords } from "@/lib/members/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import type { MemberStatus } from "@/lib/members/types";
import { dayOf, formatDate } from "@/lib/platform/dates";
import { choiceWords } from "@/lib/ratings/messages";
import { formWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import { trainingWords } from "@/lib/training/review-words";
import {
  admissionPapers,
  datedRows,
  deferralLine,
  disciplineLine,
  endingLine,
  residenceRow,
  stageRows,
  transferRows,
} from "./case-lines";
import { fileKindLabel } from "./files/types";
import { rosterFacts, sectionFacts } from "./kept-parts";
import type { DossierBook } from "./queries";
import type { BookPart } from "./types";

const casesOf = ({ cases }: DossierBook, ...procedures: string[]) =>
  cases.filter(({ procedure }) => procedures.includes(procedure));

export function healthAndPartyPart(book: DossierBook): BookPart | null {
  if (!book.seesSensitive) return null;
  return {
    code: "health_and_party",
    title: "Sức khỏe, sinh hoạt đảng",
    edit: "health_and_party",
    facts: [...rosterFacts(book, ["partyJoinedOn"]), ...sectionFacts(book, "health_and_party")],
    ...wayToParty(book),
  };
}

/** From an outstanding member to the Party, step by step; nothing for whom no such case stands. */
function wayToParty(book: DossierBook): Pick<BookPart, "table"> {
  const rows = casesOf(book, "outstanding_member").toReversed().flatMap(stageRows);
  if (rows.length === 0) return {};
  return {
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Đoàn viên ưu tú", share: 84 },
        { title: "Văn bản", share: 50 },
      ],
      rows,
      fromBeginning: true,
    },
  };
}

/** Of whom a record alone tells that he or she was admitted, nobody knows when the application was handed in. */
export function applicationPart(book: DossierBook): BookPart {
  const applied = casesOf(book, "admission").find(({ entry }) => entry === "stepwise");
  const classOn = applied?.steps.find(({ act }) => act === "attend_class")?.day;
  return {
    code: "application",
    title: "Đơn xin vào Đoàn",
    facts: [
      { term: "Ngày nộp đơn", value: applied ? formatDate(applied.openedOn) : "" },
      { term: "Nơi nhận đơn", value: applied ? (applied.branch ?? applied.unit).name : "" },
      { term: "Học Điều lệ Đoàn", value: classOn ? formatDate(classOn) : "" },
    ],
  };
}

export function admissionPart(book: DossierBook): BookPart {
  const [admitted] = casesOf(book, "admission");
  return {
    code: "admission",
    title: "Vào Đoàn",
    facts: [
      ...rosterFacts(book, ["joinedOn", "admissionResolution"]),
      { term: "Người giới thiệu", value: admitted?.admission?.introducer ?? "" },
      { term: "Văn bản kết nạp", value: admitted ? admissionPapers(admitted) : "" },
      ...rosterFacts(book, ["cardNumber", "code", "branch", "position", "association"]),
    ],
  };
}

/** What is still being written or waits for approval is no word of the unit's on anybody yet. */
export function reviewsPart({ reviews }: Pick<DossierBook, "reviews">): BookPart {
  const approved = reviews.map((review) =>
    review.state === "approved" ? review : { ...review, choice: null, comment: "" },
  );
  const told = approved.filter(({ state, trainingState }) => state === "approved" || trainingState !== null);
  return {
    code: "reviews",
    title: "Nhận xét, xếp loại, rèn luyện từng năm",
    table: {
      columns: [
        { title: "Năm", share: 14 },
        { title: "Nhận xét", share: 70 },
        { title: "Xếp loại", share: 36 },
        { title: "Rèn luyện", share: 36 },
      ],
      rows: told.map((review) => [
        `${review.year}`,
        review.comment,
        choiceWords(review.choice),
        trainingWords(review),
      ]),
    },
  };
}

export function rewardsPart({ rewards }: DossierBook): BookPart {
  return {
    code: "rewards",
    title: "Khen thưởng",
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Hình thức, cấp khen", share: 44 },
        { title: "Nội dung", share: 60 },
        { title: "Số quyết định", share: 30 },
      ],
      rows: rewards.map(({ decidedOn, form, level, content, decisionNumber }) => [
        formatDate(decidedOn),
        `${formWords(form)}, ${LEVEL_LABELS[level]}`,
        content,
        decisionNumber,
      ]),
    },
  };
}

export function disciplinePart(book: DossierBook): BookPart {
  return {
    code: "discipline",
    title: "Kỷ luật",
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Hình thức", share: 30 },
        { title: "Nội dung", share: 64 },
        { title: "Văn bản", share: 40 },
      ],
      rows: datedRows(casesOf(book, "discipline").map(disciplineLine)),
    },
  };
}

/** Whoever left the list did, also where no procedure says how. */
function leftBy(
  { member, isExpelled }: DossierBook,
  statuses: readonly MemberStatus[],
): Pick<BookPart, "facts"> {
  const { status, statusSince } = member;
  if (!statuses.includes(status)) return {};
  const since = statusSince ? ` từ ${formatDayOrYear(statusSince)}` : "";
  return { facts: [{ term: "Tình trạng", value: `${statusWords({ status, isExpelled })}${since}` }] };
}

export function transfersPart(book: DossierBook): BookPart {
  return {
    code: "transfers",
    title: "Chuyển sinh hoạt đoàn",
    ...leftBy(book, ["moved"]),
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Từ", share: 40 },
        { title: "Đến", share: 40 },
        { title: "Giấy giới thiệu", share: 28 },
        { title: "Nhận xét, lý do", share: 40 },
      ],
      rows: casesOf(book, "transfer").flatMap(transferRows),
    },
  };
}

export function residencesPart(book: DossierBook): BookPart {
  return {
    code: "residences",
    title: "Sinh hoạt nơi cư trú",
    onlyTold: true,
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Nơi cư trú", share: 50 },
        { title: "Giấy giới thiệu", share: 32 },
        { title: "Nhận xét của nơi cư trú", share: 66 },
      ],
      rows: casesOf(book, "residence_attachment").map(residenceRow),
    },
  };
}

export function endingsPart(book: DossierBook): BookPart {
  return {
    code: "endings",
    title: "Trưởng thành, hoãn sinh hoạt, xóa tên",
    ...leftBy(book, ["graduated", "removed"]),
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Việc", share: 50 },
        { title: "Văn bản", share: 50 },
      ],
      rows: datedRows([
        ...casesOf(book, "graduation", "removal_from_roll").map(endingLine),
        ...casesOf(book, "activity_deferral").map(deferralLine),
      ]),
    },
  };
}

export function filesPart({ files }: Pick<DossierBook, "files">): BookPart {
  return {
    code: "files",
    title: "Giấy tờ trong hồ sơ",
    onlyTold: true,
    table: {
      columns: [
        { title: "Ngày lưu", share: 24 },
        { title: "Loại giấy tờ", share: 44 },
        { title: "Tên tệp", share: 90 },
      ],
      rows: files.map(({ kind, fileName, uploadedAt }) => [
        formatDate(dayOf(uploadedAt)),
        fileKindLabel(kind),
        fileName,
      ]),
    },
  };
}
