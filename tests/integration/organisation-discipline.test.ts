import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { GET as paper } from "@/app/api/files/organisation-discipline/[id]/route";
import type { Actor } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { branchBook } from "@/lib/branch-meetings/book/queries";
import type { StateMachine } from "@/lib/cases/machine";
import { signNil } from "@/lib/cases/nil/commands";
import { nilYear } from "@/lib/cases/nil/queries";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { memberTerms } from "@/lib/members/terms/queries";
import { DEFAULT_TERMS, type MemberTerms } from "@/lib/members/terms/types";
import { disciplinedBodies } from "@/lib/organisation-discipline/bodies";
import {
  openOrganisationDiscipline,
  takeOrganisationDisciplineBack,
  takeOrganisationDisciplineStep,
} from "@/lib/organisation-discipline/commands";
import { organisationDisciplinePaper, papersOf } from "@/lib/organisation-discipline/papers/made";
import { pasteOrganisationDiscipline } from "@/lib/organisation-discipline/pasting";
import {
  organisationDisciplineCounts,
  organisationDisciplineDetail,
  organisationDisciplineOfYear,
} from "@/lib/organisation-discipline/queries";
import {
  correctOrganisationDiscipline,
  recordOrganisationDiscipline,
} from "@/lib/organisation-discipline/recording";
import { machineOf } from "@/lib/organisation-discipline/rules";
import type { MeasureFilter } from "@/lib/organisation-discipline/schema";
import type {
  OrganisationDisciplineAct as Act,
  OrganisationDisciplineState,
} from "@/lib/organisation-discipline/types";
import { ratedBoard } from "@/lib/organisation-ratings/queries";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { pastTables } from "@/lib/pasted-tables/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { unpack } from "@/lib/platform/packing";
import type { Result } from "@/lib/platform/result";
import { readLog } from "@/lib/system-log/queries";
import { createUnit } from "@/lib/units/commands";
import { closeUnit } from "@/lib/units/tree/commands";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeSigner } from "@/tests/helpers/appraisal";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { countedMoves } from "@/tests/helpers/counted-moves";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";
import { besideChange } from "@/tests/helpers/waiting";

const database = await freshDatabase();

const TODAY = plainDate("2026-11-20");
const SECRET = "Chi đoàn Wufomax bỏ sinh hoạt";

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let inspector: Actor;
let sister: Actor;
let stranger: Actor;

const now = <T>(act: () => Promise<T>) => onDay(TODAY, act);

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 16);
  unit = unitOf(bloc);
  const beside = { code: "DV02", name: "Đoàn Sở số 2", sector: "agency", openedOn: "2018-01-01" };
  const whole = { parentId: bloc.rootId, kind: "base_union", ...beside };
  const { id: unitId } = must(await createUnit(operator("kiểm thử"), bloc.orgId, whole));
  cast = await makeCast(bloc);
  inspector = await makeActor("ubkt", "INSPECTION_COMMITTEE", { orgId: bloc.orgId, unitId: bloc.rootId });
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId });
  const away = await makeBloc("khac", 0, 0);
  stranger = await makeActor("ubkt.xa", "INSPECTION_COMMITTEE", { orgId: away.orgId, unitId: away.rootId });
});

const MATTER = { about: SECRET, form: "warning", day: "2026-03-02" };
const open = (actor: Actor, more: object = {}) =>
  now(() =>
    openOrganisationDiscipline(actor, { unit: unit.id, body: branchOf(unit).id, ...MATTER, ...more }),
  );
const opened = async (more: object = {}) => must(await open(cast.secretary, more)).id;

const BALLOT = { entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
let papers = 0;
/** Each decision is one of its own. */
function paperNumber(): string {
  papers += 1;
  return `${papers}-QĐ/ĐTN`;
}

const SAID: Partial<Record<Act, object>> = {
  verify: { person: "Tổ xác minh", note: "Đúng như phản ánh" },
  self_review: { note: "Nhận khuyết điểm" },
  vote: BALLOT,
  vote_down: { ...BALLOT, votesFor: "10" },
  decide: { person: "Trần Ký", form: "warning" },
  decide_none: { note: "Đã khắc phục" },
  appeal: { note: "Cho là quá nặng" },
  uphold: { docNumber: "15-TB/ĐTN", note: "Đúng" },
  change: { docNumber: "15-TB/ĐTN", person: "Lê Đổi", note: "Nặng quá", form: "reprimand" },
  lift: { docNumber: "15-TB/ĐTN", note: "Chưa đủ căn cứ" },
  withdraw: { note: "Mở nhầm" },
};

const rowOf = (id: string) =>
  allOf(bloc.orgId).organisationDisciplineCase.findFirstOrThrow({ where: { id } });

const { versionOf, counted } = countedMoves();

function step(actor: Actor, id: string, act: string, more: object = {}): Promise<Result<{ id: string }>> {
  const numbered = act === "decide" ? { docNumber: paperNumber() } : {};
  const told = { act, day: "2026-04-01", version: versionOf(id), ...numbered, ...SAID[act as Act], ...more };
  return counted(
    id,
    now(() => takeOrganisationDisciplineStep(actor, id, told)),
  );
}

/** Goes on as the unit's secretary, who keeps and decides a branch's case. */
async function through(
  id: string,
  acts: readonly Act[],
  more: Partial<Record<Act, object>> = {},
): Promise<string> {
  for (const act of acts) must(await step(cast.secretary, id, act, more[act]));
  return id;
}

const correct = (actor: Actor, id: string, told: object) =>
  counted(
    id,
    now(() => correctOrganisationDiscipline(actor, id, told)),
  );

const back = (actor: Actor, id: string) =>
  counted(
    id,
    now(() => takeOrganisationDisciplineBack(actor, id, { note: "Ghi nhầm", version: versionOf(id) })),
  );

const detail = async (id: string, actor = cast.secretary) =>
  must(await organisationDisciplineDetail(actor, id));
const TO_VOTE: Act[] = ["verify", "self_review", "vote"];
const TO_FORCE: Act[] = [...TO_VOTE, "decide", "announce"];

describe("a branch's case step by step", () => {
  test("is kept by the branch, decided by its unit, upheld, and ends", async () => {
    const id = must(await open(cast.branchSecretary)).id;
    for (const act of TO_VOTE) must(await step(cast.branchSecretary, id, act));
    expect(await step(cast.branchSecretary, id, "decide")).toMatchObject({ reason: "forbidden" });
    expect(await step(cast.secretary, id, "decide", { form: null })).toMatchObject({
      fields: [{ path: "form" }],
    });
    expect(await step(cast.secretary, id, "decide", { person: "" })).toMatchObject({
      fields: [{ path: "person" }],
    });
    must(await step(cast.secretary, id, "decide", { form: "reprimand" }));
    expect(await detail(id)).toMatchObject({
      decidedForm: "reprimand",
      decidedLevel: "base",
      state: "decided",
    });
    must(await step(cast.branchSecretary, id, "announce"));
    must(await step(cast.branchSecretary, id, "appeal"));
    must(await step(inspector, id, "uphold"));
    must(await step(cast.branchSecretary, id, "end"));
    expect(await detail(id)).toMatchObject({
      state: "ended",
      outcome: "done",
      closedOn: "2026-04-01",
      dueOn: null,
      answer: "upheld",
    });
  });

  test("without two thirds there is no ballot, with a half it does not pass", async () => {
    const id = await through(await opened(), ["verify", "self_review"]);
    const few = await step(cast.secretary, id, "vote", { present: "19", votesFor: "19", votesAgainst: "0" });
    expect(few).toMatchObject({ reason: "invalid", fields: [{ path: "present" }] });
    const half = await step(cast.secretary, id, "vote", { votesFor: "10" });
    expect(half).toMatchObject({ reason: "invalid", fields: [{ path: "votesFor" }] });
    await through(id, ["vote_down"]);
    expect(await detail(id)).toMatchObject({ state: "not_passed", outcome: "refused" });
  });

  test("each step is due within the term of the settings until none is, and taken back with its reason, and what it set with it; a stale one is refused", async () => {
    const id = await opened();
    expect((await detail(id)).dueOn).toBe("2026-04-01");
    const input = { act: "verify", day: "2026-04-01", version: 7, ...SAID.verify };
    expect(await now(() => takeOrganisationDisciplineStep(cast.secretary, id, input))).toMatchObject({
      reason: "stale",
      current: { id, version: 1 },
    });
    await through(id, ["verify"]);
    expect((await detail(id)).dueOn).toBe("2026-05-01");
    await through(id, TO_FORCE.slice(1));
    expect((await detail(id)).dueOn).toBeNull();
    await through(id, ["appeal", "change"]);
    expect(await detail(id)).toMatchObject({ answer: "changed", answeredForm: "reprimand" });
    const version = versionOf(id);
    const none = await now(() => takeOrganisationDisciplineBack(cast.secretary, id, { note: "", version }));
    expect(none).toMatchObject({ fields: [{ path: "note" }] });
    must(await back(cast.secretary, id));
    expect(await detail(id)).toMatchObject({ state: "appealed", answer: null, answeredForm: null });
    for (const _ of ["appeal", "announce"]) must(await back(cast.secretary, id));
    expect((await detail(id)).dueOn).toBe("2026-05-01");
    expect(await back(cast.branchSecretary, id)).toMatchObject({ reason: "forbidden" });
    must(await back(cast.secretary, id));
    expect(await detail(id)).toMatchObject({ state: "voted", decidedForm: null, decidedLevel: null });
    // The unit recorded them.
    expect(await back(cast.branchSecretary, id)).toMatchObject({ reason: "forbidden" });
    for (const _ of TO_VOTE) must(await back(cast.secretary, id));
    expect(await detail(id)).toMatchObject({ state: "opened", version: 15 });
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "conflict" });
  });
});

