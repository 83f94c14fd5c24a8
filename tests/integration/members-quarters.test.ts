import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { confirmQuarter, correctQuarter } from "@/lib/members/snapshots/commands";
import { dueQuarter } from "@/lib/members/snapshots/due";
import { quarterListFile } from "@/lib/members/snapshots/file";
import { quarterBoard, quarterList, quarterStates } from "@/lib/members/snapshots/queries";
import { quartersView } from "@/lib/members/snapshots/view";
import { onDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { plainDate } from "@/lib/platform/dates";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { openYear } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
});

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const confirm = (quarter: number, more: Record<string, unknown> = {}, year = 2026) =>
  confirmQuarter(cast.secretary, { unit: unitOf(bloc).id, year, quarter, ...more });
const board = async (year = 2026) =>
  must(await quarterBoard(cast.secretary, { orgId: bloc.orgId, unitId: unitOf(bloc).id }, year));

describe("confirming a quarter's list", () => {
  test("waits for its time, its secretary and at least one member", async () => {
    expect(await on("2026-02-01", () => confirm(1))).toMatchObject({ reason: "conflict" });
    expect(await on("2026-03-20", () => confirm(1))).toMatchObject({ reason: "conflict" });
    for (const actor of [cast.committee, cast.branchSecretary, cast.observer, cast.staff]) {
      const asked = await confirmQuarter(actor, { unit: unitOf(bloc).id, year: 2026, quarter: 1 });
      expect(asked).toMatchObject({ reason: actor === cast.branchSecretary ? "not_found" : "forbidden" });
    }
    expect(
      await confirmQuarter(cast.secretary, { unit: unitOf(bloc, 1).id, year: 2026, quarter: 1 }),
    ).toMatchObject({ reason: "not_found" });
    expect(await confirm(5)).toMatchObject({ reason: "invalid" });
  });

  test("freezes counts and members, who and when, in the log too", async () => {
    await makeMember(cast.secretary, unitOf(bloc), "Lê An", {
      gender: "male",
      position: "Bí thư chi đoàn",
      code: "A-1",
    });
    await makeMember(cast.secretary, unitOf(bloc), "Lê Bình");
    const gone = await makeMember(cast.secretary, unitOf(bloc), "Lê Chi", {
      branch: branchOf(unitOf(bloc), 1).id,
    });
    await makeMember(cast.secretary, unitOf(bloc), "Lê Dũng", { branch: null, gender: "male" });
    const wrong = await on("2026-03-20", () => confirm(1, { members: 5 }));
    expect(wrong).toMatchObject({ reason: "conflict", message: expect.stringContaining("4 đoàn viên") });
    const frozen = must(await on("2026-03-20", () => confirm(1, { members: 4 })));
    expect(frozen).toMatchObject({ year: 2026, quarter: 1, members: 4 });
    const row = await allOf(bloc.orgId).rosterSnapshot.findFirstOrThrow({
      where: { id: frozen.id },
      include: { members: true },
    });
    expect(row).toMatchObject({
      memberCount: 4,
      confirmedBy: cast.secretary.name,
      confirmedById: cast.secretary.userId,
      counts: {
        male: 2,
        female: 2,
        branches: [
          { name: "Chi đoàn 1", count: 2 },
          { name: "Chi đoàn 2", count: 1 },
        ],
      },
    });
    expect(row.members.find((member) => member.code === "A-1")).toMatchObject({
      fullName: "Lê An",
      position: "Bí thư chi đoàn",
      branchName: "Chi đoàn 1",
    });
    const event = await system("a test reads the log").auditEvent.findFirst({
      where: { subjectId: frozen.id },
    });
    expect(event).toMatchObject({ type: "roster.confirmed", detail: { year: 2026, quarter: 1, members: 4 } });
    await on("2026-04-05", async () =>
      correctStatus(cast.secretary, gone.id, { version: 1, status: "moved", statusSince: "2026-04-02" }),
    );
    await expect(
      sql(database, "select 1 from roster_snapshot_members where snapshot_id = $1", [frozen.id]),
    ).resolves.toHaveLength(4);
  });

  test("happens once, also when two press at the same moment", async () => {
    expect(await on("2026-03-25", () => confirm(1))).toMatchObject({ reason: "conflict" });
    const both = await on("2026-06-28", () => Promise.all([confirm(2), confirm(2)]));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ reason: "conflict" });
  });

  test("shows what changed since the list before, of a frozen and of a coming one", async () => {
    await on("2026-09-25", async () => {
      await makeMember(cast.secretary, unitOf(bloc), "Lê Mới");
      const coming = await quarterList(await board(), unitOf(bloc).id, { year: 2026, quarter: 3 });
      expect(coming).toMatchObject({
        total: 4,
        male: 2,
        female: 2,
        since: { quarter: 2 },
        changes: { joined: [{ fullName: "Lê Mới" }], left: [] },
      });
      const second = await quarterList(await board(), unitOf(bloc).id, { year: 2026, quarter: 2 });
      expect(second).toMatchObject({ total: 3, changes: { left: [{ fullName: "Lê Chi" }] } });
      expect(await quarterList(await board(), unitOf(bloc).id, { year: 2026, quarter: 4 })).toBeNull();
    });
  });

  test("a list that was wrong is followed by another with the reason; the old one stays to be read", async () => {
    const unit = unitOf(bloc).id;
    const second = async (which = {}) => {
      const list = await quarterList(await board(), unit, { year: 2026, quarter: 2 }, which);
      if (!list) throw new Error("the quarter has a list");
      return list;
    };
    const correct = (more: object = {}, actor = cast.secretary) =>
      correctQuarter(actor, {
        unit,
        year: 2026,
        quarter: 2,
        revision: 1,
        reason: "Sót một đồng chí",
        ...more,
      });
    await on("2026-09-26", async () => {
      const { confirmed, scope } = await board();
      const before = confirmed.find(({ year, quarter }) => year === 2026 && quarter === 2);
      await makeMember(cast.secretary, unitOf(bloc), "Lê Sót", { joinedOn: "26/03/2026" });
      for (const actor of [cast.committee, cast.observer, cast.staff])
        expect(await correct({}, actor)).toMatchObject({ reason: "forbidden" });
      expect(await correct({ reason: " " })).toMatchObject({ fields: [{ path: "reason" }] });
      expect(await correct({ quarter: 3 })).toMatchObject({ reason: "conflict" });
      expect(await correct({ members: 1 })).toMatchObject({ reason: "conflict" });
      const coming = await second({ correcting: true });
      expect(coming).toMatchObject({ drawnUp: "2026-06-30", corrects: { revision: { revision: 1 } } });
      expect(coming.corrects?.changes.joined.map(({ fullName }) => fullName)).toContain("Lê Sót");
      const frozen = must(await correct({ members: coming.total }));
      expect(await correct()).toMatchObject({ reason: "stale" });

      expect(await second()).toMatchObject({ total: coming.total, corrects: { revision: { revision: 1 } } });
      expect(await second({ revision: 1 })).toMatchObject({ total: before?.members, corrects: null });
      const after = (await board()).confirmed.filter(({ quarter, year }) => year === 2026 && quarter === 2);
      expect(after).toMatchObject([
        {
          revision: 2,
          reason: "Sót một đồng chí",
          members: coming.total,
          corrected: [{ id: before?.id, members: before?.members, confirmedOn: before?.confirmedOn }],
        },
      ]);
      const events = await sql(
        database,
        `SELECT e.type, e.detail, v.after FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
          WHERE e.subject_id = $1`,
        [frozen.id],
      );
      expect(events).toEqual([
        {
          type: "roster.corrected",
          after: { reason: "Sót một đồng chí" },
          detail: { year: 2026, quarter: 2, members: coming.total, revision: 2 },
        },
      ]);
      // The check takes the new count, and the day on which the quarter was first confirmed.
      const until = { year: 2026, cutOff: plainDate("2026-11-30"), today: plainDate("2026-09-26") };
      const facts = (await factsOfUnits(scope, [unit], until)).get(unit)?.quarters;
      expect(facts?.filter(({ quarter, year }) => year === 2026 && quarter === 2)).toEqual([
        { year: 2026, quarter: 2, members: coming.total, confirmedOn: before?.confirmedOn },
      ]);
    });
  });

  test("is fetched as a workbook, each list as it was, and one that waits as not confirmed yet", async () => {
    const fetched = async (more: object, actor = cast.observer) => {
      const query = { unit: unitOf(bloc).code, of: "2026", quarter: "2", ...more };
      const url = new URL(`http://x/?${new URLSearchParams(query)}`);
      return on("2026-09-27", () => quarterListFile({ actor, url }));
    };
    const read = async (more: object) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(new Uint8Array(must(await fetched(more)).bytes).buffer);
      const textsOf = (at: number) =>
        book.worksheets[at]?.getSheetValues().map((row) => (Array.isArray(row) ? row.join(" ") : "")) ?? [];
      return { list: textsOf(0).join("\n"), changes: textsOf(1).join("\n") };
    };
    const second = await read({});
    expect(second.list).toContain("Lê Sót");
    expect(second.list).toMatch(/Bản 2, .+ chốt ngày 26\/09\/2026/);
    expect(second.changes).toContain("Lê Chi Giảm");
    const first = await read({ revision: "1" });
    expect(first.list).not.toContain("Lê Sót");
    expect(first.list).toContain("đã được chốt lại bằng bản 2");
    expect((await read({ quarter: "3" })).list).toContain("Chưa chốt");
    expect(await fetched({ quarter: "4" })).toMatchObject({ reason: "invalid" });
    expect(await fetched({ revision: "9" })).toMatchObject({ reason: "not_found" });
    expect(await fetched({}, cast.branchSecretary)).toMatchObject({ ok: false });
  });

  test("is offered over the turn of the year, and shown of years that nobody has opened", async () => {
    await openYear(bloc, cast.staff, 2025);
    const unit = unitOf(bloc, 1);
    const place = { orgId: bloc.orgId, unitId: unit.id };
    const sister = await makeActor("bithu.hai", "UNIT_SECRETARY", place);
    await makeMember(sister, unit, "Mai Thị Đông");
    const due = await on("2027-01-04", () => dueQuarter(sister, place));
    expect(due).toMatchObject({ year: 2026, quarter: 4, isLate: true, list: { total: 1 } });
    const open = await on("2027-03-10", () => dueQuarter(sister, place));
    expect(open).toMatchObject({ year: 2027, quarter: 1, isLate: false });
    const page = async (params: SearchParams) => {
      const here = must(await currentPlace(sister, {}));
      return quartersView(sister, here, params);
    };
    expect(must(await on("2027-03-10", () => page({})))).toMatchObject({
      year: 2027,
      otherYears: [2026],
      chosen: { quarter: 1, state: "open" },
    });
    expect(must(await on("2027-03-10", () => page({ of: "2026" })))).toMatchObject({
      year: 2026,
      otherYears: [2025, 2027],
      chosen: { state: "late" },
    });
    for (const of of ["26", "x", ["2026", "2026"]])
      expect(await page({ of })).toMatchObject({ reason: "not_found" });
  });

  test("an older quarter is drawn up from the days of joining and leaving", async () => {
    await on("2026-09-26", async () => {
      await makeMember(cast.secretary, unitOf(bloc), "Lê Sau Này", { joinedOn: "26/03/2026" });
      const list = await quarterList(await board(2025), unitOf(bloc).id, { year: 2025, quarter: 2 });
      expect(list?.total).toBe(5);
      expect(must(await confirm(2, {}, 2025)).members).toBe(5);
      const names = await sql<{ full_name: string }>(
        database,
        "select full_name from roster_snapshot_members m join roster_snapshots s on s.id = m.snapshot_id where s.year = 2025",
      );
      const listed = names.map((row) => row.full_name);
      expect(listed).toContain("Lê Chi");
      expect(listed).not.toContain("Lê Sau Này");
    });
  });

  test("the states of many units take one statement and follow the day", async () => {
    const states = await on("2026-10-05", async () =>
      quarterStates((await board()).scope, [unitOf(bloc).id], 2026),
    );
    expect(
      states.get(unitOf(bloc).id)?.map(({ state, confirmed }) => [state, confirmed?.members ?? null]),
    ).toEqual([
      ["confirmed", 4],
      ["confirmed", 5],
      ["late", null],
      ["not_due", null],
    ]);
  });
});

