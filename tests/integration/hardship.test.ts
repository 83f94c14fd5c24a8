import { beforeAll, describe, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import {
  addMeasure,
  changeHardship,
  createHardship,
  removeHardship,
  reopenHardship,
  restoreHardship,
  reviewHardship,
  withdrawMeasure,
} from "@/lib/care/hardship/commands";
import {
  hardshipCandidates,
  hardshipCounts,
  hardshipOfYear,
  hardshipShown,
} from "@/lib/care/hardship/queries";
import { revealHardship, signNoHardship } from "@/lib/care/hardship/unit/commands";
import { measure } from "@/lib/criteria/checks";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { requestTransfer } from "@/lib/transfers/commands";
import { correctTransfer, dropRecorded } from "@/lib/transfers/correcting";
import { moveInside } from "@/lib/transfers/moving-inside";
import { transferDetail } from "@/lib/transfers/queries";
import { recordTransfer } from "@/lib/transfers/recording";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

const database = await freshDatabase();

const WORDS = "Khuyết tật bẩm sinh Wufomax";
const PLAN = "Vận động viện phí Pulazin";
const YEAR = 2021;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let otherBranch: Actor;
let sister: Actor;
let stranger: Actor;
let unit: string;
let person: string;

const within = <T>(act: () => Promise<T>, day = "2021-06-01") => onDay(plainDate(day), act);
const at = (branchId: string | null = null) => ({ orgId: bloc.orgId, unitId: unit, branchId, year: YEAR });
const hardship = (more: object = {}) => ({
  member: person,
  reason: "illness",
  words: WORDS,
  plan: PLAN,
  openedOn: "2021-03-01",
  ...more,
});

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc).id;
  const placed = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  otherBranch = await makeActor("bithu.cd2", "BRANCH_SECRETARY", placed(branchOf(unitOf(bloc), 1).id));
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", placed(unitOf(bloc, 1).id));
  const away = await makeBloc("khac", 1, 1);
  stranger = await makeActor("vanphong.xa", "UPPER_STAFF", { orgId: away.orgId, unitId: away.rootId });
  person = (await makeMember(cast.secretary, unitOf(bloc), "Ngô Thị Hiền")).id;
});

const counted = async (actor: Actor, branchId: string | null = null) =>
  must(await hardshipCounts(actor, at(branchId)))[0];

test("nobody in hardship is signed once by the secretary; an open case outweighs it", async () => {
  const sign = (actor: Actor) => within(() => signNoHardship(actor, { unit, year: 2020 }));
  expect(await sign(cast.committee)).toMatchObject({ reason: "forbidden" });
  expect(await sign(cast.staff)).toMatchObject({ reason: "forbidden" });
  for (const actor of [sister, stranger, cast.branchSecretary])
    expect(await sign(actor)).toMatchObject({ reason: "not_found" });
  must(await sign(cast.secretary));
  expect(await sign(cast.secretary)).toMatchObject({ reason: "conflict" });
  expect(must(await hardshipCounts(cast.observer, { ...at(), year: 2020 }))[0]).toMatchObject({
    signedOn: "2021-06-01",
    cases: 0,
  });
});

