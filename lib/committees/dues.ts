import type { Due } from "@/lib/notices/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

export type EndingTerm = { unitId: string; bodyId: string; name: string; termTo: PlainDate };

/** The next congress is to be prepared while the term still runs. */
export function termDues(terms: readonly EndingTerm[]): Due[] {
  return terms.map(({ unitId, bodyId, name, termTo }) => ({
    ...{ unitId, kind: "term_end", subject: bodyId, due: termTo },
    title: `Chuẩn bị đại hội: nhiệm kỳ của ${name} đến ngày ${formatDate(termTo)}`,
  }));
}
