import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { updateMember } from "@/lib/members/commands";
import { rosterPage } from "@/lib/members/roster/queries";
import { rosterView } from "@/lib/members/roster/view";
import { NO_BRANCH, rosterQuerySchema } from "@/lib/members/schema";
import type { MemberItem } from "@/lib/members/types";
import { currentPlace } from "@/lib/units/current";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();

let bloc: TestBloc;
let other: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;

const NAMES = [
  "Cao Phương Thúy",
  "Nguyễn Văn An",
  "Trần Thị Ánh",
  "Đỗ Văn Ân",
  "Lê Thị Dung",
  "Phạm Quốc Đạt",
  "Bùi Thị Thủy",
  "Hoàng Thị Thu",
  "Vũ Văn Thư",
  "Ngô Văn An",
  "Lý Văn Út",
  "Đinh Thị Ư",
];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  other = await makeBloc("khac", 1, 1);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.dv02", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  for (const [n, name] of NAMES.entries())
    await makeMember(cast.secretary, unitOf(bloc), name, {
      branch: branchOf(unitOf(bloc), n % 2).id,
      birthDate: n === 0 ? "1995" : `${1994 + n}-06-15`,
      gender: n % 3 === 0 ? "male" : "female",
      ...(n === 1 ? { position: "Bí thư chi đoàn" } : {}),
      code: `MA-${n}`,
    });
  await makeMember(sister, unitOf(bloc, 1), "Người Đơn Vị Hai");
  const stranger = await makeActor("bithu.khac", "UNIT_SECRETARY", {
    orgId: other.orgId,
    unitId: unitOf(other).id,
  });
  await makeMember(stranger, unitOf(other), "Người Tổ Chức Khác");
});

async function list(actor: Actor, query: Record<string, string | number>) {
  const page = must(await rosterPage(actor, rosterQuerySchema.parse(query)));
  return { ...page, items: JSON.parse(page.items) as MemberItem[] };
}
const names = async (actor: Actor, query: Record<string, string | number>) =>
  (await list(actor, query)).items.map((item) => item.fullName);

