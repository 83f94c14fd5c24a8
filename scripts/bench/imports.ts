import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import ExcelJS from "exceljs";
import type pg from "pg";
import { withClient } from "../database/connection";
import { ROOT } from "../foundation/project";
import { CONFIRMED, insertOf } from "./bare-statements";
import type { Place } from "./cases";
import { compared, type Measured } from "./figures";
import { hostileSheets } from "./hostile-sheets";
import { watchMemory } from "./memory";
import { LARGEST_SHEET, SHEET_NOTE, SHEET_ROWS, writeRosterSheet } from "./roster-sheet";
import type { Say } from "./rounds";
import type { Bench } from "./servers";

/** Rounds that do not count. */
const WARM_UPS = 3;

type Import = { id: string; state: string; counts: Record<string, number> };

/**
 * Uploads a sheet of 5,000 new people, confirms and undoes it. Beside each round exceljs merely reads the file, and the
 * same people are merely inserted into the bare server's table.
 */
export async function measureImports(
  { product, urls }: Bench,
  place: Place,
  rounds: number,
  say: Say,
): Promise<Measured[]> {
  const file = join(ROOT, ".bench", "roster.xlsx");
  await writeRosterSheet(file);
  const upload = () => untilDone(product.origin, place, () => uploaded(product.origin, place, file));
  const move = (id: string, step: "confirm" | "undo") =>
    untilDone(product.origin, place, () => post(product.origin, place, `/${id}/${step}`));
  const read = () => new ExcelJS.Workbook().xlsx.readFile(file);
  await read();
  const reading: number[] = [];
  const dryRun: number[] = [];
  const confirming: number[] = [];
  const inserting: number[] = [];
  for (let round = 1 - WARM_UPS; round <= rounds; round++) {
    const [exceljs] = await timed(read);
    const [toDryRun, made] = await timed(upload);
    if (made.counts.new !== SHEET_ROWS)
      throw new Error(`the sheet was read as ${JSON.stringify(made.counts)}`);
    const [toConfirmed] = await timed(() => move(made.id, "confirm"));
    const toInserted = await withClient(urls.owner, timeOfInsert);
    await move(made.id, "undo");
    if (round < 1) continue;
    reading.push(exceljs);
    dryRun.push(toDryRun);
    confirming.push(toConfirmed);
    inserting.push(toInserted);
    say(`import: vòng ${round}/${rounds}`);
  }
  const figure = { unit: "ms", better: "lower", note: SHEET_NOTE } as const;
  return [
    { name: "import-5000", ...figure, bar: 3, ...compared(dryRun, reading) },
    { name: "import-5000-confirm", ...figure, bar: 4, ...compared(confirming, reading) },
    { name: "import-5000-insert", ...figure, bar: 3, ...compared(confirming, inserting) },
  ];
}

/**
 * The largest sheet that is taken: how much memory the web process holds while it is read, confirmed and undone, and while
 * as many rows are read of which none is right.
 */
export async function measureLargest({ product }: Bench, place: Place, say: Say): Promise<Measured> {
  const file = join(ROOT, ".bench", "roster-largest.xlsx");
  await writeRosterSheet(file, LARGEST_SHEET);
  const memory = watchMemory(product.pid, { name: "import-50000", bar: 600 });
  const begun = performance.now();
  const made = await untilDone(product.origin, place, () => uploaded(product.origin, place, file));
  if (made.counts.new !== LARGEST_SHEET)
    throw new Error(`the sheet was read as ${JSON.stringify(made.counts)}`);
  for (const step of ["confirm", "undo"])
    await untilDone(product.origin, place, () => post(product.origin, place, `/${made.id}/${step}`));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`import: ${LARGEST_SHEET} dòng, ${seconds} giây`);
  const wrong = await sent(product.origin, place, `?unit=${place.code}`, wrongSheet());
  if (wrong.status !== 201) throw new Error(`a sheet of wrong rows was answered by ${wrong.status}`);
  say(`import: ${LARGEST_SHEET} dòng sai`);
  return {
    ...memory.stop(),
    note: `${LARGEST_SHEET} dòng (${SHEET_NOTE}): đọc, ghi và hoàn tác trong ${seconds} giây; rồi đọc ${LARGEST_SHEET} dòng sai`,
  };
}

function wrongSheet(): FormData {
  const wrong = "Lò Thị Thử,31/02/2001,không rõ,mùa xuân,khong-co-thu\n".repeat(LARGEST_SHEET);
  const body = new FormData();
  body.set("file", new Blob([`Họ và tên,Ngày sinh,Giới tính,Ngày vào Đoàn,Email\n${wrong}`]), "sai.csv");
  return body;
}

const REFUSED_WITHIN_MS = 2000;

/** The longest that somebody waits for the word that a sheet cannot be taken; its memory is a test's matter. */
export async function measureHostile({ product }: Bench, place: Place, say: Say): Promise<Measured> {
  const good = await readFile(join(ROOT, ".bench", "roster.xlsx"));
  const took: { kind: string; ms: number }[] = [];
  for (const { kind, make, name, status } of hostileSheets(good)) {
    const body = new FormData();
    body.set("file", new Blob([new Uint8Array(await make())]), name);
    const [ms, answer] = await timed(() => sent(product.origin, place, `?unit=${place.code}`, body));
    if (answer.status !== status) throw new Error(`${kind} was answered by ${answer.status}`);
    took.push({ kind, ms });
    say(`import: ${kind}, ${Math.round(ms)} ms`);
  }
  const value = Math.max(...took.map(({ ms }) => ms));
  return {
    name: "import-refused",
    value,
    unit: "ms",
    baseline: null,
    ratio: null,
    spread: null,
    bar: REFUSED_WITHIN_MS,
    better: "lower",
    note: `lâu nhất trong ${took.length} loại tệp hỏng`,
  };
}

/** The people who were just confirmed, once more into the bare table, 1,000 in one statement; then taken out again. */
async function timeOfInsert(client: pg.Client): Promise<number> {
  const { rows } = await client.query<unknown[]>({ text: CONFIRMED, rowMode: "array" });
  if (rows.length !== SHEET_ROWS) throw new Error(`${rows.length} people were confirmed`);
  const begun = performance.now();
  await client.query("BEGIN");
  for (let at = 0; at < rows.length; at += INSERTED_AT_ONCE)
    await client.query(...insertOf(rows.slice(at, at + INSERTED_AT_ONCE)));
  await client.query("COMMIT");
  const taken = performance.now() - begun;
  await client.query("DELETE FROM bare.members b USING members m WHERE m.id = b.id AND m.source = 'import'");
  return taken;
}

const INSERTED_AT_ONCE = 1000;

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
}

async function uploaded(origin: string, place: Place, file: string): Promise<Import> {
  const body = new FormData();
  body.set("file", await openAsBlob(file), "danh-sach.xlsx");
  return post(origin, place, `?unit=${place.code}`, body);
}

async function post(origin: string, place: Place, path: string, body?: FormData): Promise<Import> {
  return answered(await sent(origin, place, path, body));
}

function sent(origin: string, { cookie }: Place, path: string, body?: FormData): Promise<Response> {
  return fetch(`${origin}/api/v1/imports${path}`, { method: "POST", headers: { cookie, origin }, body });
}

async function untilDone(origin: string, { cookie }: Place, begin: () => Promise<Import>): Promise<Import> {
  let current = await begin();
  while (current.state === "running") {
    await sleep(20);
    current = await answered(await fetch(`${origin}/api/v1/imports/${current.id}`, { headers: { cookie } }));
  }
  return current;
}

async function answered(answer: Response): Promise<Import> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json() as Promise<Import>;
}
