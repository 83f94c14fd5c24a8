import type { PlainDate } from "@/lib/platform/dates";

/** A member with the days that are asked about, both among them. */
export type AskedSpan = { memberId: string; from: PlainDate; to: PlainDate };

/** SQL: all that is asked about, as `a`; `at` says which of them. */
export const ASKED_SPANS = `unnest($2::uuid[], $3::date[], $4::date[]) WITH ORDINALITY AS a(member_id, from_day, to_day, at)`;

export function askedValues(orgId: string, spans: readonly AskedSpan[]) {
  return [
    orgId,
    spans.map(({ memberId }) => memberId),
    spans.map(({ from }) => from),
    spans.map(({ to }) => to),
  ];
}

/** What was found of each of them, in the order asked. */
export function inOrder<Found extends { at: number }>(
  spans: readonly AskedSpan[],
  found: readonly Found[],
): (Found | null)[] {
  return spans.map((_, place) => found.find(({ at }) => at === place + 1) ?? null);
}
