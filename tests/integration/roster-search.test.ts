import { beforeAll, describe, expect, test } from "vitest";
import { GET as list } from "@/app/api/v1/members/route";
import { conditionsOf } from "@/lib/members/roster/filter";
import { rosterStatement } from "@/lib/members/roster/statement";
import { makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  for (const name of ["An Thị Lê", "Lê An", "Lan Thị Hoàng"])
    await makeMember(cast.secretary, unitOf(bloc), name);
});

async function found(q: string, actor = cast.secretary, more = ""): Promise<string[]> {
  const asked = requestTo(`/api/v1/members?q=${q}${more}`, await cookieOfActor(actor));
  const { items } = await (await list(asked, { params: Promise.resolve({}) })).json();
  return items.map(({ fullName }: { fullName: string }) => fullName);
}

describe("a word", () => {
  test.each([
    ["of two letters is found at the beginning of any word, the first as well", "an", ["Lê An", "An Thị Lê"]],
    ["of one letter too", "h", ["Lan Thị Hoàng"]],
    ["of three is found within a word", "oan", ["Lan Thị Hoàng"]],
    ["stands in any order beside others", "le an", ["Lê An", "An Thị Lê"]],
    ["means its own signs literally", "a_", []],
  ])("%s", async (_, q, names) => {
    for (const actor of [cast.secretary, cast.staff])
      expect((await found(q, actor)).sort()).toEqual([...names].sort());
  });
});

describe("among many", () => {
  beforeAll(async () => {
    const unit = unitOf(bloc);
    // Before all the others in the table, and in the order of names.
    await makeMember(cast.secretary, unit, "Nguyễn Vang Sơ An");
    await manyMembers(database, { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit).id }, 20_000);
    await sql(database, "VACUUM ANALYZE members");
  });

  test.each(["an", "hoang", "le hoang"])("%s is looked for in the index", async (q) => {
    const conditions = conditionsOf({ kind: "organisation" }, bloc.orgId, { q });
    const asked = rosterStatement(conditions, { shape: "items", cursor: null, limit: 50, countsAll: false });
    const plan = await sql<{ "QUERY PLAN": string }>(database, `EXPLAIN ${asked.text}`, asked.values);
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("members_search_idx");
  });

  test("those come first whose name holds the words whole, where more are found than are listed", async () => {
    expect(await found("van so", cast.secretary, "&limit=1")).toEqual(["Nguyễn Vang Sơ An"]);
    expect(await found("van so", cast.staff, "&limit=1")).toEqual(["Nguyễn Văn Số 1"]);
    expect(await found("vang so", cast.staff)).toEqual(["Nguyễn Vang Sơ An"]);
    expect(await found("ang so", cast.staff)).toEqual(["Nguyễn Vang Sơ An"]);
  });
});
