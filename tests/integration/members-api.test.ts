import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { PATCH as patch, GET as read } from "@/app/api/v1/members/[id]/route";
import { GET as exported } from "@/app/api/v1/members/export/route";
import { POST as create, GET as list } from "@/app/api/v1/members/route";
import type { Actor } from "@/lib/access/types";
import { createMember } from "@/lib/members/commands";
import { encodeCursor } from "@/lib/platform/cursor";
import { connection } from "@/lib/platform/database/client";
import { system } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { makeActor, makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
const cookies = new Map<string, string>();

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  for (const actor of Object.values(cast)) cookies.set(actor.username, await cookieOfActor(actor));
  for (const name of ["Cao Phương Thúy", "Lê An", "Vũ Bình"])
    await makeMember(cast.secretary, unitOf(bloc), name, {
      ethnicity: "Tày",
      idNumber: name === "Lê An" ? "001200000001" : null,
    });
});

type Context = { params: Promise<Record<never, string>> };
const nothing: Context = { params: Promise.resolve({}) };
const cookieOf = (actor: Actor) => cookies.get(actor.username) ?? null;
const get = (actor: Actor, query: string) =>
  list(requestTo(`/api/v1/members${query}`, cookieOf(actor)), nothing);
const json = (method: string, body: unknown) => ({
  method,
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});
const post = (actor: Actor, body: unknown) =>
  create(requestTo("/api/v1/members", cookieOf(actor), json("POST", body)), nothing);
const one = (actor: Actor, id: string) =>
  read(requestTo(`/api/v1/members/${id}`, cookieOf(actor)), { params: Promise.resolve({ id }) });
const save = (actor: Actor, id: string, body: unknown) =>
  patch(requestTo(`/api/v1/members/${id}`, cookieOf(actor), json("PATCH", body)), {
    params: Promise.resolve({ id }),
  });
const download = (actor: Actor, query: string) =>
  exported(requestTo(`/api/v1/members/export${query}`, cookieOf(actor)), nothing);

describe("GET /members", () => {
  test("answers items, cursor and an exact count", async () => {
    const answer = await get(cast.secretary, "?unit=DV01&branch=&q=&status=&limit=2&cursor=");
    expect(answer.status).toBe(200);
    const page = await answer.json();
    expect(page).toMatchObject({
      items: [{ fullName: "Lê An" }, { fullName: "Vũ Bình" }],
      total: 3,
      totalIsExact: true,
    });
    const next = await (await get(cast.secretary, `?unit=DV01&limit=2&cursor=${page.nextCursor}`)).json();
    expect(next).toMatchObject({ items: [{ fullName: "Cao Phương Thúy" }], nextCursor: null });
  });

  test("refuses what it does not know", async () => {
    for (const query of [
      "?uni=DV01",
      "?limit=201",
      "?limit=0",
      "?limit=1e2",
      "?limit=0x10",
      "?limit=-5",
      "?limit=1.0",
      "?status=dead",
      "?cursor=!!",
      `?cursor=${encodeCursor(["after", "\u0000", "a", newId()])}`,
      "?unit=DV01&unit=DV02",
    ])
      expect((await get(cast.secretary, query)).status, query).toBe(400);
    expect((await get(cast.secretary, "?unit=DV02")).status).toBe(404);
    expect((await list(requestTo("/api/v1/members", null), nothing)).status).toBe(401);
  });

  test("never searches sensitive fields", async () => {
    for (const q of ["001200000001", "Tày"])
      expect(await (await get(cast.secretary, `?q=${encodeURIComponent(q)}`)).json()).toMatchObject({
        items: [],
        total: 0,
      });
  });
});

