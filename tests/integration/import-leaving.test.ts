import { afterAll, beforeAll, expect, test } from "vitest";
import { changeImport, uploadImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm/commands";
import { importPage } from "@/lib/imports/pages";
import { importPlace } from "@/lib/imports/place";
import { undoImport } from "@/lib/imports/undo/commands";
import { listIn } from "@/lib/members/placed";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { recordIntroduction } from "@/lib/transfers/commands";
import { transferDetail } from "@/lib/transfers/queries";
import { takeTransferStep } from "@/lib/transfers/steps";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "../helpers/members";
import { xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

const HEADER = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"];
const STAYS = ["Lê Thị Ở Lại", "01/02/2000", "Nữ", "Chi đoàn 1"];
let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
const ids: Record<string, string> = {};
/** Quarter III has ended and waits for its list. */
const now = <T>(run: () => Promise<T>) => onDay(plainDate("2026-10-20"), run);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 2);
  cast = await makeCast(bloc);
  const joined = { "Lê Thị Ở Lại": "2024", "Lê Thị Chuyển": "2024-03-26", "Lê Thị Mới Vào": "2026-10-05" };
  for (const [name, joinedOn] of Object.entries(joined))
    ids[name] = (await now(() => makeMember(cast.secretary, unitOf(bloc), name, { joinedOn }))).id;
  ids["Lê Thị Mới Đến"] = await now(() => broughtIn("Lê Thị Mới Đến", "2026-10-05"));
});
afterAll(closeDatabase);

/** Somebody whom the third unit let go and the first took in. */
async function broughtIn(fullName: string, day: string): Promise<string> {
  const from = unitOf(bloc, 2);
  const sender = await makeActor("bithu.dv03", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: from.id });
  const { id: member } = await makeMember(sender, from, fullName);
  const told = { member, toUnit: unitOf(bloc).id, day: "2026-10-01", introNumber: "1", comment: "Tốt" };
  const { id } = must(await recordIntroduction(sender, { ...told, feePaidUntil: "9/2026" }));
  const { version } = must(await transferDetail(cast.secretary, id));
  const accept = { act: "accept", version, day, branch: branchOf(unitOf(bloc)).id };
  must(await takeTransferStep(cast.secretary, id, accept));
  return member;
}

/** Who was in the third unit on the last day of quarter III. */
const leftBehind = async () => {
  const list = listIn({ org: "$1::uuid", unit: "$2::uuid", day: "$3::date" });
  const found = await sql<{ id: string }>(database, list, [bloc.orgId, unitOf(bloc, 2).id, "2026-09-30"]);
  return found.map(({ id }) => id);
};

async function completeSheet(): Promise<string> {
  const place = must(await importPlace(cast.secretary, { unit: unitOf(bloc).code }));
  const bytes = await xlsxOf([HEADER, STAYS]);
  const form = { bytes, fileName: "quy-3.xlsx", fields: { complete: "true" } };
  const { id, absent } = must(await uploadImport(cast.secretary, place, form));
  const answers = Object.fromEntries(absent.map((member) => [member.id, "moved"]));
  must(await changeImport(cast.secretary, id, { absent: answers }));
  return id;
}

const statusOf = async (name: string) => {
  const { status, statusSince } = await allOf(bloc.orgId).member.findFirstOrThrow({
    where: { id: ids[name] ?? "" },
  });
  return [status, statusSince?.toISOString().slice(0, 10) ?? null];
};
const leavingOf = async (id: string) => must(await importPage(cast.secretary, id)).leaving;

