import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { headNumber } from "./doc-number";
import type { PaperHead, Signer } from "./model";
import { capitals } from "./wording";

/** The organisation that issues a paper, named as on that day. */
export type Issuer = {
  name: string;
  shortName: string;
  parentName: string;
  place: string;
  issuerCode: string;
};

/** What pen and seal add; null while they have not. */
export type Signed = {
  number: string | null;
  date: PlainDate | null;
  /** The code that the recorded number bears. */
  issuerCode?: string | null;
};

/** The head of what the upper organisation's committee issues; `draftYear` stands in it while its day is open. */
export function committeeHead(
  issuer: Issuer,
  kind: string,
  { number, date, issuerCode }: Signed,
  draftYear: number,
): PaperHead {
  return {
    upper: issuer.parentName || null,
    issuer: `BCH ${issuer.name}`,
    number: headNumber(number, { kind, issuerCode: issuerCode ?? issuer.issuerCode }),
    place: issuer.place,
    date,
    year: date === null ? draftYear : yearOf(date),
  };
}

/** The head of what a unit's committee keeps and prints of its members, without a number; `on`: the day of printing. */
export function registerHead(
  { name, place }: Pick<Issuer, "name" | "place">,
  unit: string,
  on: PlainDate,
): PaperHead {
  return { upper: name, issuer: `BCH ${unit}`, number: null, place, date: on, year: yearOf(on) };
}

/** Of a unit or branch its secretary signs for the committee; an empty name keeps the room. */
export function committeeSigner(name = ""): Signer {
  return { onBehalf: "TM. BAN CHẤP HÀNH", title: "BÍ THƯ", name };
}

/** `BAN THƯỜNG VỤ ĐOÀN KHỐI …`: who decides, as the line over the signature says it. */
export function authority({ onBehalf }: Signer, name: string): string {
  return capitals(`${onBehalf.replace(/^(TM|T\/M)\.\s*/, "")} ${name}`);
}