describe("one member", () => {
  test("POST 201, GET and PATCH 200 show one shape; stale is 409 with what stands there", async () => {
    const body = {
      unit: unitOf(bloc).id,
      fullName: "Mai Thị Mới",
      birthDate: "2003-05-06",
      gender: "female",
    };
    const created = await post(cast.secretary, body);
    expect(created.status).toBe(201);
    const member = await created.json();
    expect(member).toMatchObject({ ...body, unit: { code: "DV01" }, branch: null, version: 1 });
    expect(await (await one(cast.secretary, member.id)).json()).toEqual(member);
    const saved = await save(cast.secretary, member.id, { version: 1, email: "Moi@coquan.example.vn" });
    expect(saved.status).toBe(200);
    expect(await saved.json()).toEqual({ ...member, email: "moi@coquan.example.vn", version: 2 });
    const stale = await save(cast.secretary, member.id, { version: 1, email: null });
    expect(stale.status).toBe(409);
    expect(await stale.json()).toMatchObject({ current: { id: member.id, version: 2 } });
  });

  test("bad bodies are 400 with their fields, doubles 409", async () => {
    const body = { unit: unitOf(bloc).id, fullName: "Mai Sai", birthDate: "2003-02-31", gender: "female" };
    const bad = await post(cast.secretary, body);
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ errors: [{ path: "birthDate" }] });
    expect((await post(cast.secretary, { ...body, birthDate: "2003", nick: 1 })).status).toBe(400);
    expect((await post(cast.secretary, [])).status).toBe(400);
    expect((await post(cast.secretary, { ...body, unit: "x" })).status).toBe(404);
    expect((await post(cast.secretary, { ...body, fullName: "le an", birthDate: "2000-02-01" })).status).toBe(
      409,
    );
  });

  test("of doubts a program is told how to pass them, a page which box to tick", async () => {
    const person = { unit: unitOf(bloc).id, fullName: "An", birthDate: "2001-02-03", gender: "male" };
    const answer = await (await post(cast.secretary, person)).json();
    expect(answer).toMatchObject({
      status: 409,
      title: expect.stringContaining("gửi lại với confirmed: true"),
      errors: [
        { path: "fullName", message: expect.stringContaining("một") },
        { path: "confirmed", message: expect.stringContaining("gửi lại với confirmed: true") },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain("Vẫn thêm");
    expect(await createMember(cast.secretary, person)).toMatchObject({
      message: expect.stringContaining("chọn “Vẫn thêm” rồi bấm lại"),
      fields: [{ path: "fullName" }],
    });
    expect((await post(cast.secretary, { ...person, confirmed: true })).status).toBe(201);
  });

  test("sensitive fields are absent, not null, for whoever may not see them, and 403 to write", async () => {
    const page = await (await get(cast.secretary, "?q=le+an")).json();
    const { id } = page.items[0];
    expect(await (await one(cast.secretary, id)).json()).toMatchObject({ ethnicity: "Tày", religion: null });
    for (const actor of [cast.committee, cast.observer, cast.staff]) {
      const text = await (await one(actor, id)).text();
      expect(text).not.toMatch(/ethnicity|religion|idNumber|partyJoinedOn|Tày|001200000001/);
    }
    expect((await save(cast.committee, id, { version: 1, ethnicity: "Kinh" })).status).toBe(403);
    expect((await save(cast.staff, id, { version: 1, phone: "0900000001" })).status).toBe(403);
  });
});

describe("a member of others", () => {
  test("is 404 to read and to save: of a sister unit, a sister branch, another organisation, or no id at all", async () => {
    const other = await makeBloc("tinh", 1, 1);
    const foreign = await makeCast(other);
    const strangers = [
      await makeActor("bithu.dv02", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id }),
      await makeActor("bithu.dv01.cd2", "BRANCH_SECRETARY", {
        orgId: bloc.orgId,
        unitId: branchOf(unitOf(bloc), 1).id,
      }),
      foreign.secretary,
      foreign.upperSecretary,
    ];
    for (const actor of strangers) cookies.set(actor.username, await cookieOfActor(actor));
    const { id } = (await (await get(cast.secretary, "?q=le+an")).json()).items[0];
    for (const actor of strangers) {
      const answer = await one(actor, id);
      expect(answer.status, actor.username).toBe(404);
      expect(await answer.text()).not.toMatch(/Lê An|Tày/);
      expect((await save(actor, id, { version: 1, phone: "0900000001" })).status, actor.username).toBe(404);
    }
    expect((await one(cast.secretary, "not-an-id")).status).toBe(404);
    const signedOut = { params: Promise.resolve({ id }) };
    expect((await read(requestTo(`/api/v1/members/${id}`, null), signedOut)).status).toBe(401);
  });

  test("opens to nobody whose session has ended in between", async () => {
    const { id } = (await (await get(cast.secretary, "?q=le+an")).json()).items[0];
    cookies.set(cast.observer.username, await cookieOfActor(cast.observer));
    expect((await one(cast.observer, id)).status).toBe(200);
    await system("a test ends sessions").session.updateMany({
      where: { userId: cast.observer.userId ?? "" },
      data: { revokedAt: new Date() },
    });
    expect((await one(cast.observer, id)).status).toBe(401);
    cookies.set(cast.observer.username, await cookieOfActor(cast.observer));
  });
});

