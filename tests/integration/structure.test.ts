import { beforeAll, describe, expect, test } from "vitest";
import { GET as getUnits } from "@/app/api/v1/units/route";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { recordRefusal } from "@/lib/audit/refusals";
import { issuerCodeOn } from "@/lib/decisions/queries";
import { createMember } from "@/lib/members/commands";
import { onDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { plainDate } from "@/lib/platform/dates";
import { readLog, readRefusals } from "@/lib/system-log/queries";
import { createUnit } from "@/lib/units/commands";
import { calendarPlace, currentPlace, placeHref, structurePlace } from "@/lib/units/current";
import { nameOnDay } from "@/lib/units/name-on-day";
import { addProfile, saveSigner } from "@/lib/units/organisation/commands";
import { pickStructure, profiles, signers, toldLast } from "@/lib/units/organisation/queries";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { changeUnit, closeUnit, renameUnit } from "@/lib/units/tree/commands";
import { listUnits, unitDetail, unitsUnder } from "@/lib/units/tree/queries";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";

const database = await freshDatabase();

const admin = operator("kiểm thử");
let bloc: TestBloc;
let other: TestBloc;
let staff: Actor;
let head: Actor;
let branchHead: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 2);
  other = await makeBloc("khac", 1, 1);
  staff = await makeActor("vanphong", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
  head = await makeActor("bithu.dv01", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unit(0) });
  branchHead = await makeActor("bithu.dv01.cd1", "BRANCH_SECRETARY", {
    orgId: bloc.orgId,
    unitId: branch(0),
  });
  const set = await system("a test's year").criteriaSet.findFirstOrThrow({ where: { orgId: bloc.orgId } });
  for (const year of [2025, 2026]) await openYear(set.id, year);
});

const unit = (n: number) => bloc.units[n]?.id ?? "";
const branch = (n: number) => bloc.units[0]?.branches[n]?.id ?? "";
const onTestDay = <T>(work: () => Promise<T>) => onDay(plainDate("2026-11-24"), work);

function openYear(setId: string, year: number) {
  const day = new Date(`${year}-11-30`);
  return system("a test's year").cycle.create({
    data: {
      orgId: bloc.orgId,
      year,
      setId,
      cutOff: day,
      registrationDue: day,
      selfAssessmentDue: day,
      appraisalDue: day,
      decisionDue: day,
    },
  });
}

const row = async (id: string) => {
  const found = must(await unitDetail(admin, bloc.orgId, id));
  return { id, version: found.version };
};

