import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { stateWords } from "@/components/cases/procedure-paths";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { changeApplicant, openAdmission } from "@/lib/admissions/commands";
import { recordMeeting } from "@/lib/admissions/meeting/commands";
import { admissionDetail, admissions, possibleIntroducers } from "@/lib/admissions/queries";
import { correctRecorded, pasteAdmissions, recordAdmissions } from "@/lib/admissions/recorded/commands";
import { recordedOf } from "@/lib/admissions/recorded/told";
import { giveCardTo, introduce, takeAdmissionBack, takeAdmissionStep } from "@/lib/admissions/steps";
import { pasteCards } from "@/lib/admissions/together/cards";
import { takeAdmissionSteps } from "@/lib/admissions/together/commands";
import { stepGroups } from "@/lib/admissions/together/groups";
import { withdrawNil } from "@/lib/cases/nil/commands";
import { caseDetail, casesOfMember, casesOfYear } from "@/lib/cases/queries";
import type { CaseLine } from "@/lib/cases/types";
import { measure } from "@/lib/criteria/checks";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { memberPage } from "@/lib/members/pages";
import { findMember } from "@/lib/members/queries";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { recordTransfer } from "@/lib/transfers/recording";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { branchOf, correctStatus, makeCast, makeMember, signOver, unitOf } from "@/tests/helpers/members";
import { enrol, type Made, makeMembers } from "@/tests/helpers/members-at-once";
import { pasteSeen } from "@/tests/helpers/pasted";
import { bothWaiting } from "@/tests/helpers/waiting";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let branch: string;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let introducer: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  branch = branchOf(unit).id;
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  introducer = (await enrol(cast.secretary, unit, "Trần Thị Giới Thiệu")).id;
});

/** All of it happens in the autumn of 2026. */
const now = <T>(run: () => Promise<T>) => onDay(plainDate("2026-11-20"), run);

const form = (fullName: string, more: object = {}) => ({
  unit: unit.id,
  branch,
  fullName,
  birthDate: "2/9/2008",
  gender: "female",
  appliedOn: "2026-09-02",
  ...more,
});
const opened = async (name: string, more: object = {}) =>
  must(await now(() => openAdmission(cast.branchSecretary, form(name, more)))).id;

/** As lists and papers read them, in one statement for all. */
async function linesOf(ids: readonly string[]) {
  const lines = await admissions(cast.secretary, { orgId: bloc.orgId, ids });
  return ids.map((id) => lines.find((line) => line.id === id) ?? expect.fail(`no admission ${id}`));
}
const look = async (id: string) => (await linesOf([id]))[0] ?? expect.fail();
const detail = async (id: string) => must(await admissionDetail(cast.secretary, id));

async function step(actor: Actor, id: string, act: string, more: object = {}) {
  const { version } = await look(id);
  return now(() => takeAdmissionStep(actor, id, { act, day: "2026-10-01", version, ...more }));
}
async function introduced(id: string, more: object = {}) {
  const { version } = await look(id);
  const input = {
    kind: "member",
    memberId: introducer,
    togetherSince: "2026-01-15",
    day: "2026-10-02",
    version,
  };
  return now(() => introduce(cast.branchSecretary, id, { ...input, ...more }));
}
async function carded(id: string, more: object = {}) {
  const { version } = await look(id);
  const input = { cardNumber: "0012345", code: "DV-9", day: "2026-11-05", version };
  return now(() => giveCardTo(cast.branchSecretary, id, { ...input, ...more }));
}
const HEAD = ["Họ và tên", "Ngày sinh", "Số thẻ", "Mã định danh"].join("\t");
const MAJORITY = { person: "Lê An", entitled: "20", present: "18", votesFor: "17", votesAgainst: "1" };
const WAY: ((id: string) => Promise<Result<{ id: string }>>)[] = [
  (id) => step(cast.branchSecretary, id, "attend_class"),
  (id) => introduced(id),
  (id) => step(cast.branchSecretary, id, "vote", { day: "2026-10-10", ...MAJORITY }),
  (id) => step(cast.branchSecretary, id, "request", { day: "2026-10-12", docNumber: "05-NQ/CĐ" }),
  (id) => step(cast.secretary, id, "approve", { day: "2026-10-20", docNumber: "17-QĐ/ĐTN" }),
  (id) => step(cast.branchSecretary, id, "induct", { day: "2026-11-01" }),
  (id) => carded(id),
];

/** The same steps up to the ceremony, as they are told of many at once: of those whose version is this one. */
const MANY: ((ids: readonly string[], version: number) => Promise<Result<unknown>>)[] = [
  (ids, version) => taken(cast.branchSecretary, "attend_class", ids, version, { day: "2026-10-01" }),
  (ids, version) => {
    const who = { kind: "member", memberId: introducer, togetherSince: "2026-01-15" };
    return taken(cast.branchSecretary, "introduce", ids, version, { ...who, day: "2026-10-02" });
  },
  (ids, version) => {
    const { person: chair, entitled, present, ...votesOf } = MAJORITY;
    const votes = ids.map((id) => ({ id, version, ...votesOf }));
    const held = {
      unit: unit.id,
      branch,
      day: "2026-10-10",
      chair,
      minuteTaker: "Lê Ghi",
      entitled,
      present,
    };
    return now(() => recordMeeting(cast.branchSecretary, { ...held, votes }));
  },
  (ids, version) =>
    taken(cast.branchSecretary, "request", ids, version, { day: "2026-10-12", docNumber: "05-NQ/CĐ" }),
  (ids, version) =>
    taken(cast.secretary, "approve", ids, version, { day: "2026-10-20", docNumber: "17-QĐ/ĐTN" }),
  (ids, version) => taken(cast.branchSecretary, "induct", ids, version, { day: "2026-11-01" }),
];
function taken(actor: Actor, act: string, ids: readonly string[], version: number, told: object) {
  const people = ids.map((id) => ({ id, version }));
  return now(() => takeAdmissionSteps(actor, { act, people, ...told }));
}

/** How many steps somebody has behind, and what else the application says. */
type Stands = number | [steps: number, more: object];
async function walkedAll(people: Record<string, Stands>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const stands = Object.entries(people).map(([name, told]) => {
    const [steps, more] = typeof told === "number" ? [told, {}] : told;
    return { name, steps, more };
  });
  for (const { name, more } of stands) ids.set(name, await opened(name, more));
  for (const [at, take] of MANY.entries()) {
    const further = stands.filter(({ steps }) => steps > at).map(({ name }) => ids.get(name) ?? "");
    if (further.length > 0) must(await take(further, at + 1));
  }
  return ids;
}
const walked = async (name: string, steps: number, more: object = {}) =>
  (await walkedAll({ [name]: [steps, more] })).get(name) ?? "";

/** Who stands where the tests of a describe begin: each is one test's own, the steps until there are taken together. */
function applicants(people: Record<string, Stands>): (name: string) => string {
  let ids = new Map<string, string>();
  beforeAll(async () => {
    ids = await walkedAll(people);
  });
  return (name) => ids.get(name) ?? expect.fail(`nobody applied as ${name}`);
}

const back = async (id: string, actor = cast.branchSecretary) => {
  const { version } = await look(id);
  return now(() => takeAdmissionBack(actor, id, { note: "Ghi nhầm", version }));
};
const MEMBERS = { url: database.adminUrl, table: "members" };
const CASES = { url: database.adminUrl, table: "member_cases" };
const rowsOf = (fullName: string) => allOf(bloc.orgId).member.count({ where: { fullName } });
const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );
const fieldsOf = (result: Result<unknown>) =>
  result.ok ? [] : (result.fields ?? []).map(({ path }) => path);

