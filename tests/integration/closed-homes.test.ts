import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeActivity, createActivity } from "@/lib/activities/commands";
import { activityDetail } from "@/lib/activities/queries";
import { createNote } from "@/lib/care/situation/commands";
import { createCare } from "@/lib/care/support/commands";
import { changeMany } from "@/lib/members/bulk-changes/commands";
import { previewChange } from "@/lib/members/bulk-changes/queries";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { undoMerge } from "@/lib/members/duplicates/undo";
import type { Member } from "@/lib/members/types";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { createProject } from "@/lib/projects/commands";
import { requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { transferDetail } from "@/lib/transfers/queries";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { closeUnit } from "@/lib/units/tree/commands";
import { unitDetail } from "@/lib/units/tree/queries";
import { allOf, makeBloc, must, type TestBloc, type TestUnit } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "../helpers/members";
import { pasteSeen } from "../helpers/pasted";
import { cookieOfActor } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let imports: Imports;
let used = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 24);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  imports = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

/** A branch of its own to be closed, and one that stays open. */
function pair() {
  used += 2;
  const [old, open] = [branchOf(unit, used - 2), branchOf(unit, used - 1)];
  return { old: { ...old, name: `Chi đoàn ${used - 1}` }, open: { ...open, name: `Chi đoàn ${used}` } };
}
const close = async ({ id }: { id: string }) => {
  const { version } = must(await unitDetail(cast.staff, bloc.orgId, id));
  const input = { id, version, closedOn: "2026-11-01", reason: "sáp nhập" };
  return now(() => closeUnit(cast.staff, bloc.orgId, input));
};
const member = (fullName: string, { id: branch }: { id: string }, more: object = {}) =>
  makeMember(cast.secretary, unit, fullName, { branch, confirmed: true, ...more });
const rowOf = (id: string) => allOf(bloc.orgId).member.findFirstOrThrow({ where: { id } });
const leave = async ({ id, version }: Member) =>
  must(await correctStatus(cast.secretary, id, { version, status: "moved", statusSince: "2026-10-01" }));

async function bulk(kind: string, to: string, who: Member[], more: object = {}) {
  const filter = { unit: unit.code, ids: who.map(({ id }) => id).join(",") };
  const input = { kind, to, since: null, reason: "", filter, ...more };
  const preview = must(await now(() => previewChange(cast.secretary, input)));
  if (!("effect" in preview)) throw new Error(preview.message);
  const act = () => now(() => changeMany(cast.secretary, { ...input, seen: preview.seen }));
  return { effect: preview.effect, act };
}
async function sheet(...rows: (string | null)[][]) {
  const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"];
  const { body } = await imports.upload("DV01", await xlsxOf([header, ...rows]));
  return body.id;
}
async function step(id: string, act: string, more: object = {}) {
  const { version } = must(await transferDetail(cast.staff, id));
  return now(() => takeTransferStep(cast.secretary, id, { act, day: "2026-11-10", version, ...more }));
}
async function asked({ id }: Member, { id: toBranch }: { id: string }) {
  const input = { member: id, direction: "inside", day: "2026-11-01", toBranch, reason: "Đổi việc" };
  const opened = must(await now(() => requestTransfer(cast.secretary, input)));
  must(await step(opened.id, "comment", { note: "Sinh hoạt đều", feePaidUntil: "11/2026" }));
  return opened;
}

test("an import that is taken back leaves those whose branch is closed, and names them", async () => {
  const { old, open } = pair();
  const away = await member("Lê Thị Cúc", old);
  const id = await sheet(["Lê Thị Cúc", "01/02/2000", "Nữ", open.name]);
  expect(await imports.confirm(id)).toMatchObject({ status: 200 });
  expect(await rowOf(away.id)).toMatchObject({ branchId: open.id });
  must(await close(old));
  const { body } = await imports.undo(id);
  expect(body.problems).toMatchObject([
    { value: "Lê Thị Cúc", message: expect.stringContaining("đã ngừng hoạt động") },
  ]);
  expect(await rowOf(away.id)).toMatchObject({ branchId: open.id });
});

