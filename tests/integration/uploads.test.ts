import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET, PATCH } from "@/app/api/files/uploads/[id]/route";
import { GET as getContent } from "@/app/api/v1/evidence/[id]/content/route";
import type { Actor } from "@/lib/access/types";
import { removeEvidence } from "@/lib/evidence/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { sweepUnfinished } from "@/lib/evidence/uploads/sweep";
import { env } from "@/lib/platform/env";
import { withClient } from "@/scripts/database/connection";
import { makeActor, makeBloc, must } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { jpegPhoto, pdf, program } from "@/tests/helpers/files";
import { cookieOfActor, ORIGIN, requestTo } from "@/tests/helpers/requests";
import { untilWaiting } from "@/tests/helpers/waiting";

const database = await freshDatabase();

let server: Server;
let secretaryActor: Actor;
let secretary: string;
let colleague: string;
let observer: string;
let sister: string;
let branchId: string;

beforeAll(async () => {
  const bloc = await makeBloc("khoi", 2, 1);
  const [first, second] = bloc.units;
  const at = (unitId: string | undefined) => ({ orgId: bloc.orgId, unitId: unitId ?? "" });
  branchId = first?.branches[0]?.id ?? "";
  secretaryActor = await makeActor("bithu", "UNIT_SECRETARY", at(first?.id));
  secretary = await cookieOfActor(secretaryActor);
  colleague = await cookieOfActor(await makeActor("bch", "UNIT_COMMITTEE", at(first?.id)));
  observer = await cookieOfActor(await makeActor("quansat", "OBSERVER", at(first?.id)));
  sister = await cookieOfActor(await makeActor("bithu.khac", "UNIT_SECRETARY", at(second?.id)));
  server = createServer((incoming, answer) => {
    void served(incoming).then(async (response) => {
      answer.writeHead(response.status, Object.fromEntries(response.headers));
      answer.end(Buffer.from(await response.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The route behind a real connection, which may be cut. */
function served(incoming: IncomingMessage): Promise<Response> {
  const { method = "", url = "", headers } = incoming;
  const init = { method, headers: headers as Record<string, string> };
  const id = /uploads\/([^/?]*)/.exec(url)?.[1] ?? "";
  const context = { params: Promise.resolve({ id: decodeURIComponent(id) }) };
  if (method === "GET") return GET(new Request(ORIGIN + url, init), context);
  const body = Readable.toWeb(incoming) as ReadableStream;
  return PATCH(new Request(ORIGIN + url, { ...init, body, duplex: "half" } as RequestInit), context);
}

type Answer = { status: number; body: ReturnType<typeof JSON.parse> };
type Part = {
  id: string;
  bytes: Buffer;
  from?: number;
  length?: number;
  name?: string;
  cookie?: string | null;
  query?: string;
  origin?: string;
  headers?: Record<string, string>;
};

const newName = () => randomBytes(16).toString("hex");

function connection({ id, bytes, from = 0, length = bytes.length, ...more }: Part) {
  const { name = "Ảnh ra quân.jpg", cookie = secretary, query = "?unit=DV01", origin = ORIGIN } = more;
  return request({
    agent: false,
    port: (server.address() as AddressInfo).port,
    method: "PATCH",
    path: `/api/files/uploads/${id}${query}`,
    headers: {
      origin,
      ...(cookie ? { cookie } : {}),
      "upload-offset": String(from),
      "upload-length": String(length),
      "upload-name": encodeURIComponent(name),
      ...more.headers,
    },
  });
}

/** Sends the bytes from `from` on and answers what came back. */
function sent(part: Part): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const line = connection(part);
    line.on("error", reject);
    line.on("response", async (response) => {
      const text = (await response.toArray()).join("");
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) });
    });
    line.end(part.bytes.subarray(part.from ?? 0));
  });
}

/** Sends the first bytes, waits until they have come in and cuts the line. */
async function cutAfter(most: number, part: Part): Promise<void> {
  const line = connection(part);
  line.on("error", () => {});
  line.write(part.bytes.subarray(part.from ?? 0, most));
  await expect.poll(async () => (await soFar(part.id)).body.offset, { timeout: 20_000 }).toBe(most);
  line.destroy();
}

async function soFar(id: string, cookie: string | null = secretary, query = "?unit=DV01"): Promise<Answer> {
  const asked = requestTo(`/api/files/uploads/${id}${query}`, cookie);
  const response = await GET(asked, { params: Promise.resolve({ id }) });
  return { status: response.status, body: await response.json() };
}

async function holds(id: string, bytes: Buffer): Promise<boolean> {
  const asked = requestTo(`/api/v1/evidence/${id}/content`, secretary);
  const response = await getContent(asked, { params: Promise.resolve({ id }) });
  return Buffer.from(await response.arrayBuffer()).equals(bytes);
}

const folder = (name: string) => join(env().dataDir, "files", name);
const lying = (name: string) => (existsSync(folder(name)) ? readdirSync(folder(name)) : []);
const countRows = async () => Number((await sql(database, "SELECT count(*) FROM evidence"))[0]?.count);
/** A paper that is read in many pieces. */
const longPaper = (text: string) => pdf(`${text} `.repeat(900_000 / text.length));

describe("a file that comes in whole", () => {
  test("is evidence at once, with the day of the photo and its name", async () => {
    const bytes = await jpegPhoto({ takenOn: "2020:05:19" });
    const { status, body } = await sent({ id: newName(), bytes, name: "Dâng hương.jpg" });
    expect(status).toBe(200);
    expect(body.evidence).toMatchObject({
      factDate: "2020-05-19",
      fileName: "Dâng hương.jpg",
      hasPreview: true,
      version: 1,
    });
    expect(lying("partial")).toEqual([]);
    expect(lying("incoming")).toEqual([]);
  });

  test("without a day of its own has that of the record", async () => {
    const headers = { "upload-record-day": encodeURIComponent("19/05/2021") };
    const { body } = await sent({ id: newName(), bytes: pdf("có ngày"), name: "a.pdf", headers });
    expect(body.evidence.factDate).toBe("2021-05-19");
    const unread = await sent({
      id: newName(),
      bytes: pdf("ngày dở"),
      name: "b.pdf",
      headers: { "upload-record-day": encodeURIComponent("ngày 19") },
    });
    expect(unread.status).toBe(200);
  });

  test("whose answer was lost is not stored twice", async () => {
    const part = { id: newName(), bytes: pdf("mất trả lời"), name: "mất.pdf" };
    const first = await sent(part);
    const before = await countRows();
    const asked = await soFar(part.id);
    expect(asked.body.evidence).toEqual(first.body.evidence);
    expect((await sent(part)).body).toEqual(first.body);
    expect((await sent({ ...part, from: 20 })).body).toEqual(first.body);
    expect(await countRows()).toBe(before);
    const events = await sql(
      database,
      "SELECT count(*) FROM audit_events WHERE type = 'evidence.uploaded' AND subject_id = $1",
      [first.body.evidence.id],
    );
    expect(events).toEqual([{ count: "1" }]);
  });

  test("under two lines at once is one piece of evidence", async () => {
    const part = { id: newName(), bytes: longPaper("hai đường"), name: "hai.pdf" };
    await cutAfter(400_000, part);
    const before = await countRows();
    const answers = await Promise.all([1, 2, 3].map(() => sent({ ...part, from: 400_000 })));
    const ids = answers.filter(({ status }) => status === 200).map(({ body }) => body.evidence?.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(1);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(await countRows()).toBe(before + 1);
    expect(await holds(ids[0], part.bytes)).toBe(true);
  });

  test("whose bytes are gone before they are read, since the other line was first, ends nothing but itself", async () => {
    const gone = new Readable({ read() {} }).destroy(new Error("the other line was first"));
    expect(await receiveFile(gone, "hai.pdf")).toMatchObject({ reason: "invalid" });
  });

  test("is found by whoever asks while it becomes evidence: its bytes go last and are looked for first", async () => {
    const part = { id: newName(), bytes: pdf("khoảnh khắc"), name: "khắc.pdf" };
    await cutAfter(40, part);
    const told = await withClient(database.adminUrl, async (client) => {
      await client.query("begin");
      await client.query("lock table evidence in access exclusive mode");
      const asked = soFar(part.id);
      await untilWaiting(client);
      for (const name of lying("partial")) rmSync(join(folder("partial"), name));
      await client.query("commit");
      return asked;
    });
    expect(told).toMatchObject({ status: 200, body: { offset: 40 } });
  });

  test("and was removed since then is not taken for a new one", async () => {
    const part = { id: newName(), bytes: pdf("đã xóa"), name: "xóa.pdf" };
    const { evidence } = (await sent(part)).body;
    must(await removeEvidence(secretaryActor, evidence.id, { version: 1 }));
    expect((await sent(part)).status).toBe(409);
    expect(lying("partial")).toEqual([]);
  });
});

describe("a file whose line is cut", () => {
  test("goes on from the byte where it was cut and is what was sent", async () => {
    const part = { id: newName(), bytes: longPaper("bị cắt"), name: "cắt.pdf" };
    const before = await countRows();
    await cutAfter(300_001, part);
    expect(await soFar(part.id)).toEqual({ status: 200, body: { offset: 300_001, evidence: null } });
    await cutAfter(700_000, { ...part, from: 300_001 });
    expect(await countRows()).toBe(before);
    const { status, body } = await sent({ ...part, from: 700_000 });
    expect(status).toBe(200);
    expect(await holds(body.evidence.id, part.bytes)).toBe(true);
    expect(await countRows()).toBe(before + 1);
    expect(lying("partial")).toEqual([]);
    expect(lying("incoming")).toEqual([]);
  });

  test("may be sent piece by piece", async () => {
    const bytes = pdf("từng phần");
    const part = { id: newName(), bytes: bytes.subarray(0, 100), length: bytes.length, name: "phần.pdf" };
    expect((await sent(part)).body).toEqual({ offset: 100, evidence: null });
    const rest = await sent({ ...part, bytes, from: 100 });
    expect(await holds(rest.body.evidence.id, bytes)).toBe(true);
  });

  test("another offset than the server holds is told which one it holds", async () => {
    const part = { id: newName(), bytes: longPaper("lệch"), name: "lệch.pdf" };
    await cutAfter(200_000, part);
    for (const from of [0, 100_000, 200_001, part.bytes.length]) {
      const { status, body } = await sent({ ...part, from });
      expect(status).toBe(409);
      expect(body.current).toEqual({ offset: 200_000, evidence: null });
    }
    expect((await soFar(part.id)).body.offset).toBe(200_000);
    expect((await sent({ ...part, from: 200_000 })).status).toBe(200);
  });

  test("is nobody else's: a colleague, a sister unit, an onlooker, whoever is signed out", async () => {
    const part = { id: newName(), bytes: longPaper("của tôi"), name: "tôi.pdf" };
    await cutAfter(250_000, part);
    for (const [cookie, status] of [
      [colleague, 404],
      [sister, 404],
      [observer, 403],
      [null, 401],
    ] as const) {
      expect((await soFar(part.id, cookie)).status).toBe(status);
      expect((await sent({ ...part, from: 250_000, cookie })).status).toBe(status);
    }
    expect((await soFar(part.id, secretary, `?unit=DV01&branch=${branchId}`)).status).toBe(404);
    expect((await soFar(part.id, secretary, "?unit=DV02")).status).toBe(404);
    expect((await sent({ ...part, from: 250_000, origin: "https://xau.example.vn" })).status).toBe(403);
    // Under the same name a colleague sends a file of his own.
    const other = await sent({ id: part.id, bytes: pdf("của bạn"), name: "bạn.pdf", cookie: colleague });
    expect(await holds(other.body.evidence.id, pdf("của bạn"))).toBe(true);
    const own = await sent({ ...part, from: 250_000 });
    expect(await holds(own.body.evidence.id, part.bytes)).toBe(true);
    expect(own.body.evidence.id).not.toBe(other.body.evidence.id);
  });
});

describe("a file that is not taken", () => {
  test("too large: as announced, and as it comes", async () => {
    const id = newName();
    const announced = await sent({ id, bytes: pdf(), length: 20 * 1024 * 1024 + 1 });
    expect(announced.status).toBe(413);
    expect(announced.body.title).toMatch(/20 MB/);
    expect((await soFar(id)).status).toBe(404);
    const longer = await sent({ id, bytes: longPaper("dài hơn"), length: 5000 });
    expect(longer.status).toBe(400);
    expect(lying("partial")).toEqual([]);
  });

  test("a program under a picture's name, seen once it is whole", async () => {
    const part = { id: newName(), bytes: program, name: "anh.jpg" };
    await cutAfter(3000, part);
    const { status, body } = await sent({ ...part, from: 3000 });
    expect(status).toBe(415);
    expect(body.title).toMatch(/jpg, png, webp, pdf, docx, xlsx/);
    expect((await soFar(part.id)).status).toBe(404);
    expect(lying("partial")).toEqual([]);
    expect(lying("incoming")).toEqual([]);
  });

  test("empty, or without what goes with it", async () => {
    const empty = await sent({ id: newName(), bytes: Buffer.alloc(0), name: "rỗng.pdf" });
    expect(empty).toMatchObject({ status: 400, body: { errors: [{ path: "file" }] } });
    const bad: [Record<string, string>, string][] = [
      [{ "upload-offset": "-1" }, "offset"],
      [{ "upload-offset": "99999" }, "offset"],
      [{ "upload-length": "dài" }, "length"],
      [{ "upload-name": "%E1%" }, "name"],
    ];
    for (const [headers, path] of bad) {
      const { status, body } = await sent({ id: newName(), bytes: pdf(), headers });
      expect(status).toBe(400);
      expect(body.errors[0].path).toBe(path);
    }
    for (const id of ["0", "..%2F..%2Fetc", newName().toUpperCase()])
      expect((await sent({ id, bytes: pdf() })).status).toBe(404);
    expect(lying("partial")).toEqual([]);
  });
});

test("what is not sent to its end within a day is swept, nothing else", async () => {
  const part = { id: newName(), bytes: longPaper("bỏ dở"), name: "dở.pdf" };
  const young = { id: newName(), bytes: longPaper("còn mới"), name: "mới.pdf" };
  await cutAfter(100_000, part);
  const [old = ""] = lying("partial");
  await cutAfter(100_000, young);
  const kept = (await sent({ id: newName(), bytes: pdf("giữ"), name: "giữ.pdf" })).body.evidence;
  await mkdir(folder("incoming"), { recursive: true });
  writeFileSync(join(folder("incoming"), "tu-lan-truoc"), "x");
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  utimesSync(join(folder("partial"), old), hoursAgo(25), hoursAgo(25));
  utimesSync(join(folder("incoming"), "tu-lan-truoc"), hoursAgo(25), hoursAgo(25));
  for (const name of lying("partial").filter((each) => each !== old))
    utimesSync(join(folder("partial"), name), hoursAgo(23), hoursAgo(23));
  await sweepUnfinished();
  expect((await soFar(part.id)).status).toBe(404);
  expect(lying("incoming")).toEqual([]);
  expect((await soFar(young.id)).body.offset).toBe(100_000);
  expect(await holds(kept.id, pdf("giữ"))).toBe(true);
  // Its sender learns that nothing lies here any more and begins anew.
  expect((await sent({ ...part, from: 100_000 })).status).toBe(404);
  const { body } = await sent(part);
  expect(await holds(body.evidence.id, part.bytes)).toBe(true);
});