describe("opening", () => {
  const applied = applicants({ "Nguyễn Thị Hai Người": 5, "Nguyễn Thị Duyệt": 5 });

  test("by the branch's secretary; the charter is that of the day; the roster does not change", async () => {
    const id = await opened("Nguyễn Thị Mở");
    expect(await look(id)).toMatchObject({
      state: "applied",
      entry: "stepwise",
      charterVersion: "XIII",
      memberId: null,
      openedOn: "2026-09-02",
      facts: { birthDate: "2008-09-02", gender: "female", introduction: null },
    });
    expect(await eventsOf(id)).toEqual(["case.opened"]);
  });

  test("too old, far too young, a day to come, no branch and a name of digits are told; within a year one may come of age", async () => {
    const wrong = async (more: object) =>
      fieldsOf(await now(() => openAdmission(cast.secretary, form("Lê Thị Non", more))));
    expect(await wrong({ birthDate: "2/9/1995" })).toEqual(["birthDate"]);
    expect(await wrong({ birthDate: "3/9/1995" })).toEqual([]);
    expect(await wrong({ birthDate: "2/9/2011" })).toEqual([]);
    for (const birthDate of ["3/9/2011", "2/9/2025", "2/9/2026", "2/9/2027"])
      expect(await wrong({ birthDate }), birthDate).toEqual(["birthDate"]);
    expect(await wrong({ birthDate: "3/9/2011", charter: "X" })).toEqual([]);
    expect(await wrong({ appliedOn: "2026-11-21" })).toEqual(["appliedOn"]);
    expect(await wrong({ branch: null })).toEqual(["branch"]);
    expect(await wrong({ fullName: "Lê 2" })).toEqual(["fullName"]);
  });

  test("the party committee's opinion has its day and words, and comes before the vote", async () => {
    const wrong = async (more: object) =>
      fieldsOf(await now(() => openAdmission(cast.secretary, form("Lê Thị Hỏi", more))));
    expect(await wrong({ partyNote: "Đồng ý" })).toEqual(["partyAskedOn"]);
    expect(await wrong({ partyAskedOn: "2026-10-09" })).toEqual(["partyNote"]);
    expect(await wrong({ partyNote: "Đồng ý", partyAskedOn: "2026-11-21" })).toEqual(["partyAskedOn"]);
    const opinion = { partyNote: "Đồng ý", partyAskedOn: "11/10/2026" };
    const id = await walked("Nguyễn Thị Hỏi", 2, opinion);
    expect((await look(id)).facts).toMatchObject({ partyNote: "Đồng ý", partyAskedOn: "2026-10-11" });
    const vote = (day: string) => step(cast.branchSecretary, id, "vote", { day, ...MAJORITY });
    expect(fieldsOf(await vote("2026-10-10"))).toEqual(["day"]);
    const { person: chair, ...told } = MAJORITY;
    const at = { unit: unit.id, branch, day: "2026-10-10", chair, minuteTaker: "Lê Ghi", ...told };
    const { votesFor, votesAgainst, ...meeting } = at;
    const votes = [{ id, version: (await look(id)).version, votesFor, votesAgainst }];
    const held = () => recordMeeting(cast.branchSecretary, { ...meeting, votes });
    expect(fieldsOf(await now(held))).toEqual(["day"]);
    must(await vote("2026-10-11"));
    const { unit: _, branch: __, ...fields } = form("Nguyễn Thị Hỏi", opinion);
    const change = async (partyAskedOn: string) =>
      changeApplicant(cast.committee, id, { ...fields, partyAskedOn, version: (await look(id)).version });
    expect(fieldsOf(await now(() => change("2026-10-12")))).toEqual(["partyAskedOn"]);
    must(await now(() => change("2026-10-01")));
  });

  test("beside one that is open another of the same person is refused and told of the first, by the form, a correction and a step back", async () => {
    const name = "Nguyễn Thị Hai Đơn";
    const first = await opened(name);
    const said = `${name} đang có hồ sơ kết nạp, nộp đơn ngày 02/09/2026 ở Chi đoàn 1`;
    const refusal = { reason: "conflict", message: expect.stringContaining(said) };
    const again = form("nguyen thi hai don", { appliedOn: "2026-10-01", branch: branchOf(unit, 1).id });
    expect(await now(() => openAdmission(cast.secretary, again))).toMatchObject({
      ...refusal,
      fields: [{ path: "fullName" }],
    });
    const other = await opened(name, { birthDate: "3/9/2008" });
    const { version } = await look(other);
    const { unit: _, branch: __, ...same } = { ...form(name), version };
    expect(await now(() => changeApplicant(cast.branchSecretary, other, same))).toMatchObject(refusal);
    must(await step(cast.branchSecretary, first, "withdraw", { note: "Nộp lại đơn" }));
    must(await now(() => openAdmission(cast.secretary, again)));
    expect(await back(first)).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/^Đơn vị hoặc chi đoàn khác .*sau lễ kết nạp của người kia\.$/),
    });
    expect(await back(first, cast.secretary)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("nộp đơn ngày 01/10/2026 ở Chi đoàn 2"),
    });
  });

  test("of two who open the same person's application at one moment one has it", async () => {
    const open = (actor: Actor) => now(() => openAdmission(actor, form("Nguyễn Thị Cùng Lúc")));
    const both = await bothWaiting(
      CASES,
      () => open(cast.secretary),
      () => open(cast.branchSecretary),
    );
    expect(both).toMatchObject([{ ok: true }, { reason: "conflict" }]);
  });

  test("a correction asks of those alone whose application it did not share before, and after the version", async () => {
    const name = "Nguyễn Thị Đơn Cũ";
    await opened(name);
    const id = await opened(name, { birthDate: "3/9/2008" });
    await sql(database, "UPDATE admissions SET birth_date = '2008-09-02' WHERE case_id = $1", [id]);
    const change = (version: number, more: object) => {
      const { unit: _, branch: __, ...fields } = form(name, { occupation: "Học sinh", ...more });
      return now(() => changeApplicant(cast.branchSecretary, id, { ...fields, version }));
    };
    must(await change(1, {}));
    must(await change(2, { fullName: `${name} Khác` }));
    expect(await change(2, {})).toMatchObject({ reason: "stale" });
    expect(await change(3, {})).toMatchObject({ reason: "conflict", fields: [{ path: "fullName" }] });
  });

  test("who stands in the roster by the ceremony applies no more: another of that name may, and is in the way of its way back", async () => {
    const name = "Nguyễn Thị Hai Người";
    const first = applied(name);
    const second = () => now(() => openAdmission(cast.secretary, form(name, { confirmed: true })));
    expect(await second()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("sau lễ kết nạp của người kia"),
    });
    must(await step(cast.branchSecretary, first, "induct", { day: "2026-11-01" }));
    must(await second());
    must(await carded(first, { cardNumber: "0771", code: "" }));
    must(await back(first));
    expect(await back(first)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining(`${name} đang có hồ sơ kết nạp`),
    });
    expect(await look(first)).toMatchObject({ state: "inducted" });
  });

  test("a reader sees but opens none, a stranger finds nothing", async () => {
    const id = await opened("Nguyễn Thị Xem");
    expect(await now(() => openAdmission(cast.observer, form("Ai Đó")))).toMatchObject({
      reason: "forbidden",
    });
    expect(await now(() => openAdmission(cast.staff, form("Ai Đó")))).toMatchObject({ reason: "forbidden" });
    expect(await now(() => openAdmission(sister, form("Ai Đó")))).toMatchObject({ reason: "not_found" });
    expect(await admissionDetail(cast.observer, id)).toMatchObject({ ok: true });
    expect(await admissionDetail(sister, id)).toMatchObject({ reason: "not_found" });
    expect(await step(cast.observer, id, "attend_class")).toMatchObject({ reason: "forbidden" });
    expect(await now(() => takeAdmissionStep(sister, id, {}))).toMatchObject({ reason: "not_found" });
  });

  test("the application is corrected until the approval; an old version is refused", async () => {
    const id = await opened("Nguyễn Thị Sửa");
    const { unit: _, branch: __, ...fields } = form("Nguyễn Thị Sửa Lại", { occupation: "Học sinh" });
    const { version } = await look(id);
    must(await now(() => changeApplicant(cast.committee, id, { ...fields, version })));
    expect(await look(id)).toMatchObject({
      personName: "Nguyễn Thị Sửa Lại",
      facts: { occupation: "Học sinh" },
    });
    expect(await now(() => changeApplicant(cast.committee, id, { ...fields, version }))).toMatchObject({
      reason: "stale",
      current: { personName: "Nguyễn Thị Sửa Lại" },
    });
    const approved = applied("Nguyễn Thị Duyệt");
    expect(await now(() => changeApplicant(cast.committee, approved, fields))).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("the way", () => {
  const applied = applicants({
    "Nguyễn Thị Muộn": 5,
    "Nguyễn Thị Hai Dòng": 6,
    "Nguyễn Thị Một Người": 6,
    "Phạm Thị Chờ": 4,
    "Phạm Thị Ít Phiếu": 2,
    "Phạm Thị Mới Quen": 1,
    "Phạm Thị Được Giới Thiệu": 1,
    "Phạm Thị Có Người Đi": 1,
    "Phạm Thị Một Chi Đoàn": 1,
    "Phạm Thị Họp Lại": 2,
    "Phạm Thị Rút": 3,
    "Phạm Thị Không Lễ": 5,
  });

  test("on a day before its approval an admission was an application still", async () => {
    const id = applied("Nguyễn Thị Muộn");
    const scope = readScope(cast.secretary, bloc.orgId) ?? expect.fail("a secretary reaches the own unit");
    const figuresOn = async (cutOff: string) => {
      const year = { year: 2026, cutOff: plainDate(cutOff), today: plainDate("2026-11-20") };
      const facts = (await factsOfUnits(scope, [unit.id], year)).get(unit.id);
      if (!facts) return null;
      const own = { ...facts, cases: { nil: [], cases: facts.cases.cases.filter((each) => each.id === id) } };
      const check = { key: "admissions_complete", threshold: null, exclusions: [] } as const;
      return measure({ check, period: "unit" }, own)?.figures;
    };
    expect(await figuresOn("2026-10-19")).toEqual({ value: 0, of: 0, excluded: 1 });
    expect(await figuresOn("2026-10-20")).toEqual({ value: 0, of: 1, excluded: 0 });
  });

  test("from application to card, told on the person's page; in each state a step that does not start there is refused and leaves the case as it was", async () => {
    const id = await opened("Phạm Thị Hoàn Thành");
    const wrong = ["request", "vote", "approve", "approve", "induct", "withdraw", "withdraw", "induct"];
    for (const [count, act] of wrong.entries()) {
      const before = await look(id);
      const more = { docNumber: "1", note: "x", day: "2026-11-06", ...MAJORITY };
      const actor = act === "approve" ? cast.secretary : cast.branchSecretary;
      expect(await step(actor, id, act, more), before.state).toMatchObject({ reason: "conflict" });
      expect(await look(id)).toEqual(before);
      // The person stands in the roster from the ceremony on.
      expect(before.memberId === null, before.state).toBe(count < 6);
      if (before.state === "inducted") await isTold(before.memberId ?? "");
      for (const take of WAY.slice(count, count + 1)) must(await take(id));
    }
    const done = await detail(id);
    expect(done).toMatchObject({
      state: "carded",
      outcome: "done",
      closedOn: "2026-11-05",
      facts: { admittedOn: "2026-11-01", memberCode: "DV-9", cardNumber: "0012345" },
    });
    const { member } = must(await findMember(cast.branchSecretary, done.memberId ?? ""));
    expect(member).toMatchObject({
      fullName: "Phạm Thị Hoàn Thành",
      branch: { id: branch },
      joinedOn: "2026-11-01",
      status: "active",
      admissionResolution: "17-QĐ/ĐTN",
      cardNumber: "0012345",
      code: "DV-9",
    });
    const [row] = await sql(database, "SELECT search_key FROM members WHERE id = $1", [member.id]);
    expect(row?.search_key).toBe("pham thi hoan thanh dv-9");
    expect(await eventsOf(member.id)).toEqual(["member.created", "member.updated", "case.moved"]);
  });

  /** On the person's page from the application on, with who and when, without the application's words. */
  async function isTold(memberId: string) {
    const { entries } = must(await memberPage(cast.observer, memberId)).timeline;
    const [own, unitSecretary] = [cast.branchSecretary.name, cast.secretary.name];
    expect(entries.map(({ by, detail }) => [by, detail])).toEqual([
      [own, "Lễ kết nạp; ngày 01/11/2026"],
      [own, ""],
      [unitSecretary, "Chuẩn y kết nạp; số 17-QĐ/ĐTN; ngày 20/10/2026"],
      [own, "Chi đoàn ra nghị quyết, đề nghị chuẩn y; số 05-NQ/CĐ; ngày 12/10/2026"],
      [own, "Chi đoàn biểu quyết thông qua; ngày 10/10/2026"],
      [own, "Được giới thiệu vào Đoàn; ngày 02/10/2026"],
      [own, "Học Điều lệ Đoàn; ngày 01/10/2026"],
      [own, "ngày 02/09/2026"],
    ]);
  }

  test("stays on the person's page where the row turns out to be another one's too", async () => {
    const rows = await Promise.all(
      ["Nguyễn Thị Hai Dòng", "Nguyễn Thị Một Người"].map(async (name) => {
        const { memberId } = await look(applied(name));
        return must(await findMember(cast.secretary, memberId ?? "")).member;
      }),
    );
    const [kept = expect.fail(), other = expect.fail()] = rows;
    const both = { kept: kept.id, other: other.id, keptVersion: kept.version, otherVersion: other.version };
    must(await now(() => mergeMembers(cast.secretary, { ...both, fromOther: [] })));
    const { entries } = must(await memberPage(cast.observer, kept.id)).timeline;
    expect(entries.filter(({ detail }) => detail.startsWith("Lễ kết nạp"))).toHaveLength(2);
  });

  test("approval is the direct upper level's: not the branch's, not the committee's, not the office's", async () => {
    const id = applied("Phạm Thị Chờ");
    const approve = { day: "2026-10-20", docNumber: "18-QĐ/ĐTN" };
    for (const actor of [cast.branchSecretary, cast.committee, cast.staff])
      expect(await step(actor, id, "approve", approve)).toMatchObject({ reason: "forbidden" });
    expect(fieldsOf(await step(cast.secretary, id, "refuse", { day: "2026-10-20" }))).toEqual(["note"]);
    must(await step(cast.secretary, id, "refuse", { day: "2026-10-20", note: "Hồ sơ thiếu lý lịch" }));
    expect(await look(id)).toMatchObject({ state: "refused", outcome: "refused", closedOn: "2026-10-20" });
  });

  test("without more than half of those present the vote ends the case", async () => {
    const id = applied("Phạm Thị Ít Phiếu");
    const half = { day: "2026-10-10", ...MAJORITY, votesFor: "9", votesAgainst: "9" };
    must(await step(cast.branchSecretary, id, "vote", half));
    expect(await look(id)).toMatchObject({ state: "refused", outcome: "refused" });
  });

  test("an introducer of less than three months, of another unit or unnamed is refused", async () => {
    const id = applied("Phạm Thị Mới Quen");
    expect(fieldsOf(await introduced(id, { togetherSince: "2026-07-03" }))).toEqual(["togetherSince"]);
    expect(fieldsOf(await introduced(id, { memberId: null }))).toEqual(["memberId"]);
    expect(fieldsOf(await step(cast.branchSecretary, id, "introduce"))).toEqual(["kind"]);
    must(await introduced(id, { kind: "collective", name: "Chi hội Sinh viên 1", togetherSince: null }));
    expect((await look(id)).facts.introduction).toMatchObject({ kind: "collective", memberId: null });
    must(await back(id));
    expect((await look(id)).facts.introduction).toBeNull();
  });

  test("who introduces is a member by then, alone and among others", async () => {
    const newcomer = await enrol(cast.secretary, unit, "Trần Thị Mới Vào", { joinedOn: "2026-10-03" });
    const id = applied("Phạm Thị Được Giới Thiệu");
    expect(fieldsOf(await introduced(id, { memberId: newcomer.id }))).toEqual(["memberId"]);
    const { version } = await look(id);
    const told = { act: "introduce", kind: "member", memberId: newcomer.id, togetherSince: "2026-01-15" };
    const together = { ...told, day: "2026-10-02", people: [{ id, version }] };
    expect(fieldsOf(await now(() => takeAdmissionSteps(cast.branchSecretary, together)))).toEqual([
      "memberId",
    ]);
    must(await introduced(id, { memberId: newcomer.id, day: "2026-10-03" }));
  });

  test("who introduces stood in the unit on that day: who left since may have, who came since may not", async () => {
    const left = (await enrol(cast.secretary, unit, "Trần Thị Đã Đi", { joinedOn: "2020-03-26" })).id;
    const moved = { unit: unit.id, day: "2026-10-20", outsideName: "Đoàn phường Đông", introNumber: "3" };
    const person = { fullName: "Trần Thị Mới Đến", birthDate: "2000-02-03", gender: "female" };
    const move = (more: object) => now(() => recordTransfer(cast.secretary, { ...moved, ...more }));
    must(await move({ direction: "out", member: left }));
    must(await move({ direction: "in", toBranch: branch, joinedOn: "2018-03-26", ...person }));
    const [{ id: come } = { id: "" }] = await sql<{ id: string }>(
      database,
      "SELECT id FROM members WHERE full_name = $1",
      [person.fullName],
    );
    const id = applied("Phạm Thị Có Người Đi");
    const by = (memberId: string, day: string) => introduced(id, { memberId, day });
    expect(fieldsOf(await by(left, "2026-10-21"))).toEqual(["memberId"]);
    expect(fieldsOf(await by(come, "2026-10-19"))).toEqual(["memberId"]);
    must(await by(come, "2026-10-21"));
    must(await back(id));
    must(await by(left, "2026-10-20"));
    must(await back(id));
    const { version, openedOn: since } = await look(id);
    const told = { act: "introduce", kind: "member", memberId: left, togetherSince: "2026-01-15" };
    const people = [{ id, version }];
    must(await now(() => takeAdmissionSteps(cast.branchSecretary, { ...told, day: "2026-10-02", people })));
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: branch };
    const named = async (from: string) =>
      (await possibleIntroducers(cast.branchSecretary, { ...at, since: plainDate(from) })).filter((each) =>
        [left, come].includes(each.id),
      );
    expect(await named(since)).toEqual([
      expect.objectContaining({ id: come, hasLeft: false }),
      expect.objectContaining({ id: left, hasLeft: true }),
    ]);
    expect((await named("2026-10-21")).map((each) => each.id)).toEqual([come]);
  });

  test("a branch's secretary names nobody whom another branch had that day", async () => {
    const { id: other } = await enrol(cast.secretary, unit, "Trần Thị Chi Đoàn Hai", {
      branch: branchOf(unit, 1).id,
    });
    const id = applied("Phạm Thị Một Chi Đoàn");
    expect(await introduced(id, { memberId: other })).toMatchObject({
      fields: [{ path: "memberId", message: expect.stringContaining("không sinh hoạt ở nơi bạn phụ trách") }],
    });
  });

  test("a vote that is taken back takes with it who wrote its minutes", async () => {
    const id = applied("Phạm Thị Họp Lại");
    const { person: chair, votesFor, votesAgainst, ...counts } = MAJORITY;
    const votes = [{ id, version: (await look(id)).version, votesFor, votesAgainst }];
    const held = {
      unit: unit.id,
      branch,
      day: "2026-10-10",
      chair,
      minuteTaker: "Lê Thị Ghi",
      ...counts,
      votes,
    };
    must(await now(() => recordMeeting(cast.branchSecretary, held)));
    expect((await look(id)).facts.minuteTaker).toBe("Lê Thị Ghi");
    must(await back(id));
    expect((await look(id)).facts.minuteTaker).toBe("");
  });

  test("a withdrawn application says why", async () => {
    const id = applied("Phạm Thị Rút");
    expect(fieldsOf(await step(cast.branchSecretary, id, "withdraw", { day: "2026-10-11" }))).toEqual([
      "note",
    ]);
    must(await step(cast.branchSecretary, id, "withdraw", { day: "2026-10-11", note: "Chuyển trường" }));
    expect(await look(id)).toMatchObject({ outcome: "withdrawn" });
  });

  test("whoever is not admitted after all once approved has the case closed with a reason, counts nowhere and may apply again", async () => {
    const name = "Phạm Thị Không Lễ";
    const id = applied(name);
    const software = { orgId: bloc.orgId, ids: [id], states: ["approved", "inducted", "carded"] } as const;
    const ended = (more: object, actor = cast.branchSecretary) =>
      step(actor, id, "not_induct", { day: "2026-11-02", ...more });
    expect(await admissions(cast.secretary, software)).toHaveLength(1);
    expect(fieldsOf(await ended({}))).toEqual(["note"]);
    expect(await ended({ note: "x" }, cast.observer)).toMatchObject({ reason: "forbidden" });
    must(await ended({ note: "Chuyển đi nơi khác" }));
    expect(await look(id)).toMatchObject({ outcome: "withdrawn", closedOn: "2026-11-02", memberId: null });
    expect(stateWords(await look(id)).label).toBe("Đã chuẩn y, không kết nạp");
    expect(await admissions(cast.secretary, software)).toEqual([]);
    expect(await rowsOf(name)).toBe(0);
    must(await back(id));
    expect(await look(id)).toMatchObject({ state: "approved", closedOn: null, outcome: null });
    must(await ended({ note: "Chuyển đi nơi khác" }));
    must(await now(() => openAdmission(cast.secretary, form(name, { appliedOn: "2026-11-03" }))));
    expect(await back(id)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining(`${name} đang có hồ sơ kết nạp`),
    });
  });

  test("a save of an old version is refused", async () => {
    const id = await opened("Phạm Thị Chậm");
    const { version } = await look(id);
    must(await step(cast.branchSecretary, id, "attend_class"));
    const input = { act: "withdraw", day: "2026-10-01", note: "x", version };
    expect(await now(() => takeAdmissionStep(cast.branchSecretary, id, input))).toMatchObject({
      reason: "stale",
    });
  });
});