describe("a quarter that is confirmed after its end", () => {
  let unit: TestUnit;
  let place: { orgId: string; unitId: string };
  let keeper: Actor;
  beforeAll(async () => {
    const other = await makeBloc("muon", 1, 1);
    unit = unitOf(other);
    place = { orgId: other.orgId, unitId: unit.id };
    keeper = (await makeCast(other)).secretary;
  });
  const listOf = async (quarter: 3 | 4, which = {}) =>
    quarterList(must(await quarterBoard(keeper, place, 2026)), unit.id, { year: 2026, quarter }, which);
  const namesOf = (list: Awaited<ReturnType<typeof listOf>>) => list?.members.map(({ fullName }) => fullName);

  test("holds who was there on its last day, also of a roster that was entered later; its correction agrees", async () => {
    await on("2026-11-05", async () => {
      await makeMember(keeper, unit, "Tô Thị Ở Lại", { joinedOn: "26/03/2020" });
      await makeMember(keeper, unit, "Tô Thị Không Rõ");
      const gone = await makeMember(keeper, unit, "Tô Thị Rời Đi", { joinedOn: "26/03/2020" });
      await makeMember(keeper, unit, "Tô Thị Vào Sau", { joinedOn: "01/11/2026" });
      must(
        await correctStatus(keeper, gone.id, {
          version: gone.version,
          status: "moved",
          statusSince: "2026-11-03",
        }),
      );
    });
    await on("2026-12-01", async () => {
      const stood = ["Tô Thị Không Rõ", "Tô Thị Rời Đi", "Tô Thị Ở Lại"];
      const due = await on("2026-11-06", () => dueQuarter(keeper, place));
      expect(due).toMatchObject({ quarter: 3, isLate: true, list: { total: 3, drawnUp: "2026-09-30" } });
      expect(namesOf(due?.list ?? null)?.toSorted()).toEqual(stood);
      must(await confirmQuarter(keeper, { unit: unit.id, year: 2026, quarter: 3, members: 3 }));
      expect(namesOf(await listOf(3))?.toSorted()).toEqual(stood);
      const correcting = await listOf(3, { correcting: true });
      expect(correcting).toMatchObject({
        drawnUp: "2026-09-30",
        corrects: { changes: { joined: [], left: [] } },
      });
      // What happened after the quarter's end is the next one's, which still runs: its list is the roster.
      expect(await listOf(4)).toMatchObject({
        total: 3,
        drawnUp: null,
        changes: { joined: [{ fullName: "Tô Thị Vào Sau" }], left: [{ fullName: "Tô Thị Rời Đi" }] },
      });
    });
  });
});