describe("the export", () => {
  const sheetOf = async (answer: Response) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const texts: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => texts.push((row.values as unknown[]).join("|")));
    return texts;
  };

  test("holds exactly what is filtered; sensitive columns follow the role, and the log knows", async () => {
    const full = await sheetOf(await download(cast.secretary, "?unit=DV01&form=list&q=le+an"));
    expect(full.filter((line) => line.includes("Lê An"))).toHaveLength(1);
    expect(full.join()).not.toContain("Vũ Bình");
    expect(full.join()).toMatch(/Dân tộc[\s\S]*Tày[\s\S]*001200000001/);
    expect(full.join()).toMatch(/Tình trạng[\s\S]*Đang sinh hoạt/);
    const active = await sheetOf(await download(cast.secretary, "?unit=DV01&form=list&status=active"));
    expect(active.join()).not.toContain("Tình trạng");
    for (const actor of [cast.committee, cast.staff]) {
      const lesser = (await sheetOf(await download(actor, "?unit=DV01&form=list"))).join();
      expect(lesser).toContain("Vũ Bình");
      expect(lesser).not.toMatch(/Dân tộc|Tày|CCCD|001200000001/);
    }
    expect((await sheetOf(await download(cast.branchSecretary, "?form=list"))).join()).toContain("Tày");
    const events = await system("a test reads the log").auditEvent.findMany({
      where: { type: "roster.exported" },
      orderBy: { id: "asc" },
    });
    expect(events[0]).toMatchObject({
      detail: { form: "list", count: 1, sensitive: true, filters: ["unit", "q"] },
      actorName: cast.secretary.name,
    });
    expect(events[2]).toMatchObject({ detail: { sensitive: false } });
  });

  test("has two forms, and is a file", async () => {
    expect((await download(cast.secretary, "?unit=DV01&form=other")).status).toBe(400);
    expect((await download(cast.secretary, "?unit=DV01")).status).toBe(400);
    expect((await download(cast.secretary, "?unit=DV01&form=list&columns=address")).status).toBe(400);
    expect((await download(cast.secretary, "?unit=DV02&form=list")).status).toBe(404);
    const answer = await download(cast.secretary, `?form=list&branch=${branchOf(unitOf(bloc)).id}`);
    expect(answer.headers.get("content-disposition")).toMatch(
      /attachment; filename="danh-sach-doan-vien-DV01-CD1-\d{4}-\d\d-\d\d\.xlsx"/,
    );
  });
});

test("text that cannot be read is refused in words, and what a failed statement quotes is withheld", async () => {
  const person = { unit: unitOf(bloc).id, birthDate: "2000-02-01", gender: "male" };
  for (const fullName of ["Lê\u0000An", "Lê An\ud800"]) {
    const answer = await post(cast.secretary, { ...person, fullName });
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors).toMatchObject([
      { path: "fullName", message: expect.stringContaining("ký tự không đọc được") },
    ]);
  }
  expect(
    await (await post(cast.secretary, { ...person, fullName: "Lò Văn Bé", birthDate: "2012-05-01" })).json(),
  ).toMatchObject({
    status: 409,
    errors: [{ path: "birthDate", message: expect.stringContaining("16 tuổi") }, { path: "confirmed" }],
  });
  const failed = connection().pool.query("SELECT $1::json", ['{"draft": "chuyện riêng']);
  const error = await failed.then(
    () => null,
    (error: unknown) => error,
  );
  expect(error).toMatchObject({ code: "22P02" });
  expect(JSON.stringify(error)).not.toContain("chuyện riêng");
});