describe("the age is that of the admission's day, whichever entry tells it", () => {
  const requested = applicants({
    "Đỗ Thị Mười Sáu": [4, { birthDate: "21/10/2010" }],
    "Đỗ Thị Khóa Mười": [4, { birthDate: "1/9/2011", charter: "X" }],
    "Đỗ Thị Khóa Mười Hai": [4, { birthDate: "21/10/2010", appliedOn: "2026-06-15" }],
    "Đỗ Thị Ba Mốt": [4, { birthDate: "1/11/1995" }],
    "Đỗ Thị Còn Trẻ": 4,
  });
  const approve = (id: string, day: string) =>
    step(cast.secretary, id, "approve", { day, docNumber: "31-QĐ/ĐTN" });
  const induct = (id: string, day: string) => step(cast.branchSecretary, id, "induct", { day });
  const record = (fullName: string, birthDate: string, day: string) => {
    const row = { fullName, birthDate, gender: "female", docNumber: "32-QĐ/ĐTN", day };
    return now(() => recordAdmissions(cast.secretary, { unit: unit.id, branch, rows: [row] }));
  };

  test("too young for the decision, by the charter of the case", async () => {
    const id = requested("Đỗ Thị Mười Sáu");
    const early = await approve(id, "2026-10-20");
    expect(early).toMatchObject({ fields: [{ path: "day" }] });
    expect(early).toMatchObject({ message: expect.stringContaining("chưa đủ 16 tuổi") });
    must(await approve(id, "2026-10-21"));
    must(await induct(id, "2026-11-01"));
    expect(fieldsOf(await record("Đỗ Thị Mười Sáu Hai", "21/10/2010", "2026-10-20"))).toEqual(["birthDate"]);
    must(await record("Đỗ Thị Mười Sáu Hai", "21/10/2010", "2026-10-21"));
    const older = requested("Đỗ Thị Khóa Mười");
    must(await approve(older, "2026-10-20"));
    const begun = requested("Đỗ Thị Khóa Mười Hai");
    expect(await look(begun)).toMatchObject({ charterVersion: "XII" });
    must(await approve(begun, "2026-10-20"));
  });

  test("too old for the ceremony, also among others", async () => {
    const id = requested("Đỗ Thị Ba Mốt");
    const other = requested("Đỗ Thị Còn Trẻ");
    must(
      await taken(cast.secretary, "approve", [id, other], 5, { day: "2026-10-20", docNumber: "31-QĐ/ĐTN" }),
    );
    const late = await induct(id, "2026-11-01");
    expect(late).toMatchObject({
      fields: [{ path: "day", message: expect.stringContaining("bấm “Ghi không kết nạp”") }],
    });
    const together = await taken(cast.branchSecretary, "induct", [id, other], 6, { day: "2026-11-01" });
    expect(together).toMatchObject({ fields: [{ message: expect.stringContaining("Đỗ Thị Ba Mốt") }] });
    must(await induct(id, "2026-10-31"));
    expect(fieldsOf(await record("Đỗ Thị Ba Mốt Hai", "1/11/1995", "2026-11-01"))).toEqual(["birthDate"]);
    must(await record("Đỗ Thị Ba Mốt Hai", "1/11/1995", "2026-10-31"));
  });
});

