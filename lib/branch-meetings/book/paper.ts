import type { Block, Paper } from "@/lib/papers/model";
import { registerPart } from "@/lib/papers/register-part";
import { numeral } from "@/lib/papers/wording";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { type BookPart, bookParts } from "./parts";
import type { Book } from "./types";

const NUMBER = { title: "TT", share: 10, align: "center" } as const;

/** `SỔ CHI ĐOÀN` of a period (domain.md §2.2). */
export function bookPaper(book: Book): Paper {
  const { organisation, unit, branch, from, to, on } = book;
  return {
    head: {
      upper: branch ? unit : organisation.name,
      issuer: `BCH ${branch ?? unit}`,
      number: null,
      place: organisation.place,
      date: on,
      year: yearOf(on),
    },
    title: { kind: "SỔ CHI ĐOÀN", abstract: `Từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}` },
    body: bookParts(book).flatMap((part, at) => blocksOf(part, numeral(at))),
    foot: { recipients: [], signer: { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name: "" } },
    annexes: [],
    draft: false,
  };
}

function blocksOf({ title, columns, shares, rows }: BookPart, number: string): Block[] {
  const cells = columns.map((column, at) => ({
    title: column,
    share: shares[at] ?? 1,
    align: "left" as const,
  }));
  const numbered = rows.map((row, at) => [`${at + 1}`, ...row]);
  return registerPart(`${number}. ${title}`, [NUMBER, ...cells], numbered);
}
