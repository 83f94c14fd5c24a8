import { beforeAll, describe, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { openAdmission } from "@/lib/admissions/commands";
import { takeAdmissionBack, takeAdmissionStep } from "@/lib/admissions/steps";
import { signNil, withdrawNil } from "@/lib/cases/nil/commands";
import { nilYear } from "@/lib/cases/nil/queries";
import { caseDetail, casesOfMember, casesOfYear } from "@/lib/cases/queries";
import { PROCEDURES, type Procedure } from "@/lib/cases/types";
import { recordAct } from "@/lib/committees/commands";
import { measure } from "@/lib/criteria/checks";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import type { CheckKey } from "@/lib/criteria/types";
import { correctDeferral, openDeferral, recordDeferral } from "@/lib/deferrals/commands";
import { openDiscipline, takeDisciplineStep } from "@/lib/discipline/commands";
import { recordWishes } from "@/lib/graduations/recording";
import { findMember } from "@/lib/members/queries";
import { openOrganisationDiscipline } from "@/lib/organisation-discipline/commands";
import { onDay } from "@/lib/platform/clock";
import { type PlainDate, plainDate } from "@/lib/platform/dates";
import { openRemoval } from "@/lib/removals/commands";
import { requestTransfer } from "@/lib/transfers/commands";
import { everyTransfer, transfersBetween } from "@/lib/transfers/queries";
import { recordTransfer } from "@/lib/transfers/recording";
import { takeTransferStep } from "@/lib/transfers/steps";
import { ownYearPlace } from "@/lib/units/own-year-place";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, correctStatus, makeCast, unitOf } from "@/tests/helpers/members";
import { enrol } from "@/tests/helpers/members-at-once";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let inspection: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  inspection = await makeActor("ubkt", "INSPECTION_COMMITTEE", { orgId: bloc.orgId, unitId: bloc.rootId });
});

const now = <T>(run: () => Promise<T>) => onDay(plainDate("2026-11-20"), run);
const sign = (actor: Actor, year: number, more: object = {}) =>
  now(() => signNil(actor, { unit: unit.id, year, procedure: "admission", ...more }));
const signedWords = async (actor: Actor, at: { orgId: string; unitId: string; year: number }) =>
  (await nilYear(actor, at, PROCEDURES)).signed;
/** Each time of another person. */
let applicants = 0;
const apply = (year: number) =>
  now(() =>
    openAdmission(cast.branchSecretary, {
      unit: unit.id,
      branch: branchOf(unit).id,
      fullName: "Lê Thị Đơn",
      gender: "female",
      birthDate: `2003-05-${10 + applicants++}`,
      appliedOn: `${year}-03-02`,
    }),
  );

