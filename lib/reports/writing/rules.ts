import { type Part, partOfDraft } from "../parts";
import type { DraftParagraph, Fact, ParagraphRow } from "../types";

export type ParagraphState = "drafted" | "edited" | "own";

/** A fact of an overwritten paragraph that is another today; null = it was not, or no longer is, known. */
export type FactChange = { label: string; before: string | null; now: string | null };

/** A paragraph as it stands in the report, beside what was drafted for its place. */
export type ReportParagraph = {
  /** The row, once staff touched it. */
  id: string | null;
  draftKey: string | null;
  state: ParagraphState;
  text: string;
  drafted: string | null;
  /** What the drafted text is written from, as it is today. */
  facts: Fact[];
  /** Facts that an overwritten text rests on and that have changed since. */
  changed: FactChange[];
  basis: Fact[];
  isLeftOut: boolean;
  updated: { by: string; at: string } | null;
  version: number | null;
};

export type ReportSection = Part & { paragraphs: ReportParagraph[] };

type Drafted = { text: string; facts: Fact[] };

/** The report part by part: drafted paragraphs, what staff wrote instead, what they added, in their order. */
export function composeReport(
  parts: readonly Part[],
  drafts: readonly DraftParagraph[],
  rows: readonly ParagraphRow[],
  facts: readonly Fact[],
): ReportSection[] {
  return parts.map((part) => {
    const own = rows.filter((row) => row.part === part.key);
    const touched = new Set(own.map((row) => row.draftKey));
    const untouched = drafts
      .filter((draft) => partOfDraft(draft.key) === part.key && !touched.has(draft.key))
      .map((draft) => ({ order: 0, paragraph: asDrafted(draft.key, draftedOf(draft, facts)) }));
    const written = own.flatMap((row) => {
      const draft = drafts.find((each) => each.key === row.draftKey);
      const paragraph = asWritten(row, draft ? draftedOf(draft, facts) : null, facts);
      return paragraph ? [{ order: row.sortOrder, paragraph }] : [];
    });
    const inOrder = [...untouched, ...written].toSorted((a, b) => a.order - b.order);
    return { ...part, paragraphs: inOrder.map(({ paragraph }) => paragraph) };
  });
}

function draftedOf(draft: DraftParagraph, facts: readonly Fact[]): Drafted {
  const keys = new Set(draft.sentences.flatMap((sentence) => sentence.facts));
  return {
    text: draft.sentences.map((sentence) => sentence.text).join(" "),
    facts: facts.filter((fact) => keys.has(fact.key)),
  };
}

function asDrafted(draftKey: string, { text, facts }: Drafted): ReportParagraph {
  return {
    id: null,
    draftKey,
    state: "drafted",
    text,
    drafted: text,
    facts,
    changed: [],
    basis: [],
    isLeftOut: false,
    updated: null,
    version: null,
  };
}

/** Null where a row only kept the place of a drafted text for which there are no facts any more. */
function asWritten(
  row: ParagraphRow,
  drafted: Drafted | null,
  today: readonly Fact[],
): ReportParagraph | null {
  const text = row.text ?? drafted?.text;
  if (text === undefined) return null;
  return {
    id: row.id,
    draftKey: row.draftKey,
    state: row.draftKey === null ? "own" : row.text === null ? "drafted" : "edited",
    text,
    drafted: drafted?.text ?? null,
    facts: drafted?.facts ?? [],
    changed: row.text === null ? [] : changedFacts(row.basis, drafted?.facts ?? [], today),
    basis: row.basis,
    isLeftOut: row.isLeftOut,
    updated: { by: row.updatedBy, at: row.updatedAt },
    version: row.version,
  };
}

/** What was known when the text was written against what the draft is written from, and is known, today. */
export function changedFacts(
  basis: readonly Fact[],
  drafted: readonly Fact[],
  today: readonly Fact[],
): FactChange[] {
  const valueIn = (facts: readonly Fact[], key: string) =>
    facts.find((fact) => fact.key === key)?.value ?? null;
  const gone = basis.map(({ key, label, value }) => ({ label, before: value, now: valueIn(today, key) }));
  const come = drafted
    .filter(({ key }) => valueIn(basis, key) === null)
    .map(({ label, value }) => ({ label, before: null, now: value }));
  return [...gone, ...(basis.length > 0 ? come : [])].filter(({ before, now }) => before !== now);
}

/** The texts of a part, each line one paragraph; what is left out is not among them. */
export function textsOf(sections: readonly ReportSection[], part: string): string[] {
  const section = sections.find(({ key }) => key === part);
  return (section?.paragraphs ?? [])
    .filter((paragraph) => !paragraph.isLeftOut)
    .flatMap((paragraph) => paragraph.text.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The paragraphs of a part after one of them went up or down; null where there is no room that way. */
export function moved<T>(all: readonly T[], at: number, by: -1 | 1): T[] | null {
  const to = at + by;
  const [one, other] = [all[at], all[to]];
  if (one === undefined || other === undefined) return null;
  return all.map((each, index) => (index === at ? other : index === to ? one : each));
}
