import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { pasteDeferrals } from "@/lib/deferrals/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { recordGraduation } from "@/lib/graduations/recording";
import { changeImport, uploadImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm/commands";
import { importPlace } from "@/lib/imports/place";
import { createMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { findMember } from "@/lib/members/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { Result } from "@/lib/platform/result";
import { recordRemoval } from "@/lib/removals/recording";
import { receiveNewcomer, requestTransfer } from "@/lib/transfers/commands";
import { dropRecorded } from "@/lib/transfers/correcting";
import { moveInside, recordMovesMade } from "@/lib/transfers/moving-inside";
import { pasteTransfers, recordTransfer } from "@/lib/transfers/recording";
import { machineOf } from "@/lib/transfers/rules";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { DIRECTIONS, type Direction, TRANSFER_KINDS, type TransferKind } from "@/lib/transfers/types";
import { createUnit } from "@/lib/units/commands";
import { closeUnit } from "@/lib/units/tree/commands";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { dueAct } from "@/tests/helpers/due-act";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { type Made, makeMembers } from "@/tests/helpers/members-at-once";
import { pasteSeen } from "@/tests/helpers/pasted";
import { xlsxOf } from "@/tests/helpers/sheets";

/*
 * Whatever is asked, done, recorded, taken back and dropped in whatever order: the people of that name and birth date in
 * all rosters together are counted, so that a second row of one person is seen, and a person who stands in none. Whoever
 * stands in one stands in the branch to which the last change that was done and not taken back led.
 */

const database = await freshDatabase();
const onToday = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let people = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", at);
});

/** `letGoBy`: who arrives has been let go before, by the unit itself or by the other one, and is known by a code. */
type Way = { direction: Direction; kind: TransferKind; isRecorded: boolean; letGoBy: LetGoBy };
type LetGoBy = "nobody" | "itself" | "other";
type Person = {
  name: string;
  id: string | null;
  home: string | null;
  code?: string | undefined;
  letGoBy: LetGoBy;
};

const BORN = "1999-05-04";
const WORDS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];
function nextName(): string {
  people += 1;
  return `Đinh ${[...`${people}`].map((digit) => WORDS[Number(digit)]).join(" ")}`;
}

/** Those of each kind who were made and stand in no test yet. */
const unused: Record<LetGoBy, Person[]> = { nobody: [], itself: [], other: [] };

async function personOf({ direction, letGoBy }: Way): Promise<Person> {
  if (direction === "in" && letGoBy === "nobody") return { name: nextName(), letGoBy, id: null, home: null };
  const kind = direction === "in" ? letGoBy : "nobody";
  if (unused[kind].length === 0) unused[kind] = await manyOf(kind);
  const [person, ...rest] = unused[kind];
  if (!person) throw new Error("nobody was made");
  unused[kind] = rest;
  return person;
}

const leftBy = (by: LetGoBy) => ({
  unit: unitOf(bloc, by === "other" ? 1 : 0),
  head: by === "other" ? receiver : cast.secretary,
});

const tableOf = (lines: string[][]) => lines.map((cells) => cells.join("\t")).join("\n");

/** One by one they would cost more than what is tried with them. */
async function manyOf(letGoBy: LetGoBy): Promise<Person[]> {
  const { unit, head } = leftBy(letGoBy);
  const told = Array.from({ length: letGoBy === "nobody" ? 20 : 8 }, () => {
    const fullName = nextName();
    return { fullName, birthDate: BORN, ...(letGoBy === "nobody" ? {} : { code: `HN-${people}` }) };
  });
  const made = await makeMembers(head, unit, told);
  await defer(head, unit, made);
  if (letGoBy !== "nobody") await letGo(head, unit, made);
  const home = branchOf(unit).id;
  return made.map(({ id, fullName }, at) => ({ name: fullName, letGoBy, id, home, code: told[at]?.code }));
}

