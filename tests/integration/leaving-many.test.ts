import { beforeAll, expect, test } from "vitest";
import { LEAVING_TABLE as GRADUATIONS } from "@/lib/graduations/paste";
import { pasteGraduations } from "@/lib/graduations/recording";
import { fillColumns } from "@/lib/members/bulk-changes/filling";
import { type ChosenTable, chosenTable, type LeavingTable } from "@/lib/members/bulk-changes/leaving";
import type { MemberStatus } from "@/lib/members/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { pasteRemovals } from "@/lib/removals/commands";
import { LEAVING_TABLE as REMOVALS } from "@/lib/removals/pasted";
import { LEAVING_TABLE as TRANSFERS } from "@/lib/transfers/paste";
import { pasteTransfers } from "@/lib/transfers/recording";
import { currentPlace } from "@/lib/units/current";
import { makeBloc, must, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
const ids: string[] = [];

beforeAll(async () => {
  const bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  const old = { birthDate: "1995-03-02", joinedOn: "2015-03-26" };
  for (const name of ["Lê An", "Lê Bình", "Lê Chi", "Lê Dung", "Lê Em", "Lê Giang"])
    ids.push((await makeMember(cast.secretary, unit, name, old)).id);
  ids.push((await makeMember(cast.secretary, unit, "Lê Ở Lại", { ...old, branch: branchOf(unit, 1).id })).id);
});

const chosen = async (table: LeavingTable, params: Record<string, string>, actor = cast.secretary) => {
  const address = { unit: unit.code, ...params };
  const place = must(await now(() => currentPlace(actor, address)));
  return now(() => chosenTable(actor, place, address, table));
};
const filled = (chosen: ChosenTable | null, { titles }: LeavingTable, told: Record<number, string>) =>
  fillColumns(chosen?.text ?? "", titles, told);
const pick = (...at: number[]) => ({ ids: at.map((n) => ids[n] ?? "").join(",") });
const statuses = async (...at: number[]): Promise<MemberStatus[]> => {
  const found = await sql<{ id: string; status: MemberStatus }>(
    database,
    "SELECT id, status FROM members",
    [],
  );
  return at.flatMap((n) => found.find(({ id }) => id === ids[n])?.status ?? []);
};

test("those ticked stand in the table of transfers, with what was told once for all", async () => {
  const told = { 4: "Đoàn xã Hòa Bình", 6: "10/11/2026", 7: "12-GGT/ĐTN" };
  const table = await chosen(TRANSFERS, pick(0, 1));
  expect(table?.people.map(({ fullName }) => fullName)).toEqual(["Lê An", "Lê Bình"]);
  must(
    await now(() => pasteTransfers(cast.secretary, { unit: unit.id, table: filled(table, TRANSFERS, told) })),
  );
  expect(await statuses(0, 1, 2)).toEqual(["moved", "moved", "active"]);
});

test("in the table of those who come of age", async () => {
  const told = { 3: "15/11/2026", 4: "15-GCN/ĐTN" };
  const table = await chosen(GRADUATIONS, pick(2, 3));
  must(
    await now(() =>
      pasteGraduations(cast.secretary, { unit: unit.id, table: filled(table, GRADUATIONS, told) }),
    ),
  );
  expect(await statuses(2, 3, 4)).toEqual(["graduated", "graduated", "active"]);
});

test("all of a filter in the table of removals; who is not in activity any more is left out", async () => {
  const lapse = { 3: "Đoàn phí", 4: "1/2026", 5: "3/2026", 7: "9-QĐ/ĐTN", 8: "6/5/2026" };
  const table = await chosen(REMOVALS, { all: "1", branch: branchOf(unit).id, status: "all" });
  expect(table?.people.map(({ fullName }) => fullName)).toEqual(["Lê Em", "Lê Giang"]);
  must(
    await now(() =>
      pasteRemovals(cast.secretary, { unit: unit.id, branch: null, table: filled(table, REMOVALS, lapse) }),
    ),
  );
  expect(await statuses(4, 5, 6)).toEqual(["removed", "removed", "active"]);
});

test("nobody chosen, or nobody whom this person may change, is no table", async () => {
  expect(await chosen(REMOVALS, {})).toBeNull();
  expect(await chosen(REMOVALS, pick(6), cast.observer)).toBeNull();
});