describe("a case", () => {
  let id: string;

  test("is put on the list by who sees sensitive fields there, once at a time", async () => {
    for (const actor of [cast.committee, cast.observer, cast.staff])
      expect(await createHardship(actor, hardship())).toMatchObject({ reason: "forbidden" });
    for (const actor of [otherBranch, sister, stranger])
      expect(await createHardship(actor, hardship())).toMatchObject({ reason: "not_found" });
    expect(must(await hardshipCandidates(cast.branchSecretary, at(branchOf(unitOf(bloc)).id)))).toMatchObject(
      [{ id: person }],
    );
    const own = "Nuôi con nhỏ một mình";
    const other = must(
      await within(() => createHardship(cast.branchSecretary, hardship({ reason: own }))),
    ).id;
    const { reason, version } = must(await hardshipShown(cast.secretary, other));
    expect(reason).toBe(own);
    must(await removeHardship(cast.secretary, other, { version }));
    id = must(await within(() => createHardship(cast.branchSecretary, hardship()))).id;
    expect(await within(() => createHardship(cast.secretary, hardship()))).toMatchObject({
      reason: "conflict",
    });
    expect(must(await hardshipCandidates(cast.secretary, at()))).toEqual([]);
    expect(
      await within(() => createHardship(cast.ticked, hardship({ reason: "", openedOn: "x" }))),
    ).toMatchObject({
      reason: "invalid",
      fields: [{ path: "reason" }, { path: "openedOn" }],
    });
  });

  test("is named to the secretary, the branch concerned and a ticked member of the BCH; to others it is a count", async () => {
    for (const actor of [cast.secretary, cast.branchSecretary, cast.ticked])
      expect(must(await hardshipShown(actor, id))).toMatchObject({ fullName: "Ngô Thị Hiền", words: WORDS });
    for (const actor of [cast.committee, cast.observer, cast.staff, cast.upperSecretary]) {
      expect(await hardshipShown(actor, id)).toMatchObject({ reason: "forbidden" });
      expect(await hardshipOfYear(actor, at(), {})).toMatchObject({ reason: "forbidden" });
      expect(await counted(actor)).toMatchObject({ cases: 1, open: 1, planned: 1, helped: 0, reviewed: 1 });
    }
    for (const actor of [otherBranch, sister, stranger])
      expect(await hardshipShown(actor, id)).toMatchObject({ reason: "not_found" });
    const [item] = must(await hardshipOfYear(cast.secretary, at(), {})).items;
    expect(item).toMatchObject({ id, hasPlan: true, measures: 0, reviewed: true });
  });

  test("is helped and changed; a stale save is refused", async () => {
    const measured = { day: "2021-05-01", what: "Hỗ trợ viện phí", costVnd: "5.000.000", version: 1 };
    expect(must(await within(() => addMeasure(cast.branchSecretary, id, measured)))).toMatchObject({
      measures: [{ number: 1, costVnd: 5_000_000 }],
      version: 2,
    });
    expect(await within(() => addMeasure(cast.secretary, id, measured))).toMatchObject({ reason: "stale" });
    const { member: _, ...fields } = hardship({ plan: `${PLAN} đợt hai`, version: 2 });
    expect(must(await within(() => changeHardship(cast.secretary, id, fields)))).toMatchObject({
      version: 3,
    });
    expect(await changeHardship(cast.committee, id, fields)).toMatchObject({ reason: "forbidden" });
    expect(await counted(cast.staff)).toMatchObject({ helped: 1 });
  });

  test("is told to the upper level by name alone, with a reason that is kept", async () => {
    const ask = (actor: Actor, reason = "Xét hỗ trợ từ quỹ Tỉnh đoàn") =>
      revealHardship(actor, { unit, reason });
    expect(await ask(cast.staff, "xem")).toMatchObject({ fields: [{ path: "reason" }] });
    for (const actor of [cast.observer, cast.secretary, cast.committee])
      expect(await ask(actor)).toMatchObject({ reason: "forbidden" });
    for (const actor of [otherBranch, sister, stranger])
      expect(await ask(actor)).toMatchObject({ reason: "not_found" });
    expect(must(await ask(cast.staff))).toEqual([{ fullName: "Ngô Thị Hiền", branch: "Chi đoàn 1" }]);
    const kept = await sql<{ after: { reason: string } }>(
      database,
      `SELECT v.after FROM audit_events e JOIN audit_values v ON v.event_id = e.id
        WHERE e.type = 'sensitive.read' AND e.detail->'fields' ? 'hardship'`,
    );
    expect(kept.map(({ after }) => after.reason)).toEqual(["Xét hỗ trợ từ quỹ Tỉnh đoàn"]);
  });

  test("is reviewed each year, and ends with a reason", async () => {
    const review = (more: object, day = "2022-02-01") =>
      within(
        () => reviewHardship(cast.secretary, id, { year: 2022, goesOn: true, version: 3, ...more }),
        day,
      );
    expect(await review({ year: 2023 })).toMatchObject({ reason: "invalid" });
    expect(await review({ goesOn: false })).toMatchObject({ fields: [{ path: "endReason" }] });
    must(await review({}));
    expect(await review({ version: 4 })).toMatchObject({ reason: "conflict" });
    const ended = must(await review({ goesOn: false, endReason: "Đã khỏi bệnh", version: 4 }, "2022-05-01"));
    expect(ended).toMatchObject({ endedOn: "2022-05-01", reviews: [{ year: 2022, goesOn: true }] });
    const measured = { day: "2022-05-02", what: "Thăm", version: 5 };
    expect(await addMeasure(cast.secretary, id, measured)).toMatchObject({ reason: "conflict" });
  });

  test("goes and comes back, unless the member is followed anew", async () => {
    must(await within(() => removeHardshipOf(id)));
    expect(await counted(cast.staff)).toMatchObject({ cases: 0 });
    must(await within(() => restoreHardship(cast.secretary, id)));
    const next = must(
      await within(() => createHardship(cast.secretary, hardship({ plan: "" })), "2022-06-01"),
    ).id;
    must(await within(() => removeHardship(cast.secretary, next, { version: 1 })));
    must(await within(() => createHardship(cast.secretary, hardship({ plan: "" })), "2022-06-01"));
    expect(await within(() => restoreHardship(cast.secretary, next))).toMatchObject({ reason: "conflict" });
  });
});