describe("rows merged after a list was frozen", () => {
  let unit: TestUnit;
  let place: { orgId: string; unitId: string };
  let keeper: Actor;
  beforeAll(async () => {
    const other = await makeBloc("gop", 1, 1);
    unit = unitOf(other);
    place = { orgId: other.orgId, unitId: unit.id };
    keeper = (await makeCast(other)).secretary;
  });

  test("two rows that were merged since are one person in both lists, and each list keeps its numbers", async () => {
    const make = (name: string, more: object = {}) =>
      makeMember(keeper, unit, name, { branch: branchOf(unit).id, confirmed: true, ...more });
    const [other, kept] = [
      await make("Cao Thị Đôi"),
      await make("Cao Thị Đôi", { position: "Bí thư chi đoàn" }),
    ];
    await make("Cao Thị Riêng");
    const freeze = (quarter: number) => confirmQuarter(keeper, { unit: unit.id, year: 2026, quarter });
    const listOf = async (quarter: 2 | 3) =>
      quarterList(must(await quarterBoard(keeper, place, 2026)), unit.id, { year: 2026, quarter });
    must(await on("2026-06-25", () => freeze(2)));
    const versions = { keptVersion: kept.version, otherVersion: other.version };
    must(await mergeMembers(keeper, { kept: kept.id, other: other.id, ...versions, fromOther: [] }));
    const unchanged = {
      joined: [],
      left: [],
      movedBranch: [],
      changedPosition: [],
      byBranch: [{ change: 0 }],
    };
    const coming = await on("2026-09-25", () => listOf(3));
    expect(coming).toMatchObject({ total: 2, changes: unchanged });
    must(await on("2026-09-25", () => freeze(3)));
    expect(await listOf(3)).toMatchObject({ total: 2, changes: unchanged });
    expect(await listOf(2)).toMatchObject({
      total: 3,
      changes: { comparable: false, byBranch: [{ count: 3 }] },
    });
  });

  test("a row that only the list before knows leads to the one it was merged into", async () => {
    const make = () =>
      makeMember(keeper, unit, "Cao Thị Sau", { branch: branchOf(unit).id, confirmed: true });
    const board = async () => must(await quarterBoard(keeper, place, 2026));
    const correct = { unit: unit.id, year: 2026, quarter: 3, revision: 1, reason: "Sót một đồng chí" };
    const other = await make();
    must(await on("2026-09-25", () => correctQuarter(keeper, correct)));
    const kept = await make();
    const versions = { keptVersion: kept.version, otherVersion: other.version };
    must(await mergeMembers(keeper, { kept: kept.id, other: other.id, ...versions, fromOther: [] }));
    const list = await on("2026-12-20", async () =>
      quarterList(await board(), unit.id, { year: 2026, quarter: 4 }),
    );
    expect(list).toMatchObject({ total: 3, changes: { joined: [], left: [] } });
  });
});