/** Something that is under way of the members all the while. */
async function defer(head: Actor, { id: unit }: TestUnit, members: readonly Made[]): Promise<void> {
  const titles = ["Họ và tên", "Hoãn từ ngày", "Đến ngày", "Lý do", "Ngày quyết định"];
  const lines = members.map((one) => [one.fullName, "1/9/2026", "30/6/2027", "Đi học xa", "31/8/2026"]);
  const given = { unit, branch: null, table: tableOf([titles, ...lines]) };
  must(await onToday(() => pasteSeen(pasteDeferrals, head, given)));
}

async function letGo(head: Actor, { id: unit }: TestUnit, members: readonly Made[]): Promise<void> {
  const lines = members.map((one) => [one.fullName, "", "", "đi", "Đơn vị khác", "", "1/10/2026"]);
  must(await onToday(() => pasteSeen(pasteTransfers, head, { unit, table: tableOf(lines) })));
}

/** The unit that let the person go takes that back, as far as it still can. */
async function keepAfterAll({ id, letGoBy }: Person): Promise<void> {
  const { unit, head } = leftBy(letGoBy);
  const [left] = await sql<{ id: string; version: number }>(
    database,
    `SELECT c.id, c.version FROM member_cases c JOIN transfers t ON t.case_id = c.id
      WHERE c.member_id = $1 AND c.unit_id = $2 AND t.direction = 'out' AND c.outcome = 'done'`,
    [id, unit.id],
  );
  if (left) await onToday(() => dropRecorded(head, left.id, { note: "Ghi nhầm", version: left.version }));
}

/** The case's id, where it could be opened or recorded. */
async function begin(
  { direction, kind, isRecorded }: Way,
  { name, id, code }: Person,
): Promise<string | null> {
  const unit = unitOf(bloc);
  const until = kind === "temporary" ? { until: "2027-03-31" } : {};
  const outside = { outsideName: "Đoàn phường" };
  const brought = { ...outside, introNumber: "3" };
  const newcomer = { unit: unit.id, fullName: name, birthDate: BORN, gender: "female", code, ...brought };
  const toBranch = branchOf(unit, 1).id;
  const said = { ...until, kind, day: "2026-11-01", reason: "Đổi nơi làm việc" };
  const place = {
    inside: { toBranch },
    within: { toUnit: unitOf(bloc, 1).id },
    out: outside,
    in: { ...newcomer, toBranch },
  }[direction];
  const member = direction === "in" ? null : id;
  const made = await onToday((): Promise<Result<unknown>> => {
    if (isRecorded)
      return recordTransfer(cast.secretary, { unit: unit.id, member, direction, ...said, ...place });
    if (direction === "in") return receiveNewcomer(cast.secretary, { ...newcomer, ...said, confirmed: true });
    return requestTransfer(cast.secretary, { member, direction, ...said, ...place });
  });
  if (!made.ok) return null;
  const [found] = await sql<{ id: string }>(
    database,
    `SELECT c.id FROM member_cases c JOIN transfers t ON t.case_id = c.id
      WHERE c.person_name = $1 AND t.direction = $2::"TransferDirection" ORDER BY c.created_at DESC LIMIT 1`,
    [name, direction],
  );
  return found?.id ?? null;
}

const STEPS = [
  "comment",
  "introduce",
  "accept",
  "confirm",
  "decide",
  "assign",
  "refuse",
  "withdraw",
  "return",
];
/** What stands beside the case: the home secretary marks the person, or a list lacks him or her; the other one adds him or her. */
const BESIDE = ["mark", "lack", "add", "list"];
const ACTS = [...STEPS, ...STEPS, "back", "back", "drop", "inside", "again", "keep", ...BESIDE];

