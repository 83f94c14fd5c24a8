import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { chosenMembers } from "@/lib/members/bulk-changes/chosen";
import { changeMany } from "@/lib/members/bulk-changes/commands";
import { bulkView, type Preview, previewChange } from "@/lib/members/bulk-changes/queries";
import { NO_POST } from "@/lib/members/bulk-changes/types";
import { undoMany } from "@/lib/members/bulk-changes/undo";
import { createMember, updateMember } from "@/lib/members/commands";
import { memberPage } from "@/lib/members/pages";
import { readAddress } from "@/lib/members/roster/address";
import type { Member } from "@/lib/members/types";
import { pastBulkChanges } from "@/lib/pasted-tables/queries";
import { recordIntroduction } from "@/lib/transfers/commands";
import { currentPlace } from "@/lib/units/current";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "../helpers/members";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let people: Member[];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  people = [];
  for (const name of ["Lê Thị An", "Lê Thị Bình", "Lê Thị Cúc", "Lê Thị Dung"])
    people.push(await makeMember(cast.secretary, unit, name));
  for (const name of ["Trần Thị Lạ", "Trần Thị Mới"])
    people.push(await makeMember(cast.secretary, unit, name, { branch: null }));
});

const ids = (...at: number[]) => at.map((n) => people[n]?.id ?? "").join(",");
const asked = (kind: string, to: string, filter: object = { ids: ids(0, 1) }, more: object = {}) => ({
  kind,
  to,
  since: null,
  reason: "",
  filter: { unit: unit.code, ...filter },
  ...more,
});
const UNSORTED = [4, 5];
const toSecond = (filter: object = { ids: ids(...UNSORTED) }) =>
  asked("branch", branchOf(unit, 1).id, filter);

async function preview(actor: Actor, input: object): Promise<Preview> {
  const found = must(await previewChange(actor, input));
  if (!("effect" in found)) throw new Error(found.message);
  return found;
}
const act = async (actor: Actor, input: object) =>
  changeMany(actor, { ...input, seen: (await preview(actor, input)).seen });
const rowsNow = () =>
  sql(
    database,
    `SELECT to_jsonb(m) - 'version' - 'updated_at' AS row FROM members m WHERE unit_id = $1 ORDER BY id`,
    [unit.id],
  );
const lastId = async () =>
  (await allOf(bloc.orgId).memberBulkChange.findFirstOrThrow({ orderBy: { createdAt: "desc" } })).id;
const eventsOf = async (n: number) =>
  sql<{ type: string; detail: object; before: object | null; after: object | null }>(
    database,
    `SELECT e.type, e.detail, v.before, v.after FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
     WHERE e.subject_id = $1 ORDER BY e.id DESC`,
    [people[n]?.id],
  );