type State = OrganisationDisciplineState;
/** What leads on to each state; where a way ends its last step is taken back. */
const WALK: [Act | "back", State][] = [
  ["verify", "verified"],
  ["self_review", "self_reviewed"],
  ["vote_down", "not_passed"],
  ["back", "self_reviewed"],
  ["vote", "voted"],
  ["decide_none", "not_decided"],
  ["back", "voted"],
  ["decide", "decided"],
  ["announce", "announced"],
  ["end", "ended"],
  ["back", "announced"],
  ["appeal", "appealed"],
  ["lift", "lifted"],
  ["back", "appealed"],
  ["uphold", "appeal_answered"],
];

describe("wrong moves", () => {
  const machine: StateMachine<string, string> = machineOf(DEFAULT_TERMS, { branch: null, decider: "upper" });
  const refused = new Set<string>();

  async function refusesTheRest(id: string, state: State): Promise<void> {
    refused.add(state);
    const standing = () =>
      sql(
        database,
        `SELECT c.state, c::text AS row, (SELECT count(*) FROM audit_events) AS events,
          (SELECT count(*) FROM organisation_discipline_steps s WHERE s.case_id = c.id) AS steps
          FROM organisation_discipline_cases c WHERE c.id = $1`,
        [id],
      );
    const before = await standing();
    expect(before).toMatchObject([{ state }]);
    expect(await step(cast.secretary, id, "jump")).toMatchObject({ ok: false, reason: "invalid" });
    const wrong = Object.entries(machine.moves).filter(([, { from }]) => !from.includes(state));
    for (const [act] of wrong)
      expect({ state, act, ...(await step(cast.secretary, id, act)) }).toMatchObject({
        state,
        act,
        ok: false,
        reason: "conflict",
        message: expect.stringContaining(`đang ở “${machine.states[state]?.label}”`),
      });
    expect(await standing()).toEqual(before);
  }

  test("every state refuses what is not its turn, and writes nothing", async () => {
    const id = await opened();
    await refusesTheRest(id, "opened");
    for (const [act, state] of WALK) {
      must(act === "back" ? await back(cast.secretary, id) : await step(cast.secretary, id, act));
      if (act !== "back") await refusesTheRest(id, state);
    }
    await refusesTheRest(await through(await opened(), ["withdraw"]), "withdrawn");
    expect([...refused].sort()).toEqual(Object.keys(machine.states).sort());
  });
});

describe("a unit's case", () => {
  const ofUnit = { body: "" };
  const openedOfUnit = async (actor: Actor) => must(await open(actor, { ...ofUnit, body: unit.id })).id;

  test("is begun by the unit or above, kept by the unit, decided above and never by itself", async () => {
    const id = await openedOfUnit(inspector);
    must(await step(inspector, id, "verify"));
    expect(await step(inspector, id, "self_review")).toMatchObject({ reason: "forbidden" });
    for (const act of ["self_review", "vote"]) must(await step(cast.secretary, id, act));
    expect(await step(cast.secretary, id, "decide")).toMatchObject({ reason: "forbidden" });
    must(await step(inspector, id, "decide"));
    expect(await detail(id)).toMatchObject({ branch: null, decidedLevel: "upper" });
  });

  test("opened above it is not withdrawn by the unit, nor is what was recorded above taken back there", async () => {
    const id = await openedOfUnit(inspector);
    expect(await step(cast.secretary, id, "withdraw")).toMatchObject({ reason: "forbidden" });
    must(await step(inspector, id, "verify"));
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "forbidden" });
    for (const act of ["self_review", "vote"]) must(await step(cast.secretary, id, act));
    // Who keeps it for the unit with the secretary undoes what the secretary recorded.
    must(await back(cast.ticked, id));
    must(await step(cast.secretary, id, "vote"));
    for (const act of ["decide", "announce"]) must(await step(inspector, id, act));
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "forbidden" });
    must(await back(inspector, id));
    const own = await openedOfUnit(cast.secretary);
    must(await step(cast.ticked, own, "withdraw"));
  });

  test.each([
    [
      "held a role in the unit before",
      ["'2018-01-01', '2020-12-31', NULL, false", "'2021-01-01', NULL, '2022-01-01', false"],
    ],
    ["holds one later", ["'2026-11-21', NULL, NULL, false"]],
    ["waits for one", ["'2018-01-01', NULL, NULL, true"]],
  ])("opened above by who %s is no case of the unit's own", async (how, terms) => {
    const upper = { orgId: bloc.orgId, unitId: bloc.rootId };
    const above = await makeActor(`ubkt.${terms.length}.${how.length}`, "INSPECTION_COMMITTEE", upper);
    for (const term of terms)
      await sql(
        database,
        `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day, to_day, ended_at, needs_second)
          VALUES ($1, $2, 'UNIT_SECRETARY', $3, ${term})`,
        [bloc.orgId, above.userId, unit.id],
      );
    const id = await openedOfUnit(above);
    expect(await step(cast.secretary, id, "withdraw")).toMatchObject({ reason: "forbidden" });
    must(await step(above, id, "withdraw"));
  });

  test("does not exist for a branch's secretary, who keeps the branch's alone", async () => {
    const id = await openedOfUnit(cast.secretary);
    expect(await organisationDisciplineDetail(cast.branchSecretary, id)).toMatchObject({
      reason: "not_found",
    });
    expect(await open(cast.branchSecretary, { body: unit.id })).toMatchObject({ ok: false });
    expect(await open(cast.branchSecretary, { body: branchOf(unit, 1).id })).toMatchObject({ ok: false });
  });
});