describe("không phát sinh", () => {
  test("is the unit secretary's word, kept with day and name, and taken back with its version", async () => {
    const { id } = must(await sign(cast.secretary, 2025, { note: "Không có ai nộp đơn." }));
    const at = { orgId: bloc.orgId, unitId: unit.id, year: 2025 };
    expect(await signedWords(cast.observer, at)).toEqual([
      {
        id,
        procedure: "admission",
        note: "Không có ai nộp đơn.",
        version: 1,
        signedOn: "2026-11-20",
        signedBy: cast.secretary.name,
      },
    ]);
    expect(await sign(cast.secretary, 2025)).toMatchObject({ reason: "conflict" });
    expect(await withdrawNil(cast.committee, id, 1)).toMatchObject({ reason: "forbidden" });
    expect(await withdrawNil(sister, id, 1)).toMatchObject({ reason: "not_found" });
    expect(await withdrawNil(cast.secretary, id, 7)).toMatchObject({ reason: "stale" });
    for (const wrong of [2 ** 31, Number.NaN])
      expect(await withdrawNil(cast.secretary, id, wrong)).toMatchObject({ reason: "invalid" });
    must(await withdrawNil(cast.secretary, id, 1));
    expect(await signedWords(cast.secretary, at)).toEqual([]);
    const events = await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [
      id,
    ]);
    expect(events.map(({ type }) => type)).toEqual(["nil.signed", "nil.withdrawn"]);
    must(await sign(cast.secretary, 2025));
  });

  test("by nobody else, not for a year to come, not by an unknown procedure", async () => {
    for (const actor of [cast.committee, cast.observer, cast.staff, cast.upperSecretary])
      expect(await sign(actor, 2024)).toMatchObject({ reason: "forbidden" });
    for (const actor of [cast.branchSecretary, sister])
      expect(await sign(actor, 2024)).toMatchObject({ reason: "not_found" });
    expect(await sign(cast.secretary, 2027)).toMatchObject({ reason: "invalid" });
    expect(await sign(cast.secretary, 2024, { procedure: "wedding" })).toMatchObject({ reason: "invalid" });
  });

  test("and a case exclude each other in a year", async () => {
    must(await sign(cast.secretary, 2023));
    expect(await apply(2023)).toMatchObject({ reason: "conflict", message: expect.stringContaining("2023") });
    must(await apply(2026));
    expect(await sign(cast.secretary, 2026)).toMatchObject({ reason: "conflict" });
    must(await sign(cast.secretary, 2026, { procedure: "discipline" }));
  });

  test("what came to nothing is no case, and does not come to life again in a year that was signed", async () => {
    const { id } = must(await apply(2021));
    const withdraw = { act: "withdraw", day: "2021-04-01", note: "Đổi ý", version: 1 };
    expect(await sign(cast.secretary, 2021)).toMatchObject({ reason: "conflict" });
    must(await now(() => takeAdmissionStep(cast.branchSecretary, id, withdraw)));
    const { id: word } = must(await sign(cast.secretary, 2021));
    const back = () => now(() => takeAdmissionBack(cast.branchSecretary, id, { note: "Nhầm", version: 2 }));
    expect(await back()).toMatchObject({ reason: "conflict", message: expect.stringContaining("2021") });
    must(await now(() => withdrawNil(cast.secretary, word, 1)));
    must(await back());
    expect(must(await caseDetail(cast.observer, id)).state).toBe("applied");
    must(await now(() => takeAdmissionStep(cast.branchSecretary, id, { ...withdraw, version: 3 })));
  });

  test("keeps transfers and comings of age out of its year too, and no case is given a day in it", async () => {
    const word = (year: number, procedure: Procedure) => sign(cast.secretary, year, { procedure });
    must(await word(2022, "transfer"));
    must(await word(2022, "graduation"));
    const { id } = await enrol(cast.secretary, unit, "Vũ Thị Yên", { birthDate: "1990-05-01" });
    const refused = { reason: "conflict", message: expect.stringContaining("2022") };
    const asked = { member: id, direction: "out", outsideName: "Đoàn phường Bắc", day: "2022-03-01" };
    expect(await now(() => requestTransfer(cast.secretary, asked))).toMatchObject(refused);
    const told = { unit: unit.id, ...asked, introNumber: "8-GGT" };
    expect(await now(() => recordTransfer(cast.secretary, told))).toMatchObject(refused);
    const wish = { unit: unit.id, members: [id], wish: "graduate", day: "2022-03-01" };
    expect(await now(() => recordWishes(cast.secretary, wish))).toMatchObject(refused);
    must(await now(() => recordWishes(cast.secretary, { ...wish, day: "2026-03-01" })));

    const deferral = { fromDay: "2026-02-01", toDay: "2026-05-01", reason: "Học xa", day: "2026-02-01" };
    const recorded = must(await now(() => recordDeferral(cast.secretary, { member: id, ...deferral })));
    must(await word(2024, "activity_deferral"));
    const corrected = { ...deferral, day: "2024-02-01", version: 1 };
    expect(await now(() => correctDeferral(cast.secretary, recorded.id, corrected))).toMatchObject({
      ...refused,
      message: expect.stringContaining("2024"),
    });
  });

  test("of a school is a word about its school year, which a case of the autumn after it does not touch", async () => {
    const { id: unitId } = unitOf(bloc, 2);
    await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE id = $1", [unitId]);
    const actor = await makeActor("bithu.truong", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId });
    const { id: member } = await enrol(actor, unitOf(bloc, 2), "Đỗ Văn Thu");
    const told = { member, about: "Bỏ trực", form: "reprimand", day: "2026-10-10" };
    const at = { orgId: bloc.orgId, unitId };
    const silent = async (year: number) => (await nilYear(actor, { ...at, year }, ["discipline"])).silent;
    const say = (year: number) => now(() => signNil(actor, { unit: unitId, year, procedure: "discipline" }));

    const { id: early } = must(await say(2027));
    expect(await now(() => openDiscipline(actor, told))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("năm học 2026 – 2027"),
    });
    must(await now(() => withdrawNil(actor, early, 1)));
    must(await now(() => openDiscipline(actor, told)));
    expect(await Promise.all([2026, 2027].map(silent))).toEqual([["discipline"], []]);
    expect(await say(2027)).toMatchObject({ reason: "conflict" });
    must(await say(2026));
    expect(await nilYear(actor, { ...at, year: 2026 }, ["discipline"])).toMatchObject({
      label: "năm học 2025 – 2026",
      signed: [{ procedure: "discipline" }],
    });
    const { id: other } = await enrol(actor, unitOf(bloc, 2), "Đỗ Văn Xuân");
    expect(
      await now(() => openDiscipline(actor, { ...told, member: other, day: "2026-08-31" })),
    ).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("năm học 2025 – 2026"),
    });
    expect(await say(2028)).toMatchObject({ reason: "invalid" });
  });

  test("the page of cases of a school opens the school year that runs, whose cases and word it has, and leads back", async () => {
    const { id: unitId } = unitOf(bloc, 2);
    await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE id = $1", [unitId]);
    const actor = await makeActor("bithu.truong.hai", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId });
    const left = async (name: string, day: string) => {
      const { id: member } = await enrol(actor, unitOf(bloc, 2), name);
      const told = { member, unit: unitId, direction: "out", outsideName: "Đoàn phường Bắc", day };
      must(await now(() => recordTransfer(actor, told)));
    };
    await left("Đỗ Thị Mùa Xuân", "2026-03-05");
    await left("Đỗ Thị Mùa Thu", "2026-10-05");
    const page = async (params: Record<string, string>) => must(await now(() => ownYearPlace(actor, params)));
    const opened = await page({});
    expect(opened).toMatchObject({
      year: 2027,
      otherYears: [2026],
      periodKind: "school_year",
      period: { label: "năm học 2026 – 2027" },
    });
    expect(must(await now(() => ownYearPlace(sister, {})))).toMatchObject({
      year: 2026,
      otherYears: [2025],
      period: { label: "năm 2026" },
    });
    expect(await page({ of: "2026" })).toMatchObject({ year: 2026, otherYears: [2025, 2027] });
    const at = { orgId: bloc.orgId, unitId, branchId: null, kind: "school_year" } as const;
    const names = async (year: number) =>
      must(await casesOfYear(actor, { ...at, year }, { procedure: "transfer" })).items.map(
        ({ personName }) => personName,
      );
    expect(await names(opened.year)).toEqual(["Đỗ Thị Mùa Thu"]);
    expect(await names(2026)).toEqual(["Đỗ Thị Mùa Xuân"]);
    expect((await nilYear(actor, { ...at, year: opened.year }, ["transfer", "admission"])).silent).toEqual([
      "admission",
    ]);
  });

  /** What each procedure's check says of a year without a case; the others are asked by no criterion. */
  const CHECKED: Partial<Record<Procedure, CheckKey>> = {
    admission: "admissions_complete",
    transfer: "transfers_settled",
    graduation: "over_age_resolved",
    discipline: "discipline_complete",
  };

  test("of each procedure is signed and taken back; its own check accepts it meanwhile, but not on a day before it was signed", async () => {
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id, year: 2026 };
    const scope = readScope(sister, bloc.orgId) ?? expect.fail("a secretary reaches the own unit");
    const expectNil = async (said: readonly Procedure[], cutOff = "2026-11-30") => {
      const year = { year: at.year, cutOff: plainDate(cutOff), today: plainDate("2026-11-20") };
      const facts = (await factsOfUnits(scope, [at.unitId], year)).get(at.unitId) ?? expect.fail();
      for (const [procedure, key] of Object.entries(CHECKED)) {
        const check = { key, threshold: null, exclusions: [] };
        const outcome = said.some((one) => one === procedure) ? "nil" : "no_data";
        const words = `${procedure} of ${said} by ${cutOff}`;
        expect(measure({ check, period: "unit" }, facts)?.outcome, words).toBe(outcome);
      }
    };
    const expectWords = async (said: ReadonlyMap<Procedure, string>) => {
      const words = (await signedWords(sister, at)).map(({ procedure, id }) => [procedure, id]);
      expect(words.toSorted()).toEqual([...said].toSorted());
    };
    const signed = new Map<Procedure, string>();
    await expectNil([]);
    for (const procedure of PROCEDURES) {
      const word = { unit: at.unitId, year: at.year, procedure };
      signed.set(procedure, must(await now(() => signNil(sister, word))).id);
      await expectNil([...signed.keys()]);
    }
    await expectWords(signed);
    await expectNil([], "2026-11-19");
    await expectNil([...signed.keys()], "2026-11-20");
    for (const [procedure, id] of [...signed]) {
      must(await now(() => withdrawNil(sister, id, 1)));
      signed.delete(procedure);
      await expectNil([...signed.keys()]);
    }
    await expectWords(signed);
  });
});