describe("changing a unit", () => {
  const fields = {
    code: "DV02",
    sector: "school",
    periodKind: "school_year",
    partyCommittee: "Đảng ủy Trường Sông Lam",
    openedOn: "2018-01-01",
  };

  test("staff saves code, sector, period and party committee; an old version is stale", async () => {
    const wish = { ...(await row(unit(1))), ...fields };
    must(await changeUnit(staff, bloc.orgId, wish));
    expect(must(await unitDetail(staff, bloc.orgId, unit(1)))).toMatchObject(fields);
    expect(await changeUnit(staff, bloc.orgId, { ...wish, sector: null })).toMatchObject({
      reason: "stale",
      current: { sector: "school" },
    });
    must(await changeUnit(staff, bloc.orgId, { ...(await row(unit(1))), ...fields }));
  });

  test("of two who save at once, the slower is shown what the faster wrote", async () => {
    const now = { ...(await row(unit(1))), ...fields };
    const saves = ["Đảng ủy xã Bến Sông", "Đảng ủy phường Cửa Đông"].map(async (partyCommittee) => ({
      partyCommittee,
      saved: await changeUnit(staff, bloc.orgId, { ...now, partyCommittee }),
    }));
    const both = await Promise.all(saves);
    const [faster] = both.filter(({ saved }) => saved.ok);
    const slower = both.filter(({ saved }) => !saved.ok);
    expect(slower).toMatchObject([
      {
        saved: {
          reason: "stale",
          current: { partyCommittee: faster?.partyCommittee, version: now.version + 1 },
        },
      },
    ]);
    must(await changeUnit(staff, bloc.orgId, { ...(await row(unit(1))), ...fields }));
  });

  test("the first day of a unit is corrected, as far as nothing was done in it before", async () => {
    const founded = {
      parentId: bloc.rootId,
      kind: "base_union",
      name: "Đoàn Sở Nội vụ",
      openedOn: "2026-11-24",
    };
    const { id } = must(await onTestDay(() => createUnit(staff, bloc.orgId, { ...founded, code: "DV20" })));
    const card = { code: "DV20", sector: null, periodKind: "calendar_year", partyCommittee: null };
    const opens = (openedOn: string) =>
      onTestDay(async () => changeUnit(staff, bloc.orgId, { ...(await row(id)), ...card, openedOn }));
    const refusedAs = (message: string) => ({
      reason: "invalid",
      fields: [{ path: "openedOn", message: expect.stringContaining(message) }],
    });
    must(await opens("2020-01-15"));
    expect(must(await unitDetail(staff, bloc.orgId, id))).toMatchObject({
      openedOn: "2020-01-15",
      names: [{ fromDay: "2026-11-24" }, { name: "Đoàn Sở Nội vụ", fromDay: "2020-01-15" }],
    });
    const [logged] = await sql<{ detail: object }>(
      database,
      "select detail from audit_events where type = 'unit.changed' and unit_id = $1",
      [id],
    );
    expect(logged?.detail).toMatchObject({
      fields: ["openedOn"],
      openedOn: "2020-01-15",
      openedBefore: "2026-11-24",
    });
    expect(await opens("2026-11-25")).toMatchObject(refusedAs("chưa tới"));

    const under = {
      parentId: id,
      kind: "branch",
      code: "DV20-CD1",
      name: "Chi đoàn 1",
      openedOn: "2022-03-01",
    };
    must(await onTestDay(() => createUnit(staff, bloc.orgId, under)));
    await sql(
      database,
      `insert into activities (org_id, unit_id, title, starts_on, kind, created_by_id, created_by)
        select org_id, id, 'Ra quân', '2021-05-02', 'volunteer', gen_random_uuid(), '' from units where id = $1`,
      [id],
    );
    expect(await opens("2021-05-03")).toMatchObject(refusedAs("có hoạt động ngày 02/05/2021"));
    must(await opens("2021-05-02"));
    await sql(database, "delete from activities where unit_id = $1", [id]);
    expect(await opens("2022-03-02")).toMatchObject(refusedAs("có chi đoàn hoạt động từ 01/03/2022"));
    must(await opens("2022-03-01"));
  });

  test("a taken code, the own unit without the right, a sister unit, another organisation", async () => {
    expect(
      await changeUnit(staff, bloc.orgId, { ...(await row(unit(1))), ...fields, code: "DV01" }),
    ).toMatchObject({
      reason: "conflict",
      fields: [{ path: "code" }],
    });
    expect(await changeUnit(head, bloc.orgId, { ...(await row(unit(0))), ...fields })).toMatchObject({
      reason: "forbidden",
    });
    expect(await changeUnit(head, bloc.orgId, { ...(await row(unit(1))), ...fields })).toMatchObject({
      reason: "not_found",
    });
    expect(
      await changeUnit(staff, other.orgId, { id: other.units[0]?.id, version: 1, ...fields }),
    ).toMatchObject({ reason: "not_found" });
  });

  test("adding under a sister unit is not found, under the own unit forbidden", async () => {
    const wish = (parentId: string) => ({
      parentId,
      kind: "branch",
      code: "X1",
      name: "Chi đoàn mới",
      openedOn: "2026-01-01",
    });
    expect(await createUnit(head, bloc.orgId, wish(unit(1)))).toMatchObject({ reason: "not_found" });
    expect(await createUnit(head, bloc.orgId, wish(unit(0)))).toMatchObject({ reason: "forbidden" });
  });
});

