import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** How a form shows what somebody else has saved meanwhile: `Row` is what its command answers as `current`. */
export type StaleWords<Row> = {
  /** The fields by their names, in the words of the form. */
  labels: Record<string, string>;
  /** What is stored, as the form would show it. */
  stored: (current: Row) => Record<string, string>;
  /** How a typed value reads where it is a code. */
  say?: (field: string, typed: string) => string;
};

/** What its form sends back as `version`: the row's number, or the value itself where a change names what it replaces. */
export type Versioned = { version: number | string | null };

/** A box as both sides read it. */
export const tickWords = (ticked: boolean) => (ticked ? "Có" : "Không");

export const dayWords = (day: PlainDate | null) => (day ? formatDate(day) : "");

/** What a record has become meanwhile, beside what was about to be done with it: both in the words of a step. */
export function staleStep<Row>(
  label: string,
  doing: string,
  nowOf: (current: Row) => string,
): StaleWords<Row> {
  return { labels: { step: label }, stored: (current) => ({ step: nowOf(current) }), say: () => doing };
}
