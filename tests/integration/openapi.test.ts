import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import { beforeAll, describe, expect, test } from "vitest";
import * as newScan from "@/app/api/files/decisions/[id]/route";
import * as newAttachment from "@/app/api/files/directives/[id]/route";
import * as newDossierFile from "@/app/api/files/dossiers/[id]/route";
import * as newRevision from "@/app/api/files/evidence/[id]/route";
import * as item from "@/app/api/v1/assessments/[id]/items/[code]/route";
import * as meeting from "@/app/api/v1/assessments/[id]/meeting/route";
import * as assessment from "@/app/api/v1/assessments/[id]/route";
import * as transitions from "@/app/api/v1/assessments/[id]/transitions/route";
import * as assessments from "@/app/api/v1/assessments/route";
import * as results from "@/app/api/v1/cycles/[year]/results/route";
import * as cycles from "@/app/api/v1/cycles/route";
import * as content from "@/app/api/v1/evidence/[id]/content/route";
import * as evidence from "@/app/api/v1/evidence/route";
import * as confirm from "@/app/api/v1/imports/[id]/confirm/route";
import * as oneImport from "@/app/api/v1/imports/[id]/route";
import * as undo from "@/app/api/v1/imports/[id]/undo/route";
import * as imports from "@/app/api/v1/imports/route";
import * as me from "@/app/api/v1/me/route";
import * as member from "@/app/api/v1/members/[id]/route";
import * as exported from "@/app/api/v1/members/export/route";
import * as members from "@/app/api/v1/members/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import * as docx from "@/app/api/v1/reports/[year]/summary.docx/route";
import * as pdf from "@/app/api/v1/reports/[year]/summary.pdf/route";
import * as xlsx from "@/app/api/v1/reports/[year]/summary.xlsx/route";
import * as units from "@/app/api/v1/units/route";
import { openApiDocument } from "@/lib/openapi/document";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { jpegPhoto } from "@/tests/helpers/files";
import { nationalForm } from "@/tests/helpers/imports";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { makePeople, openYear, type TestPeople, wholeYear } from "@/tests/helpers/year";

await freshDatabase();

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Described = {
  paths: Record<string, Record<string, Operation>>;
};
type Operation = { parameters: { name: string }[]; responses: Record<string, { content?: Content }> };
type Content = Record<string, { schema: object }>;

const ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
let bloc: TestBloc;
let people: TestPeople;
let cookie: string;
let document: Described;
const held = new Set<string>();

/** Calls a route as the unit's secretary and holds the answer against what the document says of it. */
async function hold(
  path: string,
  method: "GET" | "POST" | "PATCH",
  handler: unknown,
  more: {
    params?: Record<string, string>;
    query?: string;
    body?: unknown;
    form?: FormData;
    headers?: Record<string, string>;
    as?: string;
  } = {},
) {
  const { params = {}, query = "", body, form, headers, as = cookie } = more;
  const address = `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "")}${query}`;
  const json =
    body === undefined
      ? { headers }
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const request = requestTo(address, as, { method, ...json, ...(form && { body: form }) });
  const response = await (handler as Handler)(request, { params: Promise.resolve(params as never) });
  const bytes = Buffer.from(await response.arrayBuffer());
  const responses = document.paths[`/api/v1${path}`]?.[method.toLowerCase()]?.responses;
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  const said = responses?.[String(response.status)];
  const what = `${method} ${path} ${response.status} ${type} ${bytes.toString("utf8", 0, 300)}`;
  expect(said, what).toBeDefined();
  held.add(`${method} /api/v1${path}`);
  const schema = said?.content?.[type]?.schema;
  if (!said?.content || (schema && "contentMediaType" in schema)) {
    expect(bytes.length > 0, what).toBe(said?.content !== undefined);
    return { status: response.status, answer: null };
  }
  expect(schema, what).toBeDefined();
  const answer = JSON.parse(bytes.toString());
  const check = ajv.compile(withProblem(schema ?? false));
  expect(check(answer) || check.errors, `${method} ${path} ${JSON.stringify(answer).slice(0, 500)}`).toBe(
    true,
  );
  return { status: response.status, answer };
}

function withProblem(schema: object | false) {
  return typeof schema === "object" && "$ref" in schema
    ? (document as unknown as { components: { schemas: { Problem: object } } }).components.schemas.Problem
    : schema;
}