describe("who sees it", () => {
  const list = (actor: Actor, branchId: string | null = null, unitId: string | null = unit.id) =>
    now(() => organisationDisciplineOfYear(actor, { orgId: bloc.orgId, unitId, branchId, year: 2026 }));
  const count = (actor: Actor) =>
    now(() => organisationDisciplineCounts(actor, { orgId: bloc.orgId, unitId: null, year: 2026 }));

  test("its readers find the case, in the list of every year while it is to be done; the upper level counts, to others it is not there", async () => {
    const id = await opened();
    const early = { orgId: bloc.orgId, unitId: unit.id, branchId: null, year: 2020 };
    const { items } = must(await now(() => organisationDisciplineOfYear(cast.secretary, early)));
    expect(items.map((item) => item.id)).toContain(id);
    must(await record());
    for (const actor of [cast.secretary, cast.ticked, cast.branchSecretary, inspector])
      expect((await organisationDisciplineDetail(actor, id)).ok).toBe(true);
    for (const actor of [cast.committee, cast.observer, cast.staff, cast.upperSecretary, sister, stranger])
      expect(await organisationDisciplineDetail(actor, id)).toMatchObject({ ok: false, reason: "not_found" });
    expect(must(await list(cast.secretary)).items.map((line) => line.id)).toContain(id);
    expect((await list(cast.staff)).ok).toBe(false);
    expect((await list(sister)).ok).toBe(false);
    expect(must(await list(inspector, null, null)).items.map((line) => line.id)).toContain(id);
    const own = must(await list(cast.branchSecretary, branchOf(unit).id)).items;
    expect(new Set(own.map(({ branch }) => branch?.id))).toEqual(new Set([branchOf(unit).id]));
    const [counted, ...others] = must(await count(cast.staff));
    expect(others).toEqual([]);
    expect(counted).toMatchObject({ unit: { id: unit.id } });
    expect((counted?.open ?? 0) > 0 && (counted?.closed ?? 0) > 0).toBe(true);
    expect((await count(cast.secretary)).ok).toBe(false);
  });

  test("the list is of those under way or over, of one measure, of one organisation", async () => {
    const body = branchOf(unit, 10).id;
    const over = must(await record({}, cast.secretary, body)).id;
    // Proposed otherwise than decided: the list goes by what was decided.
    const otherwise = { where: { id: over }, data: { proposedForm: "warning" as const } };
    await allOf(bloc.orgId).organisationDisciplineCase.updateMany(otherwise);
    const proposed = await opened({ body, form: "reprimand" });
    const filtered = async (filter: MeasureFilter) => {
      const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null, year: 2026 };
      const found = await now(() => organisationDisciplineOfYear(cast.secretary, at, { body, ...filter }));
      return must(found).items.map(({ id }) => id);
    };
    expect(await filtered({})).toEqual([proposed, over]);
    expect(await filtered({ open: "1" })).toEqual([proposed]);
    expect(await filtered({ open: "0" })).toEqual([over]);
    expect(await filtered({ form: "reprimand" })).toEqual([proposed, over]);
    expect(await filtered({ form: "warning" })).toEqual([]);
    expect(await filtered({ body: unit.id })).not.toContain(over);
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const bodies = async (actor: Actor) => (await disciplinedBodies(actor, at)).map(({ id }) => id);
    expect(await bodies(cast.secretary)).toEqual(expect.arrayContaining([body, unit.id]));
    expect(await bodies(cast.secretary)).not.toContain(branchOf(unit, 11).id);
    expect(await bodies(cast.staff)).toEqual([]);
  });

  test("the log says that it went on, and not a word of the matter", async () => {
    const id = await through(await opened(), TO_VOTE);
    const log = must(await now(() => readLog(cast.upperSecretary, bloc.orgId, {})));
    expect(JSON.stringify(log)).toContain("organisation_discipline.moved");
    const kept = await sql(database, "SELECT e::text AS event FROM audit_events e WHERE subject_id = $1", [
      id,
    ]);
    expect(kept).toHaveLength(4);
    expect(JSON.stringify(kept)).not.toContain("Wufomax");
    expect(JSON.stringify(log)).not.toContain("Wufomax");
  });
});

const told = (more: object = {}) => ({
  about: SECRET,
  form: "reprimand",
  level: "base",
  docNumber: paperNumber(),
  signer: "Trần Ký",
  ...BALLOT,
  decidedOn: "2026-05-04",
  announcedOn: "2026-05-10",
  endedOn: "2026-08-10",
  ...more,
});
const record = (more: object = {}, actor = cast.secretary, body = branchOf(unit, 2).id) =>
  now(() => recordOrganisationDiscipline(actor, { unit: unit.id, body, ...told(more) }));