describe("renaming", () => {
  test("keeps the old name for its days; one dated back does not hide a later one", async () => {
    const rename = async (name: string, fromDay: string) =>
      renameUnit(staff, bloc.orgId, { ...(await row(unit(2))), name, fromDay });
    must(await onTestDay(() => rename("Đoàn Sở Xây dựng", "2025-03-01")));
    must(await onTestDay(() => rename("Đoàn Sở Giao thông", "2020-06-01")));
    const { name, names } = must(await unitDetail(staff, bloc.orgId, unit(2)));
    expect(name).toBe("Đoàn Sở Xây dựng");
    expect(names.map((each) => each.fromDay)).toEqual(["2025-03-01", "2020-06-01", "2018-01-01"]);
    expect(await onTestDay(() => rename("Khác", "2026-11-25"))).toMatchObject({
      fields: [{ path: "fromDay" }],
    });
    expect(await onTestDay(() => rename("Khác", "31/02/2026"))).toMatchObject({
      fields: [{ message: "31/02/2026 không có trong lịch. Ghi ngày/tháng/năm." }],
    });
  });

  test("told again for the same day corrects the name, for earlier days too; the log keeps both", async () => {
    const id = unit(1);
    const rename = async (name: string, fromDay: string) =>
      must(await onTestDay(async () => renameUnit(staff, bloc.orgId, { ...(await row(id)), name, fromDay })));
    const before = must(await unitDetail(staff, bloc.orgId, id));
    await rename("Đoàn Trừơng Sông Lam", "2018-01-01");
    await rename("Đoàn Trường Sông Lam", "2018-01-01");
    await rename("Đoàn Trường Sông Lam", "2018-01-01");
    const { name, names, version } = must(await unitDetail(staff, bloc.orgId, id));
    expect(names).toEqual([{ name, fromDay: "2018-01-01" }]);
    expect({ name, version }).toEqual({ name: "Đoàn Trường Sông Lam", version: before.version + 2 });
    for (const day of ["2018-01-01", "2026-11-24"])
      expect(await unitNameOn(staff, bloc.orgId, { id, name: "" }, plainDate(day))).toBe(name);
    const told = await sql<{ name: string }>(
      database,
      `select ${nameOnDay("'2020-01-01'::date")} as name from units u where id = $1`,
      [id],
    );
    expect(told).toEqual([{ name }]);
    const signedAt = new Date("2026-11-01");
    expect(await unitNameOn(staff, bloc.orgId, { id, name }, plainDate("2026-10-31"), signedAt)).toBe(
      before.name,
    );
    const signed = await sql<{ name: string }>(
      database,
      `select ${nameOnDay("'2026-10-31'::date", "'2026-11-01'::timestamptz")} as name from units u where id = $1`,
      [id],
    );
    expect(signed).toEqual([{ name: before.name }]);
    const logged = await sql<{ detail: object }>(
      database,
      "select detail from audit_events where type = 'unit.renamed' and unit_id = $1 order by id",
      [id],
    );
    expect(logged.map(({ detail }) => detail)).toMatchObject([
      { from: before.name, to: "Đoàn Trừơng Sông Lam", corrects: true },
      { from: "Đoàn Trừơng Sông Lam", to: name, corrects: true },
    ]);
  });

  test("the organisation itself is renamed in its settings", async () => {
    const wish = { ...(await row(bloc.rootId)), name: "Khác", fromDay: "2026-01-01" };
    expect(await onTestDay(() => renameUnit(staff, bloc.orgId, wish))).toMatchObject({ reason: "conflict" });
  });
});

describe("closing", () => {
  const close = async (id: string, closedOn = "2026-11-01") =>
    onTestDay(async () => closeUnit(staff, bloc.orgId, { ...(await row(id)), closedOn, reason: "sáp nhập" }));

  test("branches first, then the unit; closed once", async () => {
    const { id } = must(
      await createUnit(admin, bloc.orgId, {
        parentId: bloc.rootId,
        kind: "base_union",
        code: "DV99",
        name: "Đoàn Sở cũ",
        openedOn: "2018-01-01",
      }),
    );
    const child = must(
      await createUnit(admin, bloc.orgId, {
        parentId: id,
        kind: "branch",
        code: "DV99-CD1",
        name: "Chi đoàn",
        openedOn: "2018-01-01",
      }),
    );
    expect(await close(id)).toMatchObject({ reason: "conflict" });
    expect(await close(child.id, "2017-01-01")).toMatchObject({ fields: [{ path: "closedOn" }] });
    must(await close(child.id));
    must(await close(id));
    expect(await close(id)).toMatchObject({ reason: "conflict" });
  });

  test("not while members are there", async () => {
    const member = {
      unit: unit(0),
      branch: branch(1),
      fullName: "Nguyễn Văn An",
      birthDate: "2000-01-01",
      gender: "male",
    };
    must(await createMember(head, member));
    expect(await close(branch(1))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("1 đoàn viên"),
    });
  });
});

