import { dayOrYearWord, formatDayOrYear } from "@/lib/members/roster/days";
import { authority, committeeHead, committeeSigner, type Issuer } from "@/lib/papers/issuer";
import type { Column, Paper, Signer } from "@/lib/papers/model";
import { capitals } from "@/lib/papers/wording";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";

export type Graduate = {
  personName: string;
  birthDate: string;
  branchName: string;
  graduatedOn: PlainDate;
  occasion: string;
  certificate: string;
};
type About = { upper: Issuer; unitName: string };

/** The giấy chứng nhận of one graduate, one page; a draft until it is numbered. */
export function certificatePaper(graduate: Graduate, about: About): Paper {
  const { personName, birthDate, branchName, graduatedOn, occasion, certificate } = graduate;
  return {
    head: committeeHead(
      { ...about.upper, name: about.unitName, parentName: about.upper.name },
      "GCN",
      { number: certificate || null, date: graduatedOn },
      yearOf(graduatedOn),
    ),
    title: { kind: "GIẤY CHỨNG NHẬN", abstract: "Đoàn viên trưởng thành" },
    body: [
      { is: "line", text: `Ban Chấp hành ${about.unitName} chứng nhận` },
      { is: "line", text: `Đồng chí ${capitals(personName)}`, bold: true },
      { is: "line", text: `Sinh ${dayOrYearWord(birthDate)} ${formatDayOrYear(birthDate)}` },
      { is: "line", text: `Đã sinh hoạt tại ${branchName}` },
      {
        is: "paragraph",
        text: `Đã hoàn thành nhiệm vụ người đoàn viên và được công nhận trưởng thành Đoàn từ ngày ${formatDate(graduatedOn)}${occasion ? `, dịp ${occasion}` : ""}.`,
      },
    ],
    foot: { recipients: [], signer: committeeSigner() },
    annexes: [],
    draft: certificate === "",
  };
}

const COLUMNS: Column[] = [
  { title: "TT", share: 10, align: "center" },
  { title: "Họ và tên", share: 46, align: "left" },
  { title: "Ngày sinh", share: 26, align: "center" },
  { title: "Chi đoàn", share: 46, align: "left" },
  { title: "Ngày trưởng thành", share: 28, align: "center" },
];

type Decision = {
  /** Who decides: the unit for its branches, of a grassroots branch the level above (domain brief §2.6). */
  issuer: Issuer;
  signer: Signer;
  unitName: string;
  hasBranches: boolean;
  charter: string;
};

/** The year of a decision, and how the unit calls it. */
type Of = { year: number; label: string };

/** The decision on who graduates in a year, with its list; a draft until it is numbered and signed. */
export function decisionPaper(graduates: readonly Graduate[], { year, label }: Of, about: Decision): Paper {
  const { issuer, signer, unitName, hasBranches, charter } = about;
  const bodies = hasBranches ? "các chi đoàn" : unitName;
  return {
    head: committeeHead(issuer, "QĐ", { number: null, date: null }, year),
    title: { kind: "QUYẾT ĐỊNH", abstract: `Về việc công nhận đoàn viên trưởng thành ${label}` },
    body: [
      { is: "line", text: authority(signer, issuer.name), bold: true },
      {
        is: "paragraph",
        text: `- Căn cứ ${charter};\n- Căn cứ nguyện vọng của đoàn viên và ý kiến của ${bodies},`,
      },
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      {
        is: "paragraph",
        lead: "Điều 1.",
        text: `Công nhận ${graduates.length} đoàn viên của ${unitName} trưởng thành Đoàn (danh sách kèm theo).`,
      },
      {
        is: "paragraph",
        lead: "Điều 2.",
        text: `${hasBranches ? "Các chi đoàn" : unitName} trao giấy chứng nhận và đưa đoàn viên ra khỏi danh sách.`,
      },
      {
        is: "paragraph",
        lead: "Điều 3.",
        text: `Ban Chấp hành, ${bodies} và các đoàn viên có tên thi hành quyết định này, có hiệu lực từ ngày ký./.`,
      },
    ],
    foot: { recipients: ["Như Điều 3", "Lưu: VP"], signer },
    annexes: [
      {
        title: "DANH SÁCH",
        abstract: `Đoàn viên trưởng thành ${label}`,
        body: [{ is: "table", columns: COLUMNS, rows: graduates.map(rowOf) }],
      },
    ],
    draft: true,
  };
}

function rowOf({ personName, birthDate, branchName, graduatedOn }: Graduate, at: number): string[] {
  return [`${at + 1}`, personName, formatDayOrYear(birthDate), branchName, formatDate(graduatedOn)];
}
