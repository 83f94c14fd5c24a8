import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importPage } from "@/lib/imports/pages";
import { closeDatabase } from "@/lib/platform/database/client";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { makeCast, makeMember, unitOf } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

await freshDatabase();

const HEADER = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"];
const NONE = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent: 0 };
let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  secretary = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

/** A sheet up to its dry run, whose unknown branch is to be opened. */
async function waiting(branch: string, ...names: string[]): Promise<string> {
  const lines = names.map((name, at) => [name, `0${at + 1}/02/2001`, "Nữ", branch]);
  const { body } = await secretary.upload("DV01", await xlsxOf([HEADER, ...lines]));
  expect(body).toMatchObject({ unknownBranches: [branch], counts: { ...NONE, new: names.length } });
  expect((await secretary.patch(body.id, { branches: { [branch]: "create" } })).status).toBe(200);
  return body.id;
}

const opened = (name: string) => allOf(bloc.orgId).unit.count({ where: { name } });
const homes = async (fullName: string) => {
  const found = await allOf(bloc.orgId).member.findMany({ where: { fullName } });
  return found.map(({ branchId, version }) => ({ branchId, version }));
};
const opening = async (id: string) => must(await importPage(cast.secretary, id)).detail;

describe("an older sheet that waits", () => {
  test("shows, opened again, what it does by now; its new branch is the one that is there", async () => {
    const older = await waiting("TỔ 1", "Lê Thị Cũ");
    const newer = await waiting("Tổ 1", "Lê Thị Cũ", "Lê Thị Mới");
    expect(await opening(older)).toMatchObject({ counts: { new: 1 }, openedSince: [] });
    expect((await secretary.confirm(newer)).body).toMatchObject({ state: "confirmed", counts: { new: 2 } });
    const before = await homes("Lê Thị Cũ");
    expect(await opening(older)).toMatchObject({
      counts: { ...NONE, unchanged: 1 },
      openedSince: ["TỔ 1"],
      unknownBranches: [],
    });
    expect((await secretary.confirm(older)).body).toMatchObject({ counts: { ...NONE, unchanged: 1 } });
    expect(await opened("Tổ 1")).toBe(1);
    expect(await homes("Lê Thị Cũ")).toEqual(before);
  });

  test("confirmed as it was shown before is shown anew with what differs, and written when that is confirmed", async () => {
    const first = await waiting("Tổ 2", "Vũ Thị Một", "Vũ Thị Hai");
    const second = await waiting("Tổ 2", "Vũ Thị Một", "Vũ Thị Ba");
    expect((await secretary.confirm(first)).status).toBe(200);
    const refused = await secretary.confirm(second);
    expect(refused.status).toBe(409);
    expect(refused.body.title).toContain("Mới từ 2 thành 1, Không đổi từ 0 thành 1. Chưa ghi gì");
    expect(await homes("Vũ Thị Ba")).toEqual([]);
    expect((await secretary.get(second)).body).toMatchObject({
      state: "ready",
      counts: { ...NONE, new: 1, unchanged: 1 },
    });
    expect((await secretary.confirm(second)).body).toMatchObject({
      state: "confirmed",
      counts: { ...NONE, new: 1, unchanged: 1 },
    });
    expect(await opened("Tổ 2")).toBe(1);
    const [one, three] = [await homes("Vũ Thị Một"), await homes("Vũ Thị Ba")];
    expect(three.map(({ branchId }) => branchId)).toEqual(one.map(({ branchId }) => branchId));
  });

  test("is compared anew by its page only where the roster is another one, and then once", async () => {
    const id = await waiting("Tổ 3", "Đỗ Thị Chờ");
    const compared = async () =>
      (await statementsOf(() => opening(id))).filter((text) => text.includes("result_sealed = $5")).length;
    expect(await compared()).toBe(0);
    await makeMember(cast.secretary, unitOf(bloc), "Đỗ Thị Khác");
    expect([await compared(), await compared()]).toEqual([1, 0]);
    expect((await secretary.confirm(id)).status).toBe(200);
  });
});
