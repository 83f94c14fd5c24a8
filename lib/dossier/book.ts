import { shownValue } from "@/lib/members/form-text";
import { type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { formatDate } from "@/lib/platform/dates";
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
import { postLines } from "./held-posts";
import type { DossierBook } from "./queries";
import { cellWords, type DossierField, type SectionCode, sectionOf, timeWords } from "./sections";
import type { DossierRow } from "./types";

type BookColumn = { title: string; share: number };

/** One part of the Sổ: facts, or a table, or both; `edit` where a section of its own stands behind it. */
export type BookPart = {
  code: string;
  title: string;
  edit?: SectionCode;
  facts?: { term: string; value: string }[];
  /** Records come the latest first; what somebody lived through is told from the beginning. */
  table?: { columns: readonly BookColumn[]; rows: string[][]; fromBeginning?: true };
  /** No part of the central form: printed only where something is told. */
  onlyTold?: true;
};

/** The parts in the Sổ's order (domain.md §2.2); what the reader may not see is not there. */
export function bookParts(book: DossierBook): BookPart[] {
  const parts = [
    identityPart(book),
    ...(["study", "post"] as const).map((code) => sectionPart(book, code)),
    healthAndPartyPart(book),
    ...(["abroad", "family"] as const).map((code) => sectionPart(book, code)),
    applicationPart(book),
    admissionPart(book),
    reviewsPart(book),
    rewardsPart(book),
    book.seesDiscipline ? disciplinePart(book) : null,
    transfersPart(book),
    residencesPart(book),
    endingsPart(book),
    lostBookPart(book),
  ];
  return parts.filter((part) => part !== null);
}

/** What is left out for this reader, in words; null where nothing is. */
export function leftOut({ seesSensitive, seesDiscipline }: DossierBook): string | null {
  const names = [
    ...(seesSensitive
      ? []
      : ["dân tộc, tôn giáo, sức khỏe, sinh hoạt đảng, đi nước ngoài, lý do hoãn sinh hoạt"]),
    ...(seesDiscipline ? [] : ["kỷ luật"]),
  ];
  return names.length > 0 ? `Không gồm các mục bạn không được xem: ${names.join(", ")}.` : null;
}

type Facts = { term: string; value: string }[];

function rosterFacts({ member }: DossierBook, fields: readonly RosterFieldName[]): Facts {
  return fields.map((field) => ({ term: rosterField(field).label, value: shownValue(member, field) }));
}

/** Of a section of one line its cells; `names`: these alone, since others stand elsewhere in the Sổ. */
function sectionFacts({ sections }: DossierBook, code: SectionCode, names?: readonly string[]): Facts {
  const { rows: [row = {}] = [], folded = [] } = sections[code] ?? {};
  const fields = (sectionOf(code)?.fields ?? []).filter(({ name }) => names?.includes(name) ?? true);
  const said = (line: DossierRow) =>
    fields.map((field) => ({ term: field.label, value: wordsIn(line, field) }));
  const own = said(row);
  const others = folded.flatMap((line) =>
    said(line).filter(({ value }, at) => value !== "" && value !== own[at]?.value),
  );
  return [...own, ...others.map(({ term, value }) => ({ term: `${term} (theo hồ sơ đã gộp)`, value }))];
}

function identityPart(book: DossierBook): BookPart {
  return {
    code: "identity",
    title: "Bản thân",
    edit: "identity",
    facts: [
      ...rosterFacts(book, ["fullName"]),
      ...sectionFacts(book, "identity", ["birthName", "otherName"]),
      ...rosterFacts(book, ["gender", "birthDate", "nativePlace", "permanentAddress"]),
      ...sectionFacts(book, "identity", ["presentAddress"]),
      ...(book.seesSensitive ? rosterFacts(book, ["ethnicity", "religion"]) : []),
      ...sectionFacts(book, "identity", ["familyBackground"]),
      ...rosterFacts(book, ["occupation", "generalEducation", "qualification", "politicalTheory"]),
      ...rosterFacts(book, ["foreignLanguage", "computerSkill", "phone", "email"]),
    ],
  };
}

function healthAndPartyPart(book: DossierBook): BookPart | null {
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
  const rows = of(book, "outstanding_member").toReversed().flatMap(stageRows);
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

/** Wide for names and places, narrow for what is short. */
const SHARES = { text: 34, choice: 24, time: 38, year: 16 } as const;

function sectionPart({ sections, posts }: DossierBook, code: SectionCode): BookPart | null {
  const section = sectionOf(code);
  const kept = sections[code];
  if (!section || !kept) return null;
  const fields = section.fields.filter(({ name }) => name !== "until");
  const when = fields.find(({ kind }) => kind === "time")?.name ?? "";
  const typed = kept.rows.toSorted((a, b) => (a[when] ?? "").localeCompare(b[when] ?? ""));
  const rows = code === "post" ? postLines(posts, typed) : typed;
  return {
    code,
    title: section.title,
    edit: code,
    table: {
      columns: fields.map(({ name, label, kind }) => ({
        title: name === "since" ? "Thời gian" : label,
        share: SHARES[kind],
      })),
      rows: rows.map((row) =>
        fields.map((field) => (field.name === "since" ? spanWords(row) : wordsIn(row, field))),
      ),
      ...(when ? { fromBeginning: true } : {}),
    },
  };
}

function lostBookPart(book: DossierBook): BookPart | null {
  const part = sectionPart(book, "lost_book");
  return part && { ...part, onlyTold: true };
}

const wordsIn = (row: DossierRow, field: DossierField) => cellWords(field, row[field.name] ?? "");

/** From when to when, as far as it is known. */
function spanWords({ since = "", until = "" }: DossierRow): string {
  if (since === "") return until && `đến ${timeWords(until)}`;
  return [since, until].filter(Boolean).map(timeWords).join(" – ");
}

const of = ({ cases }: DossierBook, ...procedures: string[]) =>
  cases.filter(({ procedure }) => procedures.includes(procedure));

/** Of whom a record alone tells that he or she was admitted, nobody knows when the application was handed in. */
function applicationPart(book: DossierBook): BookPart {
  const applied = of(book, "admission").find(({ entry }) => entry === "stepwise");
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

function admissionPart(book: DossierBook): BookPart {
  const [admitted] = of(book, "admission");
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

function reviewsPart({ reviews }: DossierBook): BookPart {
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
      rows: reviews.map((review) => [
        `${review.year}`,
        review.comment,
        choiceWords(review.choice),
        trainingWords(review),
      ]),
    },
  };
}

function rewardsPart({ rewards }: DossierBook): BookPart {
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

function disciplinePart(book: DossierBook): BookPart {
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
      rows: datedRows(of(book, "discipline").map(disciplineLine)),
    },
  };
}

function transfersPart(book: DossierBook): BookPart {
  return {
    code: "transfers",
    title: "Chuyển sinh hoạt đoàn",
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Từ", share: 40 },
        { title: "Đến", share: 40 },
        { title: "Giấy giới thiệu", share: 28 },
        { title: "Nhận xét, lý do", share: 40 },
      ],
      rows: of(book, "transfer").flatMap(transferRows),
    },
  };
}

function residencesPart(book: DossierBook): BookPart {
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
      rows: of(book, "residence_attachment").map(residenceRow),
    },
  };
}

function endingsPart(book: DossierBook): BookPart {
  return {
    code: "endings",
    title: "Trưởng thành, hoãn sinh hoạt, xóa tên",
    table: {
      columns: [
        { title: "Ngày", share: 24 },
        { title: "Việc", share: 50 },
        { title: "Văn bản", share: 50 },
      ],
      rows: datedRows([
        ...of(book, "graduation", "removal_from_roll").map(endingLine),
        ...of(book, "activity_deferral").map(deferralLine),
      ]),
    },
  };
}