describe("a recorded decision", () => {
  test("is closed at once, corrected with its history kept, and not against days, ballot and level", async () => {
    const wrong = { present: "19", votesFor: "19", votesAgainst: "0" };
    expect(await record(wrong)).toMatchObject({ fields: [{ path: "present" }] });
    expect(await record({ announcedOn: "2026-05-03" })).toMatchObject({ fields: [{ path: "announcedOn" }] });
    expect(await record({ announcedOn: null })).toMatchObject({ fields: [{ path: "announcedOn" }] });
    expect(await record({ endedOn: "2026-12-01" })).toMatchObject({ fields: [{ path: "endedOn" }] });
    expect(await record({}, cast.secretary, unit.id)).toMatchObject({ fields: [{ path: "level" }] });
    for (const actor of [cast.staff, sister, stranger, cast.observer])
      expect((await record({}, actor)).ok).toBe(false);
    const { id } = must(await record());
    expect(await detail(id)).toMatchObject({ state: "ended", outcome: "done", openedOn: "2026-05-04" });
    const mend = (version: number, more: object, actor = cast.secretary) =>
      correct(actor, id, { version, ...told(more) });
    expect(await mend(9, {})).toMatchObject({ reason: "stale" });
    expect(await mend(1, {}, inspector)).toMatchObject({ reason: "forbidden" });
    must(await mend(1, { form: "warning", endedOn: null }));
    const found = await detail(id);
    expect(found).toMatchObject({
      state: "announced",
      outcome: null,
      closedOn: null,
      decidedForm: "warning",
    });
    expect(found.steps.map(({ act }) => act)).toEqual(["record", "take_back", "record"]);
    must(await step(cast.secretary, id, "end", { day: "2026-09-01" }));
    expect(await mend(3, {})).toMatchObject({ reason: "conflict" });
  });

  test("one that is not announced yet waits for that step", async () => {
    const { id } = must(await record({ announcedOn: null, endedOn: null }));
    expect(await detail(id)).toMatchObject({ state: "decided", dueOn: "2026-06-03" });
    must(await step(cast.secretary, id, "announce", { day: "2026-05-12" }));
    must(await back(cast.secretary, id));
    expect(await detail(id)).toMatchObject({ state: "decided", decidedForm: "reprimand" });
  });

  test("one that the level above recorded is corrected and dropped there alone", async () => {
    const { id } = must(await record({ level: "upper" }, inspector, unit.id));
    const mend = (actor: Actor, version: number) =>
      correct(actor, id, { version, ...told({ level: "upper" }) });
    expect(await mend(cast.secretary, 1)).toMatchObject({ reason: "forbidden" });
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "forbidden" });
    must(await mend(inspector, 1));
    must(await back(inspector, id));
    const own = must(await record({ level: "upper" }, cast.secretary, unit.id)).id;
    must(await back(cast.ticked, own));
  });

  test("one recorded by mistake is dropped with its reason", async () => {
    const { id } = must(await record());
    expect(await back(inspector, id)).toMatchObject({ reason: "forbidden" });
    must(await back(cast.secretary, id));
    expect(await detail(id)).toMatchObject({ state: "withdrawn", outcome: "withdrawn", decidedForm: null });
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "conflict" });
    expect(await correct(cast.secretary, id, { version: 2, ...told() })).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("a year of which the unit said that there was none", () => {
  const procedure = "organisation_discipline";
  const sign = async (year: number) =>
    must(await now(() => signNil(cast.secretary, { unit: unit.id, year, procedure }))).id;
  const isSigned = async (year: number) =>
    (await nilYear(cast.secretary, { orgId: bloc.orgId, unitId: unit.id, year }, [procedure])).signed.length >
    0;
  const inYear = (year: number, more: object = {}) => ({
    level: "upper",
    decidedOn: `${year}-05-04`,
    announcedOn: `${year}-05-10`,
    endedOn: `${year}-08-10`,
    ...more,
  });

  test("holds up its own people, and not the level above, whose record takes the word back", async () => {
    const id = await sign(2018);
    const own = await record(inYear(2018), cast.secretary, unit.id);
    expect(own).toMatchObject({ reason: "conflict", message: expect.stringContaining("không phát sinh") });
    expect(await isSigned(2018)).toBe(true);
    const made = must(await record(inYear(2018, { endedOn: null }), inspector, unit.id)).id;
    expect(await isSigned(2018)).toBe(false);
    expect(await allOf(bloc.orgId).nilReturn.findFirstOrThrow({ where: { id } })).toMatchObject({
      withdrawnBy: inspector.name,
    });
    const events = await sql(database, "SELECT type, actor_name FROM audit_events WHERE subject_id = $1", [
      id,
    ]);
    expect(events).toContainEqual({ type: "nil.withdrawn", actor_name: inspector.name });
    await sign(2017);
    const version = versionOf(made);
    const mended = { ...told(inYear(2017, { endedOn: null })), version };
    must(await correct(inspector, made, mended));
    expect(await isSigned(2017)).toBe(false);
    must(await step(inspector, made, "end", { day: "2017-12-01" }));
    await sign(2018);
    must(await back(inspector, made));
    expect(await isSigned(2018)).toBe(false);
    must(await back(inspector, made));
    expect((await rowOf(made)).state).toBe("withdrawn");
  });

  test("does not keep what was recorded by mistake, but what its taking back would bring to life", async () => {
    const mistake = must(await record(inYear(2015), cast.secretary, unit.id)).id;
    const ended = must(await record(inYear(2015, { level: "base", endedOn: null }))).id;
    must(await step(cast.secretary, ended, "end", { day: "2015-12-01" }));
    await sign(2016);
    expect(await back(cast.secretary, ended)).toMatchObject({ reason: "conflict" });
    must(await back(cast.secretary, mistake));
    expect(await isSigned(2016)).toBe(true);
  });
});