test("whoever a quarter's sheet lacks leaves on the day that is told with the confirmation, and not in that list", () =>
  now(async () => {
    const id = await completeSheet();
    expect(await leavingOf(id)).toEqual({
      day: "2026-09-30",
      ended: { year: 2026, quarter: 3, lastDay: "2026-09-30" },
    });
    const confirm = (leftOn: string) => confirmImport(cast.secretary, id, { leftOn });
    expect(await confirm("")).toMatchObject({ fields: [{ path: "leftOn" }] });
    expect(await confirm("21/10/2026")).toMatchObject({
      fields: [
        { path: "leftOn", message: "Ngày rời danh sách 21/10/2026 chưa tới. Ghi ngày đã qua hoặc hôm nay." },
      ],
    });
    expect(await statusOf("Lê Thị Chuyển")).toEqual(["active", null]);
    must(await confirm("30/9/2026"));
    expect(await statusOf("Lê Thị Chuyển")).toEqual(["moved", "2026-09-30"]);
    // Nobody leaves before having come.
    expect(await statusOf("Lê Thị Mới Vào")).toEqual(["moved", "2026-10-20"]);
    expect(await statusOf("Lê Thị Mới Đến")).toEqual(["moved", "2026-10-20"]);
    expect(await leftBehind()).toEqual([ids["Lê Thị Mới Đến"]]);
    expect(await statusOf("Lê Thị Ở Lại")).toEqual(["active", null]);

    must(await undoImport(cast.secretary, id));
    expect(await statusOf("Lê Thị Chuyển")).toEqual(["active", null]);
    const again = await completeSheet();
    must(await confirmImport(cast.secretary, again));
    expect(await statusOf("Lê Thị Chuyển")).toEqual(["moved", "2026-10-20"]);
    must(await undoImport(cast.secretary, again));

    must(await confirmImport(cast.secretary, await completeSheet(), { leftOn: "2026-09-30" }));
    const quarter = { unit: unitOf(bloc).id, year: 2026, quarter: 3 };
    expect(must(await confirmQuarter(cast.secretary, quarter))).toMatchObject({ members: 1 });
  }));

test("where no quarter that has ended waits for its list the day is today's", () =>
  now(async () => {
    await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Vắng");
    expect(await leavingOf(await completeSheet())).toEqual({ day: "2026-10-20", ended: null });
  }));

test("whoever is on the way stays without being asked, and can be marked in no other way; the acceptance moves the row", () =>
  now(async () => {
    const { id: member } = await makeMember(cast.secretary, unitOf(bloc), "Lê Thị Đang Chuyển");
    const toUnit = unitOf(bloc, 1).id;
    const told = {
      member,
      toUnit,
      day: "2026-10-12",
      introNumber: "3",
      comment: "Tốt",
      feePaidUntil: "9/2026",
    };
    const place = must(await importPlace(cast.secretary, { unit: unitOf(bloc).code }));
    const bytes = await xlsxOf([HEADER, STAYS]);
    const upload = async () =>
      must(
        await uploadImport(cast.secretary, place, {
          bytes,
          fileName: "quy.xlsx",
          fields: { complete: "true" },
        }),
      );
    // An answer from before the introduction is asked for anew.
    const { id, absent } = await upload();
    const moved = Object.fromEntries(absent.map((one) => [one.id, "moved"]));
    must(await changeImport(cast.secretary, id, { absent: moved }));
    const { id: transfer } = must(await recordIntroduction(cast.secretary, told));
    const anew = [{ path: `absent.${member}`, message: expect.stringContaining("nên giữ lại") }];
    expect(await confirmImport(cast.secretary, id)).toMatchObject({ reason: "conflict", fields: anew });
    expect(await changeImport(cast.secretary, id, { absent: { [member]: "moved" } })).toMatchObject({
      fields: anew,
    });
    must(await changeImport(cast.secretary, id, { absent: { [member]: "keep" } }));
    must(await confirmImport(cast.secretary, id));

    const again = await upload();
    expect(again.absent).toMatchObject([
      { id: member, onTheWay: expect.stringContaining("chuyển sinh hoạt") },
    ]);
    must(await confirmImport(cast.secretary, again.id));
    const row = () => allOf(bloc.orgId).member.findUniqueOrThrow({ where: { id: member } });
    expect(await row()).toMatchObject({ status: "active", unitId: unitOf(bloc).id });

    // There the sheet has the person already: neither by name nor as somebody else is a second row made.
    const receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: toUnit });
    const there = must(await importPlace(receiver, { unit: unitOf(bloc, 1).code }));
    const sheet = await xlsxOf([
      HEADER,
      ["Lê Thị Đang Chuyển", "01/02/2000", "Nữ", "Chi đoàn 1"],
      ["Lê Thị Người Khác", "01/02/2000", "Nữ", "Chi đoàn 1"],
    ]);
    const come = must(
      await uploadImport(receiver, there, { bytes: sheet, fileName: "dv2.xlsx", fields: {} }),
    );
    expect(come.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(come.problems).toMatchObject([
      { row: 2, value: "Lê Thị Đang Chuyển", message: expect.stringContaining("tiếp nhận ở hồ sơ đó") },
    ]);
    must(await confirmImport(receiver, come.id));
    const { version } = must(await transferDetail(receiver, transfer));
    const branch = branchOf(unitOf(bloc, 1)).id;
    must(await takeTransferStep(receiver, transfer, { act: "accept", version, day: "2026-10-20", branch }));
    expect(await row()).toMatchObject({ status: "active", unitId: toUnit, branchId: branch });
    const rows = await allOf(bloc.orgId).member.findMany({ where: { fullName: "Lê Thị Đang Chuyển" } });
    expect(rows).toHaveLength(1);
    const after = must(
      await uploadImport(receiver, there, { bytes: sheet, fileName: "dv2.xlsx", fields: {} }),
    );
    expect(after.counts).toMatchObject({ unchanged: 2, rejected: 0 });
  }));