test("a school looks at its cases by school years", async () => {
  const { id: unitId } = unitOf(bloc, 2);
  await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE id = $1", [unitId]);
  const keeper = await makeActor("bithu.truong", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId });
  const { id: member } = await makeMember(keeper, unitOf(bloc, 2), "Phan Thị Học");
  const of = async (year: number) =>
    must(await hardshipCounts(keeper, { orgId: bloc.orgId, unitId, branchId: null, year }))[0];
  const sign = (year: number) => within(() => signNoHardship(keeper, { unit: unitId, year }), "2022-10-05");

  const opened = hardship({ member, openedOn: "2021-09-01" });
  const { id } = must(await within(() => createHardship(keeper, opened), "2021-10-01"));
  const helped = { day: "2022-09-01", what: "Tặng sách", version: 1 };
  must(await within(() => addMeasure(keeper, id, helped), "2022-09-02"));
  expect(await of(2021)).toMatchObject({ calendar: "school_year", cases: 0 });
  expect(await of(2022)).toMatchObject({ cases: 1, helped: 0, reviewed: 1 });
  expect(await of(2023)).toMatchObject({ cases: 1, helped: 1, reviewed: 0 });
  const review = { year: 2023, goesOn: true, version: 2 };
  must(await within(() => reviewHardship(keeper, id, review), "2022-09-10"));
  expect(await of(2023)).toMatchObject({ reviewed: 1 });
  const shown = { orgId: bloc.orgId, unitId, branchId: null, year: 2023 };
  expect(must(await hardshipOfYear(keeper, shown, {})).items).toMatchObject([
    { measures: 1, reviewed: true },
  ]);
  must(await sign(2021));
  expect(await sign(2023)).toMatchObject({ message: expect.stringContaining("năm học 2022 – 2023") });
  expect(await sign(2024)).toMatchObject({ reason: "invalid" });
  const until = { year: 2022, today: plainDate("2022-12-20"), cutOff: plainDate("2022-12-31") };
  const scope = readScope(keeper, bloc.orgId) ?? expect.fail("a secretary reaches the own unit");
  const signed = (await factsOfUnits(scope, [unitId], until)).get(unitId)?.care.nobodySigned;
  expect(signed).toEqual([{ year: 2021, on: "2022-10-05" }]);
});