describe("the ceremony and the roster", () => {
  const schooling = { generalEducation: "12/12", qualification: "Cao đẳng", foreignLanguage: "Bậc 2" };
  let old: Made;
  beforeAll(async () => {
    const joined = { birthDate: "2008-09-02", joinedOn: "2024-03-26" };
    old = await enrol(cast.secretary, unit, "Vũ Thị Vào Rồi", joined);
  });
  const applied = applicants({
    "Vũ Thị Có Sẵn": 5,
    "Vũ Thị Trùng Tên": 6,
    "Vũ Thị Vào Rồi": [5, { confirmed: true }],
    "Vũ Thị Ngày Khác": 5,
    "Vũ Thị Thẻ Sẵn": 5,
    "Vũ Thị Học": [5, schooling],
    "Vũ Thị Tập": [6, { ...schooling, politicalTheory: "Sơ cấp" }],
    "Vũ Thị Lùi": 6,
    "Nguyễn Thị Đồng Thời": 5,
    "Vũ Thị Bén Rễ": 6,
  });

  test("whom a sheet brought in between keeps the own row, with day and decision", async () => {
    const id = applied("Vũ Thị Có Sẵn");
    const known = await enrol(cast.secretary, unit, "Vũ Thị Có Sẵn", { birthDate: "2008-09-02" });
    must(await step(cast.branchSecretary, id, "induct", { day: "2026-11-01" }));
    expect((await look(id)).memberId).toBe(known.id);
    must(await back(id));
    const { member } = must(await findMember(cast.secretary, known.id));
    expect(member).toMatchObject({ joinedOn: null, admissionResolution: null });
    expect((await look(id)).memberId).toBeNull();
  });

  test("who has an admission already is not admitted again; another person of that name and day is once listed", async () => {
    must(await carded(applied("Vũ Thị Trùng Tên"), { cardNumber: "0770", code: "" }));
    const again = await walked("Vũ Thị Trùng Tên", 5, { confirmed: true });
    const induct = () => step(cast.branchSecretary, again, "induct", { day: "2026-11-01" });
    expect(await induct()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("đã có hồ sơ kết nạp: Vũ Thị Trùng Tên"),
    });
    const twin = { birthDate: "2008-09-02" };
    const { id: memberId } = await makeMember(cast.secretary, unit, "Vũ Thị Trùng Tên", twin);
    must(await induct());
    expect(await look(again)).toMatchObject({ state: "inducted", memberId });
  });

  test("whom the branch's roster has already is asked about before an application is opened", async () => {
    await enrol(cast.secretary, unit, "Vũ Thị Đã Ở Đây", { birthDate: "2008-09-02", branch });
    const apply = (more: object) =>
      now(() => openAdmission(cast.branchSecretary, form("VŨ THỊ ĐÃ Ở ĐÂY", more)));
    const doubted = await apply({});
    expect(doubted).toMatchObject({ reason: "conflict", isDoubted: true, fields: [{ path: "fullName" }] });
    expect(JSON.stringify(doubted)).toContain("Đã có Vũ Thị Đã Ở Đây, sinh 02/09/2008");
    must(await apply({ birthDate: "3/9/2008" }));
    must(await apply({ confirmed: true }));
    // A second application is not only doubted.
    expect(await apply({ confirmed: true })).not.toHaveProperty("isDoubted");
  });

  test("and before an application becomes that person's by a correction of the name or day of birth", async () => {
    await enrol(cast.secretary, unit, "Vũ Thị Đã Có", { birthDate: "2008-09-02", branch });
    const id = await opened("Vũ Thị Chưa Có");
    const correct = async (more: object) => {
      const { unit: _, branch: __, ...fields } = form("Vũ Thị Đã Có", more);
      const { version } = await look(id);
      return now(() => changeApplicant(cast.branchSecretary, id, { ...fields, version }));
    };
    expect(await correct({})).toMatchObject({
      isDoubted: true,
      message: expect.stringContaining("“Vẫn lưu”"),
      fields: [{ path: "fullName" }],
    });
    must(await correct({ birthDate: "3/9/2008" }));
    expect(await correct({})).toMatchObject({ isDoubted: true, fields: [{ path: "fullName" }] });
    must(await correct({ confirmed: true }));
    must(await correct({ occupation: "Thợ mộc" }));
  });

  test("who joined before the application is not admitted anew: the roster keeps its day", async () => {
    const id = applied("Vũ Thị Vào Rồi");
    const induct = () => step(cast.branchSecretary, id, "induct", { day: "2026-11-01" });
    expect(await induct()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("vào Đoàn 26/03/2024, trước ngày nộp đơn"),
    });
    const mended = { joinedOn: "2026", version: old.version };
    must(await now(() => updateMember(cast.secretary, old.id, mended)));
    must(await induct());
    expect(await look(id)).toMatchObject({ state: "inducted", memberId: old.id });
  });

  test("another day of joining or another resolution that the roster has is refused and kept; its year alone gives way", async () => {
    const id = applied("Vũ Thị Ngày Khác");
    const held = { birthDate: "2008-09-02", joinedOn: "2026-11-05" };
    const known = await enrol(cast.secretary, unit, "Vũ Thị Ngày Khác", held);
    const induct = () => step(cast.branchSecretary, id, "induct", { day: "2026-11-01" });
    const mend = async (values: object) => {
      const { version } = must(await findMember(cast.secretary, known.id)).member;
      must(await now(() => updateMember(cast.secretary, known.id, { ...values, version })));
    };
    expect(await induct()).toMatchObject({
      reason: "conflict",
      message:
        "Vũ Thị Ngày Khác đã vào Đoàn ngày 05/11/2026 theo danh sách. Nếu ngày trong danh sách sai, sửa ở trang đoàn viên rồi ghi lại.",
    });
    await mend({ joinedOn: "2026", admissionResolution: "7-NQ" });
    expect(await induct()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("chuẩn y kết nạp của Vũ Thị Ngày Khác là 7-NQ. Nếu số"),
    });
    expect(await look(id)).toMatchObject({ state: "approved", memberId: null });
    await mend({ admissionResolution: "" });
    must(await induct());
    expect(must(await findMember(cast.secretary, known.id)).member.joinedOn).toBe("2026-11-01");
  });

  test("a card or code that the roster has is another one's by a table alone, where both were seen", async () => {
    const id = applied("Vũ Thị Thẻ Sẵn");
    const held = { birthDate: "2008-09-02", cardNumber: "T-61", code: "DV-61" };
    await enrol(cast.secretary, unit, "Vũ Thị Thẻ Sẵn", held);
    must(await step(cast.branchSecretary, id, "induct", { day: "2026-11-01" }));
    const other = await carded(id, { cardNumber: "T-62", code: "DV-62" });
    expect(fieldsOf(other)).toEqual(["cardNumber", "code"]);
    expect(other).toMatchObject({
      message:
        "Danh sách đã ghi số thẻ của Vũ Thị Thẻ Sẵn là T-61. Nếu số trong danh sách sai, sửa ở trang đoàn viên rồi ghi lại.",
    });
    expect((await look(id)).facts).toMatchObject({ cardNumber: "T-61", memberCode: "DV-61" });
    const table = ["Họ và tên\tNgày sinh\tSố thẻ\tMã định danh", "Vũ Thị Thẻ Sẵn\t2/9/2008\tT-62\tDV-62"];
    const input = { unit: unit.id, branch, day: "2026-11-10", table: table.join("\n") };
    expect(must(await now(() => pasteCards(cast.branchSecretary, input)))).toMatchObject({
      effect: [{ from: "Chờ trao thẻ, thẻ T-61, mã DV-61", to: "Thẻ T-62, mã DV-62, trao ngày 10/11/2026" }],
    });
    must(await now(() => pasteSeen(pasteCards, cast.branchSecretary, input)));
    expect((await look(id)).facts).toMatchObject({ cardNumber: "T-62", memberCode: "DV-62" });
    must(await back(id));
    must(await carded(id, { cardNumber: "T-61", code: "" }));
  });

  test("the schooling of an application fills what the roster lacks, and goes with the step", async () => {
    const told = "Hệ 12/12";
    const taken = "Thạc sĩ";
    const id = applied("Vũ Thị Học");
    const own = { birthDate: "2008-09-02", qualification: taken };
    const known = await enrol(cast.secretary, unit, "Vũ Thị Học", own);
    must(await step(cast.branchSecretary, id, "induct", { day: "2026-11-01" }));
    const read = async () => must(await findMember(cast.secretary, known.id)).member;
    const filled = { generalEducation: told, foreignLanguage: "Bậc 2", politicalTheory: null };
    expect(await read()).toMatchObject({ qualification: taken, ...filled });
    must(await back(id));
    const empty = { generalEducation: null, foreignLanguage: null };
    expect(await read()).toMatchObject({ qualification: taken, ...empty });

    const { memberId, facts } = await look(applied("Vũ Thị Tập"));
    expect(facts).toMatchObject({ generalEducation: told, politicalTheory: "Sơ cấp" });
    expect(must(await findMember(cast.secretary, memberId ?? "")).member).toMatchObject({
      generalEducation: told,
      politicalTheory: "Sơ cấp",
      foreignLanguage: "Bậc 2",
    });
  });

  test("card and ceremony are taken back while the member is as they left it; the new row goes", async () => {
    const id = applied("Vũ Thị Lùi");
    must(await carded(id));
    const memberId = (await look(id)).memberId ?? "";
    must(await back(id));
    expect(must(await findMember(cast.secretary, memberId)).member).toMatchObject({
      cardNumber: null,
      code: null,
    });
    must(await back(id));
    expect(await findMember(cast.secretary, memberId)).toMatchObject({ reason: "not_found" });
    expect(await look(id)).toMatchObject({ state: "approved", memberId: null, facts: { admittedOn: null } });
    expect((await eventsOf(memberId)).at(-2)).toBe("member.removed_by_undo");
  });

  test("whom somebody adds at the same moment keeps one row", async () => {
    const id = applied("Nguyễn Thị Đồng Thời");
    const twin = { birthDate: "2008-09-02" };
    const [member, inducted] = await bothWaiting(
      MEMBERS,
      () => makeMember(cast.secretary, unit, "Nguyễn Thị Đồng Thời", twin),
      () => step(cast.branchSecretary, id, "induct", { day: "2026-11-01" }),
    );
    must(inducted);
    expect((await look(id)).memberId).toBe(member.id);
    expect(await rowsOf("Nguyễn Thị Đồng Thời")).toBe(1);
  });

  test("nothing is taken back once the member was changed", async () => {
    const id = applied("Vũ Thị Bén Rễ");
    const { memberId } = await look(id);
    const { member } = must(await findMember(cast.secretary, memberId ?? ""));
    const patch = { phone: "0912345678", version: member.version };
    must(await now(() => updateMember(cast.secretary, member.id, patch)));
    expect(await back(id)).toMatchObject({ reason: "conflict" });
    expect(await look(id)).toMatchObject({ state: "inducted", memberId: member.id });
  });
});

describe("one meeting, several people", () => {
  const applied = applicants({
    "Mai Thị Không Chi Đoàn": 2,
    "Hồ Thị Một": 2,
    "Hồ Thị Hai": 2,
    "Hồ Thị Ba": 2,
    "Hồ Thị Bốn": 2,
    "Hồ Thị Sớm": 0,
    "Hồ Thị Lặng": 2,
    "Hồ Thị Im": 0,
  });

  const meet = (votes: object[], more: object = {}, actor: Actor = cast.branchSecretary) =>
    now(() =>
      recordMeeting(actor, {
        unit: unit.id,
        branch,
        day: "2026-10-15",
        entitled: "25",
        present: "21",
        chair: "Lê An",
        minuteTaker: "Đỗ Bình",
        votes,
        ...more,
      }),
    );
  const voteOn = async (id: string, votesFor: string, votesAgainst = "0") => {
    const { version } = await look(id);
    return { id, version, votesFor, votesAgainst };
  };

  test("is of one branch, also for who keeps the whole unit", async () => {
    const id = applied("Mai Thị Không Chi Đoàn");
    const votes = [await voteOn(id, "21")];
    expect(await meet(votes, { branch: null }, cast.secretary)).toMatchObject({ reason: "not_found" });
    must(await meet(votes, {}, cast.secretary));
  });

  test("each gets the own step by the own vote", async () => {
    const [first, second] = [applied("Hồ Thị Một"), applied("Hồ Thị Hai")];
    must(await meet([await voteOn(first, "21"), await voteOn(second, "10", "11")]));
    expect(await look(first)).toMatchObject({ state: "voted", facts: { minuteTaker: "Đỗ Bình" } });
    expect(await look(second)).toMatchObject({ state: "refused", outcome: "refused" });
    expect((await look(first)).steps.at(-1)).toMatchObject({ person: "Lê An", present: 21, votesFor: 21 });
  });

  test("what is wrong with one vote keeps all where they were, and says of whom", async () => {
    const [first, second] = [applied("Hồ Thị Ba"), applied("Hồ Thị Bốn")];
    const result = await meet([await voteOn(first, "21"), await voteOn(second, "22")]);
    expect(result).toMatchObject({ reason: "invalid", message: expect.stringContaining("Hồ Thị Bốn") });
    expect(fieldsOf(result)).toEqual(["votes.1.votesFor"]);
    expect((await look(first)).state).toBe("introduced");
    const stale = [await voteOn(first, "20"), { ...(await voteOn(second, "20")), version: 1 }];
    expect(await meet(stale)).toMatchObject({ reason: "stale" });
    expect((await look(first)).state).toBe("introduced");
    expect(await meet([await voteOn(applied("Hồ Thị Sớm"), "21")])).toMatchObject({
      reason: "conflict",
    });
  });

  test("no meeting and no step of several is written into a year that was signed as silent", async () => {
    const [voted, taught] = [applied("Hồ Thị Lặng"), applied("Hồ Thị Im")];
    const word = await signOver({ orgId: bloc.orgId, unitId: unit.id }, 2026, "admission", cast.secretary);
    const { version } = await look(voted);
    const meeting = {
      unit: unit.id,
      branch,
      day: "2026-10-15",
      entitled: "25",
      present: "21",
      chair: "Lê An",
      minuteTaker: "Đỗ Bình",
      votes: [{ id: voted, version, votesFor: "21", votesAgainst: "0" }],
    };
    const people = [{ id: taught, version: 1 }];
    for (const act of [
      () => recordMeeting(cast.branchSecretary, meeting),
      () => takeAdmissionSteps(cast.branchSecretary, { act: "attend_class", day: "2026-10-01", people }),
    ]) {
      const message = expect.stringContaining("đã xác nhận năm 2026");
      expect(await now(act)).toMatchObject({ reason: "conflict", message });
    }
    must(await now(() => withdrawNil(cast.secretary, word, 1)));
    must(await now(() => recordMeeting(cast.branchSecretary, meeting)));
  });
});

