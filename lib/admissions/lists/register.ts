import { formatDayOrYear } from "@/lib/members/roster/days";
import { type Issuer, registerHead } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { registerPart } from "@/lib/papers/register-part";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { upperFirst } from "@/lib/platform/first-letter";
import { introducerWords } from "../papers/made";
import { tellsCard } from "../recorded/told";
import { standingStep } from "../standing";
import { type AdmissionLine, CORRECTED, RECORDED } from "../types";

export type RegisterInput = {
  organisation: Issuer;
  unit: string;
  /** Null for the whole unit. */
  branch: string | null;
  from: PlainDate;
  to: PlainDate;
  /** The day on which it is printed. */
  on: PlainDate;
  lines: readonly AdmissionLine[];
};

export type RegisterRow = {
  name: string;
  birthDate: string;
  branch: string;
  introducer: string;
  resolution: string;
  decision: string;
  /** Whether that is the paper of a result that was told: its number says itself if it is a decision or a resolution. */
  isTold: boolean;
  admittedOn: string;
  card: string;
  code: string;
};

/** A line of the register as texts; of one who was only recorded the paper that was told. */
export function registerRow({ personName, unit, branch, facts, steps, entry }: AdmissionLine): RegisterRow {
  const paper = (act: string) => {
    const step = standingStep(steps, act);
    return step && step.docNumber !== "" ? `${step.docNumber}, ${formatDate(step.day)}` : "";
  };
  const carded = standingStep(steps, "card");
  return {
    name: facts.roster?.fullName ?? personName,
    birthDate: formatDayOrYear(facts.roster?.birthDate ?? facts.birthDate),
    branch: (branch ?? unit).name,
    introducer: upperFirst(introducerWords(facts.introduction)),
    resolution: paper("request"),
    decision: paper("approve") || paper(CORRECTED) || paper(RECORDED),
    isTold: entry === "recorded",
    admittedOn: facts.admittedOn ? formatDate(facts.admittedOn) : "",
    card: [facts.cardNumber, carded && formatDate(carded.day)].filter(Boolean).join(", "),
    code: facts.memberCode ?? "",
  };
}

/** Whose admission, and whose card, is of the period: the one may come long after the other. */
export function partsOf({ lines, from, to }: Pick<RegisterInput, "lines" | "from" | "to">) {
  const isWithin = (day: PlainDate | null) => day !== null && from <= day && day <= to;
  return {
    admitted: lines.filter(({ facts }) => isWithin(facts.admittedOn)),
    carded: lines
      .filter((line) => isWithin(cardDay(line)))
      .toSorted((a, b) => (cardDay(a) ?? "").localeCompare(cardDay(b) ?? "")),
  };
}

/** Of an admission of which the result alone was told, and a card with it, the day of that. */
function cardDay({ steps, facts, entry }: AdmissionLine): PlainDate | null {
  const recorded = entry === "recorded" && tellsCard(steps) ? facts.admittedOn : null;
  return standingStep(steps, "card")?.day ?? recorded;
}

export type CardRow = Pick<RegisterRow, "name" | "birthDate" | "branch" | "admittedOn" | "code"> & {
  givenOn: string;
  number: string;
};

export function cardRow(line: AdmissionLine): CardRow {
  const { name, birthDate, branch, admittedOn, code } = registerRow(line);
  const day = cardDay(line);
  const given = { givenOn: day ? formatDate(day) : "", number: line.facts.cardNumber ?? "" };
  return { name, birthDate, branch, admittedOn, code, ...given };
}

const NUMBER: Column = { title: "TT", share: 9, align: "center" };
const card = (share: number): Column => ({ title: "Thẻ, mã định danh", share, align: "left" });
const day = (title: string): Column => ({ title, share: 23, align: "center" });

/** Of one branch its name stands over the tables alone; else beside the person, who has more room than a column has. */
const person = (branch: string | null, share: number): Column => ({
  title: branch ? "Họ và tên, ngày sinh" : "Họ và tên, ngày sinh, chi đoàn",
  share,
  align: "left",
});

/** `SỔ THEO DÕI Kết nạp đoàn viên và trao Thẻ đoàn viên` of a period. */
export function registerPaper(input: RegisterInput): Paper {
  const { organisation, unit, branch, from, to, on } = input;
  const { admitted, carded } = partsOf(input);
  return {
    head: registerHead(organisation, unit, on),
    title: {
      kind: "SỔ THEO DÕI",
      abstract: `Kết nạp đoàn viên và trao Thẻ đoàn viên\ntừ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`,
    },
    body: [
      ...(branch ? [{ is: "line" as const, text: branch }] : []),
      ...admissionPart(admitted, branch),
      ...cardPart(carded, branch),
      {
        is: "paragraph",
        text: `Trong kỳ có ${admitted.length} người được kết nạp, ${carded.length} người được trao thẻ.`,
      },
    ],
    foot: { recipients: [], signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" } },
    annexes: [],
    draft: false,
  };
}

function cardPart(lines: readonly AdmissionLine[], ofBranch: string | null): Block[] {
  const rows = lines
    .map(cardRow)
    .map((row, at) => [
      `${at + 1}`,
      personCell(row, ofBranch),
      row.admittedOn,
      row.givenOn,
      [row.number, row.code].filter(Boolean).join("\n"),
    ]);
  const columns = [NUMBER, person(ofBranch, 75), day("Ngày kết nạp"), day("Ngày trao thẻ"), card(30)];
  return registerPart("II. TRAO THẺ ĐOÀN VIÊN", columns, rows);
}

function admissionPart(lines: readonly AdmissionLine[], ofBranch: string | null): Block[] {
  const rows = lines
    .map(registerRow)
    .map((row, at) => [
      `${at + 1}`,
      personCell(row, ofBranch),
      row.introducer,
      [
        row.resolution && `NQ ${row.resolution}`,
        row.decision && (row.isTold ? row.decision : `QĐ ${row.decision}`),
      ]
        .filter(Boolean)
        .join("\n"),
      row.admittedOn,
      [row.card, row.code].filter(Boolean).join("\n"),
    ]);
  const introducer: Column = { title: "Người giới thiệu", share: 32, align: "left" };
  const papers: Column = { title: "Nghị quyết, quyết định", share: 42, align: "left" };
  const columns = [NUMBER, person(ofBranch, 31), introducer, papers, day("Ngày kết nạp"), card(24)];
  return registerPart("I. KẾT NẠP", columns, rows);
}

function personCell(
  { name, birthDate, branch }: Pick<RegisterRow, "name" | "birthDate" | "branch">,
  ofBranch: string | null,
): string {
  return [name, birthDate, ofBranch ? null : branch].filter(Boolean).join("\n");
}
