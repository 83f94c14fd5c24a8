import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as replace } from "@/app/api/files/evidence/[id]/route";
import { GET as getList } from "@/app/api/files/evidence-list/route";
import { GET as getPreview } from "@/app/api/files/preview/[id]/route";
import { GET as getContent } from "@/app/api/v1/evidence/[id]/content/route";
import { POST as postEvidence } from "@/app/api/v1/evidence/route";
import { env } from "@/lib/platform/env";
import { LENGTH_HEADER } from "@/lib/platform/whole-answers";
import { makeActor, makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { docx, jpegPhoto, pdf, program } from "@/tests/helpers/files";
import { cookieOfActor, type Problem, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();

let bloc: TestBloc;
let secretary: string;
let branchSecretary: string;
let observer: string;
let sister: string;
let stranger: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  const other = await makeBloc("khac", 1, 1);
  const at = (unitId: string | undefined, orgId = bloc.orgId) => ({ orgId, unitId: unitId ?? "" });
  const [first, second] = bloc.units;
  const cookieOf = async (...actor: Parameters<typeof makeActor>) => cookieOfActor(await makeActor(...actor));
  secretary = await cookieOf("bithu", "UNIT_SECRETARY", at(first?.id));
  branchSecretary = await cookieOf("bithu.cd1", "BRANCH_SECRETARY", at(first?.branches[0]?.id));
  observer = await cookieOf("quansat", "OBSERVER", at(first?.id));
  sister = await cookieOf("bithu.khac", "UNIT_SECRETARY", at(second?.id));
  stranger = await cookieOf("nguoila", "UNIT_SECRETARY", at(other.units[0]?.id, other.orgId));
});

type Part = [name: string, value: string | { bytes: Buffer; name: string }];

function form(...parts: Part[]): FormData {
  const data = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === "string") data.append(name, value);
    else data.append(name, new File([new Uint8Array(value.bytes)], value.name));
  }
  return data;
}

// A route whose path names nothing gets no parameters at all.
const none = { params: Promise.resolve(undefined as never) };
const of = (id: string) => ({ params: Promise.resolve({ id }) });
const post = (cookie: string | null, body: FormData, query = "?unit=DV01") =>
  postEvidence(requestTo(`/api/v1/evidence${query}`, cookie, { method: "POST", body }), none);

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  return response.json();
}

async function uploaded(
  bytes: Buffer,
  name: string,
  cookie = secretary,
): Promise<{ id: string; sha256: string }> {
  const response = await post(cookie, form(["file", { bytes, name }], ["factDate", "2021-03-26"]));
  expect(response.status).toBe(201);
  return response.json();
}