test("whom an undone list had brought back stays while a transfer that was opened since is under way", () =>
  now(async () => {
    const fullName = "Lê Thị Trở Lại";
    const { id: member, version } = await makeMember(cast.secretary, unitOf(bloc), fullName);
    const gone = { status: "moved", statusSince: "2026-10-01", version };
    must(await correctStatus(cast.secretary, member, gone));
    const place = must(await importPlace(cast.secretary, { unit: unitOf(bloc).code }));
    const bytes = await xlsxOf([HEADER, [fullName, "01/02/2000", "Nữ", "Chi đoàn 1"]]);
    const { id, duplicates } = must(
      await uploadImport(cast.secretary, place, { bytes, fileName: "lai.xlsx", fields: {} }),
    );
    must(await changeImport(cast.secretary, id, { choices: { [duplicates[0]?.row ?? 0]: member } }));
    must(await confirmImport(cast.secretary, id));
    const told = { toUnit: unitOf(bloc, 1).id, day: "2026-10-12", introNumber: "4", comment: "Tốt" };
    must(await recordIntroduction(cast.secretary, { ...told, member, feePaidUntil: "9/2026" }));
    const { problems } = must(await undoImport(cast.secretary, id));
    expect(problems).toMatchObject([{ value: fullName, message: expect.stringContaining("rút hồ sơ đó") }]);
    expect(await allOf(bloc.orgId).member.findUniqueOrThrow({ where: { id: member } })).toMatchObject({
      status: "active",
    });
  }));

test("nor does a list, or its undoing, change the branch of whoever is on the way; what it holds back is told at the cell", () =>
  now(async () => {
    const fullName = "Lê Thị Chưa Xếp";
    const { id: member } = await makeMember(cast.secretary, unitOf(bloc), fullName, { branch: null });
    const place = must(await importPlace(cast.secretary, { unit: unitOf(bloc).code }));
    const upload = async (branch: string, phone: string) => {
      const bytes = await xlsxOf([
        [...HEADER, "Điện thoại"],
        [fullName, "01/02/2000", "Nữ", branch, phone],
      ]);
      return must(await uploadImport(cast.secretary, place, { bytes, fileName: "xep.xlsx", fields: {} }));
    };
    const row = () => allOf(bloc.orgId).member.findUniqueOrThrow({ where: { id: member } });
    const branchId = branchOf(unitOf(bloc)).id;
    const { id } = await upload("Chi đoàn 1", "");
    must(await confirmImport(cast.secretary, id));
    const told = { toUnit: unitOf(bloc, 1).id, day: "2026-10-12", introNumber: "5", comment: "Tốt" };
    must(await recordIntroduction(cast.secretary, { ...told, member, feePaidUntil: "9/2026" }));

    expect((await upload("Chi đoàn 2", "")).counts).toMatchObject({ unchanged: 1, updated: 0 });
    const other = await upload("Chi đoàn 2", "0912345678");
    expect(other).toMatchObject({
      counts: { updated: 1 },
      conflicts: [{ row: 2, value: "Chi đoàn 2", message: expect.stringContaining("rút hồ sơ đó") }],
    });
    must(await confirmImport(cast.secretary, other.id));
    expect(await row()).toMatchObject({ branchId, phone: "0912345678" });
    expect(must(await undoImport(cast.secretary, other.id)).problems).toEqual([]);

    const { problems } = must(await undoImport(cast.secretary, id));
    expect(problems).toMatchObject([{ value: fullName, message: expect.stringContaining("rút hồ sơ đó") }]);
    expect(await row()).toMatchObject({ branchId, phone: null });
  }));