describe("a change of many", () => {
  test("into a branch, of those who stand in none: as shown, told of each, and undone exactly", async () => {
    const before = await rowsNow();
    const { effect } = await preview(cast.secretary, toSecond());
    expect(effect.changes.map(({ fullName }) => fullName)).toEqual(["Trần Thị Lạ", "Trần Thị Mới"]);
    expect(must(await act(cast.secretary, toSecond()))).toEqual({ count: 2 });
    expect(await allOf(bloc.orgId).member.count({ where: { branchId: branchOf(unit, 1).id } })).toBe(2);
    expect((await eventsOf(4))[0]).toMatchObject({
      type: "member.updated",
      detail: { fields: ["branch"] },
      before: { branch: null },
      after: { branch: "Chi đoàn 2" },
    });
    expect((await preview(cast.secretary, toSecond())).effect).toMatchObject({ changes: [], already: 2 });
    const onward = await preview(
      cast.secretary,
      asked("branch", branchOf(unit).id, { ids: ids(...UNSORTED) }),
    );
    expect(onward.effect).toMatchObject({
      changes: [],
      cannot: [{ why: expect.stringContaining("chuyển sinh hoạt trong đơn vị") }, {}],
    });
    expect(must(await previewChange(cast.secretary, asked("branch", "")))).toMatchObject({
      fields: [{ path: "to" }],
    });
    must(await undoMany(cast.secretary, await lastId()));
    expect(await rowsNow()).toEqual(before);
    expect((await eventsOf(4))[0]).toMatchObject({
      before: { branch: "Chi đoàn 2" },
      after: { branch: null },
    });
    expect(await undoMany(cast.secretary, await lastId())).toMatchObject({ reason: "conflict" });
  });

  test("tells before a branch has two secretaries, by the change or by the form, which asks", async () => {
    const post = "Bí thư chi đoàn";
    const two = await preview(cast.secretary, asked("position", post));
    expect(two.doubts).toEqual([
      expect.stringContaining(`Chi đoàn 1 sẽ có 2 người cùng giữ chức vụ “${post}”: Lê Thị An, Lê Thị Bình`),
    ]);
    const one = asked("position", post, { ids: ids(0) });
    expect((await preview(cast.secretary, one)).doubts).toEqual([]);
    must(await act(cast.secretary, one));
    const bulk = await lastId();
    const input = { position: post, version: people[1]?.version, confirmed: false };
    const change = (more: object) => updateMember(cast.secretary, people[1]?.id ?? "", { ...input, ...more });
    expect(await change({})).toMatchObject({
      isDoubted: true,
      message: expect.stringContaining("Vẫn lưu"),
      fields: [{ path: "position", message: expect.stringContaining("Lê Thị An") }],
    });
    const born = { fullName: "Lê Thị Em", birthDate: "2003-04-05", gender: "female" };
    const newcomer = { ...born, unit: unit.id, branch: branchOf(unit).id, position: post };
    expect(await createMember(cast.secretary, newcomer)).toMatchObject({
      isDoubted: true,
      fields: [{ path: "position" }],
    });
    expect((await change({ position: "Phó bí thư chi đoàn" })).ok).toBe(true);
    expect(await change({ version: (people[1]?.version ?? 0) + 1, confirmed: true })).toMatchObject({
      ok: true,
    });
    must(
      await updateMember(cast.secretary, people[1]?.id ?? "", {
        position: null,
        version: (people[1]?.version ?? 0) + 2,
      }),
    );
    must(await undoMany(cast.secretary, bulk));
  });

  test("to a post of the list alone, in the words of the form; a short form is that post", async () => {
    const wrong = await previewChange(cast.secretary, asked("position", "Trưởng nhóm"));
    expect(must(wrong)).toMatchObject({
      reason: "invalid",
      fields: [{ path: "to", message: expect.stringContaining("không có trong danh mục Chức vụ") }],
    });
    const tried = { ...asked("position", "Trưởng nhóm"), seen: "" };
    expect(await changeMany(cast.secretary, tried)).toMatchObject({ reason: "invalid" });
    expect(must(await previewChange(cast.secretary, asked("position", "UVBCH")))).toMatchObject({
      target: { position: "Ủy viên BCH chi đoàn" },
    });
    expect(must(await previewChange(cast.secretary, asked("position", NO_POST)))).toMatchObject({
      target: { position: null },
    });
    expect(must(await previewChange(cast.secretary, asked("position", "")))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "to" }],
    });
  });

  test("of post, by a filter; who was changed since stays and is named", async () => {
    const input = asked("position", "Ủy viên BCH chi đoàn", { q: "le thi" });
    must(await act(cast.secretary, input));
    const now = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: people[2]?.id } });
    must(await updateMember(cast.secretary, now.id, { version: now.version, phone: "0911111111" }));
    expect(must(await undoMany(cast.secretary, await lastId()))).toEqual({ left: ["Lê Thị Cúc"] });
    const posts = await allOf(bloc.orgId).member.findMany({
      where: { unitId: unit.id, branchId: branchOf(unit).id },
      select: { position: true },
      orderBy: { fullName: "asc" },
    });
    expect(posts.map(({ position }) => position)).toEqual([null, null, "Ủy viên BCH chi đoàn", null]);
    const place = must(await currentPlace(cast.secretary, {}));
    expect(must(await pastBulkChanges(cast.secretary, place))[0]).toMatchObject({
      kind: "position",
      count: 4,
      left: ["Lê Thị Cúc"],
      mayUndo: false,
    });
  });

  test("back in activity asks for a day and a reason; leaving is no such change", async () => {
    const gone = people[3] as Member;
    const { version } = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: gone.id } });
    must(
      await correctStatus(cast.secretary, gone.id, { version, status: "moved", statusSince: "2026-01-05" }),
    );
    const before = await rowsNow();
    const back = (more: object) => asked("status", "", { ids: ids(3) }, more);
    expect(must(await previewChange(cast.secretary, back({})))).toMatchObject({
      fields: [{ path: "reason" }],
    });
    expect(
      must(await previewChange(cast.secretary, back({ reason: "Về lại", since: "31/02/2026" }))),
    ).toMatchObject({
      fields: [{ path: "since" }],
    });
    expect(must(await previewChange(cast.secretary, asked("graduated", "")))).toMatchObject({
      reason: "invalid",
    });
    must(await act(cast.secretary, back({ reason: "Về lại cơ quan", since: "01/10/2026" })));
    expect((await eventsOf(3))[0]).toMatchObject({
      type: "member.status_changed",
      detail: { from: "moved", to: "active", on: "2026-10-01" },
    });
    const { timeline } = must(await memberPage(cast.secretary, gone.id));
    expect(timeline.entries[0]?.detail).toContain("Về lại cơ quan");
    must(await undoMany(cast.secretary, await lastId()));
    expect(await rowsNow()).toEqual(before);
  });

  test("is of those seen, all or none", async () => {
    const { seen } = await preview(cast.secretary, toSecond());
    const { version } = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: people[4]?.id } });
    must(await updateMember(cast.secretary, people[4]?.id ?? "", { version, phone: "0922222222" }));
    expect(await changeMany(cast.secretary, { ...toSecond(), seen })).toMatchObject({
      reason: "stale",
      message: expect.stringContaining(`${cast.secretary.name}, Sửa đoàn viên, lúc `),
    });
    expect(await changeMany(cast.secretary, { ...toSecond(), seen: "" })).toMatchObject({ reason: "stale" });
    expect(await changeMany(cast.secretary, { ...toSecond(), to: "x".repeat(301), seen })).toMatchObject({
      reason: "invalid",
    });
    expect(await allOf(bloc.orgId).member.count({ where: { branchId: branchOf(unit, 1).id } })).toBe(0);
  });

  test("is for whoever keeps the list there, within what each keeps", async () => {
    const input = { ...toSecond(), seen: "x" };
    expect(await changeMany(cast.observer, input)).toMatchObject({ reason: "forbidden" });
    expect(await changeMany(cast.staff, input)).toMatchObject({ reason: "forbidden" });
    expect(await changeMany(sister, input)).toMatchObject({ reason: "not_found" });
    const post = asked("position", "Bí thư chi đoàn", { ids: ids(0) });
    expect(await changeMany(cast.branchSecretary, input)).toMatchObject({ reason: "not_found" });
    must(await act(cast.branchSecretary, post));
    expect(await undoMany(cast.observer, await lastId())).toMatchObject({ reason: "forbidden" });
    expect(await undoMany(sister, await lastId())).toMatchObject({ reason: "not_found" });
    must(await undoMany(cast.committee, await lastId()));
    expect(
      await changeMany(cast.secretary, { ...asked("branch", branchOf(unitOf(bloc, 1)).id), seen: "x" }),
    ).toMatchObject({
      reason: "not_found",
    });
  });

  test("leads to the grids of the branches, and to its own of a unit that rates itself", async () => {
    const listsOf = async (kind: "base_union" | "base_branch", chosen: string[]) => {
      const place = must(await currentPlace(cast.secretary, {}));
      const at = { ...place, unit: { ...place.unit, kind } };
      return must(await bulkView(cast.secretary, at, readAddress({ id: chosen }, false))).lists;
    };
    const loose = await makeMember(cast.secretary, unit, "Lê Thị Lẻ", { branch: null });
    const chosen = [people[0]?.id ?? "", people[1]?.id ?? "", loose.id];
    const [branch] = await listsOf("base_union", chosen);
    expect(await listsOf("base_union", chosen)).toEqual([
      { branchId: branchOf(unit).id, name: expect.any(String), count: 2 },
    ]);
    expect(await listsOf("base_branch", chosen)).toEqual([
      branch,
      { branchId: null, name: expect.any(String), count: 1 },
    ]);
  });

  test("to be rated there, those chosen are kept however many: by the filter too", async () => {
    const place = must(await currentPlace(cast.secretary, {}));
    const branch = branchOf(unit).id;
    const chosen = async (params: object, actor = cast.secretary) =>
      (await chosenMembers(actor, place, { branch, ...params }))?.map(({ fullName }) => fullName);
    expect(await chosen({ all: "1", q: "Bình" })).toEqual(["Lê Thị Bình"]);
    expect(await chosen({ all: "1", ids: ids(0) })).toEqual(["Lê Thị An"]);
    expect(await chosen({})).toBeUndefined();
    expect(await chosen({ all: "1" }, cast.observer)).toBeUndefined();
  });

  test("names nobody of another unit, and takes few statements", async () => {
    const stranger = await makeMember(sister, unitOf(bloc, 1), "Người Đơn Vị Khác");
    const { effect } = await preview(cast.secretary, toSecond({ ids: `${ids(4)},${stranger.id}` }));
    expect(effect.changes.map(({ id }) => id)).toEqual([people[4]?.id]);
    const place = must(await currentPlace(cast.secretary, {}));
    const chosen = readAddress({ id: [people[0]?.id ?? "", people[3]?.id ?? ""] }, false);
    expect(must(await bulkView(cast.secretary, place, chosen))).toMatchObject({
      count: 2,
      branches: [],
      mayMoveInside: true,
      haveLeft: true,
    });
    const mixed = readAddress({ id: [people[0]?.id ?? "", people[5]?.id ?? ""] }, false);
    expect(must(await bulkView(cast.committee, place, mixed))).toMatchObject({
      branches: [{ name: "Chi đoàn 1" }, { name: "Chi đoàn 2" }],
      mayMoveInside: false,
      haveLeft: false,
    });
    const { seen } = await preview(cast.secretary, toSecond());
    const sent = await statementsOf(async () =>
      must(await changeMany(cast.secretary, { ...toSecond(), seen })),
    );
    expect(sent.length).toBeLessThanOrEqual(8);
    await sql(database, "UPDATE member_bulk_changes SET expires_at = '2020-01-01'");
    expect(await undoMany(cast.secretary, await lastId())).toMatchObject({ reason: "conflict" });
  });

  test("undone leaves whom a transfer that was opened since leads on, and names them apart", async () => {
    const back = await makeMember(cast.secretary, unit, "Lê Thị Về");
    const placed = await makeMember(cast.secretary, unit, "Lê Thị Vào", { branch: null });
    const { version } = back;
    must(
      await correctStatus(cast.secretary, back.id, { version, status: "moved", statusSince: "2026-01-05" }),
    );
    const since = { reason: "Về lại cơ quan", since: "01/10/2026" };
    const changes = [
      [back, asked("status", "", { ids: back.id }, since)],
      [placed, toSecond({ ids: placed.id })],
    ] as const;
    for (const [{ id: member, fullName }, input] of changes) {
      must(await act(cast.secretary, input));
      const to = { toUnit: unitOf(bloc, 1).id, introNumber: "4", comment: "Tốt", feePaidUntil: "9/2026" };
      must(await recordIntroduction(cast.secretary, { ...to, member, day: "2026-10-02" }));
      const before = await rowsNow();
      expect(must(await undoMany(cast.secretary, await lastId()))).toEqual({ left: [fullName] });
      expect(await rowsNow()).toEqual(before);
      const place = must(await currentPlace(cast.secretary, {}));
      expect(must(await pastBulkChanges(cast.secretary, place))[0]).toMatchObject({
        left: [],
        onTheWay: [fullName],
      });
    }
  });
});
