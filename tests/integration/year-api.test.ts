import { beforeAll, describe, expect, test } from "vitest";
import { PATCH as patchItem } from "@/app/api/v1/assessments/[id]/items/[code]/route";
import { GET as getAssessment } from "@/app/api/v1/assessments/[id]/route";
import { POST as postTransition } from "@/app/api/v1/assessments/[id]/transitions/route";
import { GET as getAssessments } from "@/app/api/v1/assessments/route";
import { GET as getResults } from "@/app/api/v1/cycles/[year]/results/route";
import { GET as getCycles } from "@/app/api/v1/cycles/route";
import { makeActor, makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { cookieOfActor, type Problem, requestTo } from "@/tests/helpers/requests";
import { makeEvidence, makePeople, openYear, type TestPeople, wholeYear } from "@/tests/helpers/year";

const database = await freshDatabase();

type Who = keyof TestPeople | "twofold" | null;

let bloc: TestBloc;
let people: TestPeople;
let id: string;
const cookies = new Map<Who, string | null>([[null, null]]);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  const other = await makeBloc("khac", 1, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff, 2026, [{ unitId: bloc.units[1]?.id ?? "", reason: "Mới lập" }]);
  id = (await wholeYear(people.secretary, unit())).id;
  await makeActor("hai-noi", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
  const twofold = await makeActor("hai-noi", "UPPER_STAFF", { orgId: other.orgId, unitId: other.rootId });
  await openYear(other, twofold, 2026);
  for (const [who, actor] of Object.entries({ ...people, twofold }))
    cookies.set(who as Who, await cookieOfActor(actor));
});

const unit = () => bloc.units[0] ?? { id: "", code: "", branches: [] };
const request = (who: Who, path: string, init?: RequestInit) =>
  requestTo(`/api/v1${path}`, cookies.get(who) ?? null, init);
const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});
const answer = async (response: Response) => ({
  status: response.status,
  type: response.headers.get("content-type"),
  body: await response.json(),
});
const none = { params: Promise.resolve({}) };
const cycles = async (who: Who, query = "") => answer(await getCycles(request(who, `/cycles${query}`), none));
const list = async (who: Who, query: string) =>
  answer(await getAssessments(request(who, `/assessments${query}`), none));
const results = async (who: Who, year: string, query = "") =>
  answer(
    await getResults(request(who, `/cycles/${year}/results${query}`), { params: Promise.resolve({ year }) }),
  );
const read = async (who: Who, of = id) =>
  answer(await getAssessment(request(who, `/assessments/${of}`), { params: Promise.resolve({ id: of }) }));
const patch = async (who: Who, code: string, body: unknown, init: RequestInit = json("PATCH", body)) =>
  answer(
    await patchItem(request(who, `/assessments/${id}/items/${code}`, init), {
      params: Promise.resolve({ id, code }),
    }),
  );
const post = async (who: Who, body: unknown) =>
  answer(
    await postTransition(request(who, `/assessments/${id}/transitions`, json("POST", body)), {
      params: Promise.resolve({ id }),
    }),
  );
const version = async () => (await read("secretary")).body.version as number;

describe("GET /api/v1/cycles", () => {
  const year = { year: 2026, criteria: "2023-2027", cutOff: "2026-11-30", state: "open" };

  test("lists the years of the caller's organisations", async () => {
    expect(await cycles("branch")).toMatchObject({
      status: 200,
      body: { items: [{ ...year, org: "khoi" }] },
    });
    const { body } = await cycles("twofold");
    expect(body.items.map((one: { org: string }) => one.org).toSorted()).toEqual(["khac", "khoi"]);
    expect((await cycles("twofold", "?org=khac")).body.items).toEqual([{ ...year, org: "khac" }]);
    expect((await cycles("admin")).body.items).toEqual([]);
  });

  test("knows no stranger's organisation, no other parameter, nobody signed out", async () => {
    expect(await cycles("branch", "?org=khac")).toMatchObject({ status: 404 });
    expect(await cycles("branch", "?year=2026")).toMatchObject({ status: 400 });
    expect(await cycles(null)).toMatchObject({ status: 401, type: "application/problem+json" });
  });
});

describe("GET /api/v1/cycles/{year}/results", () => {
  test("counts those that take part and those recognised", async () => {
    expect((await results("branch", "2026")).body).toEqual({
      year: 2026,
      total: 1,
      recognised: 0,
      units: [
        { code: "DV01", name: "Đoàn Sở số 1", result: null },
        { code: "DV02", name: "Đoàn Sở số 2", result: "NOT_PARTICIPATING" },
      ],
    });
  });

  test("asks which organisation is meant, and knows no year that was not opened", async () => {
    expect(await results("twofold", "2026")).toMatchObject({
      status: 400,
      body: { errors: [{ path: "org" }] },
    });
    expect(await results("twofold", "2026", "?org=khac")).toMatchObject({ status: 200 });
    expect(await results("branch", "2019")).toMatchObject({ status: 404 });
    expect(await results("branch", "nam-nay")).toMatchObject({ status: 404 });
    expect(await results("admin", "2026")).toMatchObject({ status: 404 });
  });
});

describe("GET /api/v1/assessments", () => {
  test("lists the units' years that the caller reads", async () => {
    const { status, body } = await list("secretary", "?cycle=2026");
    const { id: unitId, code } = unit();
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [{ id, unit: { id: unitId, code, name: "Đoàn Sở số 1" }, state: "NOT_REGISTERED", version: 1 }],
    });
    expect((await list("staff", "?cycle=2026")).body.items).toHaveLength(2);
  });

  test("wants a year that was opened", async () => {
    expect(await list("staff", "")).toMatchObject({ status: 400, body: { errors: [{ path: "cycle" }] } });
    expect(await list("staff", "?cycle=abc")).toMatchObject({ status: 400 });
    expect(await list("staff", "?cycle=2019")).toMatchObject({ status: 404 });
    expect(await list("twofold", "?cycle=2026")).toMatchObject({ status: 400 });
    expect(await list("admin", "?cycle=2026")).toMatchObject({ status: 404 });
  });
});

