import { beforeAll, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import { openAdmission } from "@/lib/admissions/commands";
import { recordAdmissions } from "@/lib/admissions/recorded/commands";
import { measure } from "@/lib/criteria/checks";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { feeBoard } from "@/lib/fees/queries";
import { onPool, surroundings } from "@/lib/imports/dry-run/around";
import { importPlace } from "@/lib/imports/place";
import { makeMemberLinks } from "@/lib/member-links/commands";
import { doubtsAbout } from "@/lib/members/doubts";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { dueQuarter } from "@/lib/members/snapshots/due";
import { quarterBoard } from "@/lib/members/snapshots/queries";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { memberTerms } from "@/lib/members/terms/queries";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import {
  openOutstanding,
  takeOutstandingBack,
  takeOutstandingStep,
} from "@/lib/outstanding-members/commands";
import { outstandingPaper } from "@/lib/outstanding-members/papers/made";
import { outstandingDetail } from "@/lib/outstanding-members/queries";
import { onDay } from "@/lib/platform/clock";
import { addDays, dayOf, plainDate } from "@/lib/platform/dates";
import { requestTransfer } from "@/lib/transfers/commands";
import { transferDetail } from "@/lib/transfers/queries";
import { takeTransferStep } from "@/lib/transfers/steps";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();
const IMPORT = { isComplete: false, seesSensitive: false, year: 2026 };
const onToday = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);
const OWN = {
  transferDays: "10",
  admissionDays: "40",
  caseDays: "20",
  outstandingDays: "15",
  outstandingLongDays: "90",
  linkDays: "3",
  rewardDays: "20",
  rewardLongDays: "45",
  rewardVotePercent: "66",
  committeeDays: "20",
  handoverDays: "10",
  quarterOpensDays: "30",
  quarterGraceDays: "0",
  stayMostAge: "34",
  stayMostAgeXiii: "33",
  admissionAgeXi: "15",
  admissionAgeXii: "16",
  outstandingVotePercent: "66",
  choosingVotePercent: "66",
  removalVotePercent: "75",
  removalMonths: "6",
  deferralMonths: "24",
  removalDecider: "branch",
  bodyQuorum: "over_half",
  bodyVotePercent: "60",
  branchDecider: "upper",
  disciplineVerifier: "keeper",
  appealAnswerer: "inspector",
  charterXiiFrom: "2022-12-15",
  charterXiiiFrom: "2026-05-01",
  unsalariedOccupations: "Học sinh, Khác",
};
const NUMBERS = {
  transferDays: 10,
  admissionDays: 40,
  caseDays: 20,
  outstandingDays: 15,
  outstandingLongDays: 90,
  linkDays: 3,
  rewardDays: 20,
  rewardLongDays: 45,
  rewardVotePercent: 66,
  committeeDays: 20,
  handoverDays: 10,
  quarterOpensDays: 30,
  quarterGraceDays: 0,
  stayMostAge: 34,
  stayMostAgeXiii: 33,
  admissionAgeXi: 15,
  admissionAgeXii: 16,
  outstandingVotePercent: 66,
  choosingVotePercent: 66,
  removalVotePercent: 75,
  removalMonths: 6,
  deferralMonths: 24,
  removalDecider: "branch",
  bodyQuorum: "over_half",
  bodyVotePercent: 60,
  branchDecider: "upper",
  disciplineVerifier: "keeper",
  appealAnswerer: "inspector",
  charterXiiFrom: "2022-12-15",
  charterXiiiFrom: "2026-05-01",
  unsalariedOccupations: "Học sinh, Khác",
};

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
});

const member = async (name: string) => (await makeMember(cast.secretary, unitOf(bloc), name)).id;
const requested = async (name: string) => {
  const goal = { direction: "within", day: "2026-11-01", toUnit: unitOf(bloc, 1).id, reason: "Đổi nơi làm" };
  const asked = { member: await member(name), ...goal };
  return must(await onToday(() => requestTransfer(cast.branchSecretary, asked))).id;
};
const dueOf = async (id: string) => must(await transferDetail(cast.staff, id)).dueOn;
const linkUntil = async (name: string) => {
  const place = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  const links = { ...place, members: [await member(name)] };
  return must(await makeMemberLinks(cast.secretary, links)).expiresOn;
};