describe("one step for several people", () => {
  const applied = applicants({
    "Tạ Thị Một": 0,
    "Tạ Thị Hai": 0,
    "Tạ Thị Ba": 0,
    "Tạ Thị Xong": 0,
    "Tạ Thị Sớm": 1,
    "Tạ Thị Trễ": 0,
    "Tạ Thị Trùng": 5,
    "Tạ Thị Riêng": 5,
    "Tạ Thị Đây": 0,
    "Tạ Thị Thẻ": 6,
    "Tạ Thị Mã": 6,
    "Tạ Thị Chưa": 5,
    "Tạ Thị Trả": 6,
    "Tạ Thị Giữ": 6,
    "Tạ Đông A": 6,
    "Tạ Đông B": 6,
    "Tạ Đông C": 6,
    "Tạ Đông D": 6,
    "Tạ Thị Cầm": 6,
    "Tạ Thị Nắm": 6,
    "Tạ Thị Đoàn Sở": 4,
    "Tạ Thị Cùng Sở": 4,
    "Tạ Thị Cơ Sở": 4,
    "Tạ Thị Cùng Cơ Sở": 4,
  });
  const together = async (actor: Actor, act: string, ids: string[], more: object = {}) => {
    const people = (await linesOf(ids)).map(({ id, version }) => ({ id, version }));
    return now(() => takeAdmissionSteps(actor, { act, day: "2026-11-01", people, ...more }));
  };
  const groupsOf = (actor: Actor, cases: readonly CaseLine[]) =>
    stepGroups(actor, { id: bloc.orgId, name: "Đoàn Khối các cơ quan tỉnh" }, cases);
  const statesOf = async (ids: string[]) => (await linesOf(ids)).map(({ state }) => state);

  test("goes from class to ceremony with each day and number typed once; the vote is the meeting's", async () => {
    const ids = ["Tạ Thị Một", "Tạ Thị Hai", "Tạ Thị Ba"].map(applied);
    const keeper = cast.branchSecretary;
    expect(must(await together(keeper, "attend_class", ids, { day: "2026-09-10" })).count).toBe(3);
    const who = { kind: "member", memberId: introducer, togetherSince: "2026-01-15" };
    expect(
      fieldsOf(await together(keeper, "introduce", ids, { ...who, togetherSince: "2026-09-01" })),
    ).toEqual(["togetherSince"]);
    expect(fieldsOf(await together(keeper, "introduce", ids))).toEqual(["kind"]);
    must(await together(keeper, "introduce", ids, { ...who, day: "2026-09-20" }));
    expect((await look(ids[2] ?? "")).facts.introduction).toMatchObject({ name: "Trần Thị Giới Thiệu" });
    expect(await together(keeper, "vote", ids)).toMatchObject({ fields: [{ path: "act" }] });
    must((await MANY[2]?.(ids, 3)) ?? expect.fail());
    expect(fieldsOf(await together(keeper, "request", ids))).toEqual(["docNumber"]);
    must(await together(keeper, "request", ids, { day: "2026-10-12", docNumber: "06-NQ/CĐ" }));
    const approval = { day: "2026-10-20", docNumber: "18-QĐ/ĐTN" };
    expect(await together(keeper, "approve", ids, approval)).toMatchObject({ reason: "forbidden" });
    must(await together(cast.secretary, "approve", ids, approval));
    must(await together(keeper, "induct", ids));
    expect(await statesOf(ids)).toEqual(["inducted", "inducted", "inducted"]);
    for (const id of ids) {
      const { memberId, steps } = await look(id);
      expect(steps.map(({ docNumber }) => docNumber)).toEqual(["", "", "", "06-NQ/CĐ", "18-QĐ/ĐTN", ""]);
      expect(must(await findMember(cast.secretary, memberId ?? "")).member).toMatchObject({
        joinedOn: "2026-11-01",
        admissionResolution: "18-QĐ/ĐTN",
      });
      expect(await eventsOf(id)).toEqual(["case.opened", ...Array.from({ length: 6 }, () => "case.moved")]);
    }
    must(await back(ids[1] ?? ""));
    expect(await statesOf(ids)).toEqual(["inducted", "approved", "inducted"]);
  });

  test("is taken by all or by none, and says who is not ready and why", async () => {
    const [ready, early, late] = ["Tạ Thị Xong", "Tạ Thị Sớm", "Tạ Thị Trễ"].map(applied);
    const ids = [ready ?? "", early ?? "", late ?? ""];
    const result = await together(cast.branchSecretary, "attend_class", ids, { day: "2026-09-20" });
    expect(result).toMatchObject({ reason: "conflict", message: expect.stringContaining("Chưa ghi cho ai") });
    const fields = result.ok ? [] : (result.fields ?? []);
    expect(fields).toEqual([
      { path: `person.${early}`, message: expect.stringMatching(/^Tạ Thị Sớm: .*“Đã học Điều lệ”/) },
    ]);
    expect(await statesOf(ids)).toEqual(["applied", "class_attended", "applied"]);
    const stale = [ready, late].map((id) => ({ id, version: id === late ? 9 : 1 }));
    const input = { act: "attend_class", day: "2026-09-20", people: stale };
    expect(await now(() => takeAdmissionSteps(cast.branchSecretary, input))).toMatchObject({
      fields: [{ message: expect.stringContaining("Tạ Thị Trễ") }],
    });
    const before = await together(cast.branchSecretary, "attend_class", [ready ?? "", late ?? ""], {
      day: "2026-09-01",
    });
    expect(fieldsOf(before)).toEqual(["day"]);
    expect(await statesOf(ids)).toEqual(["applied", "class_attended", "applied"]);
  });

  test("whom the roster holds back holds back all", async () => {
    const ids = ["Tạ Thị Trùng", "Tạ Thị Riêng"].map(applied);
    const twin = { fullName: "Tạ Thị Trùng", birthDate: "2008-09-02" };
    await makeMembers(cast.secretary, unit, [twin, twin]);
    expect(await together(cast.branchSecretary, "induct", ids)).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/^Tạ Thị Trùng: /),
    });
    expect(await statesOf(ids)).toEqual(["approved", "approved"]);
    expect(await allOf(bloc.orgId).member.findMany({ where: { fullName: "Tạ Thị Riêng" } })).toEqual([]);
  });

  test("a resolution is of one branch; nobody's cases are known to a sister unit, others only read", async () => {
    const other = branchOf(unit, 1).id;
    const elsewhere = must(
      await now(() => openAdmission(cast.secretary, form("Tạ Thị Khác", { branch: other }))),
    ).id;
    const ids = [applied("Tạ Thị Đây"), elsewhere];
    const request = { docNumber: "1-NQ/CĐ" };
    expect(await together(cast.secretary, "request", ids, request)).toMatchObject({
      message: expect.stringContaining("một chi đoàn"),
    });
    const [mine] = ids;
    expect(await together(sister, "attend_class", [mine ?? ""])).toMatchObject({ reason: "not_found" });
    expect(await together(cast.branchSecretary, "attend_class", ids)).toMatchObject({ reason: "not_found" });
    for (const reader of [cast.observer, cast.staff])
      expect(await together(reader, "attend_class", [mine ?? ""])).toMatchObject({ reason: "forbidden" });
    expect(await statesOf(ids)).toEqual(["applied", "applied"]);
  });

  test("cards and codes come from a sheet, on one day: all of them, or every wrong cell by its place", async () => {
    const ids = ["Tạ Thị Thẻ", "Tạ Thị Mã"].map(applied);
    await enrol(cast.secretary, unit, "Tạ Thị Sẵn", { birthDate: "2008-09-02" });
    const line = (...cells: string[]) => cells.join("\t");
    const paste = (rows: string[], more: object = {}) =>
      now(() =>
        pasteSeen(pasteCards, cast.branchSecretary, {
          unit: unit.id,
          branch,
          day: "2026-11-10",
          table: [HEAD, ...rows].join("\n"),
          ...more,
        }),
      );
    const good = [line("Tạ Thị Thẻ", "2/9/2008", "0101", "DV-101"), line("tạ thị mã", "", "0102", "")];
    expect(fieldsOf(await paste([...good, line("Tạ Thị Sẵn", "", "0103", "")]))).toEqual(["4.A"]);
    expect(fieldsOf(await paste([...good, line("Tạ Thị Chưa", "", "0103", "")]))).toEqual(["4.A"]);
    expect(fieldsOf(await paste([line("Tạ Thị Thẻ", "", "", ""), line("Tạ Thị Mã", "", "1", "")]))).toEqual([
      "2.C",
    ]);
    expect(fieldsOf(await paste([line("Tạ Thị Thẻ", "", "7", ""), line("Tạ Thị Mã", "", "7", "")]))).toEqual([
      "3.C",
    ]);
    expect(fieldsOf(await paste(good, { day: "2026-10-01" }))).toEqual(["day"]);
    expect(await statesOf(ids)).toEqual(["inducted", "inducted"]);
    expect(await now(() => pasteCards(cast.observer, { unit: unit.id, branch, table: "x" }))).toMatchObject({
      reason: "forbidden",
    });
    const given = { unit: unit.id, branch, day: "2026-11-10", table: [HEAD, ...good].join("\n") };
    expect(must(await now(() => pasteCards(cast.branchSecretary, given)))).toMatchObject({
      effect: [
        { name: "Tạ Thị Thẻ", from: "Chờ trao thẻ", to: "Thẻ 0101, mã DV-101, trao ngày 10/11/2026" },
        { name: "Tạ Thị Mã", to: "Thẻ 0102, trao ngày 10/11/2026" },
      ],
    });
    expect(await statesOf(ids)).toEqual(["inducted", "inducted"]);
    const { bulk } = must(await paste(good));
    expect(await statesOf(ids)).toEqual(["carded", "carded"]);
    const undone = () => now(() => undoPasted(cast.branchSecretary, bulk));
    const told = await look(ids[0] ?? "");
    const row = { where: { id: told.memberId ?? "" }, data: { version: { increment: 1 } } };
    await allOf(bloc.orgId).member.update(row);
    expect(await undone()).toMatchObject({ message: expect.stringContaining("Tạ Thị Thẻ") });
    expect(await statesOf(ids)).toEqual(["carded", "carded"]);
    await allOf(bloc.orgId).member.update({ ...row, data: { version: { decrement: 1 } } });
    expect(must(await undone())).toEqual({ count: 2 });
    expect(await statesOf(ids)).toEqual(["inducted", "inducted"]);
    expect((await look(ids[0] ?? "")).facts.memberCode).toBeNull();
    expect(must(await paste(good)).count).toBe(2);
    const [first, second] = await linesOf(ids);
    expect(first).toMatchObject({
      state: "carded",
      outcome: "done",
      closedOn: "2026-11-10",
      facts: { cardNumber: "0101", memberCode: "DV-101" },
    });
    expect(second).toMatchObject({ state: "carded", facts: { cardNumber: "0102", memberCode: null } });
    must(await back(ids[0] ?? ""));
    expect(await statesOf(ids)).toEqual(["inducted", "carded"]);
  });

  test("a card that was taken back and given anew is not the table's: its undo lets it be", async () => {
    const ids = ["Tạ Thị Trả", "Tạ Thị Giữ"].map(applied);
    const [first = ""] = ids;
    const rows = [HEAD, "Tạ Thị Trả\t2/9/2008\t0201\t", "Tạ Thị Giữ\t2/9/2008\t0202\t"];
    const received = must(await receiveFile(Readable.from([pdf("Danh sách trao thẻ")]), "the.pdf"));
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: branch };
    const list = must(
      await uploadEvidence(cast.branchSecretary, place, received, { factDate: "2026-11-10" }),
    );
    const told = { unit: unit.id, branch, day: "2026-11-10", table: rows.join("\n") };
    const input = { ...told, evidence: [list.id] };
    const { bulk } = must(await now(() => pasteSeen(pasteCards, cast.branchSecretary, input)));
    for (const id of ids)
      expect(must(await caseDetail(cast.secretary, id)).evidence).toMatchObject([{ id: list.id }]);
    must(await back(first));
    must(await carded(first, { cardNumber: "0203", code: "" }));
    expect(must(await now(() => undoPasted(cast.branchSecretary, bulk)))).toEqual({ count: 1 });
    // Whose card was taken back by hand keeps what is taken off there by hand.
    const left = await Promise.all(ids.map((id) => caseDetail(cast.secretary, id)));
    expect(left.map((one) => must(one).evidence.length)).toEqual([1, 0]);
    expect(await statesOf(ids)).toEqual(["carded", "inducted"]);
    expect((await look(first)).facts.cardNumber).toBe("0203");
  });

  test("cards of four are taken back by as many statements as of two", async () => {
    const undone = async (names: string[], first: number) => {
      const rows = names.map((name, at) => `${name}\t2/9/2008\t0${first + at}\t`);
      const table = [HEAD, ...rows].join("\n");
      const input = { unit: unit.id, branch, day: "2026-11-10", table };
      const { bulk } = must(await now(() => pasteSeen(pasteCards, cast.branchSecretary, input)));
      const sent = await statementsOf(async () =>
        must(await now(() => undoPasted(cast.branchSecretary, bulk))),
      );
      return sent.length;
    };
    const four = ["Tạ Đông A", "Tạ Đông B", "Tạ Đông C", "Tạ Đông D"];
    const two = await undone(four.slice(0, 2), 300);
    expect(await undone(four, 310)).toBe(two);
  });

  test("no card or code of another unit's member, given singly or from a sheet", async () => {
    await enrol(sister, unitOf(bloc, 1), "Vũ Thị Có Thẻ", { cardNumber: "T-800", code: "M-800" });
    const ids = ["Tạ Thị Cầm", "Tạ Thị Nắm"].map(applied);
    const [first = ""] = ids;
    expect(fieldsOf(await carded(first, { cardNumber: "T-800", code: "" }))).toEqual(["cardNumber"]);
    expect(fieldsOf(await carded(first, { cardNumber: "T-801", code: "M-800" }))).toEqual(["code"]);
    const table = ["Tạ Thị Cầm\t2/9/2008\tT-800\t", "Tạ Thị Nắm\t2/9/2008\tT-802\tM-800"];
    const input = { unit: unit.id, branch, day: "2026-11-10", table: [HEAD, ...table].join("\n") };
    const both = await now(() => pasteSeen(pasteCards, cast.branchSecretary, input));
    expect(both).toMatchObject({ message: expect.stringContaining("Sửa trong bảng rồi ghi lại.") });
    expect(both.ok ? [] : both.fields?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Tạ Thị Cầm: Số thẻ này là của một đoàn viên/),
      expect.stringMatching(/^Tạ Thị Nắm: Mã định danh này là của một đoàn viên/),
    ]);
    expect(await statesOf(ids)).toEqual(["inducted", "inducted"]);
  });

  test("is offered where at least two stand before it, to whoever may take it; an approval is one direct upper level's, and says whose, where somebody decides for two", async () => {
    await makeActor("hai.vai", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unit.id });
    const both = await makeActor("hai.vai", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const standing = async (actor: Actor, unitId: string | null, ids: string[]) => {
      const at = { orgId: bloc.orgId, unitId, branchId: null, year: 2026 };
      const { items } = must(await casesOfYear(actor, at, { procedure: "admission" }));
      return items.filter(({ id }) => ids.includes(id));
    };
    const offered = (actor: Actor, cases: readonly CaseLine[]) =>
      groupsOf(actor, cases).map(({ act, issuer, people }) => [act, issuer, people.length]);
    const ids = ["Tạ Thị Đoàn Sở", "Tạ Thị Cùng Sở", "Tạ Thị Cơ Sở", "Tạ Thị Cùng Cơ Sở"].map(applied);
    const ofBaseBranch = [unitOf(bloc, 1).id, ids.slice(2)];
    await sql(
      database,
      "UPDATE member_cases SET unit_id = $1, branch_id = NULL WHERE id = ANY($2)",
      ofBaseBranch,
    );
    const here = await standing(cast.secretary, unit.id, ids);
    expect(offered(cast.secretary, here)).toEqual([["approve", "Đoàn Sở số 1", 2]]);
    expect(offered(cast.secretary, here.slice(1))).toEqual([]);
    for (const actor of [cast.branchSecretary, cast.observer]) expect(offered(actor, here)).toEqual([]);
    const own = await standing(both, null, ids);
    const groups = groupsOf(both, own);
    expect(offered(both, own)).toEqual(
      expect.arrayContaining([
        ["approve", "Đoàn Sở số 1", 2],
        ["approve", "Đoàn Khối các cơ quan tỉnh", 2],
      ]),
    );
    const approve = (cases: readonly { id: string; version: number }[]) => {
      const people = cases.map(({ id, version }) => ({ id, version }));
      const told = { act: "approve", day: "2026-10-20", docNumber: "19-QĐ/ĐTN", people };
      return now(() => takeAdmissionSteps(both, told));
    };
    expect(await approve(own)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("một Đoàn cấp trên trực tiếp"),
    });
    for (const { people } of groups) expect(must(await approve(people)).count).toBe(2);
  });
});