async function attempt(asked: string, way: Way, person: Person, { id, version, state }: Case): Promise<void> {
  const act = asked === "due" ? dueAct(machineOf(way), state) : asked;
  if (BESIDE.includes(act)) return besideCase(act, { way, person, state });
  const branch = branchOf(unitOf(bloc, way.direction === "within" ? 1 : 0)).id;
  const said = { docNumber: "1", note: "Lời", branch, feePaidUntil: "11/2026", day: "2026-11-10" };
  const back = { note: "Ghi nhầm", version };
  const tried = (actor: Actor): Promise<Result<unknown>> => {
    if (act === "back") return takeTransferBack(actor, id, back);
    if (act === "drop") return dropRecorded(actor, id, back);
    if (act === "inside") return pasteSeen(moveInside, actor, insideOf(person));
    return takeTransferStep(actor, id, { act, version, ...said });
  };
  await onToday(async () => {
    if (act === "keep") return keepAfterAll(person);
    if (act === "again") for (const _ of ["once", "twice"]) await begin(way, person);
    // Once it was done, the other one would ask it of what stood before, and be told so.
    else if (!(await tried(cast.secretary)).ok) await tried(receiver);
  });
}

/** Only while the case is open; otherwise each of these acts is right. */
async function besideCase(
  act: string,
  { way: { direction, kind }, person, state }: { way: Way; person: Person; state: string },
): Promise<void> {
  const isOpen = ["requested", "commented", "introduced"].includes(state);
  if (!isOpen || direction === "in") return;
  const comes = direction === "within" && kind === "permanent";
  const row = [person.name, "04/05/1999", "Nữ", "Chi đoàn 1"];
  await onToday(async () => {
    if (act === "mark") await marked("moved", person);
    else if (act === "lack")
      await listed(cast.secretary, 0, [["Đinh Khác", "01/01/2000", "Nữ", "Chi đoàn 1"]], person);
    else if (comes && act === "list") await listed(receiver, 1, [row]);
    else if (comes) {
      const [fullName, to] = [person.name, unitOf(bloc, 1)];
      const newcomer = { unit: to.id, branch: branchOf(to).id, fullName, birthDate: BORN, gender: "female" };
      await createMember(receiver, { ...newcomer, confirmed: true });
    }
  });
}

async function marked(status: string, { id }: Pick<Person, "id">) {
  const { member } = must(await findMember(cast.secretary, id ?? ""));
  const left = { status, statusSince: "2026-11-11", version: member.version };
  return correctStatus(cast.secretary, member.id, left);
}

/** A sheet for a unit is confirmed; of whom it lacks nobody but this one is said to have left. */
async function listed(head: Actor, n: number, lines: string[][], lacks?: Person): Promise<void> {
  const place = must(await importPlace(head, { unit: unitOf(bloc, n).code }));
  const bytes = await xlsxOf([["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"], ...lines]);
  const fields: Record<string, string> = lacks ? { complete: "true" } : {};
  const form = { bytes, fileName: "ds.xlsx", fields };
  const { id, absent } = must(await uploadImport(head, place, form));
  const others = absent.filter((one) => one.id !== lacks?.id);
  const keep = Object.fromEntries(others.map((one) => [one.id, "keep"]));
  if (others.length > 0) must(await changeImport(head, id, { absent: keep }));
  if (lacks?.id) await changeImport(head, id, { absent: { [lacks.id]: "moved" } });
  must(await confirmImport(head, id));
}

const insideOf = ({ id }: Person) => ({
  unit: unitOf(bloc).id,
  members: [id ?? bloc.orgId],
  toBranch: branchOf(unitOf(bloc), 1).id,
  day: "2026-11-01",
});

type Case = { id: string; version: number; state: string; direction: Direction };

async function caseOf(id: string): Promise<Case> {
  const [found] = await sql<Case>(
    database,
    `SELECT c.id, c.version, c.state, t.direction FROM member_cases c JOIN transfers t ON t.case_id = c.id
      WHERE c.id = $1`,
    [id],
  );
  if (!found) throw new Error("a case stays");
  return found;
}

type Standing = {
  case: Case | null;
  rows: { unit: string; branch: string; status: string; left: boolean }[];
  came: number;
  left: number;
  /** Where the last of what was done for good led: the acceptance of another unit comes after all that this one did. */
  last: { branch: string | null } | null;
};