describe("a dissolution", () => {
  const dissolve = { decide: { form: "dissolution" } };
  const gone = { form: "dissolution", decidedOn: "2026-03-20", announcedOn: "2026-04-01", endedOn: null };
  const dissolved = async (body: string, more: object = {}) =>
    must(await record({ ...gone, ...more }, cast.secretary, body)).id;
  const close = async (id: string) => {
    const { version } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id } });
    const input = { id, version, closedOn: "2026-11-10", reason: "giải tán" };
    return now(() => closeUnit(cast.staff, bloc.orgId, input));
  };

  test("deletes nobody, ends once the organisation is closed, and stays from then on", async () => {
    const body = branchOf(unit, 3);
    const member = await makeMember(cast.secretary, unit, "Lê Thị Ở Lại", { branch: body.id });
    const id = await through(await opened({ body: body.id }), TO_FORCE, dissolve);
    expect(await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: member.id } })).toMatchObject({
      status: "active",
      branchId: body.id,
    });
    expect(await step(cast.secretary, id, "end")).toMatchObject({ reason: "conflict" });
    expect(await close(body.id)).toMatchObject({ reason: "conflict" });
    await allOf(bloc.orgId).member.updateMany({
      where: { id: member.id },
      data: { status: "removed", statusSince: new Date("2026-11-01") },
    });
    must(await close(body.id));
    expect((await detail(id)).body.closedOn).toBe("2026-11-10");
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "conflict" });
    must(await step(cast.secretary, id, "end", { day: "2026-11-12" }));
    expect(await detail(id)).toMatchObject({ state: "ended", outcome: "done" });
    must(await back(cast.secretary, id));
    expect(await open(cast.secretary, { body: body.id })).toMatchObject({ reason: "conflict" });
  });

  test("that is recorded is over once the organisation is closed, and then stays what it is", async () => {
    const body = branchOf(unit, 9).id;
    const recorded = (more: object) => record({ form: "dissolution", ...more }, cast.secretary, body);
    expect(await recorded({})).toMatchObject({ fields: [{ path: "endedOn" }] });
    must(await close(body));
    const late = { decidedOn: "2026-11-11", announcedOn: null, endedOn: null };
    expect(await recorded(late)).toMatchObject({ fields: [{ path: "decidedOn" }] });
    const { id } = must(await recorded({ endedOn: "2026-11-10" }));
    expect(await detail(id)).toMatchObject({ state: "ended", closedOn: "2026-11-10" });
    const mended = { version: 1, ...told({ form: "warning" }) };
    expect(await correct(cast.secretary, id, mended)).toMatchObject({
      reason: "conflict",
    });
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "conflict" });
    expect((await detail(id)).decidedForm).toBe("dissolution");
  });

  const bodyOf = (id: string) => allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id } });
  const closedOn = async (id: string) => (await bodyOf(id)).closedOn?.toISOString().slice(0, 10) ?? null;
  const changes = async (id: string) =>
    (
      await sql<{ type: string }>(
        database,
        "SELECT type FROM audit_events WHERE subject_id = $1 AND type IN ('unit.closed', 'unit.reopened') ORDER BY id",
        [id],
      )
    ).map(({ type }) => type);

  test.each(["lift", "change"] as const)(
    "that is no more by the answer to an appeal (%s) reopens what it closed, and closes it again with it",
    async (answer) => {
      const body = branchOf(unit, answer === "lift" ? 12 : 13).id;
      const id =
        answer === "lift" ? await dissolved(body) : await through(await opened({ body }), TO_FORCE, dissolve);
      const secretary = `bithu.giaithe.${answer}`;
      const place = { orgId: bloc.orgId, unitId: body };
      await makeActor(secretary, "BRANCH_SECRETARY", place);
      const rolesHeld = async () =>
        (await sql(database, "SELECT FROM role_assignments WHERE unit_id = $1 AND ended_at IS NULL", [body]))
          .length;
      expect(await rolesHeld()).toBe(1);
      must(await close(body));
      expect(await rolesHeld()).toBe(0);
      await through(id, ["appeal", "uphold"]);
      expect(await closedOn(body)).toBe("2026-11-10");
      must(await back(cast.secretary, id));
      const { version } = await bodyOf(body);
      const late = { ...SAID[answer], act: answer, day: "2026-11-15", version: 1 };
      expect(await now(() => takeOrganisationDisciplineStep(cast.secretary, id, late))).toMatchObject({
        reason: "stale",
      });
      expect(await closedOn(body)).toBe("2026-11-10");
      await through(id, [answer]);
      expect(await bodyOf(body)).toMatchObject({ closedOn: null, version: version + 1 });
      expect(await detail(id)).toMatchObject({ reopenedFrom: "2026-11-10", body: { closedOn: null } });
      expect(await changes(body)).toEqual(["unit.closed", "unit.reopened"]);
      expect(await rolesHeld()).toBe(0);
      await makeActor(`${secretary}.moi`, "BRANCH_SECRETARY", place);
      const member = await makeMember(cast.secretary, unit, `Lê Trở Về ${answer}`, { branch: body });
      expect(await back(cast.secretary, id)).toMatchObject({ reason: "conflict" });
      expect(await detail(id)).toMatchObject({ reopenedFrom: "2026-11-10", body: { closedOn: null } });
      await allOf(bloc.orgId).member.updateMany({
        where: { id: member.id },
        data: { status: "removed", statusSince: new Date("2026-11-01") },
      });
      must(await back(cast.secretary, id));
      expect(await detail(id)).toMatchObject({
        state: "appealed",
        reopenedFrom: null,
        body: { closedOn: "2026-11-10" },
      });
      expect(await changes(body)).toEqual(["unit.closed", "unit.reopened", "unit.closed"]);
      expect(await rolesHeld()).toBe(0);
    },
  );

  test("does not open what was closed before it was announced, or stands under a closed unit", async () => {
    const before = branchOf(unit, 14).id;
    const id = await dissolved(before, { announcedOn: null });
    must(await close(before));
    must(await step(cast.secretary, id, "announce", { day: "2026-11-12" }));
    must(await step(cast.secretary, id, "appeal", { day: "2026-11-13" }));
    must(await step(cast.secretary, id, "lift", { day: "2026-11-14" }));
    expect(await detail(id)).toMatchObject({ reopenedFrom: null, body: { closedOn: "2026-11-10" } });

    const under = branchOf(unit, 15).id;
    const other = await dissolved(under);
    must(await close(under));
    await allOf(bloc.orgId).unit.updateMany({
      where: { id: unit.id },
      data: { closedOn: new Date("2026-11-11") },
    });
    await through(other, ["appeal", "lift"]);
    expect(await closedOn(under)).toBe("2026-11-10");
    await allOf(bloc.orgId).unit.updateMany({ where: { id: unit.id }, data: { closedOn: null } });
  });

  test("happens once, by whichever entry; what was lifted or dropped leaves room for another", async () => {
    const body = branchOf(unit, 4).id;
    const first = await dissolved(body);
    const second = await through(await opened({ body }), TO_VOTE);
    const again = { form: "dissolution", endedOn: null };
    expect(await step(cast.secretary, second, "decide", dissolve.decide)).toMatchObject({
      reason: "conflict",
    });
    expect(await record(again, cast.secretary, body)).toMatchObject({ reason: "conflict" });
    await through(first, ["appeal", "lift"]);
    const { id } = must(await record(again, cast.secretary, body));
    expect(await back(cast.secretary, first)).toMatchObject({ reason: "conflict" });
    must(await back(cast.secretary, id));
    must(await step(cast.secretary, second, "decide", dissolve.decide));
  });
});

describe("beside other records", () => {
  test("it stands in the branch's book for its readers, and is no measure of a member's", async () => {
    const branch = branchOf(unit, 5).id;
    must(await record({ endedOn: null }, cast.secretary, branch));
    must(await record({ announcedOn: null, endedOn: null }, cast.secretary, branch));
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: branch };
    const period = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
    const book = (actor: Actor, to = period.to) =>
      now(() => branchBook(actor, place, { ...period, to })).then(must);
    const { ownMeasures, discipline } = await book(cast.secretary);
    expect(ownMeasures).toEqual([{ branchId: branch, form: "reprimand", announcedOn: "2026-05-10" }]);
    expect(discipline).toEqual([]);
    expect((await book(cast.secretary, plainDate("2026-05-09"))).ownMeasures).toEqual([]);
    expect((await book(cast.observer)).ownMeasures).toBeNull();
  });

  test("it stands beside the rating: the measure for its readers, a number for the upper level", async () => {
    const board = async (actor: Actor, level: "branches" | "unit") =>
      must(await now(() => ratedBoard(actor, { unit: unit.id, level, year: 2026 }))).rows;
    const branch = branchOf(unit, 6).id;
    must(await record({}, cast.secretary, branch));
    must(await record({ level: "upper" }, inspector, unit.id));
    const of = (rows: Awaited<ReturnType<typeof board>>, branchId: string | null) =>
      rows.find((row) => row.subject === "organisation" && row.branchId === branchId)?.inputs;
    const words = "bị kỷ luật khiển trách, công bố 10/05/2026";
    expect(of(await board(cast.secretary, "branches"), branch)).toContain(words);
    expect(of(await board(cast.secretary, "branches"), branchOf(unit, 7).id)).toEqual([]);
    expect(of(await board(cast.secretary, "unit"), null)).toContain(words);
    const counted = of(await board(cast.staff, "unit"), null);
    expect(counted).toContain("có 1 quyết định kỷ luật tổ chức");
    expect(of(await board(cast.committee, "branches"), branch)).toEqual([]);
  });
});

