import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import { insertMembers } from "@/lib/members/bulk";
import { makeupOfUnits } from "@/lib/members/makeup/queries";
import { transaction, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { statementsOf } from "@/tests/helpers/statements";

await freshDatabase();

let bloc: TestBloc;
let other: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
const ids = () => bloc.units.map(({ id }) => id);

const PEOPLE = [
  { ethnicity: "Thái", religion: "Công giáo", partyJoinedOn: "2025-03-26" },
  { ethnicity: "Kinh", religion: "Phật giáo" },
  { ethnicity: "Khác", religion: "Không", partyJoinedOn: "2024" },
  { ethnicity: "Người nước ngoài" },
  {},
  { ethnicity: "Tày", religion: "Tin Lành", partyJoinedOn: "2020" },
];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  other = await makeBloc("khac", 1, 1);
  cast = await makeCast(bloc);
  const rows = (n: number, people: readonly object[]) =>
    people.map((more) => ({
      id: newId(),
      unitId: unitOf(bloc, n).id,
      branchId: branchOf(unitOf(bloc, n)).id,
      source: "import" as const,
      values: { fullName: "Lê Văn Đếm", birthDate: "2000", gender: "male" as const, ...more },
    }));
  const [first, second] = [rows(0, PEOPLE), rows(1, PEOPLE.slice(0, 2))];
  const scope = installationScope(bloc.orgId, "a test fills units");
  await transaction((tx) => insertMembers(writer(scope, tx), bloc.orgId, [...first, ...second]));
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