/** All that is checked after each act is asked at once. */
const STANDING = {
  name: "one_roster_standing",
  text: `WITH ended AS (SELECT t.direction, c.branch_id, c.other_branch_id, c.created_at
      FROM member_cases c JOIN transfers t ON t.case_id = c.id
      WHERE c.person_name = $1 AND t.kind = 'permanent' AND c.outcome = 'done')
    SELECT (SELECT json_build_object('id', c.id, 'version', c.version, 'state', c.state, 'direction', t.direction)
        FROM member_cases c JOIN transfers t ON t.case_id = c.id WHERE c.id = $3::uuid) AS "case",
      (SELECT coalesce(json_agg(json_build_object('unit', unit_id, 'branch', branch_id, 'status', status,
          'left', EXISTS (SELECT FROM member_cases c WHERE c.member_id = m.id AND c.procedure = 'activity_deferral'
            AND (c.unit_id, c.branch_id) IS DISTINCT FROM (m.unit_id, m.branch_id)))), '[]')
        FROM members m WHERE full_name = $1 AND birth_date = $2) AS rows,
      (SELECT count(*)::int FROM ended WHERE direction = 'in') AS came,
      (SELECT count(*)::int FROM ended WHERE direction = 'out') AS left,
      (SELECT json_build_object('branch', CASE direction WHEN 'in' THEN branch_id ELSE other_branch_id END)
        FROM ended WHERE direction <> 'out' ORDER BY direction = 'within' DESC, created_at DESC LIMIT 1) AS last`,
};

/**
 * Where the person stands by the rosters, and in how many and in which branch by what was done for good and stands; and
 * where the case stands.
 */
async function standingOf({ name, id: member, home }: Person, id: string | null = null) {
  const [found] = await sql<Standing>(database, STANDING, [name, BORN, id]);
  if (!found) throw new Error("one question has one answer");
  expect([0, 1], "one person has one row").toContain(found.rows.length);
  const unitOfBranch = (branch: string) =>
    bloc.units.find(({ branches }) => branches.some((each) => each.id === branch));
  for (const { unit, branch, left } of found.rows) {
    expect(unit).toBe(unitOfBranch(branch)?.id);
    expect(left, "what is under way stands where the member stands").toBe(false);
  }
  return {
    case: found.case,
    places: found.rows.filter(({ status }) => status === "active").map(({ branch }) => branch),
    due: (member === null ? 0 : 1) + found.came - found.left,
    placeDue: found.last ? found.last.branch : home,
  };
}

/** The branches in whose rosters the person stands, and with the person what is under way. */
const rostersOf = async (person: Person) => (await standingOf(person)).places;

