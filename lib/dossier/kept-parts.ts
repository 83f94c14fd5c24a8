import { shownValue } from "@/lib/members/form-text";
import { type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { postLines } from "./held-posts";
import type { DossierBook } from "./queries";
import { cellWords, type DossierField, type SectionCode, sectionOf, timeWords } from "./sections";
import type { BookPart, DossierRow } from "./types";

type Facts = { term: string; value: string }[];

export function rosterFacts({ member }: DossierBook, fields: readonly RosterFieldName[]): Facts {
  return fields.map((field) => ({ term: rosterField(field).label, value: shownValue(member, field) }));
}

/** Of a section of one line its cells; `names`: these alone, since others stand elsewhere in the Sổ. */
export function sectionFacts({ sections }: DossierBook, code: SectionCode, names?: readonly string[]): Facts {
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

export function identityPart(book: DossierBook): BookPart {
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

/** Wide for names and places, narrow for what is short. */
const SHARES = { text: 34, choice: 24, time: 38, year: 16 } as const;

export function sectionPart({ sections, posts }: DossierBook, code: SectionCode): BookPart | null {
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

export function lostBookPart(book: DossierBook): BookPart | null {
  const part = sectionPart(book, "lost_book");
  return part && { ...part, onlyTold: true };
}

const wordsIn = (row: DossierRow, field: DossierField) => cellWords(field, row[field.name] ?? "");

/** From when to when, as far as it is known. */
function spanWords({ since = "", until = "" }: DossierRow): string {
  if (since === "") return until && `đến ${timeWords(until)}`;
  const times = new Set([since, until].filter(Boolean));
  return [...times].map(timeWords).join(" – ");
}