describe("a table of decisions", () => {
  const HEAD =
    "Tổ chức	Nội dung vụ việc	Hình thức	Cấp quyết định	Số quyết định	Ngày quyết định	Người ký	Ngày công bố	Có mặt";
  const paste = (lines: string[][], actor = cast.secretary, branch: string | null = null) => {
    const table = [HEAD, ...lines.map((cells) => cells.join("\t"))].join("\n");
    return now(() => pasteSeen(pasteOrganisationDiscipline, actor, { unit: unit.id, branch, table }));
  };
  const line = (body: string, more: Record<number, string> = {}) =>
    Object.assign(
      [body, SECRET, "Khiển trách", "Đoàn cơ sở", paperNumber(), "4/5/2026", "Trần Ký", "10/5/2026", ""],
      more,
    );

  /** The cases that a table made, in its order. */
  const recordedBy = async (pasting: ReturnType<typeof paste>) => {
    const { bulk, count } = must(await pasting);
    const { beforeSealed } = await allOf(bloc.orgId).memberBulkChange.findFirstOrThrow({
      where: { id: bulk },
    });
    const { cases } = unpack<KeptCases>(beforeSealed ?? new Uint8Array());
    expect(cases).toHaveLength(count);
    return cases;
  };
  const countCases = () => allOf(bloc.orgId).organisationDisciplineCase.count();

  test("is recorded whole, of branches by name or code and of the unit, each as one alone", async () => {
    const [branch, other] = [branchOf(unit, 10), branchOf(unit, 11)];
    const ids = await recordedBy(
      paste([
        line("chi doan 11", { 4: "9-QĐ" }),
        line(other.code, { 2: "Cảnh cáo", 7: "" }),
        line(unit.code, { 3: "Đoàn cấp trên" }),
      ]),
    );
    const found = await Promise.all(ids.map((id) => detail(id)));
    expect(found.map(({ body, state, decidedForm }) => [body.id, state, decidedForm])).toEqual([
      [branch.id, "announced", "reprimand"],
      [other.id, "decided", "warning"],
      [unit.id, "announced", "reprimand"],
    ]);
    expect(found[0]).toMatchObject({
      entry: "recorded",
      openedOn: "2026-05-04",
      dueOn: null,
      decidedLevel: "base",
      about: SECRET,
      steps: [{ act: "record", day: "2026-05-10", docNumber: "9-QĐ", person: "Trần Ký" }],
    });
    expect(found[1]?.dueOn).toBe("2026-06-03");
    const logged = await sql(database, "SELECT type FROM audit_events WHERE subject_id = ANY($1::text[])", [
      ids,
    ]);
    expect(logged).toEqual(ids.map(() => ({ type: "organisation_discipline.recorded" })));
  });

  test("is not recorded at all where one cell is wrong, and each of them is named", async () => {
    const before = await sql<{ count: string }>(
      database,
      "SELECT count(*) FROM organisation_discipline_cases",
    );
    const dissolved = branchOf(unit, 7);
    must(await record({ form: "dissolution", endedOn: null }, cast.secretary, dissolved.id));
    const refused = await paste([
      line("Chi đoàn nào"),
      line(branchOf(unit, 10).code),
      line(branchOf(unit, 10).code),
      line(unit.code),
      line(dissolved.code, { 2: "Giải tán" }),
      line(branchOf(unit, 6).code, { 6: "", 7: "3/5/2026", 8: "5" }),
    ]);
    if (refused.ok) throw new Error("recorded");
    const said = refused.fields?.map(({ message }) => message) ?? [];
    for (const words of ["không có tổ chức", "đứng hai lần", "cấp trên của đơn vị", "chỉ giải tán một lần"])
      expect(said.filter((message) => message.includes(words))).toHaveLength(1);
    expect(said.some((message) => message.includes("Ghi người ký"))).toBe(true);
    const after = await sql<{ count: string }>(
      database,
      "SELECT count(*) FROM organisation_discipline_cases",
    );
    expect(Number(after[0]?.count)).toBe(Number(before[0]?.count) + 1);
  });

  test("is shown before it is written, and written only as it was seen", async () => {
    const before = await countCases();
    const branch = branchOf(unit, 14);
    const table = (number: string) => [HEAD, line(branch.code, { 4: number, 7: "" }).join("\t")].join("\n");
    const at = { unit: unit.id, branch: null };
    const tried = must(
      await now(() => pasteOrganisationDiscipline(cast.secretary, { ...at, table: table("9-QĐ") })),
    );
    expect(tried).toEqual({
      effect: [
        {
          name: "Chi đoàn 15",
          from: expect.stringMatching(/^Chi đoàn/),
          to: "Khiển trách, Đoàn cơ sở, số 9-QĐ ngày 04/05/2026, chưa công bố",
        },
      ],
      seen: expect.any(String),
    });
    const other = { ...at, table: table("10-QĐ"), seen: Object(tried).seen };
    expect(await now(() => pasteOrganisationDiscipline(cast.secretary, other))).toMatchObject({
      reason: "stale",
    });
    expect(await countCases()).toBe(before);
  });

  test("one decision is against an organisation once, by table, form or step, and named in its cell", async () => {
    const [branch, other] = [branchOf(unit), branchOf(unit, 15)];
    const numbered = (body: { code: string }, number: string) => line(body.code, { 4: number });
    must(await paste([numbered(branch, "21-QĐ"), numbered(other, "21-QĐ")]));
    const words = "Tổ chức này đã được ghi kỷ luật theo quyết định cùng số, cùng ngày";
    expect(await paste([numbered(branch, "21-qd"), numbered(other, "22-QĐ")])).toMatchObject({
      fields: [{ path: "2.E", message: expect.stringContaining(words) }],
    });
    const twice = {
      reason: "conflict",
      fields: [{ path: "docNumber", message: expect.stringContaining(words) }],
    };
    const form = { docNumber: "21-QĐ", decidedOn: "2026-05-04" };
    expect(await record(form, cast.secretary, branch.id)).toMatchObject(twice);
    const { id } = must(await record({ ...form, docNumber: "23-QĐ" }, cast.secretary, branch.id));
    expect(await correct(cast.secretary, id, { ...told(form), version: 1 })).toMatchObject(twice);
    const stepwise = await opened({ body: branch.id });
    await through(stepwise, TO_VOTE);
    const decide = (docNumber: string) =>
      step(cast.secretary, stepwise, "decide", { docNumber, day: "2026-05-04" });
    expect(await decide("21-qđ")).toMatchObject(twice);
    must(await decide("24-QĐ"));
  });

  test("is asked once about the unit's word, and each line that it bars is named at its day", async () => {
    const signed = { unit: unit.id, year: 2014, procedure: "organisation_discipline" };
    must(await now(() => signNil(cast.secretary, signed)));
    const denied = { 5: "4/5/2014", 7: "10/5/2014" };
    const asked = async () => {
      const barred = [1, 2, 3].map((n) => line(branchOf(unit, n).code, n === 1 ? {} : denied));
      expect(await paste(barred)).toMatchObject({
        fields: ["3.F", "4.F"].map((path) => ({ path, message: expect.stringContaining("không phát sinh") })),
      });
    };
    const ofNil = (await statementsOf(asked)).filter((text) => text.includes('"nil_returns"'));
    expect(ofNil).toHaveLength(1);
  });

  test("is undone as one by whoever may record there, and of none where one went on", async () => {
    const lines = [line(branchOf(unit, 13).code, { 7: "" }), line(unit.code, { 3: "Đoàn cấp trên" })];
    const pasting = paste(lines);
    const { bulk } = must(await pasting);
    const [first = "", second = ""] = await recordedBy(pasting);
    const undo = (actor: Actor) => now(() => undoPasted(actor, bulk));
    for (const actor of [cast.committee, cast.staff, sister, stranger, cast.observer])
      expect((await undo(actor)).ok).toBe(false);
    const step = (act: string, more: object = {}) =>
      now(() =>
        takeOrganisationDisciplineStep(cast.secretary, first, {
          act,
          day: "2026-06-01",
          version: 1,
          ...more,
        }),
      );
    must(await step("announce"));
    expect(await undo(cast.secretary)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Chi đoàn 14: hồ sơ đã có bước sau bảng này"),
    });
    expect((await detail(second)).state).toBe("announced");
    const back = { note: "Nhầm", version: 2 };
    must(await now(() => takeOrganisationDisciplineBack(cast.secretary, first, back)));
    expect(must(await undo(cast.secretary))).toEqual({ count: 2 });
    for (const id of [first, second])
      expect(await detail(id)).toMatchObject({ state: "withdrawn", outcome: "withdrawn", decidedForm: null });
    const above = must(await paste([line(unit.code, { 3: "Đoàn cấp trên" })], inspector));
    expect((await now(() => undoPasted(cast.secretary, above.bulk))).ok).toBe(false);
    const tablesFor = async (actor: Actor) => {
      const at = { orgId: bloc.orgId, unitId: unit.id };
      const past = await now(() => pastTables(actor, at, "organisation_discipline"));
      return past.filter(({ id }) => id === above.bulk).map(({ mayUndo }) => mayUndo);
    };
    expect(await tablesFor(inspector)).toEqual([true]);
    expect(await tablesFor(cast.secretary)).toEqual([false]);
    expect(await tablesFor(cast.observer)).toEqual([]);
    must(await now(() => undoPasted(inspector, above.bulk)));
  });

  test("names who is in the way of its undo in its own order", async () => {
    const lines = [9, 8, 7].map((n) => line(branchOf(unit, n).code, { 4: `5${n}-QĐ`, 7: "" }));
    const pasting = paste(lines);
    const { bulk } = must(await pasting);
    for (const id of (await recordedBy(pasting)).toReversed()) {
      const announced = { act: "announce", day: "2026-06-01", version: 1 };
      must(await now(() => takeOrganisationDisciplineStep(cast.secretary, id, announced)));
    }
    expect(await now(() => undoPasted(cast.secretary, bulk))).toMatchObject({
      message: expect.stringMatching(/Chi đoàn 10:.*Chi đoàn 9:.*Chi đoàn 8:/s),
    });
  });

  test("is undone in as many statements as one of one, and of none where somebody was faster", async () => {
    const pasted = async (count: number) => {
      const lines = [];
      for (let n = 0; n < count; n++)
        lines.push(line(branchOf(unit, n).code, { 4: `${count}0${n}-QĐ`, 7: "" }));
      return must(await paste(lines)).bulk;
    };
    const undone = (bulk: string) => now(() => undoPasted(cast.secretary, bulk));
    const [one, three, four] = [await pasted(1), await pasted(3), await pasted(4)];
    const ofOne = await statementsOf(async () => must(await undone(one)));
    const ofThree = await statementsOf(async () => expect(must(await undone(three))).toEqual({ count: 3 }));
    expect(ofThree.length).toBe(ofOne.length);
    const ofFour = "SELECT case_id AS id FROM organisation_discipline_steps WHERE doc_number LIKE '40%-QĐ'";
    const [{ id = "" } = {}] = await sql<{ id: string }>(database, ofFour);
    const faster =
      "UPDATE organisation_discipline_cases SET about = 'Sửa rồi', version = version + 1 WHERE id = $1";
    const beside = { text: faster, values: [id] };
    expect(await besideChange(database.adminUrl, beside, () => undone(four))).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/Chi đoàn \d+: có người vừa ghi hồ sơ này\.$/),
    });
    const withdrawn = () =>
      sql(
        database,
        `SELECT FROM organisation_discipline_cases WHERE outcome = 'withdrawn' AND id IN (${ofFour})`,
      );
    expect(await withdrawn()).toHaveLength(0);
    must(await undone(four));
    expect(await withdrawn()).toHaveLength(4);
  });

  test("is taken from whoever may record there, of the own organisations", async () => {
    const own = branchOf(unit);
    for (const actor of [cast.staff, sister, stranger, cast.observer])
      expect((await paste([line(own.code)], actor)).ok).toBe(false);
    expect(await paste([line(unit.code, { 3: "Đoàn cấp trên" })], cast.branchSecretary)).toMatchObject({
      ok: false,
    });
    must(await paste([line(own.code)], cast.branchSecretary, own.id));
    must(await paste([line(unit.code, { 3: "Đoàn cấp trên" })], inspector));
  });
});