describe("what is one act is refused, and says what to do", () => {
  const refusal = { reason: "conflict", message: expect.stringContaining("Chọn chi đoàn đang hoạt động") };

  test("a merge taken back", async () => {
    const { old, open } = pair();
    const [kept, other] = [await member("Lê Thị Đôi", open), await member("Lê Thị Đôi", old)];
    const versions = { keptVersion: kept.version, otherVersion: other.version };
    must(await mergeMembers(cast.secretary, { kept: kept.id, other: other.id, ...versions, fromOther: [] }));
    must(await close(old));
    const { id } = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
    expect(await undoMerge(cast.secretary, id)).toMatchObject(refusal);
  });

  test("back in activity by the form, until another branch is chosen", async () => {
    const { old, open } = pair();
    const gone = await leave(await member("Lê Thị Em", old));
    must(await close(old));
    const back = { version: gone.version, status: "active", statusSince: "2026-11-01" };
    expect(await correctStatus(cast.secretary, gone.id, back)).toMatchObject(refusal);
    must(await correctStatus(cast.secretary, gone.id, { ...back, branch: open.id }));
    expect(await rowOf(gone.id)).toMatchObject({ status: "active", branchId: open.id });
  });

  test("back in activity with a code, by the form", async () => {
    const { old } = pair();
    const gone = await leave(await member("Lê Thị Gấm", old, { code: "DV-778899" }));
    must(await close(old));
    const back = { version: gone.version, status: "active", statusSince: "2026-11-01" };
    expect(await correctStatus(cast.secretary, gone.id, back)).toMatchObject(refusal);
  });

  test("back in activity by a change of many", async () => {
    const { old } = pair();
    const gone = await leave(await member("Lê Thị Hà", old));
    must(await close(old));
    const { effect } = await bulk("status", "active", [gone], { since: "2026-11-01", reason: "Trở lại" });
    expect(effect).toMatchObject({
      changes: [],
      cannot: [{ why: expect.stringContaining("chi đoàn cũ đã ngừng hoạt động") }],
    });
  });

  test("back in activity by a sheet that names no branch", async () => {
    const { old, open } = pair();
    const gone = await leave(await member("Lê Thị Kim", old));
    must(await close(old));
    const answers = { choices: { 2: gone.id } };
    const id = await sheet(["Lê Thị Kim", "01/02/2000", "Nữ", null]);
    await imports.patch(id, answers);
    expect(await imports.confirm(id)).toMatchObject({
      status: 409,
      body: { title: expect.stringContaining("Lê Thị Kim trở lại sinh hoạt") },
    });
    expect(await rowOf(gone.id)).toMatchObject({ status: "moved" });
    const said = await sheet(["Lê Thị Kim", "01/02/2000", "Nữ", open.name]);
    await imports.patch(said, answers);
    expect(await imports.confirm(said)).toMatchObject({ status: 200 });
  });

  test("a move inside to a branch closed meanwhile", async () => {
    const { old, open } = pair();
    const here = await member("Lê Thị Lan", open);
    const { id } = await asked(here, old);
    await sql(database, "UPDATE units SET closed_on = '2026-11-05' WHERE id = $1", [old.id]);
    expect(await step(id, "decide", { docNumber: "4-GGT" })).toMatchObject(refusal);
    expect(await rowOf(here.id)).toMatchObject({ branchId: open.id });
  });

  test("the move of several who are undone as one", async () => {
    const { old, open } = pair();
    const away = await member("Lê Thị An", old);
    const here = await member("Lê Thị Bình", branchOf(unit, 23));
    const given = { unit: unit.id, members: [away.id, here.id], toBranch: open.id, day: "2026-11-01" };
    const { bulk: id } = must(await now(() => pasteSeen(moveInside, cast.secretary, given)));
    must(await close(old));
    expect(await now(() => undoPasted(cast.secretary, id))).toMatchObject(refusal);
    for (const one of [away, here]) expect(await rowOf(one.id)).toMatchObject({ branchId: open.id });
  });

  test("a move inside that is taken back", async () => {
    const { old, open } = pair();
    const { id } = await asked(await member("Lê Thị Mai", old), open);
    must(await step(id, "decide", { docNumber: "4-GGT" }));
    must(await close(old));
    const { version } = must(await transferDetail(cast.staff, id));
    expect(await now(() => takeTransferBack(cast.secretary, id, { note: "Nhầm", version }))).toMatchObject(
      refusal,
    );
  });
});

test("nothing is recorded that it did from the day on which it stands no more; what it did before is", async () => {
  const { old, open } = pair();
  must(await close(old));
  const refusal = {
    reason: "invalid",
    fields: [{ path: "branch", message: expect.stringContaining("01/11/2026") }],
  };
  const of = ({ id: branch }: { id: string }) => ({ unit: unit.id, branch });
  const activity = (startsOn: string, at = old) =>
    now(() =>
      createActivity(cast.secretary, { ...of(at), startsOn, title: "Ra quân", kind: "volunteering" }),
    );
  const project = (plannedFrom: string) =>
    now(() =>
      createProject(cast.secretary, {
        ...of(old),
        kind: "youth_task",
        level: "branch",
        name: "Dọn kho",
        plannedFrom,
      }),
    );
  const care = (day: string) =>
    now(() =>
      createCare(cast.secretary, {
        ...of(old),
        title: "Thăm ốm",
        day,
        kind: "illness_visit",
        beneficiary: "members",
        participants: 1,
      }),
    );
  const note = (month: string) =>
    now(() => createNote(cast.secretary, { ...of(old), month, channel: "other", isQuiet: true }));
  for (const record of [activity, project, care]) {
    expect(await record("2026-11-01")).toMatchObject(refusal);
    must(await record("2026-10-31"));
  }
  expect(await note("2026-11")).toMatchObject(refusal);
  must(await note("2026-10"));
  const { id } = must(await activity("2026-11-10", open));
  const { version, startsOn, title, kind } = must(await activityDetail(cast.secretary, id));
  const moved = { startsOn, title, kind, branch: old.id, version };
  expect(await now(() => changeActivity(cast.secretary, id, moved))).toMatchObject(refusal);
  must(await now(() => changeActivity(cast.secretary, id, { ...moved, startsOn: "2026-10-10" })));
});

test("whoever comes in by any other statement is refused by the database", async () => {
  const { old } = pair();
  must(await close(old));
  const insert = `INSERT INTO members (org_id, unit_id, branch_id, full_name, given_name, search_key, name_key, birth_date, gender)
    VALUES ($1, $2, $3, 'Lê Thị Na', 'Na', 'na', 'na', '2000', 'female')`;
  await expect(sql(database, insert, [bloc.orgId, unit.id, old.id])).rejects.toThrow("open unit and branch");
});

test("a branch stays open while a transfer leads to it", async () => {
  const { old, open } = pair();
  const { id } = await asked(await member("Lê Thị Oanh", open), old);
  expect(await close(old)).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("1 hồ sơ chuyển sinh hoạt"),
  });
  must(await step(id, "withdraw", { note: "Thôi" }));
  must(await close(old));
});