test("an item of the school year is answered in a unit of calendar years by the words of both", async () => {
  const { id: unitId } = unitOf(bloc, 1);
  const outcome = async () => {
    const scope = readScope(sister, bloc.orgId) ?? expect.fail("a secretary reaches the own unit");
    const year = { year: 2026, cutOff: plainDate("2026-11-30"), today: plainDate("2026-11-20") };
    const facts = (await factsOfUnits(scope, [unitId], year)).get(unitId);
    const check = { key: "discipline_complete", threshold: null, exclusions: [] } as const;
    return facts && measure({ check, period: "school_year" }, facts)?.outcome;
  };
  const say = async (year: number) =>
    must(await now(() => signNil(sister, { unit: unitId, year, procedure: "discipline" }))).id;
  const signed = [await say(2026)];
  expect(await outcome()).toBe("no_data");
  signed.push(await say(2025));
  expect(await outcome()).toBe("nil");
  for (const id of signed) must(await now(() => withdrawNil(sister, id, 1)));
});

describe("the day on which figures are cut off", () => {
  const CUT_OFF = plainDate("2026-10-31");
  const measuredOf = async (key: CheckKey, unitId: string, cutOff = CUT_OFF) => {
    const scope = readScope(sister, bloc.orgId) ?? expect.fail("a secretary reaches the own unit");
    const year = { year: 2026, cutOff, today: plainDate("2026-11-20") };
    const facts = (await factsOfUnits(scope, [unitId], year)).get(unitId);
    const check = { key, threshold: null, exclusions: [] };
    return facts ? measure({ check, period: "unit" }, facts) : null;
  };
  const later = plainDate("2026-11-20");

  test("a disciplinary case that was decided, and one that was withdrawn after it were under way on it", async () => {
    const unitId = unitOf(bloc, 1).id;
    const opened = async () => {
      const { id: member } = await enrol(sister, unitOf(bloc, 1), "Hồ Văn Muộn");
      const told = { member, about: "Bỏ trực", form: "reprimand", day: "2026-10-02" };
      return must(await now(() => openDiscipline(sister, told))).id;
    };
    const take = async (id: string, version: number, act: string, day: string, more: object = {}) =>
      must(await now(() => takeDisciplineStep(sister, id, { act, day, version, ...more })));
    const decided = await opened();
    await take(decided, 1, "verify", "2026-10-09", { person: "Tổ xác minh", note: "Đúng như phản ánh" });
    await take(decided, 2, "self_review", "2026-10-16", { note: "Đã nhận lỗi" });
    const ballot = { entitled: "30", present: "20", votesFor: "9", votesAgainst: "11" };
    await take(decided, 3, "vote_down", "2026-11-02", ballot);
    await take(await opened(), 1, "withdraw", "2026-11-03", { note: "Xét lại" });
    const figures = async (day?: PlainDate) =>
      (await measuredOf("discipline_complete", unitId, day))?.figures;
    expect(await figures()).toEqual({ value: 0, of: 2, excluded: 0 });
    expect(await figures(later)).toEqual({ value: 1, of: 1, excluded: 1 });
  });
});