describe("told by mistake", () => {
  let id: string;
  const version = async () => must(await hardshipShown(cast.secretary, id)).version;
  const later = <T>(act: () => Promise<T>) => within(act, "2021-08-01");

  test("help is withdrawn with a reason, is still seen and counts nowhere", async () => {
    const mate = (await makeMember(cast.secretary, unitOf(bloc), "Đỗ Thị Mai")).id;
    id = must(await later(() => createHardship(cast.secretary, hardship({ member: mate })))).id;
    const before = await counted(cast.staff);
    const measured = { day: "2021-07-01", what: "Ghi nhầm người", costVnd: "1.000.000", version: 1 };
    must(await later(() => addMeasure(cast.secretary, id, measured)));
    expect(await counted(cast.staff)).not.toEqual(before);
    const withdraw = async (actor: Actor, more: object = {}) =>
      later(async () =>
        withdrawMeasure(actor, id, { measure: "1", reason: "Nhầm người", version: await version(), ...more }),
      );
    expect(await withdraw(cast.committee)).toMatchObject({ reason: "forbidden" });
    expect(await withdraw(sister)).toMatchObject({ reason: "not_found" });
    expect(await withdraw(cast.secretary, { reason: "" })).toMatchObject({ fields: [{ path: "reason" }] });
    expect(await withdraw(cast.secretary, { measure: "7" })).toMatchObject({ reason: "not_found" });
    expect(must(await withdraw(cast.branchSecretary)).measures).toMatchObject([
      { number: 1, withdrawn: "Nhầm người" },
    ]);
    expect(await counted(cast.staff)).toEqual(before);
    expect(
      must(await hardshipOfYear(cast.secretary, at(), {})).items.find((item) => item.id === id),
    ).toMatchObject({ measures: 0, costVnd: 0 });
    expect(await withdraw(cast.secretary)).toMatchObject({ reason: "conflict" });
  });

  test("an ended case is followed again, and its year reviewed anew", async () => {
    const review = (more: object) =>
      within(
        async () =>
          reviewHardship(cast.secretary, id, { year: 2022, goesOn: true, version: await version(), ...more }),
        "2022-03-01",
      );
    const reopen = async (actor: Actor, more: object = {}) =>
      within(
        async () => reopenHardship(actor, id, { reason: "Bấm nhầm", version: await version(), ...more }),
        "2022-03-02",
      );
    expect(await reopen(cast.secretary)).toMatchObject({ reason: "conflict" });
    must(await review({ goesOn: false, endReason: "Nhầm" }));
    expect(await reopen(cast.committee)).toMatchObject({ reason: "forbidden" });
    expect(await reopen(cast.secretary, { reason: " " })).toMatchObject({ fields: [{ path: "reason" }] });
    const status = (name: string) =>
      sql(
        database,
        `UPDATE members SET status = $2::"MemberStatus", status_since = '2022-01-01'
          WHERE id = (SELECT member_id FROM hardship_cases WHERE id = $1)`,
        [id, name],
      );
    await status("graduated");
    expect(await reopen(cast.secretary)).toMatchObject({ reason: "conflict" });
    await status("active");
    expect(must(await reopen(cast.secretary))).toMatchObject({
      endedOn: null,
      endReason: "",
      reviews: [{ year: 2022, goesOn: false, stands: false }],
    });
    const of2022 = async () => must(await hardshipCounts(cast.staff, { ...at(), year: 2022 }))[0]?.reviewed;
    const unreviewed = (await of2022()) ?? 0;
    must(await review({}));
    expect(await of2022()).toBe(unreviewed + 1);
    expect(must(await hardshipShown(cast.secretary, id)).reviews).toMatchObject([
      { year: 2022, number: 2, goesOn: true, stands: true },
      { year: 2022, number: 1, goesOn: false, stands: false },
    ]);
    expect(await review({})).toMatchObject({ reason: "conflict" });
    must(
      await within(
        async () => removeHardship(cast.secretary, id, { version: await version() }),
        "2022-03-03",
      ),
    );
  });
});

