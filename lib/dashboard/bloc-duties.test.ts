import { describe, expect, test } from "vitest";
import { addDays, plainDate } from "@/lib/platform/dates";
import { blocFacts, blocRights, CYCLE, progress } from "@/tests/helpers/dashboard-facts";
import { blocDuties } from "./bloc-duties";
import type { BlocFacts, UnitVotes } from "./types";

const STAFF = blocRights({ runCycle: true, appraises: new Set(["u1", "u2"]) });
const LEADER = blocRights({ ...STAFF, closeCycle: true, recordDecision: true, publish: true });
const READER = blocRights();

const vote = (n: number, more: Partial<UnitVotes> = {}): UnitVotes => ({
  unit: progress("APPRAISED", { n }).unit,
  outcome: "recognise",
  meetingId: "m1",
  isProposed: true,
  awaitsOwn: false,
  ...more,
});
const ids = (...given: Parameters<typeof blocDuties>) => blocDuties(...given).map(({ id }) => id);

describe("before a year", () => {
  test("units come before a year, a year before all else", () => {
    const none = { cycle: null, year: null, years: [] };
    expect(ids(blocFacts({ ...none, units: 0 }), STAFF)).toEqual(["units"]);
    expect(blocDuties(blocFacts(none), STAFF)).toMatchObject([
      { id: "open-year", due: null, title: "Mở năm đánh giá 2026", mend: { path: "/appraisal/years/new" } },
    ]);
    expect(ids(blocFacts(none), READER)).toEqual([]);
  });

  test("the year whose units register by now is to be opened by its day, whatever other years are open", () => {
    const [running] = blocFacts().years;
    if (!running) throw new Error("a year runs");
    const brought = { ...running, year: 2022, registrationDue: plainDate("2021-11-15") };
    const open = (day: string, ...years: BlocFacts["years"]) =>
      blocDuties(blocFacts({ years, today: plainDate(day) }), STAFF).map(({ due, title }) => [due, title]);
    const next = [["2026-11-10", "Mở năm đánh giá 2027"]];
    expect(open("2026-09-30", running)).toEqual([]);
    expect(open("2026-10-01", running)).toEqual(next);
    const over = { ...running, state: "closed" as const };
    expect([open("2026-06-30", over), open("2026-07-01", over)]).toEqual([[], next]);
    expect(open("2026-12-01", brought, running)).toEqual(next);
    expect(open("2027-01-20", brought, { ...running, state: "closed" })).toEqual(next);
    expect(open("2026-12-01", running, { ...running, year: 2027 })).toEqual([]);
  });
});