describe("a case", () => {
  test("is taken back step by step with a reason, by whose part the step was", async () => {
    const { id } = must(await apply(2026));
    const act = (version: number) => ({ act: "attend_class", day: "2026-04-01", version });
    must(await now(() => takeAdmissionStep(cast.branchSecretary, id, act(1))));
    const back = (actor: Actor, version: number, note = "Ghi nhầm ngày") =>
      now(() => takeAdmissionBack(actor, id, { note, version }));
    expect(await back(cast.branchSecretary, 2, "")).toMatchObject({ reason: "invalid" });
    expect(await back(cast.observer, 2)).toMatchObject({ reason: "forbidden" });
    expect(await back(sister, 2)).toMatchObject({ reason: "not_found" });
    expect(await back(cast.branchSecretary, 1)).toMatchObject({
      reason: "stale",
      current: { state: "class_attended" },
    });
    must(await back(cast.branchSecretary, 2));
    const { state, steps } = must(await caseDetail(cast.observer, id));
    expect(state).toBe("applied");
    expect(steps.map(({ act: done, takesBack }) => [done, takesBack])).toEqual([
      ["attend_class", null],
      ["take_back", 1],
    ]);
    expect(await back(cast.branchSecretary, 3)).toMatchObject({ reason: "conflict" });
    must(await now(() => takeAdmissionStep(cast.branchSecretary, id, act(3))));
    expect(must(await caseDetail(cast.observer, id)).state).toBe("class_attended");
  });

  test("nothing is done in it before it was opened, so that it stands in the years' lists", async () => {
    const { id } = must(await apply(2026));
    const early = { act: "withdraw", day: "2025-04-01", note: "Đổi ý", version: 1 };
    expect(await now(() => takeAdmissionStep(cast.branchSecretary, id, early))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "day" }],
    });
    must(await now(() => takeAdmissionStep(cast.branchSecretary, id, { ...early, day: "2026-03-02" })));
  });

  test("is opened of somebody who is in the roster; who left is told of, not begun with", async () => {
    const left = await enrol(cast.secretary, unit, "Ngô Thị Rời Đi");
    const change = { status: "moved", statusSince: "2026-10-01", version: left.version };
    must(await now(() => correctStatus(cast.secretary, left.id, change)));
    const day = { member: left.id, day: "2026-11-01" };
    const lapse = { lapse: "fee", firstMonth: "3/2026", lastMonth: "5/2026", tried: "Đã nhắc" };
    const deferral = { fromDay: "2026-11-01", toDay: "2027-03-01", reason: "Học xa" };
    for (const opened of [
      () => openDiscipline(cast.secretary, { ...day, about: "Bỏ trực", form: "reprimand" }),
      () => openRemoval(cast.secretary, { ...day, ...lapse }),
      () => openDeferral(cast.secretary, { ...day, ...deferral }),
    ])
      expect(await now(opened)).toMatchObject({ reason: "conflict", fields: [{ path: "member" }] });
    must(await now(() => recordDeferral(cast.secretary, { ...day, ...deferral })));
  });

  test("a step that the procedure does not have is refused", async () => {
    const { id } = must(await apply(2026));
    const odd = { act: "constructor", day: "2026-04-01", version: 1 };
    expect(await now(() => takeAdmissionStep(cast.branchSecretary, id, odd))).toMatchObject({
      reason: "invalid",
    });
  });

  test("that is still to be done stands in every year's list, and keeps no earlier year from being silent", async () => {
    const { id: member } = await enrol(cast.secretary, unit, "Đỗ Thị Đang Làm");
    const asked = { member, direction: "out", outsideName: "Đoàn phường Bắc", day: "2026-11-02" };
    const { id } = must(await now(() => requestTransfer(cast.secretary, asked)));
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const whole = (year: number) => ({ from: plainDate(`${year}-01-01`), to: plainDate(`${year}-12-31`) });
    const lists = async (year: number) => {
      const found = [
        must(await casesOfYear(cast.secretary, { ...at, year }, { procedure: "transfer" })).items,
        must(await transfersBetween(cast.secretary, at, whole(year))).items,
        must(await everyTransfer(cast.secretary, at, whole(year))),
      ];
      return found.map((list) => list.some((line) => line.id === id));
    };
    expect(await lists(2026)).toEqual([true, true, true]);
    // A paper about the year says nothing of it.
    expect(await lists(2020)).toEqual([true, true, false]);
    must(await sign(cast.secretary, 2020, { procedure: "transfer" }));
    expect(await sign(cast.secretary, 2026, { procedure: "transfer" })).toMatchObject({ reason: "conflict" });
  });

  test("the list is the year's; what touches discipline is read by few, in the list and on the member's page", async () => {
    const member = await enrol(cast.secretary, unit, "Ngô Thị Hai Việc");
    await filed(member.id, "discipline");
    await filed(member.id, "transfer");
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null, year: 2022 };
    const seen = async (actor: Actor) => {
      const { items } = must(await casesOfYear(actor, at, {}));
      const found = await findMember(actor, member.id);
      const own = found.ok ? await casesOfMember(actor, found.value) : [];
      const here = items.filter(({ memberId }) => memberId === member.id);
      return [here, own].map((list) => list.map(({ procedure }) => procedure).toSorted());
    };
    expect(await seen(cast.secretary)).toEqual([
      ["discipline", "transfer"],
      ["discipline", "transfer"],
    ]);
    expect(await seen(inspection)).toEqual([
      ["discipline", "transfer"],
      ["discipline", "transfer"],
    ]);
    for (const actor of [cast.committee, cast.observer, cast.staff])
      expect(await seen(actor)).toEqual([["transfer"], ["transfer"]]);
    expect(await seen(sister)).toEqual([[], []]);
  });
});

