import { type Issuer, registerHead } from "@/lib/papers/issuer";
import type { Block, Paper } from "@/lib/papers/model";
import { numeral } from "@/lib/papers/wording";
import type { PlainDate } from "@/lib/platform/dates";
import type { BookPart } from "../types";

export type BookPaperInput = {
  organisation: Issuer;
  unit: string;
  name: string;
  /** The day on which it is printed. */
  on: PlainDate;
  parts: readonly BookPart[];
  /** What stands elsewhere because the reader may not see it. */
  note: string | null;
};

/** The contents of a Sổ đoàn viên, part by part. */
export function bookPaper(input: BookPaperInput): Paper {
  const { name, parts, note } = input;
  return {
    head: registerHead(input.organisation, input.unit, input.on),
    title: { kind: "SỔ ĐOÀN VIÊN", abstract: name },
    body: [
      ...(note ? [{ is: "paragraph" as const, text: note }] : []),
      ...parts.filter(isPrinted).flatMap((part, at) => partBlocks(part, numeral(at))),
    ],
    foot: { recipients: [], signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" } },
    annexes: [],
    draft: false,
  };
}

const isPrinted = ({ onlyTold, table }: BookPart) => !onlyTold || (table?.rows.length ?? 0) > 0;

function partBlocks({ title, facts = [], table }: BookPart, number: string): Block[] {
  const known = facts.filter(({ value }) => value !== "");
  const isEmpty = known.length === 0 && (table?.rows.length ?? 0) === 0;
  return [
    { is: "heading", level: 1, text: `${number}. ${title}` },
    ...known.map(({ term, value }): Block => ({ is: "paragraph", lead: `${term}:`, text: value })),
    ...(table && table.rows.length > 0
      ? [
          {
            is: "table" as const,
            columns: table.columns.map((column) => ({ ...column, align: "left" as const })),
            rows: table.rows,
          },
        ]
      : []),
    ...(isEmpty ? [{ is: "paragraph" as const, text: "Chưa ghi." }] : []),
  ];
}