function described(): string[] {
  return Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .toSorted();
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  people = await makePeople(bloc);
  cookie = await cookieOfActor(people.secretary);
  await openYear(bloc, people.staff);
  const request = requestTo("/api/v1/openapi.json", cookie);
  document = await (await openapi.GET(request, { params: Promise.resolve({}) })).json();
});

describe("the description of /api/v1", () => {
  test("names every operation that exists and no other", () => {
    const folder = "app/api/v1";
    const routes = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("route.ts"),
    );
    const existing = routes.flatMap((file) => {
      const path = file.replace(/\/?route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}");
      const exported = readFileSync(`${folder}/${file}`, "utf8").matchAll(
        /export const (GET|POST|PATCH|PUT|DELETE)\b/g,
      );
      return [...exported].map(([, method]) => `${method} /api/v1/${path}`);
    });
    expect(described()).toEqual(existing.toSorted());
  });

  test("holds for people, units, years and their results", async () => {
    await hold("/openapi.json", "GET", openapi.GET);
    await hold("/me", "GET", me.GET);
    await hold("/units", "GET", units.GET);
    expect((await hold("/units", "GET", units.GET, { query: "?limit=20" })).status).toBe(200);
    expect((await hold("/units", "GET", units.GET, { query: "?limit=1e2" })).status).toBe(400);
    await hold("/cycles", "GET", cycles.GET);
    await hold("/cycles/{year}/results", "GET", results.GET, { params: { year: "2026" } });
    await hold("/assessments", "GET", assessments.GET, { query: "?cycle=2026" });
  });

  test("holds for members, with and without sensitive fields, and for refusals", async () => {
    const [unit] = bloc.units;
    const body = {
      unit: unit?.id,
      branch: unit?.branches[0]?.id,
      fullName: "Cao Phương Thử",
      birthDate: "2001-05-19",
      gender: "female",
      ethnicity: "Kinh",
    };
    const made = await hold("/members", "POST", members.POST, { body });
    expect(made.status).toBe(201);
    const params = { id: made.answer.id };
    expect((await hold("/members/{id}", "GET", member.GET, { params })).answer.ethnicity).toBe("Kinh");
    const staff = await cookieOfActor(people.staff);
    expect((await hold("/members/{id}", "GET", member.GET, { params, as: staff })).answer).not.toHaveProperty(
      "ethnicity",
    );
    await hold("/members/{id}", "PATCH", member.PATCH, {
      params,
      body: { phone: "0900000001", version: made.answer.version },
    });
    const stale = await hold("/members/{id}", "PATCH", member.PATCH, {
      params,
      body: { phone: "0900000002", version: made.answer.version },
    });
    expect(stale).toMatchObject({ status: 409, answer: { current: { phone: "0900000001" } } });
    expect((await hold("/members", "GET", members.GET, { query: "?unit=DV01" })).answer.items).toHaveLength(
      1,
    );
    expect((await hold("/members", "GET", members.GET, { query: "?unit=DV02" })).status).toBe(404);
    expect((await hold("/members", "GET", members.GET, { query: "?unit=DV01&la=1" })).status).toBe(400);
    for (const form of ["list", "national"])
      await hold("/members/export", "GET", exported.GET, { query: `?unit=DV01&form=${form}` });
  });

  test("an address that takes no query is refused with one, by whatever method", async () => {
    const params = { id: newId(), code: "1.1" };
    const query = "?la=1";
    const handlers = [
      me.GET,
      openapi.GET,
      members.POST,
      member.GET,
      member.PATCH,
      oneImport.GET,
      oneImport.PATCH,
      confirm.POST,
      undo.POST,
      assessment.GET,
      item.PATCH,
      meeting.POST,
      transitions.POST,
      newScan.POST,
      newAttachment.POST,
      newDossierFile.POST,
      newRevision.POST,
    ];
    for (const handler of handlers) {
      const request = requestTo(`/api/v1/x${query}`, cookie);
      const answer = await (handler as Handler)(request, { params: Promise.resolve(params as never) });
      expect(answer.status).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  test("holds for an import from upload to undo", async () => {
    const form = new FormData();
    form.set("file", new Blob([nationalForm()]), "danh-sach.xlsx");
    const { answer, status } = await hold("/imports", "POST", imports.POST, { query: "?unit=DV01", form });
    expect(status).toBe(201);
    const params = { id: answer.id };
    const branches = Object.fromEntries(answer.unknownBranches.map((name: string) => [name, "create"]));
    await hold("/imports/{id}", "PATCH", oneImport.PATCH, { params, body: { branches } });
    await hold("/imports/{id}", "GET", oneImport.GET, { params });
    const post = (step: "confirm" | "undo", handler: unknown, body?: unknown) =>
      hold(`/imports/{id}/${step}`, "POST", handler, { params, body });
    const strange = (path: string) => ({ status: 400, answer: { errors: [{ path }] } });
    expect(await post("confirm", confirm.POST, { lefton: "2026-01-31" })).toMatchObject(strange(""));
    expect(await post("confirm", confirm.POST, { leftOn: "2999-01-31" })).toMatchObject(strange("leftOn"));
    const told = await post("confirm", confirm.POST, { leftOn: "2026-01-31" });
    expect(told.answer.state).toBe("confirmed");
    expect(await post("undo", undo.POST, { reason: "nhầm" })).toMatchObject({ status: 400 });
    expect((await post("undo", undo.POST)).answer.state).toBe("undone");
  });

  test("holds for evidence and a unit's year", async () => {
    const form = new FormData();
    form.set("factDate", "2026-03-26");
    form.set("file", new Blob([new Uint8Array(await jpegPhoto())]), "anh.jpg");
    const proof = await hold("/evidence", "POST", evidence.POST, { query: "?unit=DV01", form });
    expect(proof.status).toBe(201);
    const served = async (headers: Record<string, string> = {}) => {
      const asked = { params: { id: proof.answer.id }, headers };
      return (await hold("/evidence/{id}/content", "GET", content.GET, asked)).status;
    };
    expect(await served()).toBe(200);
    expect(await served({ range: "bytes=0-3" })).toBe(206);
    expect(await served({ range: "bytes=99999999-" })).toBe(416);
    expect(await served({ "if-none-match": `"${proof.answer.sha256}"` })).toBe(304);
    const [unit] = bloc.units;
    if (!unit) throw new Error("no unit");
    const { id, version } = await wholeYear(people.secretary, unit);
    const params = { id };
    const move = (to: string, at: number) =>
      hold("/assessments/{id}/transitions", "POST", transitions.POST, { params, body: { to, version: at } });
    const registered = await move("REGISTERED", version);
    await move("ASSESSING", registered.answer.version);
    const saved = await hold("/assessments/{id}/items/{code}", "PATCH", item.PATCH, {
      params: { id, code: "1.1" },
      body: { claim: "met", explanation: "Đã chốt.", evidence: [proof.answer.id], version: 1 },
    });
    expect(saved.answer.evidence).toEqual([{ id: proof.answer.id, caption: "", factDate: "2026-03-26" }]);
    const whole = await hold("/assessments/{id}", "GET", assessment.GET, { params });
    expect(whole.answer.items).toHaveLength(22);
    expect((await move("SUBMITTED", whole.answer.version)).status).toBe(409);
    const met = await hold("/assessments/{id}/meeting", "POST", meeting.POST, {
      params,
      body: {
        heldOn: "2026-11-10",
        place: "Phòng họp",
        present: 5,
        total: 7,
        inFavour: 5,
        against: 0,
        conclusion: "Thống nhất nộp.",
        evidence: proof.answer.id,
        version: null,
      },
    });
    expect(met.answer).toMatchObject({ evidence: proof.answer.id, version: 1 });
  });

  test("holds for the files of the year's report", async () => {
    const asked = { params: { year: "2026" }, as: await cookieOfActor(people.staff) };
    await hold("/reports/{year}/summary.docx", "GET", docx.GET, asked);
    await hold("/reports/{year}/summary.pdf", "GET", pdf.GET, asked);
    await hold("/reports/{year}/summary.xlsx", "GET", xlsx.GET, asked);
  });

  test("was held for every operation in this file", () => {
    expect([...held].toSorted()).toEqual(described());
  });

  test("names what an upload's address takes", () => {
    const names = (path: string) => document.paths[path]?.post?.parameters.map(({ name }) => name);
    expect(names("/api/v1/evidence")).toEqual(["unit", "org", "branch"]);
    expect(names("/api/v1/imports")).toEqual(["unit", "org"]);
  });

  test("names the cookie as the origin's scheme makes it", () => {
    const cookieName = () =>
      (openApiDocument().components as { securitySchemes: { session: { name: string } } }).securitySchemes
        .session.name;
    const { origin } = env();
    expect(cookieName()).toBe("next-auth.session-token");
    Object.assign(env(), { origin: "https://doan.example.vn" });
    try {
      expect(cookieName()).toBe("__Secure-next-auth.session-token");
    } finally {
      Object.assign(env(), { origin });
    }
  });
});