describe("a year that was signed keeps out a case that begins before it and goes on in it", () => {
  const on = <T>(day: string, run: () => Promise<T>) => onDay(plainDate(day), run);
  const refused = { reason: "conflict", message: expect.stringContaining("2019") };
  const signedEarly = async (actor: Actor, unitId: string, procedure: Procedure) => {
    const word = { unit: unitId, year: 2019, procedure };
    const { id } = must(await on("2019-01-05", () => signNil(actor, word)));
    return () => on("2019-06-01", () => withdrawNil(actor, id, 1));
  };

  test("at its opening, for then it stands in the year of today", async () => {
    const { id: member } = await enrol(cast.secretary, unit, "Hà Văn Ngược");
    const takeBack = await signedEarly(cast.secretary, unit.id, "transfer");
    const asked = { member, direction: "out", outsideName: "Đoàn phường Bắc", day: "2018-12-20" };
    const request = () => on("2019-01-10", () => requestTransfer(cast.secretary, asked));
    expect(await request()).toMatchObject(refused);
    must(await takeBack());
    must(await request());
  });

  test("at the step by which the receiver takes somebody in", async () => {
    const { id: member } = await enrol(cast.secretary, unit, "Hà Thị Tới");
    const to = unitOf(bloc, 1);
    const takeBack = await signedEarly(sister, to.id, "transfer");
    const asked = { member, direction: "within", toUnit: to.id, day: "2018-12-20" };
    const { id } = must(await on("2019-01-10", () => requestTransfer(cast.secretary, asked)));
    const step = (actor: Actor, day: string, version: number, more: object) =>
      on(day, () => takeTransferStep(actor, id, { day, version, ...more }));
    const comment = { act: "comment", note: "Tốt", feePaidUntil: "12/2018" };
    must(await step(cast.secretary, "2019-01-11", 1, comment));
    must(await step(cast.secretary, "2019-01-12", 2, { act: "introduce", docNumber: "12-GGT/ĐTN" }));
    const accept = { act: "accept", branch: branchOf(to).id };
    expect(await step(sister, "2019-02-10", 3, accept)).toMatchObject(refused);
    must(await takeBack());
    must(await step(sister, "2019-02-10", 3, accept));
  });

  test("at each of its steps, but not where it comes to nothing", async () => {
    const open = async () => {
      const { id: member } = await enrol(cast.secretary, unit, "Hà Văn Bước");
      const told = { member, about: "Bỏ trực", form: "reprimand", day: "2018-12-20" };
      return must(await on("2020-01-15", () => openDiscipline(cast.secretary, told))).id;
    };
    const { id: word } = must(
      await on("2020-01-10", () =>
        signNil(cast.secretary, { unit: unit.id, year: 2019, procedure: "discipline" }),
      ),
    );
    const [id, other] = [await open(), await open()];
    const step = (of: string, act: string, note: string, more: object = {}) =>
      on("2020-01-20", () =>
        takeDisciplineStep(cast.secretary, of, { act, day: "2019-02-01", version: 1, note, ...more }),
      );
    const verify = () => step(id, "verify", "Đúng như phản ánh", { person: "Tổ xác minh" });
    expect(await verify()).toMatchObject(refused);
    must(await step(other, "withdraw", "Ghi nhầm"));
    must(await on("2020-01-20", () => withdrawNil(cast.secretary, word, 1)));
    must(await verify());
  });
});

