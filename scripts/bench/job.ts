export const CONNECTIONS = 8;
/** In the help and under the table. */
export const LOAD_WORDS = `${CONNECTIONS} kết nối, tải do autocannon 9 tạo ra`;

export type Page = { path: string; cookie: string };
export type Saved = Page & { version: number };

/** What the load generator is asked for: to read pages in turn, or to save rows again and again. */
export type Work = { kind: "read"; pages: Page[] } | { kind: "save"; rows: Saved[] };
export type Job = { origin: string; seconds: number; work: Work };
/** What was reached, and what went wrong. */
export type Rate = { perSecond: number; failure: string | null };