test("nobody ever stands in two rosters, and in none only who left for good or has not come yet", async () => {
  const any = fc.record({
    direction: fc.constantFrom(...DIRECTIONS),
    kind: fc.constantFrom(...TRANSFER_KINDS),
    isRecorded: fc.boolean(),
    letGoBy: fc.constantFrom<LetGoBy>("nobody", "itself", "other"),
  });
  // Only the other unit's acceptance, its third step, ends a transfer to it.
  const crosses: Way = { direction: "within", kind: "permanent", isRecorded: false, letGoBy: "nobody" };
  const way = fc.oneof({ weight: 3, arbitrary: any }, { weight: 1, arbitrary: fc.constant(crosses) });
  const act = fc.oneof(fc.constant("due"), fc.constantFrom(...ACTS));
  const comes: Way = { direction: "in", kind: "permanent", isRecorded: true, letGoBy: "nobody" };
  const leaves: Way = { ...comes, direction: "out" };
  const returns: Way = { ...comes, letGoBy: "other" };
  const comesBack: Way = { ...comes, letGoBy: "itself" };
  const [ended, taken] = [new Set<string>(), new Set<string>()];
  await fc.assert(
    fc.asyncProperty(way, fc.array(act, { minLength: 5, maxLength: 12 }), async (one, acts) => {
      const person = await personOf(one);
      const id = await begin(one, person);
      if (!id) return;
      let found: Case | null = null;
      for (const act of ["begun", ...acts]) {
        if (found) await attempt(act, one, person, found);
        const { places, due, placeDue, ...standing } = await standingOf(person, id);
        found = standing.case;
        const rosters = places.length;
        expect(rosters, act).toBe(due);
        expect([0, 1]).toContain(rosters);
        if (rosters === 1) expect(places, act).toEqual([placeDue]);
        if (one.direction === "within" && places[0] !== person.home) ended.add("within");
        if (person.code && rosters === 1)
          taken.add(`${person.letGoBy} ${one.isRecorded ? "recorded" : "stepwise"}`);
        else if (rosters !== (person.id === null ? 0 : 1)) ended.add(one.direction);
      }
    }),
    {
      numRuns: 50,
      examples: [
        [comes, ["back", "again"]],
        [leaves, ["drop", "back"]],
        [returns, ["keep", "inside", "drop", "keep", "again"]],
        [{ ...returns, isRecorded: false }, ["assign", "keep", "back", "assign", "inside", "back", "keep"]],
        [
          crosses,
          ["mark", "comment", "lack", "introduce", "add", "list", "accept", "back", "lack", "list", "accept"],
        ],
        [comesBack, ["keep", "inside", "drop", "keep", "again"]],
        [{ ...comesBack, isRecorded: false }, ["assign", "keep", "back", "assign", "inside", "back", "keep"]],
      ],
    },
  );
  expect([...ended].sort(), "somebody left, somebody came, somebody went to another unit").toEqual([
    "in",
    "out",
    "within",
  ]);
  expect([...taken].sort(), "somebody was taken up in each way").toEqual([
    "itself recorded",
    "itself stepwise",
    "other recorded",
    "other stepwise",
  ]);
}, 120_000);