describe("POST /api/v1/evidence", () => {
  const file: Part = ["file", { bytes: pdf(), name: "biên bản.pdf" }];
  const day: Part = ["factDate", "2021-03-26"];

  test("refuses a second file and a field that comes twice, and keeps nothing of them", async () => {
    for (const body of [form(day, file, file), form(day, file, day), form(file, day, ["caption", ""], day)]) {
      const response = await post(secretary, body);
      expect(response.status).toBe(400);
      expect((await problemOf(response)).title).toMatch(/lặp lại/);
    }
    expect(await sql(database, "SELECT FROM evidence")).toHaveLength(0);
    expect(readdirSync(join(env().dataDir, "files", "incoming"))).toEqual([]);
  });

  test("answers what was kept, in whatever order the fields come", async () => {
    for (const body of [form(file, day), form(day, file), form(day, file, ["caption", "Họp"])]) {
      const response = await post(secretary, body);
      expect(response.status).toBe(201);
      const { id, ...kept } = await response.json();
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(kept).toEqual({
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        mediaType: "application/pdf",
        size: pdf().length,
      });
    }
  });

  test("a branch's secretary who names the unit brings it to the own branch", async () => {
    const { id } = await uploaded(pdf("của chi đoàn"), "a.pdf", branchSecretary);
    const [row] = await sql(database, "SELECT branch_id FROM evidence WHERE id = $1", [id]);
    expect(row?.branch_id).toBe(bloc.units[0]?.branches[0]?.id);
  });

  test("says which field is missing, wrong or unknown, and keeps nothing", async () => {
    const before = await sql(database, "SELECT count(*) FROM evidence");
    const bad: [FormData, string][] = [
      [form(file), "factDate"],
      [form(file, ["factDate", "2021-02-30"]), "factDate"],
      [form(day), "file"],
      [form(file, day, ["unit", "x"]), ""],
      [form(["file", { bytes: Buffer.alloc(0), name: "rong.pdf" }], day), "file"],
    ];
    for (const [body, path] of bad) {
      const response = await post(secretary, body);
      expect(response.status).toBe(400);
      expect((await problemOf(response)).errors.map((error) => error.path)).toContain(path);
    }
    expect(await sql(database, "SELECT count(*) FROM evidence")).toEqual(before);
    expect(readdirSync(join(env().dataDir, "files", "incoming"))).toEqual([]);
  });

  test("21 MB is too large, with or without a length announced", async () => {
    const bytes = Buffer.concat([pdf(), Buffer.alloc(21 * 1024 * 1024)]);
    const body = form(["file", { bytes, name: "to.pdf" }], day);
    const response = await post(secretary, body);
    expect(response.status).toBe(413);
    expect((await problemOf(response)).title).toMatch(/20 MB/);
    const whole = await requestTo("/api/v1/evidence?unit=DV01", secretary, { method: "POST", body });
    const headers = new Headers(whole.headers);
    headers.set("content-length", String(22 * 1024 * 1024));
    const announced = new Request(whole.url, { method: "POST", headers, body: "--x" });
    expect((await postEvidence(announced, none)).status).toBe(413);
    expect(readdirSync(join(env().dataDir, "files", "incoming"))).toEqual([]);
  });

  test("a program renamed to .jpg is told what is taken", async () => {
    const response = await post(secretary, form(["file", { bytes: program, name: "anh.jpg" }], day));
    expect(response.status).toBe(415);
    expect((await problemOf(response)).title).toMatch(/jpg, png, webp, pdf, docx, xlsx/);
  });

  test("no form, a torn form", async () => {
    const init = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
    expect((await postEvidence(requestTo("/api/v1/evidence?unit=DV01", secretary, init), none)).status).toBe(
      415,
    );
    const whole = requestTo("/api/v1/evidence?unit=DV01", secretary, {
      method: "POST",
      body: form(file, day),
    });
    const bytes = new Uint8Array(await whole.clone().arrayBuffer());
    const torn = new Request(whole, { body: bytes.subarray(0, bytes.length - 100) });
    expect((await postEvidence(torn, none)).status).toBe(400);
    expect(readdirSync(join(env().dataDir, "files", "incoming"))).toEqual([]);
  });

  test("signed out 401, observer 403, sister unit and other organisation 404, no unit 400", async () => {
    expect((await post(null, form(file, day))).status).toBe(401);
    expect((await post(observer, form(file, day))).status).toBe(403);
    expect((await post(sister, form(file, day))).status).toBe(404);
    expect((await post(secretary, form(file, day), "?unit=DV99")).status).toBe(404);
    expect((await post(secretary, form(file, day), "?unit=DV02")).status).toBe(404);
    expect((await post(secretary, form(file, day), "")).status).toBe(400);
    const foreign = requestTo("/api/v1/evidence?unit=DV01", secretary, {
      method: "POST",
      body: form(file, day),
    });
    foreign.headers.set("origin", "https://xau.example.vn");
    expect((await postEvidence(foreign, none)).status).toBe(403);
  });
});

