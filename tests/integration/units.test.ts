import { beforeAll, describe, expect, test } from "vitest";
import { operator } from "@/lib/access/who";
import { foundOrganisation } from "@/lib/organisations/commands";
import { wallDay } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { createUnit } from "@/lib/units/commands";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";

await freshDatabase();

let bloc: TestBloc;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
});

const branch = (parentId: string, code: string) => ({
  parentId,
  kind: "branch",
  code,
  name: "Chi đoàn mới",
  openedOn: "2026-01-01",
});

describe("adding a unit", () => {
  test("staff of the upper level may, and the tree and the name's history know it", async () => {
    const staff = await makeActor("vanphong", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const [unit] = bloc.units;
    const { id } = must(await createUnit(staff, bloc.orgId, branch(unit?.id ?? "", "DV01-CD9")));
    const row = await allOf(bloc.orgId).unit.findFirst({
      where: { id },
      select: { parentId: true, names: true },
    });
    expect(row).toMatchObject({ parentId: unit?.id, names: [{ name: "Chi đoàn mới" }] });
  });

  test("a unit's secretary is refused, a stranger finds nothing", async () => {
    const [unit] = bloc.units;
    const secretary = await makeActor("bithu", "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId: unit?.id ?? "",
    });
    const other = await makeBloc("khac", 1, 1);
    expect(await createUnit(secretary, bloc.orgId, branch(unit?.id ?? "", "X1"))).toMatchObject({
      reason: "forbidden",
    });
    expect(await createUnit(secretary, other.orgId, branch(unit?.id ?? "", "X1"))).toMatchObject({
      reason: "not_found",
    });
  });

  test("a day ahead is refused at its field, of an organisation too: no page could correct it later", async () => {
    const staff = await makeActor("vanphong3", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const openedOn = addDays(wallDay(), 1);
    expect(
      await createUnit(staff, bloc.orgId, { ...branch(bloc.units[0]?.id ?? "", "X3"), openedOn }),
    ).toMatchObject({ reason: "invalid", fields: [{ path: "openedOn" }] });
    const names = {
      name: "Đoàn Khối mới",
      shortName: "Đoàn Khối",
      parentName: "Tỉnh đoàn",
      place: "Sông Lam",
    };
    expect(
      await foundOrganisation(operator("kiểm thử"), { code: "moi", ...names, fromDay: openedOn }),
    ).toMatchObject({ reason: "invalid", fields: [{ path: "fromDay" }] });
  });

  test("a taken code and a branch under a branch are refused", async () => {
    const staff = await makeActor("vanphong2", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const [unit] = bloc.units;
    const [first] = unit?.branches ?? [];
    expect(await createUnit(staff, bloc.orgId, branch(unit?.id ?? "", "DV01-CD1"))).toMatchObject({
      reason: "conflict",
    });
    expect(await createUnit(staff, bloc.orgId, branch(first?.id ?? "", "X2"))).toMatchObject({
      reason: "conflict",
    });
  });
});