describe("a member who moves", () => {
  const day = "2022-09-10";
  const there = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc, 1).id, branchId: null, year: 2022 });
  const here = () => ({ ...at(), year: 2022 });
  const rowsOf = () => sql(database, "SELECT * FROM hardship_cases ORDER BY id");
  const onDayOf = <T>(act: () => Promise<T>) => within(act, "2022-09-20");
  const step = async (actor: Actor, id: string, act: string, more: object = {}) => {
    const { version } = must(await transferDetail(cast.staff, id));
    return must(await onDayOf(() => takeTransferStep(actor, id, { act, day, version, ...more })));
  };
  const takeBack = (actor: Actor, id: string) =>
    onDayOf(async () => {
      const { version } = must(await transferDetail(cast.staff, id));
      return takeTransferBack(actor, id, { note: "Ghi nhầm", version });
    });
  const followed = async (fullName: string) => {
    const made = await makeMember(cast.secretary, unitOf(bloc), fullName);
    const { id } = must(
      await onDayOf(() =>
        createHardship(cast.secretary, hardship({ member: made.id, openedOn: "2022-03-01" })),
      ),
    );
    return { member: made.id, id };
  };
  const leaving = async (member: string, way: object) => {
    const asked = { member, day, reason: "Đổi nơi làm việc", ...way };
    const { id } = must(await onDayOf(() => requestTransfer(cast.secretary, asked)));
    await step(cast.secretary, id, "comment", { note: "Tốt", feePaidUntil: "9/2022" });
    await step(cast.secretary, id, "introduce", { docNumber: "5-GGT" });
    return id;
  };
  const open = async (reader: Actor, where: ReturnType<typeof at>) =>
    must(await hardshipCounts(reader, where))[0]?.open ?? 0;

  test("is followed no longer by the unit that was left, and anew where he or she is now", async () => {
    const before = await open(cast.secretary, here());
    const { member, id } = await followed("Bùi Thị Chuyển");
    const as = await rowsOf();
    const transfer = await leaving(member, { direction: "within", toUnit: unitOf(bloc, 1).id });
    const accept = () => step(sister, transfer, "accept", { branch: branchOf(unitOf(bloc, 1)).id });
    await accept();
    expect(must(await hardshipShown(cast.secretary, id))).toMatchObject({
      endedOn: day,
      endReason: "Chuyển sinh hoạt.",
    });
    expect(await open(cast.secretary, here())).toBe(before);
    expect(must(await hardshipOfYear(sister, there(), {})).items).toEqual([]);
    expect(must(await hardshipCandidates(sister, there())).map((each) => each.id)).toContain(member);
    const reopen = { reason: "Nhầm", version: 2 };
    expect(await onDayOf(() => reopenHardship(cast.secretary, id, reopen))).toMatchObject({
      reason: "conflict",
    });
    must(await takeBack(sister, transfer));
    expect(await rowsOf()).toEqual(as.map((row) => (row.id === id ? { ...row, version: 3 } : row)));
    await accept();
    const anew = must(await onDayOf(() => createHardship(sister, hardship({ member })))).id;
    expect(await open(sister, there())).toBe(1);
    expect(await takeBack(sister, transfer)).toMatchObject({ reason: "conflict" });
    must(await onDayOf(() => removeHardship(sister, anew, { version: 1 })));
    must(await takeBack(sister, transfer));
    expect(await onDayOf(() => restoreHardship(sister, anew))).toMatchObject({ reason: "conflict" });
    expect(must(await hardshipShown(cast.secretary, id))).toMatchObject({ endedOn: null, endReason: "" });
    const told = await sql<{ type: string }>(
      database,
      "SELECT type FROM audit_events WHERE subject_id = $1 AND unit_id = $2 ORDER BY id",
      [id, unit],
    );
    expect(told.map(({ type }) => type).filter((type) => type.startsWith("hardship"))).toEqual([
      "hardship.created",
      "hardship.ended",
      "hardship.reopened",
      "hardship.ended",
      "hardship.reopened",
    ]);
  });

  test("out of the organisation too, on the day as it is corrected; inside the unit the following goes on", async () => {
    const { member, id } = await followed("Bùi Thị Đi");
    const inside = { unit, members: [member], toBranch: branchOf(unitOf(bloc), 1).id, day, docNumber: "" };
    must(await onDayOf(() => pasteSeen(moveInside, cast.secretary, { ...inside, reason: "" })));
    expect(must(await hardshipShown(cast.secretary, id)).endedOn).toBeNull();
    const told = { unit, member, direction: "out", day, outsideName: "Đoàn xã", introNumber: "6-GGT" };
    must(await onDayOf(() => recordTransfer(cast.secretary, told)));
    expect(must(await hardshipShown(cast.secretary, id))).toMatchObject({ endedOn: day });
    const [made] = await sql<{ id: string; version: number }>(
      database,
      "SELECT id, version FROM member_cases WHERE member_id = $1 AND procedure = 'transfer' AND outcome = 'done' ORDER BY created_at DESC",
      [member],
    );
    if (!made) throw new Error("the leaving was recorded");
    const { unit: _u, member: _m, direction: _d, ...facts } = told;
    const corrected = { ...facts, day: "2022-09-12", version: made.version };
    must(await onDayOf(() => correctTransfer(cast.secretary, made.id, corrected)));
    expect(must(await hardshipShown(cast.secretary, id))).toMatchObject({ endedOn: "2022-09-12" });
    const dropped = { note: "Ghi nhầm", version: made.version + 1 };
    must(await onDayOf(() => dropRecorded(cast.secretary, made.id, dropped)));
    expect(must(await hardshipShown(cast.secretary, id))).toMatchObject({ endedOn: null, endReason: "" });
  });
});