describe("reading the tree", () => {
  test("each sees what he or she holds a role over, page by page", async () => {
    const codes = async (actor: Actor) =>
      must(await listUnits(actor, bloc.orgId, { limit: 200 })).items.map(({ code }) => code);
    expect(await codes(head)).toEqual(["DV01", "DV01-CD1", "DV01-CD2"]);
    expect(await codes(branchHead)).toEqual(["DV01-CD1"]);
    expect((await codes(staff)).length).toBeGreaterThan(9);
    const first = must(await listUnits(staff, bloc.orgId, { limit: 2 }));
    const second = must(await listUnits(staff, bloc.orgId, { limit: 2, cursor: first.nextCursor ?? "" }));
    expect([...first.items, ...second.items].map(({ code }) => code)).toEqual(
      (await codes(staff)).slice(0, 4),
    );
    expect(await listUnits(staff, bloc.orgId, { limit: 2, cursor: "?" })).toMatchObject({
      reason: "invalid",
    });
    expect(await listUnits(head, other.orgId, { limit: 2 })).toMatchObject({ reason: "not_found" });
  });

  test("a unit's page is for those who reach it", async () => {
    expect(await unitDetail(head, bloc.orgId, unit(1))).toMatchObject({ reason: "not_found" });
    expect(await unitDetail(branchHead, bloc.orgId, unit(0))).toMatchObject({ reason: "not_found" });
    expect((await unitsUnder(head, bloc.orgId, unit(1))).units).toEqual([]);
    expect((await unitsUnder(head, bloc.orgId, unit(0))).units).toHaveLength(2);
  });

  test("the API is closed to whoever is not signed in", async () => {
    const answer = await getUnits(new Request("http://localhost:3000/api/v1/units"), {
      params: Promise.resolve({}),
    });
    expect(answer.status).toBe(401);
  });

  test("administrators name the organisation where there are several", async () => {
    const operatorActor = await makeActor("quantri", "SYSTEM_ADMIN", null);
    expect(await pickStructure(operatorActor)).toMatchObject({ reason: "invalid" });
    expect(must(await pickStructure(operatorActor, "khac"))).toBe(other.orgId);
    expect(await pickStructure(operatorActor, "khong-co")).toMatchObject({ reason: "not_found" });
    expect(await pickStructure(head, "khac")).toMatchObject({ reason: "not_found" });
  });
});