describe("what no text says is the organisation's own", () => {
  const set = async (terms: Partial<MemberTerms>) => {
    const { version } = await memberTerms(cast.staff, bloc.orgId);
    must(await setMemberTerms(cast.staff, bloc.orgId, { ...DEFAULT_TERMS, ...terms, version }));
  };
  const minutes = async (id: string) =>
    JSON.stringify(must(await now(() => organisationDisciplinePaper(cast.secretary, id, "minutes"))).paper);
  afterEach(() => set({}));

  test("how many must come and be for it; a ballot keeps the rule of then", async () => {
    await set({ bodyQuorum: "over_half", bodyVotePercent: 60 });
    const id = await through(await opened({ body: branchOf(unit, 10).id }), ["verify", "self_review"]);
    const at = { present: "16", votesAgainst: "0" };
    const few = await step(cast.secretary, id, "vote", { ...at, present: "15", votesFor: "15" });
    expect(few).toMatchObject({
      fields: [{ path: "present", message: expect.stringContaining("Chưa quá 1/2") }],
    });
    const under = await step(cast.secretary, id, "vote", { ...at, votesFor: "9" });
    expect(under).toMatchObject({ fields: [{ message: expect.stringContaining("chưa quá 60%") }] });
    must(await step(cast.secretary, id, "vote", { ...at, votesFor: "10" }));
    const counted = { present: "16", votesFor: "10", votesAgainst: "0", endedOn: null };
    const recorded = must(await record(counted, cast.secretary, branchOf(unit, 10).id)).id;
    await set({});
    for (const one of [id, recorded]) {
      expect(await minutes(one)).toContain("Có mặt 16/30 đoàn viên, quá 1/2 số đoàn viên");
      expect(await minutes(one)).toContain("tán thành quá 60% số người có mặt");
    }
    // Its day may still be corrected, by the rule that its ballot was counted by.
    const mended = { ...told(counted), announcedOn: "2026-05-11", version: 1 };
    must(await correct(cast.secretary, recorded, mended));
    must(await back(cast.secretary, id));
    expect(await detail(id)).toMatchObject({ ballotQuorum: null, votePercent: null });
    expect(await step(cast.secretary, id, "vote", { ...at, votesFor: "10" })).toMatchObject({
      fields: [{ path: "present", message: expect.stringContaining("Chưa đủ 2/3") }],
    });
  });

  test("which level decides a branch's; a case keeps who was to decide as it was opened", async () => {
    const before = await opened({ body: branchOf(unit, 10).id });
    await set({ branchDecider: "upper" });
    const id = await opened({ body: branchOf(unit, 10).id });
    await set({});
    for (const one of [before, id]) await through(one, TO_VOTE);
    expect(await step(cast.secretary, id, "decide")).toMatchObject({ reason: "forbidden" });
    expect(papersOf(await detail(id)).map(({ paper: name }) => name)).toEqual(["minutes"]);
    must(await step(inspector, id, "decide"));
    expect(await detail(id)).toMatchObject({ decidedLevel: "upper", state: "decided" });
    expect(await back(cast.secretary, id)).toMatchObject({ reason: "forbidden" });
    expect(await step(inspector, before, "decide")).toMatchObject({ reason: "forbidden" });
    must(await step(cast.secretary, before, "decide"));
    expect((await detail(before)).decidedLevel).toBe("base");
  });

  test("who verifies and who answers an appeal", async () => {
    const id = await opened({ body: branchOf(unit, 11).id });
    await set({ disciplineVerifier: "keeper", appealAnswerer: "approver" });
    expect(await step(inspector, id, "verify")).toMatchObject({ reason: "forbidden" });
    await through(id, [...TO_FORCE, "appeal"]);
    expect(await step(inspector, id, "uphold")).toMatchObject({ reason: "forbidden" });
    await set({ disciplineVerifier: "inspector", appealAnswerer: "inspector" });
    expect(await step(cast.secretary, id, "uphold")).toMatchObject({ reason: "forbidden" });
    must(await step(inspector, id, "uphold"));
    const next = await opened({ body: branchOf(unit, 11).id });
    expect(await step(cast.secretary, next, "verify")).toMatchObject({ reason: "forbidden" });
    must(await step(inspector, next, "verify"));
  });
});