describe("in an odd order", () => {
  const WITHIN: Way = { direction: "within", kind: "permanent", isRecorded: false, letGoBy: "nobody" };
  const OUT: Way = { ...WITHIN, direction: "out" };
  const STAY: Way = { ...OUT, kind: "temporary", isRecorded: true };
  const opened = async (way: Way, person: Person) => {
    const id = await begin(way, person);
    if (!id) throw new Error("the transfer was not begun");
    return id;
  };
  const step = async (actor: Actor, id: string, act: string) => {
    const { version, direction } = await caseOf(id);
    const branch = branchOf(unitOf(bloc, direction === "within" ? 1 : 0)).id;
    const said = { docNumber: "1", note: "Lời", branch, feePaidUntil: "11/2026", day: "2026-11-10" };
    return onToday(() => takeTransferStep(actor, id, { act, version, ...said }));
  };
  const introduced = async (way: Way, person: Person) => {
    const id = await opened(way, person);
    for (const act of ["comment", "introduce"]) must(await step(cast.secretary, id, act));
    return id;
  };
  const back = async (actor: Actor, id: string) => {
    const { version } = await caseOf(id);
    return onToday(() => takeTransferBack(actor, id, { note: "Ghi nhầm", version }));
  };
  const recordOut = ({ id }: Person) => {
    const out = { unit: unitOf(bloc).id, member: id, direction: "out", day: "2026-11-12" };
    return onToday(() => recordTransfer(cast.secretary, { ...out, outsideName: "Đoàn xã" }));
  };
  const onTheWay = (name: string) => ({
    reason: "conflict",
    message: expect.stringContaining(`${name} đang có hồ sơ chuyển sinh hoạt chưa xong`),
  });
  const away = (name: string) => ({
    reason: "conflict",
    message: expect.stringContaining(`${name} đang sinh hoạt tạm thời nơi khác`),
  });

  test("whoever is away for a time goes for good only once that was ended, be it before its last day", async () => {
    const person = await personOf(STAY);
    const stay = await opened(STAY, person);
    expect(await recordOut(person)).toMatchObject(away(person.name));
    expect(await begin(OUT, person)).toBeNull();
    expect(await onToday(() => pasteSeen(moveInside, cast.secretary, insideOf(person)))).toMatchObject(
      away(person.name),
    );
    expect(await rostersOf(person)).toEqual([person.home]);
    must(await step(cast.secretary, stay, "return"));
    must(await recordOut(person));
    expect(await rostersOf(person)).toEqual([]);
  });

  test("of several chosen together all who are on the way are named; what a list moved already is told of all the same", async () => {
    const unit = unitOf(bloc);
    const asked = [await personOf(OUT), await personOf(OUT)];
    const hosted = await personOf(STAY);
    for (const one of asked) await opened(OUT, one);
    await opened(STAY, hosted);
    const members = [...asked, hosted].map(({ id }) => id);
    const toBranch = branchOf(unit, 1).id;
    const together = { unit: unit.id, members, toBranch, day: "2026-11-12" };
    const both = [asked, asked.toReversed()].map((people) => people.map(({ name }) => name).join(", "));
    const bothOnTheWay = expect.stringMatching(
      new RegExp(`(${both.join("|")}) đang có hồ sơ chuyển sinh hoạt`),
    );
    const inside = await onToday(() => pasteSeen(moveInside, cast.secretary, together));
    expect(inside).toMatchObject({ message: bothOnTheWay });
    expect(inside).toMatchObject(away(hosted.name));
    const made = (members: (string | null)[]) => {
      const way = { fromBranch: toBranch, toBranch: hosted.home, day: "2026-11-12", docNumber: "4" };
      const rows = members.map((member) => ({ ...way, member }));
      return onToday(() => recordMovesMade(cast.secretary, { unit: unit.id, rows }));
    };
    expect(await made(members)).toMatchObject({ message: bothOnTheWay });
    must(await made([hosted.id]));
  });

  test("whoever was refused is introduced again, and the first time is no more taken up beside it", async () => {
    const person = await personOf(WITHIN);
    const first = await introduced(WITHIN, person);
    must(await step(receiver, first, "refuse"));
    const second = await introduced(WITHIN, person);
    expect(await back(receiver, first)).toMatchObject(onTheWay(person.name));
    must(await step(receiver, second, "accept"));
    const there = branchOf(unitOf(bloc, 1)).id;
    expect(await rostersOf(person)).toEqual([there]);
    await back(receiver, first);
    await step(receiver, first, "accept");
    expect(await rostersOf(person)).toEqual([there]);
  });

  test("a row that is on the way is folded into another of the same person, from where it goes on or is withdrawn", async () => {
    const unit = unitOf(bloc);
    for (const fromOther of [["branch"], []]) {
      const person = await personOf(OUT);
      const way = await introduced(OUT, person);
      const home = branchOf(unit, 1).id;
      const kept = await makeMember(cast.secretary, unit, person.name, { birthDate: BORN, branch: home });
      const { member } = must(await findMember(cast.secretary, person.id ?? ""));
      const versions = { keptVersion: kept.version, otherVersion: member.version };
      must(
        await onToday(() =>
          mergeMembers(cast.secretary, { kept: kept.id, other: member.id, ...versions, fromOther }),
        ),
      );
      const standing = () =>
        sql<{ branch: string; status: string }>(
          database,
          "SELECT branch_id AS branch, status FROM members WHERE full_name = $1 AND status <> 'merged'",
          [person.name],
        );
      expect(await standing()).toEqual([{ branch: fromOther[0] ? person.home : home, status: "active" }]);
      const gone = await step(cast.secretary, way, "confirm");
      expect(gone.ok).toBe(fromOther.length > 0);
      expect(await standing()).toMatchObject([{ status: gone.ok ? "moved" : "active" }]);
      if (!gone.ok) must(await step(cast.secretary, way, "withdraw"));
    }
  });

  const markBy = (status: string, person: Person) => onToday(() => marked(status, person));
  const there = () => branchOf(unitOf(bloc, 1)).id;

  test("nobody on the way leaves in another way: by age, removal, expulsion or by hand; the case says what to do", async () => {
    const person = await personOf(WITHIN);
    const way = await introduced(WITHIN, person);
    const { member } = must(await findMember(cast.secretary, person.id ?? ""));
    await sql(database, "UPDATE members SET birth_date = '1990-05-04' WHERE id = $1", [member.id]);
    const unit = unitOf(bloc).id;
    const told = { member: member.id, day: "2026-11-12", docNumber: "4-QĐ/ĐTN" };
    const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026" };
    const days = { decidedOn: "2026-11-10", announcedOn: "2026-11-12" };
    const measure = {
      member: member.id,
      about: "Việc riêng",
      form: "expulsion",
      docNumber: "5-QĐ/ĐTN",
      ...days,
    };
    const leavings: (() => Promise<Result<unknown>>)[] = [
      () => recordGraduation(cast.secretary, { unit, result: "graduate", ...told }),
      () => recordRemoval(cast.secretary, { ...told, ...lapse }),
      () => recordDiscipline(cast.secretary, measure),
      () => markBy("moved", person),
      () => markBy("graduated", person),
    ];
    for (const leave of leavings)
      expect(await onToday(leave)).toMatchObject({
        reason: "conflict",
        message: expect.stringContaining(`${person.name} đang có hồ sơ chuyển sinh hoạt chưa xong nên chưa`),
      });
    await sql(database, "UPDATE members SET birth_date = $2 WHERE id = $1", [member.id, BORN]);
    expect(await rostersOf(person)).toEqual([person.home]);
    must(await step(cast.secretary, way, "withdraw"));
    must(await markBy("graduated", person));
    expect(await rostersOf(person)).toEqual([]);
    // What was withdrawn leads nobody who has left since.
    expect(await back(cast.secretary, way)).toMatchObject({
      message: `${person.name} không còn trong danh sách đang sinh hoạt nên không chuyển được. Chọn người khác; đã chuyển rồi thì ghi bằng “Ghi kết quả”.`,
    });
  });

  test("whom a list has marked as moved away before is taken in all the same, and stands as before once that is taken back", async () => {
    const person = await personOf(WITHIN);
    const way = await introduced(WITHIN, person);
    const mark = "UPDATE members SET status = $2, status_since = '2026-11-05' WHERE id = $1";
    await sql(database, mark, [person.id, "moved"]);
    must(await step(receiver, way, "accept"));
    expect(await rostersOf(person)).toEqual([there()]);
    const [back1] = await sql<{ detail: object }>(
      database,
      "SELECT detail FROM audit_events WHERE subject_id = $1 AND type = 'member.status_changed'",
      [person.id],
    );
    expect(back1?.detail).toEqual({ from: "moved", to: "active", on: null });
    const standing = () =>
      sql(database, "SELECT unit_id, status, status_since::text AS since FROM members WHERE id = $1", [
        person.id,
      ]);
    expect(await standing()).toMatchObject([{ status: "active", since: null }]);
    must(await back(receiver, way));
    expect(await standing()).toEqual([{ unit_id: unitOf(bloc).id, status: "moved", since: "2026-11-05" }]);
    // Of whoever left otherwise the receiving unit is told what it can do itself.
    await sql(database, mark, [person.id, "graduated"]);
    expect(await step(receiver, way, "accept")).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Bấm “Từ chối tiếp nhận”"),
    });
    must(await step(receiver, way, "refuse"));
  });

  test("whom another unit is moving here is added in no other way; a namesake in the list is looked at first", async () => {
    const person = await personOf(WITHIN);
    const way = await introduced(WITHIN, person);
    const to = unitOf(bloc, 1);
    const newcomer = { fullName: person.name, birthDate: BORN, gender: "female" };
    const by = { unit: to.id, outsideName: "Đoàn xã", day: "2026-11-12" };
    const row = [person.name, "4/5/1999", "Nữ", "đến", "Đoàn xã", "Chi đoàn 1", "12/11/2026", "", ""];
    const entries: (() => Promise<Result<unknown>>)[] = [
      () => createMember(receiver, { unit: to.id, branch: there(), ...newcomer, confirmed: true }),
      () => receiveNewcomer(receiver, { ...by, ...newcomer, confirmed: true }),
      () => recordTransfer(receiver, { ...by, ...newcomer, direction: "in", toBranch: there() }),
      () => pasteSeen(pasteTransfers, receiver, { unit: to.id, table: row.join("\t") }),
    ];
    for (const enter of entries)
      expect(JSON.stringify(await onToday(enter))).toContain("đang chuyển người này đến đây");
    expect(await rostersOf(person)).toEqual([person.home]);
    // By a code it is the same, and never told to open a case that is open already.
    await sql(database, "UPDATE members SET code = 'HN-W1' WHERE id = $1", [person.id]);
    const renamed = { ...newcomer, fullName: "Đinh Viết Khác", code: "HN-W1" };
    const answer = await onToday(() => createMember(receiver, { unit: to.id, branch: there(), ...renamed }));
    expect(answer).toMatchObject({ fields: [{ path: "code" }] });
    expect(JSON.stringify(answer)).not.toContain("đơn vị cũ mở hồ sơ");
    // A row that stood there before the introduction.
    await sql(
      database,
      "UPDATE members SET code = NULL, full_name = 'Khác', name_key = 'khac' WHERE id = $1",
      [person.id],
    );
    const double = await makeMember(receiver, to, person.name, { birthDate: BORN });
    await sql(database, "UPDATE members SET full_name = $2, name_key = $3 WHERE id = $1", [
      person.id,
      person.name,
      fold(person.name),
    ]);
    expect(await step(receiver, way, "accept")).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining(`Danh sách đơn vị đã có ${person.name}`),
    });
    // As the words say: the needless row is let go, the person taken in with the old one, and both are made one.
    const undone = { status: "moved", version: double.version };
    must(await onToday(() => correctStatus(receiver, double.id, undone)));
    must(await step(receiver, way, "accept"));
    const versionOf = async (id: string) => must(await findMember(receiver, id)).member.version;
    const keptVersion = await versionOf(person.id ?? "");
    const otherVersion = await versionOf(double.id);
    const pair = { kept: person.id, other: double.id, keptVersion, otherVersion, fromOther: [] };
    must(await onToday(() => mergeMembers(receiver, pair)));
    const rows = await sql(
      database,
      "SELECT id, unit_id AS unit FROM members WHERE full_name = $1 AND status = 'active'",
      [person.name],
    );
    expect(rows).toEqual([{ id: person.id, unit: to.id }]);
  });

  test("a receiving unit closes only once nobody is on the way to it", async () => {
    const person = await personOf(WITHIN);
    const empty = must(
      await onToday(() =>
        createUnit(cast.upperSecretary, bloc.orgId, {
          parentId: bloc.rootId,
          kind: "base_branch",
          code: "DV90",
          name: "Chi đoàn cơ sở Kho",
          sector: "agency",
          openedOn: "2026-01-01",
        }),
      ),
    );
    const asked = { member: person.id, direction: "within", toUnit: empty.id, day: "2026-11-01", reason: "" };
    const { id } = must(await onToday(() => requestTransfer(cast.secretary, asked)));
    const close = () =>
      onToday(() =>
        closeUnit(cast.upperSecretary, bloc.orgId, {
          id: empty.id,
          version: 1,
          closedOn: "2026-11-15",
          reason: "Sáp nhập",
        }),
      );
    expect(await close()).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("hồ sơ chuyển sinh hoạt"),
    });
    must(await step(cast.secretary, id, "withdraw"));
    must(await close());
    expect(await onToday(() => requestTransfer(cast.secretary, asked))).toMatchObject({ reason: "conflict" });
    expect(await rostersOf(person)).toEqual([person.home]);
  });
});