describe("what an address names", () => {
  const place = async (actor: Actor, params = {}) => onTestDay(() => currentPlace(actor, params));

  test("the first role and the year under way, or what it says", async () => {
    expect(must(await place(head))).toMatchObject({
      level: "unit",
      unit: { code: "DV01" },
      year: 2026,
      query: {},
    });
    expect(must(await place(head, { year: "2025" }))).toMatchObject({ year: 2025, query: { year: "2025" } });
    expect(must(await place(branchHead))).toMatchObject({
      level: "branch",
      unit: { code: "DV01" },
      branch: { code: "DV01-CD1" },
    });
    expect(must(await place(staff))).toMatchObject({ level: "upper", unit: { kind: "upper_org" } });
    expect(await place(staff, { org: "", unit: "", year: "" })).toEqual(await place(staff));
    const named = must(await place(staff, { unit: "DV02" }));
    expect(named).toMatchObject({ level: "upper", unit: { code: "DV02" }, query: { unit: "DV02" } });
    expect(placeHref(named, "/members", { q: "an", unit: null })).toBe("/members?q=an");
    expect(must(await place(staff, { unit: "DV01-CD1" }))).toMatchObject({
      unit: { code: "DV01" },
      branch: { code: "DV01-CD1" },
    });
  });

  test("a page of records has every calendar year, which its links carry on; by itself that of today", async () => {
    const on = (day: string, params = {}) => onDay(plainDate(day), () => calendarPlace(head, params));
    expect(must(await on("2027-01-20"))).toMatchObject({ year: 2027, otherYears: [2026], query: {} });
    const past = must(await on("2026-11-24", { year: "2025", of: "2023" }));
    expect(past).toMatchObject({ year: 2023, otherYears: [2022, 2024] });
    expect(placeHref(past, "/members/rewards")).toBe("/members/rewards?year=2025&of=2023");
    expect(must(await on("2026-11-24", { year: "2025" }))).toMatchObject({ year: 2025 });
    // On the way back from the page of one record.
    expect(must(await place(head, { of: "2023" }))).toMatchObject({ year: 2026, query: { of: "2023" } });
    for (const wrong of [{ of: "x" }, { of: ["2023", "2024"] }, { year: "2019" }, { unit: "DV02" }])
      expect(await on("2026-11-24", wrong)).toMatchObject({ reason: "not_found" });
  });

  test.each([
    { unit: "DV02" },
    { unit: "KHAC" },
    { org: "khac" },
    { year: "2019" },
    { year: "x" },
    { unit: ["DV01", "DV02"] },
  ])("foreign or unknown: %o", async (params) => {
    expect(await place(head, params)).toMatchObject({ reason: "not_found" });
  });

  test("one person in two units and two organisations", async () => {
    await makeActor("nhieu", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unit(0) });
    await makeActor("nhieu", "UNIT_COMMITTEE", { orgId: bloc.orgId, unitId: unit(1) });
    const actor = await makeActor("nhieu", "UNIT_SECRETARY", {
      orgId: other.orgId,
      unitId: other.units[0]?.id ?? "",
    });
    expect(must(await place(actor, { unit: "DV02" }))).toMatchObject({
      roles: ["UNIT_COMMITTEE"],
      query: { unit: "DV02" },
    });
    expect(must(await place(actor, { org: "khac" }))).toMatchObject({
      org: { code: "khac" },
      year: null,
      query: { org: "khac" },
    });
    expect(await place(actor, { unit: "DV03" })).toMatchObject({ reason: "not_found" });
  });

  test("a mere administrator has no place of work, but every structure", async () => {
    const actor = await makeActor("quantri2", "SYSTEM_ADMIN", null);
    expect(await place(actor)).toMatchObject({ reason: "forbidden" });
    expect(must(await structurePlace(actor, {})).organisations).toHaveLength(2);
    expect(must(await structurePlace(actor, { org: "khoi" }))).toMatchObject({ org: { code: "khoi" } });
    expect(await structurePlace(head, { org: "khac" })).toMatchObject({ reason: "not_found" });
  });
});

