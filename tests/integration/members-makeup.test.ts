import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { insertMembers } from "@/lib/members/bulk";
import { revealCounted } from "@/lib/members/makeup/commands";
import { makeupOfUnits } from "@/lib/members/makeup/queries";
import { MOST_NAMED } from "@/lib/members/makeup/statements";
import { transaction, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();

let bloc: TestBloc;
let other: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
const ids = () => bloc.units.map(({ id }) => id);

const PEOPLE = [
  { fullName: "Lê Văn Đếm", ethnicity: "Thái", religion: "Công giáo", partyJoinedOn: "2025-03-26" },
  { fullName: "Trần Thị Bé", ethnicity: "Kinh", religion: "Phật giáo" },
  { fullName: "Đỗ Văn Ân", ethnicity: "Khác", religion: "Không", partyJoinedOn: "2024" },
  { fullName: "Phan Ngoại", ethnicity: "Người nước ngoài" },
  {},
  { fullName: "Lò Thị Chuyển", ethnicity: "Tày", religion: "Tin Lành", partyJoinedOn: "2020" },
];

/** The field behind each count, and whom of the first unit it counts, in the order of given names. */
const FIELDS = { partyMembers: "partyJoinedOn", minorities: "ethnicity", religious: "religion" } as const;
const NAMED = {
  partyJoinedOn: ["Đỗ Văn Ân", "Lê Văn Đếm"],
  ethnicity: ["Đỗ Văn Ân", "Lê Văn Đếm"],
  religion: ["Trần Thị Bé", "Lê Văn Đếm"],
};

async function fill(n: number, people: readonly object[]) {
  const rows = people.map((more) => ({
    id: newId(),
    unitId: unitOf(bloc, n).id,
    branchId: branchOf(unitOf(bloc, n)).id,
    source: "import" as const,
    values: { fullName: "Lê Văn Không", birthDate: "2000", gender: "male" as const, ...more },
  }));
  const scope = installationScope(bloc.orgId, "a test fills units");
  await transaction((tx) => insertMembers(writer(scope, tx), bloc.orgId, rows));
  return rows;
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  other = await makeBloc("khac", 1, 1);
  cast = await makeCast(bloc);
  const first = await fill(0, PEOPLE);
  await fill(1, PEOPLE.slice(0, 2));
  // Whoever left is counted no more.
  await allOf(bloc.orgId).member.update({ where: { id: first.at(-1)?.id ?? "" }, data: { status: "moved" } });
});

describe("of sensitive fields the upper level sees counts", () => {
  test("by unit, of its active members, of what is written", async () => {
    const found = must(await makeupOfUnits(cast.staff, bloc.orgId, ids()));
    expect(found.map(({ unit, ...counts }) => ({ code: unit.code, ...counts }))).toEqual([
      { code: "DV01", members: 5, partyMembers: 2, minorities: 2, religious: 2 },
      { code: "DV02", members: 2, partyMembers: 1, minorities: 1, religious: 2 },
      { code: "DV03", members: 0, partyMembers: 0, minorities: 0, religious: 0 },
    ]);
    expect(JSON.stringify(found)).not.toContain("Lê Văn Đếm");
    const people = await allOf(bloc.orgId).member.findMany({ select: { id: true } });
    for (const { id } of people) expect(JSON.stringify(found)).not.toContain(id);
  });

  test("in one statement, however many units", async () => {
    const asked = (units: string[]) =>
      statementsOf(async () => must(await makeupOfUnits(cast.staff, bloc.orgId, units)));
    expect(await asked(ids())).toHaveLength(1);
    expect(await asked(ids().slice(1))).toHaveLength(1);
  });

  test("neither units nor observers nor administrators do, and nobody elsewhere", async () => {
    const upper = { orgId: bloc.orgId, unitId: bloc.rootId };
    const looksOn = await makeActor("quansat.khoi", "OBSERVER", upper);
    const admin = await makeActor("admin", "SYSTEM_ADMIN", null);
    for (const actor of [cast.upperSecretary, cast.voter])
      expect(await makeupOfUnits(actor, bloc.orgId, ids())).toMatchObject({ ok: true });
    for (const actor of [cast.secretary, cast.ticked, cast.branchSecretary, cast.observer, looksOn])
      expect(await makeupOfUnits(actor, bloc.orgId, ids())).toMatchObject({ reason: "forbidden" });
    expect(await makeupOfUnits(admin, bloc.orgId, ids())).toMatchObject({ reason: "not_found" });
    expect(await makeupOfUnits(cast.staff, other.orgId, ids())).toMatchObject({ reason: "not_found" });
    expect(must(await makeupOfUnits(cast.staff, bloc.orgId, [unitOf(other).id]))).toEqual([]);
  });
});

