import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { createMember, updateMember } from "@/lib/members/commands";
import type { Result } from "@/lib/platform/result";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { type Imports, importsOf } from "@/tests/helpers/imports";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { cookieOfActor } from "@/tests/helpers/requests";
import { xlsxOf } from "@/tests/helpers/sheets";
import { bothWaiting } from "@/tests/helpers/waiting";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let theirs: Actor;
let imports: Imports;

const HEADER = ["Họ và tên", "Mã định danh đoàn viên", "Số thẻ Đoàn", "Ngày sinh", "Giới tính", "Chi đoàn"];
const upload = async (...lines: string[][]) =>
  (await imports.upload(unitOf(bloc).code, await xlsxOf([HEADER, ...lines]))).body;
const line = (name: string, code: string, card = "") => [name, code, card, "05/06/2001", "Nữ", "Chi đoàn 1"];
const holders = async (code: string) =>
  (await sql(database, "SELECT unit_id FROM members WHERE code = $1 AND status = 'active'", [code])).length;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  theirs = await makeActor("bithu.dv02", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  imports = importsOf(await cookieOfActor(cast.secretary));
  await makeMember(theirs, unitOf(bloc, 1), "Bùi Thị Kín", { code: "K-1", cardNumber: "T-1" });
});

describe("a sheet that gives a code or card of another unit's member", () => {
  test("is told so at the cell, in words that name nobody, and only the other rows go in", async () => {
    const made = await upload(
      line("Lê Thị Một", "K-1"),
      line("Lê Thị Hai", "K-2", "T-1"),
      line("Lê Thị Ba", "K-3"),
    );
    expect(made.counts).toMatchObject({ new: 1, rejected: 2 });
    expect(made.problems).toMatchObject([
      {
        row: 2,
        column: "B",
        value: "K-1",
        message: expect.stringMatching(/^Mã định danh này là của một đoàn viên/),
      },
      {
        row: 3,
        column: "C",
        value: "T-1",
        message: expect.stringMatching(/^Số thẻ này là của một đoàn viên/),
      },
    ]);
    expect(JSON.stringify(made)).not.toContain("Kín");
    expect(await imports.confirm(made.id)).toMatchObject({ status: 200 });
    expect(await Promise.all(["K-1", "K-2", "K-3"].map(holders))).toEqual([1, 0, 1]);
  });

  test("also after an answer, and where the number was taken since the dry run", async () => {
    const made = await upload(line("Lê Thị Bốn", "K-4"), line("Lê Thị Năm", "K-5"));
    expect(made.counts).toMatchObject({ new: 2, rejected: 0 });
    await makeMember(theirs, unitOf(bloc, 1), "Bùi Thị Bốn", { code: "K-4" });
    const early = await imports.confirm(made.id);
    expect(early).toMatchObject({ status: 409 });
    expect(JSON.stringify(early.body)).toContain("Có thêm 1 dòng không ghi được");
    expect(await holders("K-5")).toBe(0);
    const now = (await imports.get(made.id)).body;
    expect(now.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(now.problems).toMatchObject([{ row: 2, column: "B", value: "K-4" }]);
    expect((await imports.patch(made.id, { year: 2026 })).body.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(await imports.confirm(made.id)).toMatchObject({ status: 200 });
    expect([await holders("K-4"), await holders("K-5")]).toEqual([1, 1]);
  });
});

describe("one newcomer of a sheet and of a form at the same moment", () => {
  const members = { url: database.adminUrl, table: "members" };
  const add = (fullName: string) => {
    const place = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
    return createMember(cast.secretary, {
      ...place,
      fullName,
      birthDate: "05/06/2001",
      gender: "female",
    });
  };
  const rowsOf = async (name: string) =>
    (await sql(database, "SELECT id FROM members WHERE full_name = $1", [name])).length;

  test("is added once: the sheet's confirmation asks who it is", async () => {
    const made = await upload(line("Lê Thị Mẫu", ""), line("Lê Thị Khác", ""));
    const [added, confirmed] = await bothWaiting(
      members,
      () => add("Lê Thị Mẫu"),
      () => imports.confirm(made.id),
    );
    must(added);
    expect(confirmed).toMatchObject({ status: 409 });
    expect([await rowsOf("Lê Thị Mẫu"), await rowsOf("Lê Thị Khác")]).toEqual([1, 0]);
    const again = await imports.confirm(made.id);
    expect(again).toMatchObject({
      status: 409,
      body: { title: expect.stringContaining("Mới từ 2 thành 1") },
    });
    const seen = await imports.confirm(made.id);
    expect(seen).toMatchObject({ status: 200, body: { counts: { new: 1 } } });
    expect([await rowsOf("Lê Thị Mẫu"), await rowsOf("Lê Thị Khác")]).toEqual([1, 1]);
  });

  test("is added once: whoever types waits for the sheet and is asked", async () => {
    const made = await upload(line("Lê Thị Đợi", ""));
    const [confirmed, added] = await bothWaiting(
      members,
      () => imports.confirm(made.id),
      () => add("Lê Thị Đợi"),
    );
    expect(confirmed).toMatchObject({ status: 200 });
    expect(added).toMatchObject({ reason: "conflict", fields: [{ path: "fullName" }] });
    expect(await rowsOf("Lê Thị Đợi")).toBe(1);
  });
});

describe("one code written in two units at the same moment", () => {
  const person = (n: number, fullName: string, code: string) => ({
    unit: unitOf(bloc, n).id,
    branch: branchOf(unitOf(bloc, n)).id,
    fullName,
    code,
    birthDate: "01/02/2000",
    gender: "female",
    confirmed: true,
  });
  const outcomes = (results: Result<unknown>[]) =>
    results.map((each) => (each.ok ? "done" : each.reason)).toSorted();

  test("by two forms: one is refused in the same words", async () => {
    for (let n = 0; n < 5; n++) {
      const results = await Promise.all([
        createMember(cast.secretary, person(0, `Lê Thị Đôi`, `Đ-${n}`)),
        createMember(theirs, person(1, `Vũ Thị Đôi`, `Đ-${n}`)),
      ]);
      expect(outcomes(results)).toEqual(["done", "invalid"]);
      expect(results.find(({ ok }) => !ok)).toMatchObject({ fields: [{ path: "code" }] });
      expect(await holders(`Đ-${n}`)).toBe(1);
    }
  });

  test("by a correction and a form", async () => {
    const known = await makeMember(theirs, unitOf(bloc, 1), "Vũ Thị Sửa");
    const results = await Promise.all([
      createMember(cast.secretary, person(0, "Lê Thị Sửa", "Đ-S")),
      updateMember(theirs, known.id, { version: 1, code: "Đ-S" }),
    ]);
    expect(outcomes(results)).toEqual(["done", "invalid"]);
    expect(await holders("Đ-S")).toBe(1);
    expect(must(await createMember(cast.secretary, person(0, "Lê Thị Yên", "Đ-Y"))).code).toBe("Đ-Y");
  });

  test("by a sheet and a form", async () => {
    const made = await upload(line("Lê Thị Sáu", "Đ-T"));
    const [confirmed, created] = await Promise.all([
      imports.confirm(made.id),
      createMember(theirs, person(1, "Vũ Thị Sáu", "Đ-T")),
    ]);
    expect([confirmed.status === 200, created.ok].filter(Boolean)).toHaveLength(1);
    expect(await holders("Đ-T")).toBe(1);
  });
});