describe("GET /api/v1/assessments/{id}", () => {
  test("shows the unit's year and its items, to the letter", async () => {
    const { body } = await read("observer");
    expect(Object.keys(body)).toEqual(["id", "unit", "cycle", "state", "version", "items"]);
    expect(body).toMatchObject({
      id,
      unit: { code: "DV01" },
      cycle: 2026,
      state: "NOT_REGISTERED",
      version: 1,
    });
    const [first] = body.items;
    expect(first).toMatchObject({
      code: "1.1",
      claim: null,
      explanation: "",
      measured: { outcome: expect.any(String), figures: { value: 0, excluded: expect.any(Number) } },
      evidence: [],
      verdict: null,
      version: 1,
    });
    expect(Object.keys(first)).toHaveLength(8);
    expect(Object.keys(first.measured)).toEqual(["outcome", "figures", "sentence"]);
  });

  test("is not found by strangers", async () => {
    for (const who of ["branch", "sister", "admin"] as const)
      expect(await read(who), who).toMatchObject({ status: 404, type: "application/problem+json" });
    expect(await read("staff", "khong-co")).toMatchObject({ status: 404 });
  });
});

describe("POST /api/v1/assessments/{id}/transitions", () => {
  test("moves the year and answers as its GET does", async () => {
    const moved = await post("secretary", { to: "REGISTERED", version: 1 });
    expect(moved).toMatchObject({ status: 200, body: { state: "REGISTERED", version: 2 } });
    expect(moved.body).toEqual((await read("secretary")).body);
  });

  test("a stale move is 409 with what stands there; an impossible one 409 without", async () => {
    const stale = await post("secretary", { to: "ASSESSING", version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { reason: "stale" } });
    expect(stale.body.current).toEqual((await read("secretary")).body);
    const wrong = await post("secretary", { to: "SUBMITTED", version: 2 });
    expect(wrong).toMatchObject({ status: 409, body: { reason: "conflict" } });
    expect(wrong.body).not.toHaveProperty("current");
  });

  test("refuses others, unreadable and unknown input", async () => {
    expect(await post("committee", { to: "ASSESSING", version: 2 })).toMatchObject({ status: 403 });
    expect(await post("sister", { to: "ASSESSING", version: 2 })).toMatchObject({ status: 404 });
    expect(await post("secretary", { to: "RECOGNISED", version: 2 })).toMatchObject({ status: 400 });
    expect(await post("secretary", { to: "ASSESSING", version: 2, force: true })).toMatchObject({
      status: 400,
    });
    expect(await post("secretary", { to: "ASSESSING", version: 2 })).toMatchObject({ status: 200 });
  });
});

describe("PATCH /api/v1/assessments/{id}/items/{code}", () => {
  test("saves the answer and shows the item as the year does", async () => {
    const proof = await makeEvidence(people.secretary, unit());
    const body = { claim: "met", explanation: "Tủ hồ sơ có khóa.", evidence: [proof], version: 1 };
    const saved = await patch("committee", "1.2", body);
    expect(saved).toMatchObject({
      status: 200,
      body: { code: "1.2", claim: "met", version: 2, evidence: [{ id: proof, factDate: "2026-03-26" }] },
    });
    const items: { code: string }[] = (await read("committee")).body.items;
    expect(saved.body).toEqual(items.find((one) => one.code === "1.2"));
    expect(await version()).toBe(3);
  });

  test("a stale one is 409 with the other's text in the same shape", async () => {
    const stale = await patch("secretary", "1.2", { explanation: "Bản khác", version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { reason: "stale", current: { code: "1.2", explanation: "Tủ hồ sơ có khóa.", version: 2 } },
    });
    expect(Object.keys(stale.body.current)).toHaveLength(8);
  });

  test("refuses what cannot be", async () => {
    expect(await patch("secretary", "9.9", { claim: "met", version: 1 })).toMatchObject({ status: 404 });
    expect(await patch("secretary", "1.5", { claim: "maybe", version: 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: "claim" }] },
    });
    expect(await patch("secretary", "1.5", { claim: "met", version: 1, verdict: "met" })).toMatchObject({
      status: 400,
    });
    const foreign = await makeEvidence(people.sister, bloc.units[1] ?? unit());
    expect(await patch("secretary", "1.5", { evidence: [foreign], version: 1 })).toMatchObject({
      status: 404,
    });
    expect(await patch("staff", "1.5", { claim: "met", version: 1 })).toMatchObject({ status: 403 });
    expect(await patch("secretary", "1.5", null, { method: "PATCH", body: "x" })).toMatchObject({
      status: 415,
    });
    const broken = { ...json("PATCH", {}), body: "{" };
    expect(await patch("secretary", "1.5", null, broken)).toMatchObject({ status: 400 });
    const problem: Problem = (await patch("secretary", "9.9", {})).body;
    expect(problem).toMatchObject({ status: 404, errors: [] });
  });

  test("refused attempts are kept in the log", async () => {
    const kept = await sql<{ operation: string }>(
      database,
      "select distinct operation from audit_refusals where operation like '%items%'",
    );
    expect(kept).toEqual([{ operation: "PATCH /api/v1/assessments/{id}/items/{code}" }]);
  });
});