test("the shipped terms hold until the office sets the organisation's own", async () => {
  expect(await memberTerms(cast.secretary, bloc.orgId)).toEqual({ ...DEFAULT_TERMS, version: null });
  const early = await requested("Trần Thị Sớm");
  expect(await dueOf(early)).toBe("2026-12-01");
  expect(await linkUntil("Trần Thị Bảy")).toBe(addDays(dayOf(new Date()), 7));

  expect(await setMemberTerms(cast.secretary, bloc.orgId, OWN)).toMatchObject({ reason: "forbidden" });
  for (const [field, wrong] of [
    ["transferDays", "0"],
    ["admissionDays", ""],
    ["caseDays", "367"],
    ["outstandingDays", "367"],
    ["outstandingLongDays", "nửa năm"],
    ["rewardDays", "0"],
    ["rewardLongDays", "367"],
    ["rewardVotePercent", "49"],
    ["linkDays", "32"],
    ["quarterOpensDays", ""],
    ["quarterGraceDays", "93"],
    ["stayMostAge", "30"],
    ["stayMostAgeXiii", "61"],
    ["admissionAgeXi", "14"],
    ["admissionAgeXii", "17"],
    ["outstandingVotePercent", "100"],
    ["choosingVotePercent", "49"],
    ["removalVotePercent", ""],
    ["removalDecider", "unit"],
    ["bodyQuorum", "one"],
    ["bodyVotePercent", "49"],
    ["branchDecider", "province"],
    ["disciplineVerifier", "approver"],
    ["appealAnswerer", "keeper"],
    ["removalMonths", "13"],
    ["deferralMonths", "0"],
    ["charterXiiFrom", "2017-12-13"],
    ["charterXiiiFrom", "2022-12-15"],
    ["charterXiiiFrom", "31/02/2026"],
  ] as const)
    expect(await setMemberTerms(cast.staff, bloc.orgId, { ...OWN, [field]: wrong })).toMatchObject({
      reason: "invalid",
      fields: [{ path: field }],
    });
  must(await setMemberTerms(cast.staff, bloc.orgId, OWN));
  expect(await setMemberTerms(cast.staff, bloc.orgId, OWN)).toMatchObject({
    reason: "stale",
    current: { transferDays: 10, version: 1 },
  });
  const again = { ...OWN, transferDays: "12", version: 1 };
  must(await setMemberTerms(cast.staff, bloc.orgId, again));
  expect(await setMemberTerms(cast.staff, bloc.orgId, again)).toMatchObject({ reason: "stale" });

  expect(await dueOf(early)).toBe("2026-12-01");
  const late = await requested("Trần Thị Muộn");
  expect(await dueOf(late)).toBe("2026-11-13");
  const step = { act: "comment", day: "2026-11-10", note: "Sinh hoạt đều", feePaidUntil: "11/2026" };
  for (const id of [early, late]) {
    const { version } = must(await transferDetail(cast.staff, id));
    must(await onToday(() => takeTransferStep(cast.branchSecretary, id, { ...step, version })));
    expect(await dueOf(id)).toBe("2026-11-22");
  }
  expect(await linkUntil("Trần Thị Ba")).toBe(addDays(dayOf(new Date()), 3));
  const proposed = { member: await member("Trần Thị Ưu"), merits: "Gương mẫu", day: "2026-11-01" };
  const { id } = must(await onToday(() => openOutstanding(cast.branchSecretary, proposed)));
  expect(must(await outstandingDetail(cast.secretary, id)).dueOn).toBe("2026-11-16");
});