describe("reading", () => {
  const content = (cookie: string | null, id: string, query = "", headers = {}) =>
    getContent(requestTo(`/api/v1/evidence/${id}/content${query}`, cookie, { headers }), of(id));

  test("a PDF in place, under its name, with nothing that runs", async () => {
    const { id, sha256 } = await uploaded(pdf("đọc"), "Biên bản số 1.pdf");
    const response = await content(observer, id);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf("đọc"));
    const header = (name: string) => response.headers.get(name);
    expect(header("content-type")).toBe("application/pdf");
    expect(header("x-content-type-options")).toBe("nosniff");
    expect(header("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(header("content-disposition")).toBe(
      `inline; filename="Bien ban so 1.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20s%E1%BB%91%201.pdf`,
    );
    expect(header("etag")).toBe(`"${sha256}"`);
    expect(header("cache-control")).toBe("private, no-cache");
    expect((await content(observer, id, "", { "if-none-match": `"${sha256}"` })).status).toBe(304);
    expect((await content(sister, id, "", { "if-none-match": `"${sha256}"` })).status).toBe(404);
  });

  test("a part of a PDF, as its viewers ask for it", async () => {
    const whole = pdf("một phần của biên bản");
    const { id, sha256 } = await uploaded(whole, "phần.pdf");
    const part = async (range: string, more = {}) => {
      const response = await content(observer, id, "", { range, ...more });
      const { status, headers } = response;
      const text = Buffer.from(await response.arrayBuffer());
      expect(headers.get("accept-ranges")).toBe("bytes");
      return { status, headers, text };
    };
    const middle = await part("bytes=5-14");
    expect(middle.status).toBe(206);
    expect(middle.text).toEqual(whole.subarray(5, 15));
    expect(middle.headers.get("content-range")).toBe(`bytes 5-14/${whole.length}`);
    expect(middle.headers.get(LENGTH_HEADER)).toBe("10");
    expect(middle.headers.get("content-type")).toBe("application/pdf");
    expect(middle.headers.get("etag")).toBe(`"${sha256}"`);
    expect((await part("bytes=-6")).text).toEqual(whole.subarray(-6));
    expect((await part(`bytes=${whole.length - 3}-99999`)).text).toEqual(whole.subarray(-3));
    const beyond = await part(`bytes=${whole.length}-`);
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get("content-range")).toBe(`bytes */${whole.length}`);
    expect(beyond.text).toHaveLength(0);
    for (const range of ["bytes=0-1,4-5", "bytes=9-5", "lines=1-2"])
      expect(await part(range)).toMatchObject({ status: 200, text: whole });
    expect(await part("bytes=0-3", { "if-range": `"${sha256}"` })).toMatchObject({ status: 206 });
    for (const other of ['"khac"', `W/"${sha256}"`, "Thu, 26 Mar 2026 00:00:00 GMT"])
      expect(await part("bytes=0-3", { "if-range": other })).toMatchObject({ status: 200, text: whole });
    const known = { range: "bytes=0-3", "if-none-match": `"${sha256}"` };
    expect((await content(observer, id, "", known)).status).toBe(304);
  });

  test("a part is for the same readers as the whole", async () => {
    const { id } = await uploaded(pdf("riêng một phần"), "riêng.pdf");
    const status = async (cookie: string | null) =>
      (await content(cookie, id, "", { range: "bytes=0-3" })).status;
    expect(await status(observer)).toBe(206);
    expect(await status(null)).toBe(401);
    for (const cookie of [sister, stranger, branchSecretary]) expect(await status(cookie)).toBe(404);
  });

  test("Word and Excel are only saved; a picture is sandboxed", async () => {
    const word = await uploaded(await docx(), "kế hoạch.docx");
    expect((await content(secretary, word.id)).headers.get("content-disposition")).toMatch(/^attachment/);
    const photo = await uploaded(await jpegPhoto(), "anh.jpg");
    const response = await content(secretary, photo.id);
    expect(response.headers.get("content-disposition")).toMatch(/^inline/);
    expect(response.headers.get("content-security-policy")).toMatch(/sandbox/);
    expect((await content(secretary, photo.id, "?download")).headers.get("content-disposition")).toMatch(
      /^attachment/,
    );
  });

  test("an earlier revision stays under its number", async () => {
    const { id } = await uploaded(pdf("bản cũ"), "a.pdf");
    const body = form(["version", "1"], ["file", { bytes: pdf("bản mới"), name: "b.pdf" }]);
    const answer = await replace(
      requestTo(`/api/files/evidence/${id}`, secretary, { method: "POST", body }),
      of(id),
    );
    expect(await answer.json()).toEqual({ id, revision: 2 });
    const old = await content(secretary, id, "?revision=1");
    expect(old.headers.get("cache-control")).toMatch(/immutable/);
    expect(await old.text()).toContain("bản cũ");
    expect(await (await content(secretary, id)).text()).toContain("bản mới");
    expect((await content(secretary, id, "?revision=3")).status).toBe(404);
    for (const query of ["?revision=x", "?revision=1&revision=2", "?version=1"])
      expect((await content(secretary, id, query)).status, query).toBe(400);
  });

  test("signed out 401; sister unit, other organisation and nonsense 404; restricted 403 for onlookers", async () => {
    const { id } = await uploaded(await jpegPhoto(), "anh.jpg");
    const preview = (cookie: string | null) =>
      getPreview(requestTo(`/api/files/preview/${id}`, cookie), of(id));
    for (const read of [(cookie: string | null) => content(cookie, id), preview]) {
      expect((await read(null)).status).toBe(401);
      expect((await read(secretary)).status).toBe(200);
      for (const cookie of [sister, stranger, branchSecretary]) expect((await read(cookie)).status).toBe(404);
    }
    expect((await preview(observer)).headers.get("content-type")).toBe("image/webp");
    expect((await content(secretary, "../../etc/passwd")).status).toBe(404);
    await sql(database, "UPDATE evidence_revisions SET file_class = 'restricted' WHERE evidence_id = $1", [
      id,
    ]);
    for (const read of [(cookie: string | null) => content(cookie, id), preview]) {
      expect((await read(observer)).status).toBe(403);
      expect((await read(secretary)).headers.get("cache-control")).toBe("private, no-store");
      expect((await read(sister)).status).toBe(404);
    }
  });
});

describe("the picker", () => {
  const list = (cookie: string, query: string) =>
    getList(requestTo(`/api/files/evidence-list${query}`, cookie), none);

  test("shows a unit's evidence to its readers only", async () => {
    expect((await list(observer, "?unit=DV02")).status).toBe(404);
    expect((await list(stranger, "?unit=DV02")).status).toBe(404);
    expect((await list(secretary, "?unit=DV01&khac=1")).status).toBe(400);
    const own = await (await list(branchSecretary, "?unit=DV01")).json();
    expect(own.items.length).toBeGreaterThan(0);
    const branchId = bloc.units[0]?.branches[0]?.id;
    for (const item of own.items) expect(item.branch.id).toBe(branchId);
  });
});
