import { formatDayOrYear } from "@/lib/members/roster/days";
import type { Issuer } from "@/lib/papers/issuer";
import type { Block, Column, Paper } from "@/lib/papers/model";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { introducerWords } from "../papers/made";
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
  admittedOn: string;
  card: string;
  code: string;
};

/** A line of the register as texts; of one who was only recorded the paper that was told. */
export function registerRow({ personName, unit, branch, facts, steps }: AdmissionLine): RegisterRow {
  const paper = (act: string) => {
    const step = standingStep(steps, act);
    return step && step.docNumber !== "" ? `${step.docNumber}, ${formatDate(step.day)}` : "";
  };
  const carded = standingStep(steps, "card");
  return {
    name: facts.roster?.fullName ?? personName,
    birthDate: formatDayOrYear(facts.roster?.birthDate ?? facts.birthDate),
    branch: (branch ?? unit).name,
    introducer: introducerWords(facts.introduction),
    resolution: paper("request"),
    decision: paper("approve") || paper(CORRECTED) || paper(RECORDED),
    admittedOn: facts.admittedOn ? formatDate(facts.admittedOn) : "",
    card: [facts.cardNumber, carded && formatDate(carded.day)].filter(Boolean).join(", "),
    code: facts.memberCode ?? "",
  };
}

const COLUMNS: Column[] = [
  { title: "STT", share: 13, align: "center" },
  { title: "Họ và tên, ngày sinh", share: 32, align: "left" },
  { title: "Chi đoàn", share: 22, align: "left" },
  { title: "Người giới thiệu", share: 28, align: "left" },
  { title: "Nghị quyết, quyết định", share: 30, align: "left" },
  { title: "Ngày kết nạp", share: 28, align: "center" },
  { title: "Thẻ, mã định danh", share: 30, align: "left" },
];

/** `SỔ THEO DÕI Kết nạp đoàn viên và trao Thẻ đoàn viên` of a period. */
export function registerPaper(input: RegisterInput): Paper {
  const { organisation, unit, branch, from, to, on, lines } = input;
  return {
    head: {
      upper: organisation.name,
      issuer: `BCH ${unit}`,
      number: null,
      place: organisation.place,
      date: on,
      year: yearOf(on),
    },
    title: {
      kind: "SỔ THEO DÕI",
      abstract: `Kết nạp đoàn viên và trao Thẻ đoàn viên\ntừ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`,
    },
    body: [
      ...(branch ? [{ is: "line" as const, text: branch }] : []),
      ...body(lines),
      { is: "paragraph", text: `Trong kỳ có ${lines.length} người được kết nạp.` },
    ],
    foot: { recipients: [], signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" } },
    annexes: [],
    draft: false,
  };
}

function body(lines: readonly AdmissionLine[]): Block[] {
  if (lines.length === 0) return [];
  const rows = lines
    .map(registerRow)
    .map((row, at) => [
      `${at + 1}`,
      `${row.name}\n${row.birthDate}`,
      row.branch,
      row.introducer,
      [row.resolution && `NQ ${row.resolution}`, row.decision && `QĐ ${row.decision}`]
        .filter(Boolean)
        .join("\n"),
      row.admittedOn,
      [row.card, row.code].filter(Boolean).join("\n"),
    ]);
  return [{ is: "table", columns: COLUMNS, rows }];
}