async function removeHardshipOf(id: string) {
  const made = must(await hardshipOfYear(cast.secretary, at(), {})).items.find((item) => item.id === id);
  expect(made?.endedOn).not.toBeNull();
  const { version } = must(await hardshipShown(cast.secretary, id));
  return removeHardship(cast.secretary, id, { version });
}

test("the check counts cases and names nobody", async () => {
  const scope = readScope(cast.staff, bloc.orgId);
  if (!scope) throw new Error("staff read the bloc");
  const until = { year: YEAR, today: plainDate("2021-12-20"), cutOff: plainDate("2021-12-31") };
  const facts = (await factsOfUnits(scope, [unit], until)).get(unit);
  if (!facts) throw new Error("the unit has facts");
  const check = { key: "hardship_reviewed", threshold: null, exclusions: [] } as const;
  expect(measure({ check, period: "unit" }, facts)).toMatchObject({ figures: { value: 1, of: 2 } });
  for (const secret of ["Hiền", "Wufomax", "Pulazin", "illness"])
    expect(JSON.stringify(facts)).not.toContain(secret);
});

test("a review counts for the check once it was made by the last day that counts", async () => {
  const scope = readScope(cast.staff, bloc.orgId);
  if (!scope) throw new Error("staff read the bloc");
  const there = unitOf(bloc, 1);
  const member = (await makeMember(sister, there, "Bùi Thị Xét")).id;
  const followed = hardship({ member, openedOn: "2020-03-01" });
  const { id } = must(await within(() => createHardship(sister, followed)));
  const review = { year: YEAR, goesOn: true, version: 1 };
  must(await within(() => reviewHardship(sister, id, review), "2021-12-20"));
  const reviewedBy = async (cutOff: string) => {
    const until = { year: YEAR, today: plainDate("2021-12-31"), cutOff: plainDate(cutOff) };
    const facts = (await factsOfUnits(scope, [there.id], until)).get(there.id);
    return facts?.care.hardship.find(({ openedOn }) => openedOn === "2020-03-01")?.reviewedFor;
  };
  expect([await reviewedBy("2021-12-19"), await reviewedBy("2021-12-20")]).toEqual([[], [YEAR]]);
});

test("neither why nor how stands in the log", async () => {
  const [log] = await sql<{ text: string }>(
    database,
    `SELECT coalesce((SELECT string_agg(e::text, ' ') FROM audit_events e), '')
      || coalesce((SELECT string_agg(v::text, ' ') FROM audit_values v WHERE v.event_id IN
        (SELECT id FROM audit_events WHERE type LIKE 'hardship.%' OR type = 'sensitive.read')), '') AS text`,
  );
  for (const secret of ["Wufomax", "Pulazin", "illness", "viện phí", "khỏi bệnh"])
    expect(log?.text).not.toContain(secret);
});

test("of several who put one member on the list at once, or bring cases of one back, one does", async () => {
  const { id: member } = await makeMember(cast.secretary, unitOf(bloc), "Ngô Thị Hạ");
  const five = <T>(act: (n: number) => Promise<T>) => Promise.all([0, 1, 2, 3, 4].map(act));
  const standing = () =>
    sql<{ id: string }>(
      database,
      "SELECT id FROM hardship_cases WHERE member_id = $1 AND ended_on IS NULL AND deleted_at IS NULL",
      [member],
    );
  const create = () => within(() => createHardship(cast.secretary, hardship({ member })));
  const reasons = (await five(create)).map((each) => each.ok || each.reason);
  expect(reasons.toSorted()).toEqual(["conflict", "conflict", "conflict", "conflict", true]);
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    const [{ id } = { id: must(await create()).id }] = await standing();
    ids.push(id);
    must(await within(() => removeHardship(cast.secretary, id, { version: 1 })));
  }
  const back = await five((n) => within(() => restoreHardship(cast.secretary, ids[n] ?? "")));
  expect(back.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await standing()).toHaveLength(1);
});
