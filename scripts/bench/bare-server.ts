import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import pg from "pg";
import { LOGGED_SAVE, READ, ROSTER, SEARCH } from "./bare-statements";

/** The server to compare with: node:http, pg and fixed SQL on tables of its own; no session, no permission, no shape. */
export async function main(): Promise<number> {
  const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 10 });
  const server = createServer((request, response) => {
    answer(pool, request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  server.listen(Number(process.env.BARE_PORT), "127.0.0.1", () => process.send?.("ready"));
  return new Promise(() => undefined);
}

async function answer(pool: pg.Pool, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const id = url.pathname.slice("/members/".length);
  if (request.method === "PATCH") return send(response, await save(pool, id, await bodyOf(request)));
  if (id) return send(response, (await pool.query({ ...READ, values: [id] })).rows[0]);
  const q = url.searchParams.get("q");
  const { rows } =
    q === null
      ? await pool.query({ ...ROSTER, values: [url.searchParams.get("unit")] })
      : await pool.query({ ...SEARCH, values: wordsOf(q) });
  send(response, { items: rows, total: rows[0]?.total ?? 0 });
}

/** Two words, without diacritics and đ. */
function wordsOf(q: string): string[] {
  const folded = q
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
  return folded.split(" ").map((word) => `%${word}%`);
}

type Save = { version: number; phone: string };

async function save(pool: pg.Pool, id: string, { version, phone }: Save) {
  const values = [id, version, phone, JSON.stringify({ phone })];
  return (await pool.query({ ...LOGGED_SAVE, values })).rows[0];
}

async function bodyOf(request: IncomingMessage): Promise<Save> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
}

function send(response: ServerResponse, body: unknown): void {
  if (body === undefined) response.writeHead(409).end();
  else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}