describe("the office's duties", () => {
  test("roles by decided changes of committees, for who gives roles: the oldest is opened first", () => {
    const unsettled = ["1", "2"].map((id) => ({
      id,
      kind: "change" as const,
      name: `Chi đoàn ${id}`,
      decidedOn: plainDate("2026-03-10"),
      unitId: "root",
    }));
    expect(blocDuties(blocFacts({ unsettled }), blocRights({ giveRoles: true }))).toMatchObject([
      {
        id: "settle-roles",
        due: null,
        title: "Giao vai trò theo quyết định chuẩn y của 2 Ban Chấp hành",
        detail: "Chi đoàn 1, Chi đoàn 2",
        mend: { path: "/organisation/acts/1" },
      },
    ]);
    expect(ids(blocFacts({ unsettled }), STAFF)).toEqual([]);
  });

  test("units that handed in, but for those in which one holds a role", () => {
    const units = [1, 2, 3].map((n) => progress("SUBMITTED", { n }));
    expect(blocDuties(blocFacts({ progress: units }), STAFF)).toMatchObject([
      {
        id: "appraise",
        due: CYCLE.appraisalDue,
        title: "Thẩm định 2 đơn vị đã nộp",
        detail: "Đoàn Sở số 1, Đoàn Sở số 2",
        mend: { path: "/appraisal", query: { view: "staff" } },
      },
    ]);
    const [only] = blocDuties(blocFacts({ progress: units.slice(0, 1) }), STAFF);
    expect(only?.mend).toMatchObject({ path: "/appraisal/a1" });
  });

  test("units are late only once their day has passed", () => {
    const units = [progress("NOT_REGISTERED"), progress("ASSESSING", { n: 2 })];
    expect(ids(blocFacts({ progress: units }), STAFF)).toEqual(["unregistered"]);
    const on = (day: string) => ids(blocFacts({ progress: units, today: plainDate(day) }), STAFF);
    expect(on("2025-11-10")).toEqual([]);
    expect(on("2026-11-30")).toEqual(["unregistered"]);
    expect(on("2026-12-01")).toEqual(["unregistered", "unsubmitted"]);
  });

  test("a unit that was given more time is late by its own day", () => {
    const given = { ...progress("ASSESSING", { n: 2 }), selfAssessmentDue: plainDate("2026-12-05") };
    const units = [progress("ASSESSING"), given];
    const late = (day: string) =>
      blocDuties(blocFacts({ progress: units, today: plainDate(day) }), STAFF).find(
        ({ id }) => id === "unsubmitted",
      )?.title;
    expect(late("2026-12-05")).toBe("1 đơn vị chưa nộp tự đánh giá");
    expect(late("2026-12-06")).toBe("2 đơn vị chưa nộp tự đánh giá");
  });

  test("supplements that are overdue, by the oldest of their days", () => {
    const returned = (n: number, day: string) => progress("RETURNED", { n, supplementDue: plainDate(day) });
    const units = [returned(1, "2026-11-23"), returned(2, "2026-11-20"), returned(3, "2026-11-24")];
    expect(blocDuties(blocFacts({ progress: units }), STAFF)).toMatchObject([
      { id: "returns", due: "2026-11-20", title: "2 đơn vị chưa bổ sung" },
    ]);
  });

  test("votes of others that are outstanding", () => {
    const votes = [vote(1, { outcome: "pending" }), vote(2)];
    const units = [1, 2, 3].map((n) => progress("APPRAISED", { n }));
    const duties = (more: UnitVotes[]) =>
      blocDuties(blocFacts({ votes: [...votes, ...more], progress: units }), STAFF);
    expect(duties([])).toMatchObject([
      { id: "votes", detail: "Đoàn Sở số 1", mend: { path: "/decisions/meetings/m1" } },
    ]);
    const elsewhere = vote(3, { outcome: "pending", meetingId: "m2" });
    expect(duties([elsewhere])).toMatchObject([{ id: "votes", mend: { path: "/decisions" } }]);
    // Nobody can vote on a unit that is on no agenda: the office is told to call the meeting.
    expect(duties([{ ...elsewhere, meetingId: null }])).toMatchObject([
      {
        id: "call-meeting",
        title: "Lập phiên họp Ban Thường vụ về 1 đơn vị đã thẩm định",
        detail: "Đoàn Sở số 3",
        mend: { label: "Lập phiên họp", path: "/decisions/meetings/new" },
      },
      { id: "votes", detail: "Đoàn Sở số 1", mend: { path: "/decisions/meetings/m1" } },
    ]);
  });
});

