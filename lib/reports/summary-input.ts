import type { DocNumber, Picture, Signer } from "@/lib/papers/model";
import type { PlainDate } from "@/lib/platform/dates";

/** All that the annual summary says, already drafted and counted: plain data, no database. */
export type SummaryInput = {
  year: number;
  organisation: SummaryOrganisation;
  /** Without a value and a date while the paper is a draft. */
  number: DocNumber;
  date: PlainDate | null;
  draft: boolean;
  /** Part I: how the year was led. */
  direction: string[];
  /** Part II: one entry for each of the three groups. */
  groups: { title: string; paragraphs: string[] }[];
  /** Part III; an empty list makes no heading. */
  review: { strengths: string[]; limits: string[]; causes: string[] };
  /** Part IV rests on these two. */
  units: UnitResult[];
  decision: { number: string; date: PlainDate } | null;
  /** Part V. */
  outlook: string[];
  photos: Picture[];
  signer: Signer;
  recipients: string[];
};

type SummaryOrganisation = {
  /** `Đoàn Khối các cơ quan tỉnh`, the name of that year. */
  name: string;
  /** `Đoàn Khối`, as it stands in running text. */
  shortName: string;
  /** `Tỉnh đoàn Sông Lam`; null where no level stands above. */
  parent: string | null;
  place: string;
};

/** `result` is null until the decision is recorded. */
export type UnitResult = {
  code: string;
  name: string;
  result: "RECOGNISED" | "NOT_RECOGNISED" | "NOT_PARTICIPATING" | null;
};
