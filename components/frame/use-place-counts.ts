"use client";

import { useEffect, useState } from "react";

/** What waits at the places of the rail; shape of `GET /api/counts`. */
export type PlaceCounts = { counts: Record<string, number>; unread: number };

const NONE: PlaceCounts = { counts: {}, unread: 0 };

/**
 * The figures of the rail for an organisation, unit and year, asked for again after each move to another page.
 * `query` null: nobody's. A failure leaves the rail without figures.
 */
export function usePlaceCounts(query: string | null, page: string): PlaceCounts {
  const [known, setKnown] = useState<{ of: string; counts: PlaceCounts } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move to another page asks anew
  useEffect(() => {
    if (query === null) return;
    const leave = new AbortController();
    fetch(`/api/counts?${query}`, { signal: leave.signal })
      .then((answer) => (answer.ok ? answer.json() : NONE))
      .then((counts: PlaceCounts) => setKnown({ of: query, counts }))
      .catch(() => undefined);
    return () => leave.abort();
  }, [query, page]);
  return known && known.of === query ? known.counts : NONE;
}