describe("for whom a count stands", () => {
  const reason = "Chọn đại biểu dự hội nghị dân tộc";
  const ask = (actor: Actor, more: object = {}) =>
    revealCounted(actor, { unit: unitOf(bloc, 0).id, counted: "minorities", reason, ...more });
  const readings = () =>
    sql<{ actor: string; unit: string; fields: string[]; reason: string }>(
      database,
      `SELECT e.actor_id AS actor, e.unit_id AS unit, e.detail->'fields' AS fields, v.after->>'reason' AS reason
        FROM audit_events e JOIN audit_values v ON v.event_id = e.id WHERE e.type = 'sensitive.read' ORDER BY e.id`,
    );

  test("is told to the upper level alone, and only with a reason", async () => {
    const looksOn = await makeActor("nguoixem.khoi", "OBSERVER", { orgId: bloc.orgId, unitId: bloc.rootId });
    for (const more of [{ reason: "xem" }, { counted: "idNumber" }, { unit: "" }])
      expect(await ask(cast.staff, more)).toMatchObject({ fields: [{ path: Object.keys(more)[0] }] });
    for (const actor of [cast.secretary, cast.ticked, cast.committee, cast.observer, looksOn])
      expect(await ask(actor)).toMatchObject({ reason: "forbidden" });
    for (const unit of [unitOf(other).id, newId()])
      expect(await ask(cast.staff, { unit })).toMatchObject({ reason: "not_found" });
    expect(await ask(cast.branchSecretary)).toMatchObject({ reason: "not_found" });
    expect(await readings()).toEqual([]);
  });

  test("is those whom the count counts, by name alone, and who asked is kept", async () => {
    const [counts] = must(await makeupOfUnits(cast.staff, bloc.orgId, ids()));
    for (const [counted, field] of Object.entries(FIELDS)) {
      const told = must(await ask(cast.staff, { counted }));
      expect(told).toMatchObject({ counted, unit: counts?.unit.name });
      expect(told.total).toBe(counts?.[counted as keyof typeof FIELDS]);
      expect(told.people.map(({ fullName }) => fullName)).toEqual(NAMED[field]);
      for (const person of told.people)
        expect(person).toEqual({ id: expect.any(String), fullName: person.fullName, branch: "Chi đoàn 1" });
    }
    for (const actor of [cast.upperSecretary, cast.voter]) must(await ask(actor));
    const of = (actor: Actor, field: string) => ({
      actor: actor.userId,
      unit: unitOf(bloc).id,
      fields: [field],
      reason,
    });
    expect(await readings()).toEqual([
      ...Object.values(FIELDS).map((field) => of(cast.staff, field)),
      of(cast.upperSecretary, "ethnicity"),
      of(cast.voter, "ethnicity"),
    ]);
  });

  test("is the first by name where it is many", async () => {
    const many = Array.from({ length: MOST_NAMED + 3 }, () => ({ religion: "Phật giáo" }));
    await fill(2, many);
    const told = must(await ask(cast.staff, { unit: unitOf(bloc, 2).id, counted: "religious" }));
    expect(told).toMatchObject({ total: MOST_NAMED + 3, people: { length: MOST_NAMED } });
  });
});