/** The ids of all pages, one after the other. */
async function everyPage(actor: Actor, query: Record<string, string | number>) {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(actor, { ...query, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return ids;
}

describe("the roster", () => {
  test("stands in Vietnamese order by given name, then by the whole name", async () => {
    expect(await names(cast.secretary, {})).toEqual([
      "Ngô Văn An",
      "Nguyễn Văn An",
      "Trần Thị Ánh",
      "Đỗ Văn Ân",
      "Lê Thị Dung",
      "Phạm Quốc Đạt",
      "Hoàng Thị Thu",
      "Bùi Thị Thủy",
      "Cao Phương Thúy",
      "Vũ Văn Thư",
      "Lý Văn Út",
      "Đinh Thị Ư",
    ]);
  });

  test("an item has the fields of the API and no other", async () => {
    const { items } = await list(cast.secretary, { q: "MA-0", unit: "DV01" });
    expect(items).toEqual([
      {
        id: expect.any(String),
        code: "MA-0",
        fullName: "Cao Phương Thúy",
        birthDate: "1995",
        gender: "male",
        unit: { id: unitOf(bloc).id, code: "DV01", name: "Đoàn Sở số 1" },
        branch: { ...branchOf(unitOf(bloc)), name: "Chi đoàn 1" },
        position: null,
        status: "active",
        version: 1,
      },
    ]);
  });

  test("search knows no diacritics, case or order, and takes every sign as it is", async () => {
    expect(await names(cast.secretary, { q: "thuy cao" })).toEqual(["Cao Phương Thúy"]);
    expect(await names(cast.secretary, { q: "  THUY " })).toEqual(["Bùi Thị Thủy", "Cao Phương Thúy"]);
    expect(await names(cast.secretary, { q: "đo" })).toEqual(["Đỗ Văn Ân"]);
    expect(await names(cast.secretary, { q: "th" })).toContain("Cao Phương Thúy");
    expect(await names(cast.secretary, { q: "uy" })).toEqual([]);
    expect(await names(cast.secretary, { q: "%" })).toEqual([]);
    expect((await list(cast.staff, { q: "nguoi" })).items).toHaveLength(1);
  });

  test("filters narrow list and count alike", async () => {
    expect(await list(cast.secretary, { branch: branchOf(unitOf(bloc)).id })).toMatchObject({
      total: 6,
      totalIsExact: true,
    });
    expect(await names(cast.secretary, { position: "Bí thư chi đoàn" })).toEqual(["Nguyễn Văn An"]);
    expect((await list(cast.secretary, { gender: "male" })).total).toBe(4);
    expect(await list(cast.secretary, { status: "moved" })).toMatchObject({
      items: [],
      total: 0,
      next: null,
    });
    const ages = await Promise.all(
      ["under-18", "18-24", "25-30", "over-30"].map((age) => list(cast.secretary, { age })),
    );
    expect(ages.reduce((sum, page) => sum + page.total, 0)).toBe(NAMES.length);
  });

  test("pages forward and back meet everybody once", async () => {
    const whole = await names(cast.secretary, {});
    for (const query of [{}, { q: "v" }, { unit: "DV01", status: "active" }] as Record<string, string>[]) {
      const all = await names(cast.secretary, query);
      const seen: string[] = [];
      const pages: string[][] = [];
      let page = await list(cast.secretary, { ...query, limit: 5 });
      expect(page.previous).toBeNull();
      for (;;) {
        pages.push(page.items.map((item) => item.fullName));
        seen.push(...(pages.at(-1) ?? []));
        expect(page.total).toBe(all.length);
        if (!page.next) break;
        page = await list(cast.secretary, { ...query, limit: 5, cursor: page.next });
      }
      expect(seen).toEqual(all);
      for (const expected of pages.slice(0, -1).reverse()) {
        page = await list(cast.secretary, { ...query, limit: 5, cursor: page.previous ?? "" });
        expect(page.items.map((item) => item.fullName)).toEqual(expected);
        expect(page.next).not.toBeNull();
      }
      expect(page.previous).toBeNull();
    }
    expect(whole).toHaveLength(NAMES.length);
  });

  test("a cursor that no page gave is refused", async () => {
    const made = Buffer.from(JSON.stringify(["after", "An", "An", "1; drop"])).toString("base64url");
    for (const cursor of ["x", "e30", made])
      expect(await rosterPage(cast.secretary, rosterQuerySchema.parse({ cursor }))).toMatchObject({
        reason: "invalid",
      });
  });
});

describe("who reads which roster", () => {
  test("each role its own part", async () => {
    expect((await list(cast.secretary, {})).total).toBe(12);
    expect((await list(cast.observer, { unit: "DV01" })).total).toBe(12);
    expect((await list(cast.branchSecretary, {})).total).toBe(6);
    expect((await list(cast.branchSecretary, { unit: "DV01" })).total).toBe(6);
    expect((await list(cast.branchSecretary, { unit: "DV01-CD1" })).total).toBe(6);
    expect(await list(cast.staff, {})).toMatchObject({ total: 13, totalIsExact: true });
    expect((await list(cast.voter, { unit: "DV02" })).total).toBe(1);
    expect((await list(cast.staff, { unit: "DV01", branch: branchOf(unitOf(bloc), 1).id })).total).toBe(6);
  });

  test("strange and foreign units and branches are not found", async () => {
    const asks: [Actor, Record<string, string>][] = [
      [cast.secretary, { unit: "DV02" }],
      [cast.secretary, { unit: "NONE" }],
      [cast.secretary, { branch: branchOf(unitOf(bloc, 1)).id }],
      [cast.secretary, { unit: "DV01", branch: branchOf(unitOf(other)).id }],
      [cast.branchSecretary, { branch: branchOf(unitOf(bloc), 1).id }],
      [cast.branchSecretary, { unit: "DV01-CD2" }],
      [cast.staff, { branch: branchOf(unitOf(other)).id }],
      [cast.staff, { org: "khac" }],
      [cast.staff, { unit: "DV02", branch: branchOf(unitOf(bloc)).id }],
      [cast.staff, { branch: unitOf(bloc).id }],
    ];
    for (const [actor, query] of asks)
      expect(await rosterPage(actor, rosterQuerySchema.parse(query)), JSON.stringify(query)).toMatchObject({
        reason: "not_found",
      });
  });

  test("a branch is let go once another unit is chosen, one of another organisation is not found", async () => {
    const [own, foreign] = [branchOf(unitOf(bloc)).id, branchOf(unitOf(other)).id];
    const shown = async (unit: string, branch: string) => {
      const params = { unit, branch };
      return rosterView(cast.staff, must(await currentPlace(cast.staff, params)), params);
    };
    const listed = async (unit: string, branch: string) => {
      const { address, total } = must(await shown(unit, branch));
      return [address.filters.branch, total];
    };
    expect(await listed("DV01", own)).toEqual([own, NAMES.length / 2]);
    expect(await listed("DV02", own)).toEqual([undefined, 1]);
    expect(await listed("", own)).toEqual([undefined, NAMES.length + 1]);
    expect(await listed("DV02", NO_BRANCH)).toEqual([NO_BRANCH, 0]);
    for (const unit of ["DV01", ""])
      expect(await shown(unit, foreign)).toMatchObject({ reason: "not_found" });
  });

  test("an administrator without another role reads none", async () => {
    const admin = await makeActor("admin", "SYSTEM_ADMIN", null);
    expect(await rosterPage(admin, rosterQuerySchema.parse({}))).toMatchObject({ reason: "forbidden" });
  });

  test("whoever holds roles in two organisations names one", async () => {
    await makeActor("haivai", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc).id });
    const both = await makeActor("haivai", "UNIT_SECRETARY", {
      orgId: other.orgId,
      unitId: unitOf(other).id,
    });
    expect(await rosterPage(both, rosterQuerySchema.parse({}))).toMatchObject({ reason: "invalid" });
    expect(await names(both, { org: "khac" })).toEqual(["Người Tổ Chức Khác"]);
    const [member] = (await list(both, { org: "khac" })).items;
    expect(await updateMember(both, member?.id ?? "", { version: 1, phone: "0900000001" })).toMatchObject({
      ok: true,
    });
  });
});

// The last, since it leaves so many in the list.
test("a search of the whole organisation stops counting at a thousand and lists each of these once", async () => {
  const [unit, branch] = [unitOf(bloc, 1), branchOf(unitOf(bloc, 1))];
  await manyMembers(database, { orgId: bloc.orgId, unitId: unit.id, branchId: branch.id }, 1_200);
  const wide = await list(cast.staff, { q: "nguyen van" });
  expect(wide).toMatchObject({ total: 1000, totalIsExact: false });
  expect(wide.items[0]?.fullName).toBe("Nguyễn Văn An");
  const listed = await everyPage(cast.staff, { q: "nguyen van", limit: "200" });
  expect(listed).toHaveLength(1000);
  expect(new Set(listed).size).toBe(1000);
  expect((await list(cast.staff, { q: "nguyen van an" })).total).toBe(1);
  expect(await list(sister, { q: "nguyen van", unit: "DV02" })).toMatchObject({
    total: 1200,
    totalIsExact: true,
  });
});