test("what was and what is stand in the log", async () => {
  const events = await sql<{ before: object; after: object }>(
    database,
    `SELECT v.before, v.after FROM audit_events e JOIN audit_values v ON v.event_id = e.id
      WHERE e.type = 'member_terms.changed' ORDER BY e.id`,
  );
  const logged = {
    ...NUMBERS,
    removalDecider: "Chi đoàn",
    bodyQuorum: "Quá 1/2",
    branchDecider: "Đoàn cấp trên của đoàn cơ sở",
    disciplineVerifier: "Chi đoàn, đơn vị",
    appealAnswerer: "Ủy ban Kiểm tra cấp trên",
  };
  expect(events.map(({ after }) => after)).toEqual([logged, { ...logged, transferDays: 12 }]);
  expect(events[0]?.before).toEqual({
    ...DEFAULT_TERMS,
    removalDecider: "Đoàn cấp trên trực tiếp",
    bodyQuorum: "Ít nhất 2/3",
    branchDecider: "Đoàn cơ sở",
    disciplineVerifier: "Chi đoàn, đơn vị hoặc Ủy ban Kiểm tra cấp trên",
    appealAnswerer: "Đoàn cấp trên trực tiếp hoặc Ủy ban Kiểm tra cấp trên",
  });
});

test("a quarter's list opens and is late by the organisation's own days, wherever it is said", async () => {
  await member("Trần Thị Quý");
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id };
  const within = <T>(day: string, act: () => Promise<T>) => onDay(plainDate(day), act);
  const seen = (day: string) =>
    within(day, async () => {
      const { states } = must(await quarterBoard(cast.secretary, at, 2026));
      const scope = readScope(cast.staff, bloc.orgId);
      if (!scope) throw new Error("staff read the bloc");
      const span = { year: 2026, cutOff: plainDate("2026-12-31"), today: plainDate(day) };
      const facts = (await factsOfUnits(scope, [at.unitId], span)).get(at.unitId);
      if (!facts) throw new Error("the unit has facts");
      const check = { key: "quarters_confirmed", threshold: null, exclusions: [] } as const;
      const due = (await dueQuarter(cast.secretary, at))?.quarter ?? null;
      return {
        state: states[2]?.state,
        due,
        missing: measure({ check, period: "unit" }, facts)?.figures?.of,
      };
    });
  expect(await seen("2026-09-05")).toMatchObject({ state: "open", due: 3 });
  expect(await seen("2026-10-03")).toMatchObject({ state: "late", missing: 3 });
  const { version } = await memberTerms(cast.staff, bloc.orgId);
  const own = { ...OWN, quarterOpensDays: "10", quarterGraceDays: "5", version };
  must(await setMemberTerms(cast.staff, bloc.orgId, own));
  expect(await seen("2026-09-05")).toMatchObject({ state: "not_due", due: 2 });
  const early = { unit: at.unitId, year: 2026, quarter: 3 };
  expect(await within("2026-09-19", () => confirmQuarter(cast.secretary, early))).toMatchObject({
    reason: "conflict",
  });
  expect(await seen("2026-10-05")).toMatchObject({ state: "open", missing: 2 });
  expect(await seen("2026-10-06")).toMatchObject({ state: "late", missing: 3 });
});