async function filed(memberId: string, procedure: Procedure): Promise<void> {
  const day = new Date("2022-05-01");
  await allOf(bloc.orgId).memberCase.create({
    data: {
      orgId: bloc.orgId,
      unitId: unit.id,
      branchId: branchOf(unit).id,
      memberId,
      personName: "Ngô Thị Hai Việc",
      procedure,
      entry: "stepwise",
      state: "opened",
      charterVersion: "XII",
      openedOn: day,
      closedOn: day,
      outcome: "done",
      createdById: cast.secretary.userId ?? "",
      createdBy: cast.secretary.name,
    },
  });
}

describe("a year without an act of a committee, or a measure against an organisation", () => {
  const seats = [{ name: "Lê An", post: "secretary", votes: 80 }];
  const terms = { termFrom: "2025-05-10", termTo: "2027-05-10", documentNumber: "01-NQ/ĐH" };
  const FACTS = {
    committee: (unitId: string, body: string, heldOn: string) =>
      recordAct(cast.secretary, {
        unit: unitId,
        branch: body,
        kind: "congress",
        entitled: 90,
        present: 85,
        seats,
        ...terms,
        heldOn,
        termFrom: heldOn,
      }),
    organisation_discipline: (unitId: string, body: string, day: string) =>
      openOrganisationDiscipline(cast.secretary, {
        unit: unitId,
        body,
        about: "Bỏ họp",
        form: "warning",
        day,
      }),
  };
  const subjects = ["committee", "organisation_discipline"] as const;

  test.each(subjects)(
    "%s: is signed for it, and none is recorded in it until the word is taken back",
    async (subject) => {
      const at = { orgId: bloc.orgId, unitId: unit.id };
      const body = branchOf(unit, 1).id;
      const fact = (day: string) => now(() => FACTS[subject](unit.id, body, day));
      const silent = async (year: number) =>
        (await nilYear(cast.secretary, { ...at, year }, [subject])).silent;
      expect(await silent(2025)).toEqual([subject]);
      const { id } = must(await sign(cast.secretary, 2025, { procedure: subject }));
      const refused = await fact("2025-06-01");
      expect(refused).toMatchObject({
        ok: false,
        message: expect.stringContaining("đã xác nhận năm 2025 không phát sinh"),
      });
      must(await withdrawNil(cast.secretary, id, 1));
      must(await fact("2025-06-01"));
      expect(await silent(2025)).toEqual([]);
      expect(await sign(cast.secretary, 2025, { procedure: subject })).toMatchObject({ reason: "conflict" });
      // An act is of its day; a case that is still open is of every year since.
      expect(await silent(2026)).toEqual(subject === "committee" ? [subject] : []);
      expect(await sign(cast.committee, 2024, { procedure: subject })).toMatchObject({ reason: "forbidden" });
    },
  );
});