describe("papers", () => {
  const read = async (id: string, name: "minutes" | "decision", format: string, actor = cast.secretary) => {
    const url = `/api/files/organisation-discipline/${id}?paper=${name}&format=${format}`;
    const request = requestTo(url, await cookieOfActor(actor));
    return now(() => paper(request, { params: Promise.resolve({ id }) }));
  };
  const bytes = async (...which: Parameters<typeof read>) =>
    new Uint8Array(await (await read(...which)).arrayBuffer());

  test("minutes and decision of a branch's measure, in Word and PDF", async () => {
    const id = await through(await opened({ body: branchOf(unit, 8).id }), TO_VOTE);
    expect(papersOf(await detail(id)).map(({ detail: of }) => of)).toEqual([
      "Phiếu kín, chỉ ghi số",
      "Dự thảo, chưa có số",
    ]);
    await through(id, ["decide"]);
    const word = await openDocx(await bytes(id, "decision", "docx"));
    const said = lines(await word.read("word/document.xml")).join("\n");
    expect(said).toContain("Về việc thi hành kỷ luật tổ chức đoàn");
    expect(said).toMatch(/hình thức cảnh cáo đối với .*Lý do: Chi đoàn Wufomax bỏ sinh hoạt\./);
    expect(said).toContain("Trần Ký");
    const { pages } = await openPdf(await bytes(id, "minutes", "pdf"));
    expect(textOf(pages)).toContain("Có mặt 20/30 đoàn viên, đủ ít nhất 2/3");
    expect((await read(id, "decision", "docx", cast.staff)).status).toBe(404);
  });

  test("a unit's meeting is no branch's, and a decision of a higher level is not written here", async () => {
    const id = must(await open(cast.secretary, { body: unit.id })).id;
    await through(id, TO_VOTE);
    const made = must(await now(() => organisationDisciplinePaper(cast.secretary, id, "minutes")));
    expect(JSON.stringify(made.paper)).toContain("Họp hội nghị đơn vị xét kỷ luật tổ chức đoàn");
    const above = must(await record({ level: "province" }, cast.secretary, unit.id)).id;
    expect(papersOf(await detail(above)).map(({ paper: name }) => name)).toEqual(["minutes"]);
    const told = must(await now(() => organisationDisciplinePaper(cast.secretary, above, "minutes"))).paper;
    expect(told).toMatchObject({ head: { date: null, year: null } });
    expect(JSON.stringify(told)).toContain("họp ngày …… tháng …… năm ……….");
    expect(JSON.stringify(told)).not.toContain("2026");
    expect(await now(() => organisationDisciplinePaper(cast.secretary, above, "decision"))).toMatchObject({
      reason: "not_found",
    });
  });

  test("a measure that an appeal changed is printed as the answer left it, and the first decision as it was", async () => {
    const days = { decidedOn: "2026-03-20", announcedOn: "2026-04-01", endedOn: null };
    const { id } = must(await record({ form: "warning", ...days }, cast.secretary, branchOf(unit, 8).id));
    const printed = (which: "decision" | "first_decision") =>
      now(() => organisationDisciplinePaper(cast.secretary, id, which));
    const first = must(await printed("decision")).paper;
    expect(JSON.stringify(first)).toContain("hình thức cảnh cáo");
    expect(await printed("first_decision")).toMatchObject({ reason: "not_found" });
    await through(id, ["appeal", "change"]);
    expect(papersOf(await detail(id)).map(({ paper: name }) => name)).toEqual([
      "minutes",
      "decision",
      "first_decision",
    ]);
    const { paper: made } = must(await printed("decision"));
    expect(made).toMatchObject({
      draft: false,
      head: { number: { value: "15" }, date: "2026-04-01" },
      foot: { signer: { name: "Lê Đổi" } },
    });
    const said = JSON.stringify(made);
    expect(said).toContain("hình thức khiển trách");
    expect(said).toMatch(/Xét khiếu nại của [^"]* đối với Quyết định số /);
    expect(said).toContain("Quyết định này thay Quyết định số ");
    expect(must(await printed("first_decision")).paper).toEqual(first);
  });

  test("the organisation's decision stands below the level above it, signed as its settings say", async () => {
    await makeSigner(bloc.orgId);
    const { id } = must(await record({ level: "upper" }, cast.secretary, unit.id));
    const { paper } = must(await now(() => organisationDisciplinePaper(cast.secretary, id, "decision")));
    expect(paper).toMatchObject({
      head: { upper: "Tỉnh đoàn Sông Lam", issuer: "BCH Đoàn Khối các cơ quan tỉnh" },
      foot: { signer: { onBehalf: "TM. BAN THƯỜNG VỤ", title: "BÍ THƯ", name: "Trần Ký" } },
    });
    expect(JSON.stringify(paper)).toContain("BAN THƯỜNG VỤ ĐOÀN KHỐI CÁC CƠ QUAN TỈNH");
  });
});
