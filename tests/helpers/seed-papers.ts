import { selfAssessmentPaper } from "@/lib/assessments/papers/self-assessment-paper";
import { SHIPPED_SETS } from "@/lib/criteria/shipped-sets";
import { decisionPaper } from "@/lib/decisions/papers/decision-paper";
import { sumWorks } from "@/lib/figures/work-sums";
import type { Block, Paper } from "@/lib/papers/model";
import { plainDate } from "@/lib/platform/dates";
import { draftResult } from "@/lib/reports/draft";
import { summaryPaper } from "@/lib/reports/summary-paper";
import type { ResultFacts } from "@/lib/reports/types";
import type { Clause } from "./seed-clauses";

const BLOC = "Đoàn Khối các cơ quan tỉnh";
const UPPER = {
  name: BLOC,
  shortName: "Đoàn Khối",
  parentName: "Tỉnh đoàn Sông Lam",
  place: "Sông Lam",
  issuerCode: "ĐTN",
};
const SIGNED = plainDate("2021-12-20");
const SIGNER = { onBehalf: "TM. BAN THƯỜNG VỤ", title: "BÍ THƯ", name: "Lê Minh Đức" };
const UNITS = 11;

const groups = () => SHIPPED_SETS[0]?.groups ?? [];

/** What a bloc of eleven units that met everything knew of 2021. */
export function noticeFacts(): ResultFacts {
  return {
    year: 2021,
    org: { name: BLOC, shortName: "Đoàn Khối" },
    phase: { from: 2018, to: 2022 },
    guideline: { number: "08-HD/TWĐTN-BTC", issuedOn: plainDate("2018-05-16") },
    total: UNITS,
    registered: UNITS,
    decision: {
      recognising: [{ number: "58-QĐ/ĐTN", date: SIGNED }],
      amending: [],
      signingBody: "Ban Thường vụ Đoàn Khối",
      recognised: UNITS,
      notRecognised: 0,
    },
    groups: groups().map(({ code, shortTitle, items }) => ({
      code,
      heading: shortTitle,
      items: items.map(({ code, title, resultPhrase, check }) => ({
        code,
        title,
        phrase: resultPhrase,
        check: check?.key ?? null,
        met: UNITS,
        nil: 0,
        judged: UNITS,
      })),
    })),
    members: 1496,
    quarters: { units: UNITS, due: 4 },
    schoolUnits: 2,
    welfareWithPartner: { activities: 31, participants: 2140 },
    education: { activities: 44, participants: 0 },
    occasions: [
      { code: "youth_month", label: "Tháng Thanh niên", activities: 25, participants: 1800 },
      { code: "union_day", label: "Ngày thành lập Đoàn 26/3", activities: 11, participants: 640 },
    ],
    program: null,
    targets: null,
    works: sumWorks([]),
    directives: null,
    photos: 1,
    author: "Lê Thị Thu",
  };
}

/** The words of each paper that was made of that year. */
export function noticePapers(): Record<Clause["stated"]["paper"], string> {
  const draft = draftResult(noticeFacts());
  const said = draft.paragraphs.map(({ part, heading, sentences }) => ({
    part,
    title: heading ?? "",
    paragraphs: [sentences.map(({ text }) => text).join(" ")],
  }));
  const wordsOf = (wanted: string) =>
    said.flatMap(({ part, paragraphs }) => (part === wanted ? paragraphs : []));
  const report = summaryPaper({
    year: 2021,
    organisation: { ...UPPER, parent: UPPER.parentName },
    direction: wordsOf("intro"),
    groups: said.filter(({ part }) => part === "group"),
    review: { strengths: [], limits: [], causes: [] },
    recognition: wordsOf("result"),
    units: [],
    decision: { number: "58-QĐ/ĐTN", date: SIGNED },
    outlook: [],
    recipients: [],
    number: { value: "112", kind: "BC", issuerCode: "ĐTN" },
    date: SIGNED,
    draftYear: 2021,
    draft: false,
    photos: [{ bytes: new Uint8Array(), type: "jpg", width: 4, height: 3, caption: "Ra quân" }],
    signer: SIGNER,
  });
  const decision = decisionPaper({
    year: 2021,
    issuer: UPPER,
    guideline: null,
    amends: null,
    signed: { number: "58", full: "58-QĐ/ĐTN", date: SIGNED },
    draftYear: 2021,
    signer: SIGNER,
    recognised: Array.from({ length: UNITS }, (_, at) => ({ name: `Đoàn Sở số ${at + 1}` })),
    notRecognised: [],
  });
  const page = [draft.title.text, ...said.flatMap(({ paragraphs }) => paragraphs), draft.author];
  return { report: textOf(report), decision: textOf(decision), page: page.join("\n") };
}

/** The self-assessment of a unit that answered every item. */
export function selfAssessment(): string {
  return textOf(
    selfAssessmentPaper({
      year: 2021,
      unitName: "Đoàn Sở Y tế",
      upper: UPPER,
      signed: { number: "14", date: plainDate("2021-11-20") },
      draftYear: 2021,
      lateAfter: null,
      signer: { title: "BÍ THƯ", name: "Nguyễn Hữu An" },
      groups: groups().map(({ title, items }) => ({
        title,
        items: items.map(({ code, title }) => ({
          code,
          title,
          claim: "met" as const,
          explanation: "Đã làm.",
          measured: null,
          evidence: [],
        })),
      })),
    }),
  );
}

function textOf({ title, body, annexes }: Paper): string {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  return [
    title.kind,
    title.abstract,
    ...annexes.map(({ abstract }) => abstract),
    ...blocks.map(wordsIn),
  ].join("\n");
}

function wordsIn(block: Block): string {
  if (block.is === "table") return block.rows.flat().join("\n");
  if (block.is === "parts")
    return block.parts.flatMap(({ lines }) => lines.map(({ text }) => text)).join("\n");
  if (block.is === "facts") return block.rows.flatMap((row) => row.map(({ value }) => value)).join("\n");
  if (block.is === "entries") return block.entries.join("\n");
  return block.is === "pictures" ? block.pictures.map(({ caption }) => caption).join("\n") : block.text;
}