test("what no document says is the organisation's own: charters, ages, the resolution, who earns nothing", async () => {
  const set = async (terms: object) => {
    const { version } = await memberTerms(cast.staff, bloc.orgId);
    must(await setMemberTerms(cast.staff, bloc.orgId, { ...DEFAULT_TERMS, ...terms, version }));
  };
  await set({});
  const unit = unitOf(bloc);
  const place = { unit: unit.id, branch: branchOf(unit).id };
  const versionOf = async (id: string) => {
    const [row] = await sql<{ version: string }>(
      database,
      "SELECT charter_version AS version FROM member_cases WHERE id = $1",
      [id],
    );
    return row?.version;
  };
  const applicant = { ...place, gender: "female", birthDate: "15/06/2010", appliedOn: "2026-06-01" };
  const apply = (fullName: string) =>
    onToday(() => openAdmission(cast.branchSecretary, { ...applicant, fullName }));
  const early = must(await apply("Trần Thị Mười Lăm")).id;
  const proposed = async (name: string) => {
    const outstanding = { member: await member(name), merits: "Gương mẫu", day: "2026-06-01" };
    return must(await onToday(() => openOutstanding(cast.branchSecretary, outstanding))).id;
  };
  const before = await proposed("Trần Thị Trước");
  expect([await versionOf(early), await versionOf(before)]).toEqual(["XII", "XII"]);
  const young = { fullName: "Trần Thị Vào Sớm", birthDate: "2010-06-15", joinedOn: "2026-06-01" };
  const doubts = () => doubtsAbout(cast.secretary, bloc.orgId, young, plainDate("2026-11-20"));
  const joining = async () => {
    const at = must(await importPlace(cast.secretary, { unit: "DV01" }));
    return (await surroundings(onPool(at), cast.secretary, at, IMPORT)).joining;
  };
  expect(await doubts()).toEqual([]);
  expect(await joining()).toMatchObject({ admissionAgeXii: 15, charterXiiFrom: "2023-01-01" });
  await set({ admissionAgeXii: 16 });
  expect(await joining()).toMatchObject({ admissionAgeXii: 16, charterXiiiFrom: "2026-07-01" });
  expect(await doubts()).toMatchObject([{ message: expect.stringContaining("chưa đủ 16 tuổi") }]);
  const admitted = { fullName: "Trần Thị Trẻ", birthDate: "15/06/2010", gender: "female", day: "2026-06-01" };
  const rows = [{ ...admitted, docNumber: "7-QĐ" }];
  expect(await onToday(() => recordAdmissions(cast.branchSecretary, { ...place, rows }))).toMatchObject({
    message: expect.stringContaining("chưa đủ 16 tuổi theo Điều lệ khóa XII"),
  });
  await set({ charterXiiiFrom: "2026-05-01" });
  expect(await versionOf(await proposed("Trần Thị Sau"))).toBe("XIII");
  expect(await versionOf(before)).toBe("XII");

  const resolve = async (votesFor: number) => {
    const { version } = must(await outstandingDetail(cast.secretary, before));
    const votes = { entitled: 15, present: 15, votesFor, votesAgainst: 0 };
    const step = { act: "introduce", day: "2026-11-01", docNumber: "5-NQ", ...votes, version };
    return onToday(() => takeOutstandingStep(cast.secretary, before, step));
  };
  await sql(database, "UPDATE member_cases SET state = 'certified' WHERE id = $1", [before]);
  await set({ outstandingVotePercent: 66 });
  expect(await resolve(9)).toMatchObject({
    fields: [{ path: "votesFor", message: expect.stringContaining("quá 66% số người có mặt") }],
  });
  must(await resolve(12));
  await set({ outstandingVotePercent: 50 });
  // The resolution of then keeps the share of then; taken back and voted anew it has that of now.
  const resolution = async () =>
    JSON.stringify(must(await outstandingPaper(cast.secretary, before, "resolution")).paper.body);
  expect(await resolution()).toContain("tán thành 12/15, quá 66% số người có mặt");
  const { version } = must(await outstandingDetail(cast.secretary, before));
  must(await onToday(() => takeOutstandingBack(cast.secretary, before, { version, note: "Đếm lại" })));
  must(await resolve(9));
  expect(await resolution()).toContain("tán thành 9/15, quá một nửa số người có mặt");

  // A list counts from its month on: after whatever was set until now.
  const onLater = <T>(act: () => Promise<T>) => onDay(plainDate("2040-03-10"), act);
  const classes = async () => {
    const { rows } = must(await onLater(() => feeBoard(cast.secretary, { ...place, year: 2040 })));
    return ["Trần Thị Học", "Trần Thị Làm", "Trần Thị Trống"].map(
      (name) => rows.find(({ fullName }) => fullName === name)?.feeClass,
    );
  };
  await makeMember(cast.secretary, unit, "Trần Thị Học", { occupation: "Sinh viên" });
  await makeMember(cast.secretary, unit, "Trần Thị Làm", { occupation: "Nội trợ" });
  await makeMember(cast.secretary, unit, "Trần Thị Trống");
  expect(await classes()).toEqual(["unsalaried", "salaried", "salaried"]);
  await onLater(() => set({ unsalariedOccupations: "Học sinh ,nội trợ" }));
  expect(await classes()).toEqual(["salaried", "unsalaried", "salaried"]);
  await onLater(() => set({ unsalariedOccupations: "" }));
  expect(await classes()).toEqual(["salaried", "salaried", "salaried"]);
});
