import type { PlainDate } from "@/lib/platform/dates";
import { headNumber } from "./doc-number";
import type { PaperHead } from "./model";

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

/** The head of what the upper organisation's committee issues. */
export function committeeHead(
  issuer: Issuer,
  kind: string,
  { number, date, issuerCode }: Signed,
  year: number,
): PaperHead {
  return {
    upper: issuer.parentName || null,
    issuer: `BCH ${issuer.name}`,
    number: headNumber(number, { kind, issuerCode: issuerCode ?? issuer.issuerCode }),
    place: issuer.place,
    date,
    year: date === null ? year : Number(date.slice(0, 4)),
  };
}