describe("the organisation's settings", () => {
  const profile = {
    name: "Đoàn UBND tỉnh",
    shortName: "Đoàn UBND",
    parentName: "Tỉnh đoàn Sông Lam",
    place: "Sông Lam",
    issuerCode: "ĐTN",
  };

  test("a new name holds from its day; papers of 2021 keep theirs", async () => {
    const version = toldLast(await profiles(staff, bloc.orgId));
    must(
      await onTestDay(() => addProfile(staff, bloc.orgId, { ...profile, fromDay: "2025-07-01", version })),
    );
    expect((await profileOn(staff, bloc.orgId, plainDate("2021-12-31")))?.shortName).toBe("Đoàn Khối");
    expect((await profileOn(staff, bloc.orgId, plainDate("2025-07-01")))?.shortName).toBe("Đoàn UBND");
    expect(must(await unitDetail(staff, bloc.orgId, bloc.rootId)).name).toBe("Đoàn UBND tỉnh");
    expect(
      await onTestDay(() =>
        addProfile(staff, bloc.orgId, { ...profile, name: "", fromDay: "2025-08-01", version }),
      ),
    ).toMatchObject({
      fields: [{ path: "name" }],
    });
    expect(await profiles(staff, bloc.orgId)).toHaveLength(2);
  });

  test("told again for the same day corrects what was told, for earlier days too", async () => {
    const { orgId, rootId } = other;
    const add = async (more: object) => {
      const version = toldLast(await profiles(admin, orgId));
      const told = { ...profile, fromDay: "2018-01-01", version, ...more };
      must(await onTestDay(() => addProfile(admin, orgId, told)));
    };
    await add({ place: "Sông Lma" });
    await add({});
    await add({});
    for (const day of ["2010-01-01", "2018-01-01", "2026-11-24"])
      expect(await profileOn(admin, orgId, plainDate(day))).toMatchObject(profile);
    expect(await profiles(admin, orgId)).toMatchObject([{ ...profile, fromDay: "2018-01-01" }]);
    expect(must(await unitDetail(admin, orgId, rootId))).toMatchObject({
      name: profile.name,
      names: [{ name: profile.name, fromDay: "2018-01-01" }],
    });
    expect(await issuerCodeOn(installationScope(orgId, "a test"), plainDate("2026-11-24"))).toBe("ĐTN");
    const logged = await sql<{ detail: object }>(
      database,
      "select detail from audit_events where type = 'organisation.profile_added' and org_id = $1 order by id",
      [orgId],
    );
    expect(logged.slice(1).map(({ detail }) => detail)).toMatchObject([
      { fields: ["place"], corrects: true },
    ]);
  });

  test("of two who tell one day's at once, or after each other unseen, the second is told what stands there", async () => {
    const { orgId } = other;
    const told = { ...profile, fromDay: "2018-01-01", version: toldLast(await profiles(admin, orgId)) };
    const tell = (place: string) => onTestDay(() => addProfile(admin, orgId, { ...told, place }));
    const places = ["Sông Mã", "Sông Lô"];
    const both = await Promise.all(places.map(tell));
    const winner = places.find((_, at) => both[at]?.ok);
    const version = toldLast(await profiles(admin, orgId));
    const refused = {
      reason: "stale",
      current: { ...profile, place: winner, fromDay: "2018-01-01", version },
    };
    expect(both.filter(({ ok }) => !ok)).toMatchObject([refused]);
    expect(await tell("Sông Đà")).toMatchObject(refused);
    must(await onTestDay(() => addProfile(admin, orgId, { ...told, version })));
    expect(await profiles(admin, orgId)).toMatchObject([{ place: profile.place }]);
  });

  test("signers are written and corrected; only by the office", async () => {
    const signer = {
      name: "Nguyễn Thị Hòa",
      title: "BÍ THƯ",
      onBehalfOf: "TM. BAN THƯỜNG VỤ",
      fromDay: "2022-01-01",
      toDay: null,
    };
    const { id } = must(await saveSigner(staff, bloc.orgId, signer));
    must(await saveSigner(staff, bloc.orgId, { ...signer, id, version: 1, title: "PHÓ BÍ THƯ" }));
    expect(await saveSigner(staff, bloc.orgId, { ...signer, id, version: 1 })).toMatchObject({
      reason: "stale",
      current: { title: "PHÓ BÍ THƯ", version: 2 },
    });
    const titles = ["PHÓ BÍ THƯ", "ỦY VIÊN"];
    const both = await Promise.all(
      titles.map((title) => saveSigner(staff, bloc.orgId, { ...signer, id, version: 2, title })),
    );
    const winner = titles.find((_, at) => both[at]?.ok);
    expect(both.filter(({ ok }) => !ok)).toMatchObject([
      { reason: "stale", current: { title: winner, version: 3 } },
    ]);
    must(await saveSigner(staff, bloc.orgId, { ...signer, id, version: 3, title: "PHÓ BÍ THƯ" }));
    expect(await saveSigner(staff, bloc.orgId, { ...signer, toDay: "2021-01-01" })).toMatchObject({
      fields: [{ path: "toDay" }],
    });
    expect(await signers(staff, bloc.orgId)).toMatchObject([{ title: "PHÓ BÍ THƯ", version: 4 }]);
    expect(await saveSigner(head, bloc.orgId, signer)).toMatchObject({ reason: "forbidden" });
    expect(await saveSigner(staff, other.orgId, signer)).toMatchObject({ reason: "not_found" });
    expect(await saveSigner(staff, bloc.orgId, { ...signer, id: other.rootId, version: 1 })).toMatchObject({
      reason: "not_found",
    });
  });
});