describe("results recorded afterwards", () => {
  const applied = applicants({ "Đinh Thị Hai Đường": 2, "Đinh An Cùng Tên": 0, "Đinh Thị Hai Người": 6 });
  const result = (more: object) => ({
    unit: unit.id,
    branch: null,
    rows: [{ docNumber: "09-QĐ/ĐTN", day: "2026-03-26", ...more }],
  });
  const paste = (table: string, at: string | null = branch) =>
    now(() => pasteSeen(pasteAdmissions, cast.secretary, { unit: unit.id, branch: at, table }));
  const caseOf = async (personName: string) =>
    (await allOf(bloc.orgId).memberCase.findFirstOrThrow({ where: { personName } })).id;

  test("of a member, closed at once and written to the roster; a second time is refused", async () => {
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Giấy");
    const input = result({ memberId, cardNumber: "77" });
    const { ids } = must(await now(() => recordAdmissions(cast.committee, input)));
    expect(await look(ids[0] ?? "")).toMatchObject({
      entry: "recorded",
      state: "carded",
      outcome: "done",
      closedOn: "2026-03-26",
      memberId,
    });
    expect(must(await findMember(cast.secretary, memberId)).member).toMatchObject({
      joinedOn: "2026-03-26",
      admissionResolution: "09-QĐ/ĐTN",
      cardNumber: "77",
    });
    expect(await eventsOf(memberId)).toEqual(["member.created", "member.updated", "case.recorded"]);
    expect(await now(() => recordAdmissions(cast.committee, input))).toMatchObject({ reason: "invalid" });
  });

  test("not of whom the roster has as a member since another day: refused at its cell, and the roster keeps it", async () => {
    const born = { birthDate: "2001-05-01" };
    const since = (joinedOn: string, more: object = {}) => ({ ...born, joinedOn, ...more });
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Lâu Năm", since("2018-05-19"));
    await enrol(cast.secretary, unit, "Đinh Thị Năm Khác", since("2018"));
    const row = (name: string) => [name, "1/5/2001", "12-QĐ/ĐTN", "26/3/2026"].join("\t");
    const mend = "theo danh sách. Nếu ngày trong danh sách sai, sửa ở trang đoàn viên rồi ghi lại.";
    expect(await paste([row("Đinh Thị Lâu Năm"), row("Đinh Thị Năm Khác")].join("\n"))).toMatchObject({
      fields: [
        {
          path: "1.D",
          message: `Dòng 1, cột D: Đinh Thị Lâu Năm đã vào Đoàn ngày 19/05/2018 ${mend}`,
        },
        { path: "2.D", message: expect.stringContaining("đã vào Đoàn năm 2018 theo danh sách") },
      ],
    });
    const record = (day: string) =>
      now(() => recordAdmissions(cast.committee, result({ memberId, day, docNumber: "12-QĐ/ĐTN" })));
    expect(await record("2026-03-26")).toMatchObject({
      fields: [{ path: "day", message: expect.stringContaining("đã vào Đoàn ngày 19/05/2018") }],
    });
    expect(must(await findMember(cast.secretary, memberId)).member).toMatchObject({
      joinedOn: "2018-05-19",
      admissionResolution: null,
    });
    const [id = ""] = must(await record("2018-05-19")).ids;
    const correct = (day: string, docNumber: string, version: number) =>
      now(() => correctRecorded(cast.committee, id, { day, docNumber, cardNumber: "", version }));
    expect(await correct("2026-03-26", "12-QĐ/ĐTN", 1)).toMatchObject({
      fields: [{ path: "day", message: expect.stringContaining("đã có ngày vào Đoàn 19/05/2018") }],
    });
    must(await correct("2018-05-19", "13-QĐ/ĐTN", 1));
    expect(must(await findMember(cast.secretary, memberId)).member.admissionResolution).toBe("13-QĐ/ĐTN");
  });

  test("of whom left the roll it is said besides that an admission after that is another row's", async () => {
    const person = { birthDate: "2001-05-01", joinedOn: "2018-05-19" };
    const { id: memberId, version } = await enrol(cast.secretary, unit, "Đinh Thị Ra Rồi", person);
    must(await now(() => correctStatus(cast.secretary, memberId, { status: "removed", version })));
    const record = (id: string) => now(() => recordAdmissions(cast.committee, result({ memberId: id })));
    expect(await record(memberId)).toMatchObject({
      fields: [
        { path: "day", message: expect.stringContaining("Nếu kết nạp lại, thêm vào danh sách chi đoàn") },
      ],
    });
    const again = { birthDate: "2001-05-01" };
    const { id: anew } = await makeMember(cast.secretary, unit, "Đinh Thị Ra Rồi", again);
    must(await record(anew));
    expect(must(await findMember(cast.secretary, memberId)).member.joinedOn).toBe("2018-05-19");
  });

  test("a resolution that the roster has is another one's only once it was seen: old and new stand in the preview", async () => {
    const held = {
      birthDate: "2001-05-01",
      joinedOn: "2018",
      admissionResolution: "3-NQ",
      cardNumber: "T-31",
    };
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Có Số", held);
    const input = result({ memberId, day: "2018-05-19" });
    expect(await now(() => recordAdmissions(cast.committee, input))).toMatchObject({
      fields: [{ path: "docNumber", message: expect.stringContaining("của Đinh Thị Có Số là 3-NQ") }],
    });
    const twice = result({ memberId, day: "2018-05-19", cardNumber: "T-32" });
    expect(await now(() => recordAdmissions(cast.committee, twice))).toMatchObject({
      fields: [
        { path: "docNumber" },
        {
          path: "cardNumber",
          message:
            "Danh sách đã ghi số thẻ của Đinh Thị Có Số là T-31. Nếu số trong danh sách sai, sửa ở trang đoàn viên rồi ghi lại.",
        },
      ],
    });
    const table = ["Đinh Thị Có Số", "2001", "12-QĐ", "19/5/2018", "T-32", "", "12/12"].join("\t");
    const seen = must(await now(() => pasteAdmissions(cast.secretary, { unit: unit.id, branch, table })));
    expect(seen).toMatchObject({
      effect: [
        {
          to: "Kết nạp ngày 19/05/2018, số 12-QĐ, thẻ T-32; sửa trong danh sách: Ngày vào Đoàn 2018 → 19/05/2018, Nghị quyết chuẩn y kết nạp 3-NQ → 12-QĐ, Số thẻ đoàn T-31 → T-32; ghi thêm: Trình độ văn hóa Hệ 12/12",
        },
      ],
    });
    must(await paste(table));
    expect(must(await findMember(cast.secretary, memberId)).member).toMatchObject({
      joinedOn: "2018-05-19",
      admissionResolution: "12-QĐ",
      cardNumber: "T-32",
    });
  });

  test("without a card it is said so, in the list and of the person, until somebody writes one", async () => {
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Chưa Thẻ");
    const [id = ""] = must(await now(() => recordAdmissions(cast.committee, result({ memberId })))).ids;
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null, year: 2026 };
    const lines = async () => {
      const list = must(await now(() => casesOfYear(cast.secretary, at, { procedure: "admission" })));
      const own = await casesOfMember(cast.secretary, must(await findMember(cast.secretary, memberId)));
      return [...list.items.filter((line) => line.id === id), ...own, await look(id)];
    };
    const words = async () => (await lines()).map((line) => stateWords(line).label);
    expect(await words()).toEqual(Array(3).fill("Đã kết nạp, chưa có thẻ"));
    const said = { docNumber: "09-QĐ/ĐTN", day: "2026-03-26", cardNumber: "T-41", version: 1 };
    must(await now(() => correctRecorded(cast.committee, id, said)));
    expect(await words()).toEqual(Array(3).fill("Đã trao thẻ"));
  });

  test("not of whom an application goes on step by step, until it is withdrawn", async () => {
    const id = applied("Đinh Thị Hai Đường");
    const told = {
      fullName: "Đinh Thị Hai Đường",
      birthDate: "2/9/2008",
      gender: "female",
      day: "2026-10-26",
    };
    const record = () => now(() => recordAdmissions(cast.committee, { ...result(told), branch }));
    expect(await record()).toMatchObject({
      fields: [
        {
          path: "fullName",
          message: expect.stringContaining("đang có hồ sơ kết nạp, nộp đơn ngày 02/09/2026 ở Chi đoàn 1"),
        },
      ],
    });
    must(
      await step(cast.branchSecretary, id, "withdraw", { day: "2026-10-11", note: "Đã kết nạp trên giấy" }),
    );
    must(await record());
  });

  test("of a namesake of an applicant, who differs by gender or by the whole day of birth", async () => {
    const told = { fullName: "Đinh An Cùng Tên", day: "2026-10-26" };
    const record = (birthDate: string, gender: string) =>
      now(() => recordAdmissions(cast.committee, { ...result({ ...told, birthDate, gender }), branch }));
    for (const [birthDate, hint] of [
      ["2008", true],
      ["2/9/2008", false],
    ] as const) {
      const [field] = (await record(birthDate, "female").then((no) => (no.ok ? [] : no.fields))) ?? [];
      expect(field?.message).toContain("đã chuẩn y thì ghi không kết nạp");
      expect(field?.message.includes("ghi đủ ngày sinh")).toBe(hint);
    }
    must(await record("3/9/2008", "female"));
    must(await record("2/9/2008", "male"));
  });

  test("of a second person of that name and day, once the first is in the roster by the ceremony", async () => {
    const name = "Đinh Thị Hai Người";
    const twin = { birthDate: "2008-09-02", gender: "female" };
    const { id: memberId } = await makeMember(cast.secretary, unit, name, twin);
    must(await now(() => recordAdmissions(cast.branchSecretary, { ...result({ memberId }), branch })));
  });

  test("what another branch's case says of somebody is told to those alone who reach it", async () => {
    const fullName = "Đinh Thị Chi Đoàn Khác";
    must(await now(() => openAdmission(cast.secretary, form(fullName, { branch: branchOf(unit, 1).id }))));
    const { id: memberId } = await enrol(cast.secretary, unit, fullName, {
      birthDate: "2008-09-02",
      gender: "female",
    });
    const record = (actor: Actor) => now(() => recordAdmissions(actor, { ...result({ memberId }), branch }));
    expect(await record(cast.branchSecretary)).toMatchObject({
      fields: [{ message: expect.stringMatching(/^Đơn vị hoặc chi đoàn khác/) }],
    });
    expect(await record(cast.secretary)).toMatchObject({
      fields: [{ message: expect.stringContaining("ở Chi đoàn 2") }],
    });
  });

  test("not of a member whose application somebody opens at the same moment", async () => {
    const fullName = "Đinh Thị Vừa Nộp";
    const { id: memberId } = await enrol(cast.secretary, unit, fullName, {
      birthDate: "2008-09-02",
      gender: "female",
    });
    const [first, second] = await bothWaiting(
      CASES,
      () => now(() => openAdmission(cast.secretary, form(fullName, { confirmed: true }))),
      () => now(() => recordAdmissions(cast.secretary, { ...result({ memberId }), branch })),
    );
    must(first);
    expect(second).toMatchObject({ fields: [{ path: "fullName" }] });
  });

  test("dropped where it was told of the wrong person: the roster as before, and whom it added is gone", async () => {
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Lầm", { cardNumber: "70" });
    const record = (more: object) => now(() => recordAdmissions(cast.committee, result(more)));
    must(await paste(["Đinh Thị Lầm", "1/2/2000", "09-QĐ/ĐTN", "26/3/2026", "77"].join("\t")));
    const id = await caseOf("Đinh Thị Lầm");
    const said = { docNumber: "10-QĐ/ĐTN", day: "2026-04-26", cardNumber: "78", version: 1 };
    must(await now(() => correctRecorded(cast.committee, id, said)));
    must(await back(id, cast.committee));
    expect(must(await findMember(cast.secretary, memberId)).member).toMatchObject({
      joinedOn: null,
      admissionResolution: null,
      cardNumber: "70",
    });
    expect(await look(id)).toMatchObject({ outcome: "withdrawn", facts: { admittedOn: null } });
    expect(await back(id, cast.committee)).toMatchObject({ reason: "conflict" });
    expect(await now(() => correctRecorded(cast.committee, id, { ...said, version: 3 }))).toMatchObject({
      reason: "conflict",
    });
    must(await record({ memberId }));

    const fresh = { memberId: null, fullName: "Đinh Thị Thừa", birthDate: "2007-05-01", gender: "female" };
    const input = { ...result(fresh), branch };
    const added = must(await now(() => recordAdmissions(cast.committee, input))).ids[0] ?? "";
    const { memberId: person } = await look(added);
    must(await back(added, cast.committee));
    expect(await findMember(cast.secretary, person ?? "")).toMatchObject({ reason: "not_found" });
  });

  test("schooling comes with the record: of whom it adds all of it, of a member what the roster lacks", async () => {
    const own = { birthDate: "2007-03-03", qualification: "Thạc sĩ" };
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Bằng", own);
    const row = (name: string) =>
      [name, "3/3/2007", "12-QĐ/ĐTN", "26/3/2026", "", "Nữ", "12/12", "Cao đẳng", "Sơ cấp", "Bậc 3"].join(
        "\t",
      );
    const table = [row("Đinh Thị Bằng"), row("Đinh Thị Cấp")].join("\n");
    must(await paste(table));
    const ids = [await caseOf("Đinh Thị Bằng"), await caseOf("Đinh Thị Cấp")];
    const [known = "", added = ""] = await Promise.all(
      ids.map(async (id) => (await look(id)).memberId ?? ""),
    );
    const said = { generalEducation: "Hệ 12/12", politicalTheory: "Sơ cấp", foreignLanguage: "Bậc 3" };
    const read = async (id: string) => must(await findMember(cast.secretary, id)).member;
    expect(known).toBe(memberId);
    expect(await read(known)).toMatchObject({ ...said, qualification: "Thạc sĩ" });
    expect(await read(added)).toMatchObject({ ...said, qualification: "Cao đẳng" });
    expect((await look(ids[0] ?? "")).facts).toMatchObject({ ...said, qualification: "Cao đẳng" });
    must(await back(ids[0] ?? "", cast.secretary));
    expect(await read(known)).toMatchObject({ generalEducation: null, qualification: "Thạc sĩ" });
  });

  test("corrected with its traces, while the roster still says the same", async () => {
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Chữa");
    const { ids } = must(await now(() => recordAdmissions(cast.committee, result({ memberId }))));
    const id = ids[0] ?? "";
    const said = { docNumber: "10-QĐ/ĐTN", day: "2026-04-26", cardNumber: "78" };
    const unborn = { ...said, day: "1990-04-26", version: 1 };
    expect(fieldsOf(await now(() => correctRecorded(cast.committee, id, unborn)))).toEqual(["day"]);
    const correct = async (version: number) =>
      now(() => correctRecorded(cast.committee, id, { ...said, version }));
    must(await correct(1));
    expect(await look(id)).toMatchObject({ closedOn: "2026-04-26", facts: { admittedOn: "2026-04-26" } });
    expect(must(await findMember(cast.secretary, memberId)).member).toMatchObject({ cardNumber: "78" });
    expect(await correct(1)).toMatchObject({ reason: "stale" });
    expect(await now(() => correctRecorded(cast.observer, id, { ...said, version: 2 }))).toMatchObject({
      reason: "forbidden",
    });
    const { member } = must(await findMember(cast.secretary, memberId));
    const patch = { admissionResolution: "11-QĐ/ĐTN", version: member.version };
    must(await now(() => updateMember(cast.secretary, memberId, patch)));
    expect(await correct(2)).toMatchObject({ reason: "conflict" });
  });

  test("a record goes by the charter of its day, and of the day to which it is corrected", async () => {
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Khóa", {
      birthDate: "2001-01-05",
    });
    const recorded = () => recordAdmissions(cast.committee, result({ memberId }));
    const [id = ""] = must(await now(recorded)).ids;
    expect(await look(id)).toMatchObject({ charterVersion: "XII" });
    const correct = (day: string) => {
      const said = { docNumber: "09-QĐ/ĐTN", cardNumber: "", day, version: 1 };
      return now(() => correctRecorded(cast.committee, id, said));
    };
    must(await correct("2017-12-12"));
    expect(await look(id)).toMatchObject({ charterVersion: "X" });
  });

  test("a correction starts from what was recorded: a card that the roster holds besides is not told with it", async () => {
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Thẻ Cũ", { cardNumber: "K-1" });
    const [id = ""] = must(await now(() => recordAdmissions(cast.committee, result({ memberId })))).ids;
    expect(recordedOf(await detail(id))).toMatchObject({ docNumber: "09-QĐ/ĐTN", cardNumber: "" });
    const correct = (cardNumber: string, version: number) => {
      const said = { docNumber: "09-QĐ/ĐTN", day: "2026-03-26", cardNumber, version };
      return now(() => correctRecorded(cast.committee, id, said));
    };
    expect(await correct("K-4", 1)).toMatchObject({
      fields: [
        { path: "cardNumber", message: expect.stringContaining("số thẻ của Đinh Thị Thẻ Cũ là K-1. Nếu") },
      ],
    });
    must(await correct("K-1", 1));
    must(await correct("K-4", 2));

    await enrol(cast.secretary, unit, "Đinh Thị Thẻ Mới", {
      birthDate: "2007-04-01",
      cardNumber: "K-3",
    });
    must(await paste(["Đinh Thị Thẻ Mới", "1/4/2007", "09-QĐ/ĐTN", "26/3/2026", "K-2"].join("\t")));
    expect(recordedOf(await detail(await caseOf("Đinh Thị Thẻ Mới")))).toMatchObject({
      day: "2026-03-26",
      cardNumber: "K-2",
    });
  });

  test("no card of another unit's member: recorded, pasted, corrected; nor taken back to one that was given since", async () => {
    const theirs = unitOf(bloc, 1);
    await enrol(sister, theirs, "Vũ Thị Giữ Thẻ", { cardNumber: "T-900" });
    const { id: memberId } = await enrol(cast.secretary, unit, "Đinh Thị Mượn", { cardNumber: "T-901" });
    const taken = /^Số thẻ này là của một đoàn viên đang sinh hoạt trong tổ chức/;
    const told = [{ path: "rows.1.cardNumber", message: expect.stringMatching(taken) }];
    const fresh = ["Đinh Thị Lạ", "3/3/2007", "12-QĐ/ĐTN", "26/3/2026", "T-900", "Nữ"].join("\t");
    expect(await paste(fresh)).toMatchObject({
      fields: [{ path: "1.E", message: expect.stringMatching(/^Dòng 1, cột E: Số thẻ này là của/) }],
    });
    const row = result({ memberId }).rows[0];
    const other = { memberId: null, fullName: "Đinh Thị Kề", birthDate: "2007-05-01", gender: "female" };
    const both = { unit: unit.id, branch, rows: [row, { ...row, ...other, cardNumber: "T-900" }] };
    expect(await now(() => recordAdmissions(cast.committee, both))).toMatchObject({ fields: told });
    must(await paste(["Đinh Thị Mượn", "1/2/2000", "09-QĐ/ĐTN", "26/3/2026", "T-902"].join("\t")));
    const id = await caseOf("Đinh Thị Mượn");
    const said = { docNumber: "09-QĐ/ĐTN", day: "2026-03-26", cardNumber: "T-900", version: 1 };
    expect(fieldsOf(await now(() => correctRecorded(cast.committee, id, said)))).toEqual(["cardNumber"]);
    expect(must(await findMember(cast.secretary, memberId)).member.cardNumber).toBe("T-902");

    await enrol(sister, theirs, "Vũ Thị Nhận Thẻ", { cardNumber: "T-901" });
    expect(await back(id, cast.committee)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("số thẻ T-901 của Đinh Thị Mượn nay là của một đoàn viên"),
    });
    expect(await look(id)).toMatchObject({ outcome: "done" });
  });

  test("many by paste: known ones by name and birthday, new ones with gender and branch, all or none", async () => {
    await enrol(cast.secretary, unit, "Bùi Thị Dán", { birthDate: "2007-05-01" });
    const known = ["bùi thị dán", "01/05/2007", "12-QĐ/ĐTN", "26/3/2026", "0101"].join("\t");
    const fresh = (gender: string) =>
      ["Bùi Văn Mới", "3/3/2007", "12-QĐ/ĐTN", "26/3/2026", "", gender].join("\t");
    expect(await paste(`${known}\n${fresh("")}`)).toMatchObject({
      fields: [{ path: "2.F", message: expect.stringContaining("Dòng 2, cột F") }],
    });
    expect(fieldsOf(await paste(`${known}\n${fresh("Nam")}`, null))).toEqual(["2.A"]);
    expect(fieldsOf(await paste(`${known}\n${known}`))).toEqual(["2.A"]);
    expect(fieldsOf(await paste(known.replace("26/3/2026", "26/3/2027")))).toEqual(["1.D"]);
    must(await paste(`${known}\n${fresh("Nam")}`));
    for (const name of ["Bùi Thị Dán", "Bùi Văn Mới"])
      expect(await look(await caseOf(name))).toMatchObject({ outcome: "done" });
    const [added] = await allOf(bloc.orgId).member.findMany({ where: { fullName: "Bùi Văn Mới" } });
    expect(added).toMatchObject({ branchId: branch, joinedOn: "2026-03-26", gender: "male" });
  });

  test("a paste is seen first, written as it was seen, and undone as one: who came by it is gone again", async () => {
    const { id } = await enrol(cast.secretary, unit, "Bùi Thị Trước", { birthDate: "2007-05-01" });
    const read = async () => must(await findMember(cast.secretary, id)).member;
    const table = [
      ["Bùi Văn Sau", "3/3/2007", "12-QĐ/ĐTN", "26/3/2026", "", "Nam"],
      ["Bùi Thị Trước", "1/5/2007", "12-QĐ/ĐTN", "26/3/2026", "0155"],
    ]
      .map((cells) => cells.join("\t"))
      .join("\n");
    const given = { unit: unit.id, branch, table };
    const [{ version: _, ...before }, cases] = [await read(), await allOf(bloc.orgId).memberCase.count()];
    const seen = must(await now(() => pasteAdmissions(cast.secretary, given)));
    expect(seen).toMatchObject({
      effect: [
        {
          name: "Bùi Văn Sau",
          from: "Chưa có trong danh sách",
          to: "Kết nạp vào Chi đoàn 1 ngày 26/03/2026, số 12-QĐ/ĐTN",
        },
        {
          name: "Bùi Thị Trước",
          from: "Chi đoàn 1 · Đang sinh hoạt",
          to: "Kết nạp ngày 26/03/2026, số 12-QĐ/ĐTN, thẻ 0155",
        },
      ],
    });
    expect(await now(() => pasteAdmissions(cast.secretary, { ...given, seen: "x" }))).toMatchObject({
      reason: "stale",
    });
    expect(await read()).toMatchObject(before);
    expect(await allOf(bloc.orgId).memberCase.count()).toBe(cases);

    const { bulk, count } = must(await paste(table));
    expect(count).toBe(2);
    expect(await read()).toMatchObject({ joinedOn: "2026-03-26", cardNumber: "0155" });
    const one = await caseOf("Bùi Văn Sau");
    const said = { docNumber: "13-QĐ/ĐTN", day: "2026-03-27", cardNumber: "", version: 1 };
    must(await now(() => correctRecorded(cast.secretary, one, said)));
    expect(await now(() => undoPasted(cast.observer, bulk))).toMatchObject({ reason: "forbidden" });
    expect(must(await now(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 2 });
    expect(await read()).toMatchObject(before);
    expect(await allOf(bloc.orgId).member.count({ where: { fullName: "Bùi Văn Sau" } })).toBe(0);
    expect(await look(one)).toMatchObject({ outcome: "withdrawn" });
  });

  test("a table of many is undone in as many statements as one of two, newcomers and members alike", async () => {
    const undone = async (name: string, count: number) => {
      const letters = Array.from({ length: count }, (_, n) => String.fromCharCode(65 + n));
      const born = { birthDate: "2007-03-03", gender: "male" };
      const known = letters.map((letter) => ({ fullName: `${name} Cũ ${letter}`, ...born }));
      await makeMembers(cast.secretary, unit, known);
      const rows = letters.flatMap((letter) =>
        ["Cũ", "Mới"].map((word) =>
          [`${name} ${word} ${letter}`, "3/3/2007", "14-QĐ/ĐTN", "26/3/2026", "", "Nam"].join("\t"),
        ),
      );
      const { bulk } = must(await paste(rows.join("\n")));
      const sent = await statementsOf(async () =>
        expect(must(await now(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 2 * count }),
      );
      expect(await rowsOf(`${name} Mới A`)).toBe(0);
      return sent.length;
    };
    expect(await undone("Bùi Văn Đông", 3)).toBe(await undone("Bùi Văn Lẻ", 1));
  });

  describe("of a newcomer whom somebody else adds at the same moment", () => {
    const record = (fullName: string) => {
      const row = { fullName, birthDate: "3/3/2007", gender: "male" };
      return now(() => recordAdmissions(cast.secretary, { ...result(row), branch }));
    };
    const refused = {
      reason: "invalid",
      fields: [{ path: "fullName", message: expect.stringContaining("tải lại") }],
    };

    test("be it by an admission too, is refused, and then written to the row that stands", async () => {
      const [first, second] = await bothWaiting(
        MEMBERS,
        () => record("Bùi Văn Hai Lần"),
        () => record("Bùi Văn Hai Lần"),
      );
      must(first);
      expect(second).toMatchObject(refused);
      expect(await rowsOf("Bùi Văn Hai Lần")).toBe(1);
    });

    test("by the form", async () => {
      const twin = { birthDate: "2007-03-03", gender: "male" };
      const [, recorded] = await bothWaiting(
        MEMBERS,
        () => makeMember(cast.secretary, unit, "Bùi Văn Vừa Thêm", twin),
        () => record("Bùi Văn Vừa Thêm"),
      );
      expect(recorded).toMatchObject(refused);
      must(await record("Bùi Văn Vừa Thêm"));
      expect(await rowsOf("Bùi Văn Vừa Thêm")).toBe(1);
    });
  });

  test("who was changed since is in the way of undoing a paste, by name", async () => {
    const row = (name: string) => [name, "3/3/2007", "12-QĐ/ĐTN", "26/3/2026", "", "Nam"].join("\t");
    const { bulk } = must(await paste([row("Bùi Văn Sửa"), row("Bùi Văn Yên")].join("\n")));
    const { memberId } = await look(await caseOf("Bùi Văn Sửa"));
    must(await now(() => updateMember(cast.secretary, memberId ?? "", { version: 1, phone: "0911111111" })));
    const no = await now(() => undoPasted(cast.secretary, bulk));
    expect(no).toMatchObject({ reason: "conflict", message: expect.stringContaining("Bùi Văn Sửa") });
    expect(no).toMatchObject({ message: expect.not.stringContaining("Bùi Văn Yên") });
    expect(await look(await caseOf("Bùi Văn Yên"))).toMatchObject({ outcome: "done" });
  });

  test("the age holds as for who applied: of those whom the roster knows, of new ones and of a correction", async () => {
    await makeMembers(cast.secretary, unit, [
      { fullName: "Bùi Thị Trẻ", birthDate: "2010-09-02" },
      { fullName: "Bùi Thị Chỉ Năm", birthDate: "2011" },
    ]);
    const pasteRows = (...rows: string[][]) => paste(rows.map((row) => row.join("\t")).join("\n"));
    const young = (day: string) => ["Bùi Thị Trẻ", "02/09/2010", "12-QĐ/ĐTN", day];
    const fresh = (birth: string) => ["Bùi Văn Tuổi", birth, "12-QĐ/ĐTN", "2/9/2026", "", "Nam"];
    expect(await pasteRows(young("1/9/2026"), fresh("3/9/2010"), fresh("2/9/1995"))).toMatchObject({
      fields: [
        { path: "1.B", message: expect.stringContaining("chưa đủ 16 tuổi") },
        { path: "2.B", message: expect.stringContaining("chưa đủ 16 tuổi") },
        { path: "3.B", message: expect.stringContaining("quá 30 tuổi") },
      ],
    });
    const { id: memberId } = await enrol(cast.secretary, unit, "Bùi Thị Chọn", {
      birthDate: "2010-09-03",
    });
    const chosen = () => recordAdmissions(cast.committee, result({ memberId, day: "2026-09-02" }));
    expect(fieldsOf(await now(chosen))).toEqual(["day"]);
    const year = ["Bùi Thị Chỉ Năm", "2011", "12-QĐ/ĐTN", "2/9/2026"];
    must(await pasteRows(young("2/9/2026"), fresh("3/9/1995"), year));
    const id = await caseOf("Bùi Thị Trẻ");
    const said = { docNumber: "12-QĐ/ĐTN", cardNumber: "", day: "2026-09-01", version: 1 };
    expect(fieldsOf(await now(() => correctRecorded(cast.committee, id, said)))).toEqual(["day"]);
  });

  test("a reader and a stranger record nothing", async () => {
    expect(await recordAdmissions(cast.observer, result({}))).toMatchObject({ reason: "forbidden" });
    expect(await recordAdmissions(sister, result({}))).toMatchObject({ reason: "not_found" });
  });
});