describe("the secretary's duties", () => {
  const appraised = [1, 2].map((n) => progress("APPRAISED", { n }));

  test("the decision once every unit is appraised and no vote is outstanding", () => {
    const facts = blocFacts({ progress: appraised, votes: [vote(1), vote(2, { isProposed: false })] });
    expect(blocDuties(facts, LEADER)).toMatchObject([
      { id: "decision", due: CYCLE.decisionDue, detail: "1/2 đơn vị đã thẩm định được đề nghị công nhận." },
    ]);
    expect(ids(facts, STAFF)).toEqual([]);
  });

  test("not where nobody may vote: the office is told what to do, the decision lists the others on its day", () => {
    const nobody = vote(2, { outcome: "nobody", isProposed: false, meetingId: null });
    const only = blocFacts({ progress: appraised.slice(1), votes: [nobody], today: CYCLE.decisionDue });
    expect(ids(only, LEADER)).toEqual(["nobody-votes"]);
    expect(blocDuties(only, { ...STAFF, giveRoles: true })).toMatchObject([
      {
        title: "Không ai trong Ban Thường vụ được biểu quyết về 1 đơn vị",
        detail: expect.stringMatching(
          /^Đoàn Sở số 2\. Giao thêm ủy viên ở trang Tài khoản .*không giữ vai trò/,
        ),
        mend: { path: "/accounts" },
      },
    ]);
    expect(blocDuties(only, STAFF)).toMatchObject([{ id: "nobody-votes", mend: { path: "/decisions" } }]);
    const both = { progress: appraised, votes: [vote(1), nobody] };
    expect(ids(blocFacts(both), LEADER)).toEqual(["nobody-votes"]);
    expect(ids(blocFacts({ ...both, today: CYCLE.decisionDue }), LEADER)).toEqual([
      "nobody-votes",
      "decision",
    ]);
  });

  test("not while votes or units are outstanding; its day makes it due for those that are ready", () => {
    const pending = blocFacts({ progress: appraised, votes: [vote(1), vote(2, { outcome: "pending" })] });
    expect(ids(pending, LEADER)).not.toContain("decision");
    const open = { progress: [...appraised, progress("RETURNED", { n: 3 })], votes: [vote(1), vote(2)] };
    expect(ids(blocFacts(open), LEADER)).not.toContain("decision");
    expect(ids(blocFacts({ ...open, today: CYCLE.decisionDue }), LEADER)).toContain("decision");
  });

  test("the result is published, then the year is closed", () => {
    const units = [
      progress("RECOGNISED"),
      progress("NOT_RECOGNISED", { n: 2 }),
      progress("NOT_PARTICIPATING", { n: 3 }),
    ];
    const facts = blocFacts({ progress: units });
    expect(blocDuties(facts, LEADER)).toMatchObject([
      { id: "publish", detail: "1/2 đơn vị được công nhận." },
    ]);
    expect(ids({ ...facts, publishedOn: plainDate("2026-11-23") }, LEADER)).toEqual(["close-year"]);
    expect(
      ids({ ...facts, publishedOn: plainDate("2026-11-23"), cycle: { ...CYCLE, state: "closed" } }, LEADER),
    ).toEqual([]);
  });

  test("a year that was closed before it was published is still to be published, whichever is shown", () => {
    const [year] = blocFacts().years;
    if (!year) throw new Error("a year was opened");
    const closed = {
      ...year,
      state: "closed" as const,
      isDecided: true,
      tally: { RECOGNISED: 7, ASSESSING: 4 },
    };
    const told = (...years: BlocFacts["years"]) =>
      blocDuties(blocFacts({ years: [...years, { ...year, year: 2027 }] }), LEADER);
    expect(told(closed)).toMatchObject([
      {
        id: "publish-closed",
        title: "Công bố kết quả năm 2026",
        detail: "Năm đã đóng, kết quả chưa công bố: 7/11 đơn vị được công nhận.",
        mend: { path: "/reports", query: { year: 2026 } },
      },
    ]);
    expect(told({ ...closed, year: 2025 }, closed)).toMatchObject([
      { title: "Công bố kết quả năm 2025, 2026" },
    ]);
    expect(told({ ...closed, everPublished: true })).toEqual([]);
    expect(told({ ...closed, isDecided: false })).toEqual([]);
  });

  test("a unit that never handed in keeps nobody from both once the day of the decision has come", () => {
    const decided = progress("RECOGNISED");
    const silent = [decided, progress("NOT_REGISTERED", { n: 2 })];
    const on = (today: BlocFacts["today"], units = silent) =>
      ids(blocFacts({ progress: units, today, publishedOn: plainDate("2026-12-21") }), LEADER);
    expect(on(addDays(CYCLE.decisionDue, -1))).not.toContain("close-year");
    expect(on(CYCLE.decisionDue)).toContain("close-year");
    const returned = [3, 4].map((n) => progress("RETURNED", { n }));
    const left = {
      progress: [...silent, ...returned],
      today: CYCLE.decisionDue,
      publishedOn: CYCLE.decisionDue,
    };
    expect(blocDuties(blocFacts(left), LEADER).find(({ id }) => id === "close-year")).toMatchObject({
      detail:
        "Kết quả đã công bố; 1 đơn vị không nộp tự đánh giá, 2 đơn vị không nộp bổ sung, tính là chưa được công nhận.",
      mend: { path: "/appraisal/years/2026" },
    });
    const waiting = [...silent, progress("SUBMITTED", { n: 3 })];
    expect(on(CYCLE.decisionDue, waiting)).not.toContain("close-year");
    expect(on(CYCLE.decisionDue, silent.slice(1))).not.toContain("close-year");
  });

  test("a role that somebody gave to himself waits for a second person", () => {
    const selfGiven = [
      { id: "r1", words: "Lê An tự nhận vai trò", secondedBy: null, endedOn: null, maySecond: true },
      { id: "r2", words: "Lê Bình tự nhận vai trò", secondedBy: "Lê An", endedOn: null, maySecond: false },
    ];
    expect(blocDuties(blocFacts({ selfGiven }), LEADER)).toMatchObject([
      { id: "role-r1", mend: { path: "/accounts" } },
    ]);
  });
});

describe("a voter's duties", () => {
  test("the own votes alone", () => {
    const votes = [vote(1, { awaitsOwn: true, outcome: "pending" }), vote(2, { outcome: "pending" })];
    const units = [progress("APPRAISED"), progress("APPRAISED", { n: 2 }), progress("SUBMITTED", { n: 3 })];
    expect(blocDuties(blocFacts({ votes, progress: units }), READER)).toMatchObject([
      { id: "vote", title: "Biểu quyết 1 đơn vị", detail: "Đoàn Sở số 1", mend: { path: "/decisions" } },
    ]);
  });
});