describe("the log", () => {
  test("is read by the upper secretary, of the own organisation, filtered and page by page", async () => {
    const secretary = await makeActor("bithu.khoi", "UPPER_SECRETARY", {
      orgId: bloc.orgId,
      unitId: bloc.rootId,
    });
    const all = must(await readLog(secretary, bloc.orgId, {}));
    expect(all.items.length).toBeGreaterThan(10);
    const renamed = must(await readLog(secretary, bloc.orgId, { type: "unit.renamed", unitId: unit(2) }));
    expect(renamed.items).toMatchObject([{ actorName: staff.name, unitName: "Đoàn Sở Xây dựng" }, {}]);
    expect(must(await readLog(secretary, bloc.orgId, { person: "không có ai" })).items).toEqual([]);
    expect(must(await readLog(secretary, bloc.orgId, { to: plainDate("2020-01-01") })).items).toEqual([]);
    expect(await readLog(secretary, other.orgId, {})).toMatchObject({ reason: "not_found" });
    expect(await readLog(head, bloc.orgId, {})).toMatchObject({ reason: "forbidden" });
  });

  test("an administrator sees that a member was changed, not the values", async () => {
    const event = await system("a test's event").auditEvent.create({
      data: {
        orgId: bloc.orgId,
        at: new Date(),
        type: "member.updated",
        actorName: "ai đó",
        detail: { fields: ["phone"] },
      },
    });
    await system("a test's event").auditValue.create({
      data: { eventId: event.id, before: { phone: "0912" }, after: { phone: "0913" } },
    });
    const root = await makeActor("quantri3", "SYSTEM_ADMIN", null);
    const secretary = await makeActor("bithu.khoi2", "UPPER_SECRETARY", {
      orgId: bloc.orgId,
      unitId: bloc.rootId,
    });
    const seen = async (actor: Actor) =>
      must(await readLog(actor, bloc.orgId, { type: "member.updated" })).items[0];
    expect(await seen(root)).toMatchObject({ detail: { fields: ["phone"] }, before: null, after: null });
    expect(await seen(secretary)).toMatchObject({ before: { phone: "0912" } });
  });

  test("refusals are seen of people who serve the own organisation alone: what is tried elsewhere names its things", async () => {
    const secretary = await makeActor("bithu.khoi3", "UPPER_SECRETARY", {
      orgId: bloc.orgId,
      unitId: bloc.rootId,
    });
    const stranger = await makeActor("la", "UPPER_STAFF", { orgId: other.orgId, unitId: other.rootId });
    const both = await makeActor("hai.noi", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    await makeActor("hai.noi", "UPPER_STAFF", { orgId: other.orgId, unitId: other.rootId });
    const root = await makeActor("quantri4", "SYSTEM_ADMIN", null);
    await makeActor("quantri4", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    for (const actor of [head, stranger, both, root])
      await recordRefusal(
        { userId: actor.userId, name: actor.name, address: null },
        { operation: "thử", reason: "forbidden" },
      );
    const { items } = must(await readRefusals(secretary, bloc.orgId, {}));
    expect(items.map(({ actorName }) => actorName)).toEqual([head.name]);
    const within = async (unitId: string) =>
      must(await readRefusals(root, null, { unitId })).items.map(({ actorName }) => actorName);
    await makeActor("hai.noi", "BRANCH_SECRETARY", { orgId: bloc.orgId, unitId: branch(1) });
    expect((await within(unit(0))).sort()).toEqual([both.name, head.name].sort());
    expect(await within(branch(1))).toEqual([both.name]);
    expect(await within(unit(2))).toEqual([]);
    // Whose role is at the upper organisation itself, and of nobody in its units.
    expect((await within(bloc.rootId)).sort()).toEqual([both.name, root.name].sort());
    const all = must(await readRefusals(root, null, {})).items.map(({ actorName }) => actorName);
    expect(all).toEqual(expect.arrayContaining([head.name, stranger.name, both.name, root.name]));
    expect(await readRefusals(head, bloc.orgId, {})).toMatchObject({ reason: "forbidden" });
  });
});
