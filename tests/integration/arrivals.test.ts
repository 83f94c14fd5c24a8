import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { receiveNewcomer } from "@/lib/transfers/commands";
import { transferDetail } from "@/lib/transfers/queries";
import { pasteTransfers, recordTransfer } from "@/lib/transfers/recording";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

/* Who arrives stands in the roster of the unit already. */

const database = await freshDatabase();
const onToday = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", at);
});

const unit = () => unitOf(bloc).id;
const from = { outsideName: "Đoàn xã Hạ", day: "2026-10-01" };
const personOf = (fullName: string) => ({ fullName, birthDate: "7/8/2001", gender: "female" });
const receive = (fullName: string, more: object = {}) =>
  onToday(() => receiveNewcomer(cast.secretary, { unit: unit(), ...personOf(fullName), ...from, ...more }));
const record = (actor: Actor, fullName: string, more: object = {}) => {
  const arrival = { ...personOf(fullName), ...from, unit: unit(), direction: "in", ...more };
  return onToday(() => recordTransfer(actor, { toBranch: branchOf(unitOf(bloc)).id, ...arrival }));
};
const assign = (id: string) => {
  const given = { act: "assign", day: "2026-11-10", version: 1, branch: branchOf(unitOf(bloc)).id };
  return onToday(() => takeTransferStep(cast.secretary, id, given));
};
const rowsOf = (fullName: string) => sql(database, "SELECT id FROM members WHERE full_name = $1", [fullName]);
const refused = { ok: false, message: expect.stringContaining("đã có người cùng họ tên, ngày sinh") };

test("of two arrivals of one person the second is refused at the step that would make the second row", async () => {
  for (const name of ["Hồ Thị Hai Lần", "Hồ Thị Cùng Bước"]) {
    const first = must(await receive(name));
    const second = must(await receive(name.toLocaleUpperCase("vi-VN")));
    const answers =
      name === "Hồ Thị Hai Lần"
        ? [await assign(first.id), await assign(second.id)]
        : await Promise.all([assign(first.id), assign(second.id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ ...refused, reason: "conflict" });
    expect(await receive(name, { confirmed: true })).toMatchObject(refused);
    expect(await rowsOf(name)).toHaveLength(1);
  }
});

test("so is the second arrival of whom another unit had let go, once the first has taken the row up", async () => {
  const name = "Hồ Thị Về Đây";
  const gone = await makeMember(receiver, unitOf(bloc, 1), name, { birthDate: "2001-08-07" });
  const out = { unit: unitOf(bloc, 1).id, direction: "out", member: gone.id, day: "2026-09-01" };
  must(await onToday(() => recordTransfer(receiver, { ...out, outsideName: "Đơn vị 1" })));
  const [first, second] = [
    must(await receive(name, { confirmed: true })),
    must(await receive(name, { confirmed: true })),
  ];
  must(await assign(first.id));
  expect(await assign(second.id)).toMatchObject(refused);
  expect(await rowsOf(name)).toEqual([{ id: gone.id }]);
});

test("a recorded arrival too, in whichever branch of the unit the person stands and in a table", async () => {
  const name = "Hồ Thị Chi Đoàn Hai";
  must(await record(cast.secretary, name, { toBranch: branchOf(unitOf(bloc), 1).id }));
  expect(await record(cast.branchSecretary, name)).toMatchObject(refused);
  const guest = { kind: "temporary", until: "2027-03-31" };
  expect(await record(cast.secretary, name, guest)).toMatchObject(refused);
  const cells = [name, "7/8/2001", "Nữ", "đến", "Đoàn xã Hạ", "Chi đoàn 1", "1/10/2026", ""];
  const table = onToday(() =>
    pasteSeen(pasteTransfers, cast.secretary, { unit: unit(), table: cells.join("\t") }),
  );
  expect(await table).toMatchObject({ fields: [{ path: "1", message: refused.message }] });
  expect(await rowsOf(name)).toHaveLength(1);
});

test("two codes tell two people of one name and birth date", async () => {
  const name = "Hồ Thị Trùng Tên";
  must(await record(cast.secretary, name, { code: "HN-000401" }));
  expect(await record(cast.secretary, name)).toMatchObject(refused);
  must(await record(cast.secretary, name, { code: "HN-000402" }));
  must(await assign(must(await receive(name, { code: "HN-000403", confirmed: true })).id));
  expect(await rowsOf(name)).toHaveLength(3);
});

test("whoever went out and comes back to the same unit goes on in the own row, by either entry, and taken back is gone again", async () => {
  const letGo = async (name: string) => {
    const { id } = await makeMember(cast.secretary, unitOf(bloc), name, { birthDate: "2001-08-07" });
    const out = { unit: unit(), direction: "out", member: id, day: "2026-09-01", outsideName: "Đoàn xã Hạ" };
    must(await onToday(() => recordTransfer(cast.secretary, out)));
    return id;
  };
  const standing = (name: string) =>
    sql(database, "SELECT id, status::text FROM members WHERE full_name = $1", [name]);
  const recorded = await letGo("Hồ Thị Trở Lại");
  must(await record(cast.secretary, "Hồ Thị Trở Lại"));
  expect(await standing("Hồ Thị Trở Lại")).toEqual([{ id: recorded, status: "active" }]);
  const stepped = await letGo("Hồ Thị Quay Về");
  const { id } = must(await receive("Hồ Thị Quay Về", { confirmed: true }));
  must(await assign(id));
  expect(await standing("Hồ Thị Quay Về")).toEqual([{ id: stepped, status: "active" }]);
  const { version } = must(await transferDetail(cast.secretary, id));
  must(await onToday(() => takeTransferBack(cast.secretary, id, { note: "Ghi nhầm", version })));
  expect(await standing("Hồ Thị Quay Về")).toEqual([{ id: stepped, status: "moved" }]);
});
