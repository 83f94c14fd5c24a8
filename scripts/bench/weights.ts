import type { Measured } from "./figures";

const ROWS = 50;

/** What a unit's roster weighs with a full page of its people. */
export async function weighRoster({ origin }: { origin: string }, cookie: string): Promise<Measured> {
  const page = await wholePage(`${origin}/members`, cookie);
  const [, body = ""] = /<tbody>(.*?)<\/tbody>/s.exec(page) ?? [];
  const rows = body.split("<tr>").length - 1;
  if (rows !== ROWS) throw new Error(`the roster shows ${rows} rows, not ${ROWS}`);
  return asWeight("roster-html-weight", 60, page);
}

export function asWeight(name: string, bar: number, page: string): Measured {
  const value = Buffer.byteLength(page) / 1000;
  return { name, unit: "KB", bar, better: "lower", value, baseline: null, ratio: null, spread: null };
}

/** The document as it comes when nothing packs it. */
export async function wholePage(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie, "accept-encoding": "identity" } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}
