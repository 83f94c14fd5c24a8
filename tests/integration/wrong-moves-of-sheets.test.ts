import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { changeMeeting, holdMeeting, planMeeting } from "@/lib/branch-meetings/commands";
import { moveMeeting } from "@/lib/branch-meetings/moves";
import { meetingPage } from "@/lib/branch-meetings/queries";
import type { MeetingMove } from "@/lib/branch-meetings/rules";
import type { MeetingState } from "@/lib/branch-meetings/types";
import {
  answerNote,
  changeNote,
  createNote,
  forwardNote,
  receiveNote,
  removeNote,
} from "@/lib/care/situation/commands";
import { noteDetail } from "@/lib/care/situation/queries";
import type { NoteAct } from "@/lib/care/situation/rules";
import { changeAct, recordAct } from "@/lib/committees/commands";
import { approveAct, refuseAct, submitAct } from "@/lib/committees/moves";
import { findAct } from "@/lib/committees/queries";
import type { ActState } from "@/lib/committees/types";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { changeHandover, drawUpHandover, withdrawHandover } from "@/lib/handovers/commands";
import { confirmHandover, recordHandover } from "@/lib/handovers/moves";
import { findHandover } from "@/lib/handovers/queries";
import { takeHandoverBack } from "@/lib/handovers/taking-back";
import type { HandoverState } from "@/lib/handovers/types";
import { saveRated } from "@/lib/organisation-ratings/commands";
import { approveRated, proposeRated, reopenRated } from "@/lib/organisation-ratings/moves";
import { ratedBoard } from "@/lib/organisation-ratings/queries";
import type { SheetLevel } from "@/lib/organisation-ratings/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { saveRatings } from "@/lib/ratings/commands";
import { approveRatings, proposeRatings, reopenRatings } from "@/lib/ratings/moves";
import { ratingBoard } from "@/lib/ratings/queries";
import type { SheetState } from "@/lib/ratings/types";
import { moveTraining, registerTraining, saveMarks } from "@/lib/training/commands";
import { trainingBoard } from "@/lib/training/queries";
import type { TrainingAct, TrainingState } from "@/lib/training/types";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

/*
 * What goes step by step without being a case of one member: ratings, the training programme, meetings, elections,
 * hand-overs, notes of the situation. Each is led through its states; in each of them every act that has no place there
 * is refused in words and writes nothing. Then whatever is tried in whatever order, it goes only where its acts lead.
 */

const database = await freshDatabase();
const YEAR = 2026;
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let member: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  member = (await makeMember(cast.secretary, unit, "Lê Thị An", { joinedOn: "2018-03-26" })).id;
});

/** A row with all of its columns, and how much the log says; `from` names its table and which one it is. */
async function stored<Row>(from: string, ...values: unknown[]): Promise<Row & { version: number }> {
  const [row] = await sql<Row & { version: number }>(
    database,
    `SELECT *, (SELECT count(*) FROM audit_events) AS events FROM ${from}`,
    values,
  );
  if (!row) throw new Error(`there is no such row of ${from}`);
  return row;
}

/** Of each act: the states from which it goes, and where it leads from each. */
type Table<S extends string, A extends string> = Record<A, Partial<Record<S, S>>>;

type Standing<S extends string> = { state: S; version: number };

/** One thing that goes by such a table. */
type Thing<S extends string, A extends string, Row extends Standing<S> = Standing<S>> = {
  table: Table<S, A>;
  /** As it is stored, by one statement; and what whoever opens it reads of that. */
  stands: () => Promise<Row>;
  read: () => Promise<Pick<Row, "state"> & Partial<Row>>;
  /** The act of whoever sees it as it stands. */
  act: (name: A, seen: Standing<S>) => Promise<Result<unknown>>;
};

type Led<S extends string, A extends string> = Thing<S, A> & {
  /** The acts that lead through every state that one thing can reach, in order. */
  way: readonly A[];
  /** Whoever would do it does not find the thing in such a state yet. */
  unseen?: (state: S, name: A) => boolean;
};

/** Leads one thing along its way; answers the states that it has stood in. */
async function led<S extends string, A extends string>({ table, stands, read, act, way, unseen }: Led<S, A>) {
  const stood = new Set<S>();
  let before = await stands();
  for (const next of [...way, null]) {
    const { state } = before;
    stood.add(state);
    expect(before).toMatchObject(await now(read));
    for (const name of (Object.keys(table) as A[]).filter((each) => !table[each][state]))
      expect({ state, name, ...(await now(() => act(name, before))) }).toMatchObject({
        state,
        name,
        ok: false,
        message: expect.stringMatching(/\S/),
        reason: unseen?.(state, name) ? "forbidden" : "conflict",
      });
    expect(await stands()).toEqual(before);
    if (!next) break;
    must(await now(() => act(next, before)));
    before = await stands();
    expect({ next, state: before.state }).toEqual({ next, state: table[next][state] });
  }
  return [...stood].toSorted();
}

/** The same of as many things as there are ways. */
async function ledThrough<S extends string, A extends string>(
  open: () => Promise<Omit<Led<S, A>, "way">>,
  ways: readonly A[][],
) {
  const stood: S[] = [];
  for (const way of ways) stood.push(...(await led({ ...(await now(open)), way })));
  return [...new Set(stood)].toSorted();
}

type Wandering<S extends string, A extends string, Row extends Standing<S>> = {
  table: Table<S, A>;
  open: () => Promise<Thing<S, A, Row>>;
  /** Along which things were led already: they count among the sequences. */
  ways?: A[][];
  /** Which are tried besides random ones, so that every state is stood in. */
  examples?: A[][];
  /** What ends whatever a run leaves behind, each where it can be done. */
  ends?: A[];
  holds?: (row: Row) => void;
};

const SEQUENCES = 6;

/** Tries acts in whatever order; answers the states in which something stood. */
async function wandered<S extends string, A extends string, Row extends Standing<S>>(
  wandering: Wandering<S, A, Row>,
) {
  const { table, open, ways = [], examples = [], ends = [], holds } = wandering;
  const stood = new Set<S>();
  const names = fc.constantFrom(...(Object.keys(table) as A[]));
  await fc.assert(
    fc.asyncProperty(fc.array(names, { maxLength: 8 }), async (tried) => {
      const { stands, read, act } = await now(open);
      let row = await stands();
      stood.add(row.state);
      for (const name of tried) {
        const { state } = row;
        const to = table[name][state];
        const { ok } = await now(() => act(name, row));
        expect({ name, state, ok }).toEqual({ name, state, ok: Boolean(to) });
        row = await stands();
        expect(row.state).toBe(to ?? state);
        stood.add(row.state);
        holds?.(row);
      }
      expect(row).toMatchObject(await now(read));
      for (const end of ends.filter((each) => table[each][row.state])) must(await now(() => act(end, row)));
    }),
    { numRuns: SEQUENCES - ways.length, examples: examples.map((each): [A[]] => [each]) },
  );
  return [...stood].toSorted();
}

const statesOf = (table: Table<string, string>) =>
  [...new Set(Object.values(table).flatMap((leads) => Object.entries(leads).flat()))].toSorted();

const MEETING = { minutesNumber: "03-BB", heldOn: "2026-11-10" };
const APPROVAL = { approvalNumber: "31-NQ", approvedOn: "2026-11-12" };
type SheetMove = "propose" | "approve" | "reopen";
const SHEET: Table<SheetState, SheetMove> = {
  propose: { draft: "proposed" },
  approve: { proposed: "approved" },
  reopen: { proposed: "draft", approved: "draft" },
};
type Sheet = Standing<SheetState> & { approval_number: string | null };
type SheetLed = Thing<SheetState, SheetMove, Sheet>;

type SeenSheet = { state: SheetState; approvalNumber: string | null; version: number };
const seenSheet = (sheet: SeenSheet | null) => ({
  state: sheet?.state ?? "draft",
  approval_number: sheet?.approvalNumber ?? null,
  ...(sheet && { version: sheet.version }),
});

/** A branch's ratings of its members, of a year. */
async function ofMembers(year: number): Promise<SheetLed> {
  const at = { unit: unit.id, branch: branchOf(unit).id, year };
  const rows = [{ member, choice: "good", comment: "Đều tay.", version: null }];
  must(await now(() => saveRatings(cast.secretary, { ...at, rows })));
  const present = { entitled: 1, present: 1, chair: "Lê An", minuteTaker: "Vũ Bình" };
  return {
    table: SHEET,
    stands: () => stored<Sheet>("rating_sheets WHERE branch_id = $1 AND year = $2", at.branch, year),
    read: async () => seenSheet(must(await ratingBoard(cast.secretary, at)).sheet),
    act: async (name, { version }) => {
      const step = { ...at, version };
      if (name === "propose") return proposeRatings(cast.secretary, { ...step, ...MEETING, ...present });
      if (name === "approve") return approveRatings(cast.secretary, { ...step, ...APPROVAL });
      return reopenRatings(cast.secretary, { ...step, reason: "Ghi nhầm" });
    },
  };
}

/** A unit's ratings of its branches, which it decides, or of itself and its cadres, which the office decides. */
async function ofOrganisations(level: SheetLevel, year: number): Promise<SheetLed> {
  const at = { unit: unit.id, level, year };
  const decider = level === "branches" ? cast.secretary : cast.staff;
  const board = async () => must(await ratedBoard(cast.secretary, at));
  const rows = (await now(board)).rows.map(({ key, decided, comment, version }) => ({
    key,
    own: "good",
    decided,
    comment,
    version,
  }));
  must(await now(() => saveRated(cast.secretary, { ...at, rows })));
  const own = "organisation_rating_sheets WHERE unit_id = $1 AND level::text = $2 AND year = $3";
  return {
    table: SHEET,
    stands: () => stored<Sheet>(own, unit.id, level, year),
    read: async () => seenSheet((await board()).sheet),
    act: async (name, { version }) => {
      const step = { ...at, version };
      if (name === "propose") return proposeRated(cast.secretary, { ...step, ...MEETING });
      if (name === "approve") return approveRated(decider, { ...step, ...APPROVAL });
      return reopenRated(decider, { ...step, reason: "Ghi nhầm" });
    },
  };
}

const SHEETS: [name: string, open: (year: number) => Promise<SheetLed>][] = [
  ["a branch's ratings of its members", ofMembers],
  ["a unit's ratings of its branches and cadres", (year) => ofOrganisations("branches", year)],
  ["the office's ratings of a unit and its cadres", (year) => ofOrganisations("unit", year)],
];

describe.each(SHEETS)("%s", (_, open) => {
  test("each state refuses what is not its turn", async () => {
    const stood = await led({ ...(await open(YEAR)), way: ["propose", "reopen", "propose", "approve"] });
    expect(stood).toEqual(statesOf(SHEET));
  });

  test("whatever is tried in whatever order, the sheet goes only where its moves lead, and is approved by a number", async () => {
    // One sheet goes through all of them: each begins where the one before it ended.
    const sheet = await open(YEAR - 1);
    const stood = await wandered({
      table: SHEET,
      open: async () => sheet,
      examples: [["propose", "approve", "reopen"]],
      holds: ({ state, approval_number }) =>
        expect(approval_number).toBe(state === "approved" ? APPROVAL.approvalNumber : null),
    });
    expect(stood).toEqual(statesOf(SHEET));
  });
});

const TRAINING: Table<TrainingState, TrainingAct> = {
  evaluate: { registered: "evaluated" },
  forward: { evaluated: "forwarded" },
  confirm: { forwarded: "confirmed" },
  return: { forwarded: "evaluated", confirmed: "evaluated" },
};

async function openTraining(year: number): Promise<Thing<TrainingState, TrainingAct>> {
  const at = { unit: unit.id, branch: branchOf(unit).id, year };
  must(await now(() => registerTraining(cast.secretary, { ...at, members: null })));
  const record = async () => must(await trainingBoard(cast.secretary, at)).rows[0]?.record;
  const { version } = (await now(record)) ?? {};
  const rows = [{ member, version, marks: [18, 18, 18, 18, 18] }];
  must(await now(() => saveMarks(cast.secretary, { ...at, kind: "branch", rows })));
  return {
    table: TRAINING,
    stands: () => stored("training_records WHERE member_id = $1 AND year = $2", member, year),
    read: async () => ({ state: (await record())?.state ?? "registered" }),
    act: (move) => moveTraining(cast.secretary, { ...at, move, reason: move === "return" ? "Xem lại" : "" }),
  };
}

test("the training programme of a branch", async () => {
  const way: TrainingAct[] = ["evaluate", "forward", "return", "forward", "confirm"];
  expect(await led({ ...(await openTraining(YEAR)), way })).toEqual(statesOf(TRAINING));
  const record = await openTraining(YEAR - 1);
  await wandered({ table: TRAINING, open: async () => record, ways: [way] });
});

type MeetingAct = MeetingMove | "change";
const MEETINGS: Table<MeetingState, MeetingAct> = {
  change: { planned: "planned", held: "held" },
  hold: { planned: "held" },
  cancel: { planned: "cancelled" },
  close: { held: "closed" },
  reopen: { closed: "held" },
  withdraw: { held: "withdrawn", closed: "withdrawn" },
};

async function openMeeting(): Promise<Thing<MeetingState, MeetingAct>> {
  const where = { unit: unit.id, branch: branchOf(unit).id, confirmed: true };
  const plan = { day: "2026-11-05", kind: "regular", chair: "Lê An", minuteTaker: "Vũ Bình" };
  const { id } = must(await planMeeting(cast.branchSecretary, { ...where, ...plan }));
  const told = { ...plan, course: "Đã bàn.", presentCount: "1", entitledCount: "1" };
  return {
    table: MEETINGS,
    stands: () => stored("branch_meetings WHERE id = $1", id),
    read: async () => {
      const { state, version } = must(await meetingPage(cast.secretary, id)).meeting;
      return { state, version };
    },
    act: async (name, { version, state }) => {
      const fields = { ...(state === "planned" ? plan : told), version };
      if (name === "change") return changeMeeting(cast.branchSecretary, id, fields);
      if (name === "hold") return holdMeeting(cast.branchSecretary, id, { ...told, version });
      // Kept minutes are taken back by the unit alone.
      const by = name === "withdraw" ? cast.secretary : cast.branchSecretary;
      return moveMeeting(by, id, { move: name, reason: "Trùng lịch", version });
    },
  };
}

test("a branch's meeting", async () => {
  const ways: MeetingAct[][] = [
    ["change", "hold", "change", "close", "reopen", "close", "withdraw"],
    ["cancel"],
    ["hold", "withdraw"],
  ];
  expect(await ledThrough(openMeeting, ways)).toEqual(statesOf(MEETINGS));
  await wandered({ table: MEETINGS, open: openMeeting, ways });
});

type CommitteeAct = "change" | "submit" | "approve" | "refuse" | "withdraw";
const ACTS: Table<ActState, CommitteeAct> = {
  change: { held: "held", refused: "refused" },
  submit: { held: "submitted", refused: "submitted" },
  approve: { submitted: "approved" },
  refuse: { submitted: "refused" },
  withdraw: { held: "withdrawn", submitted: "withdrawn", refused: "withdrawn", approved: "withdrawn" },
};

async function openCongress(): Promise<Thing<ActState, CommitteeAct>> {
  const told = {
    heldOn: "2026-11-01",
    entitled: 30,
    present: 28,
    documentNumber: "01-NQ/ĐH",
    termFrom: "2026-11-01",
    termTo: "2031-11-01",
    seats: [{ member, name: "Lê Thị An", post: "secretary", votes: 27 }],
  };
  const { id } = must(await recordAct(cast.secretary, { unit: unit.id, kind: "congress", ...told }));
  const decision = { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2026-11-10", noSecretary: true };
  return {
    table: ACTS,
    stands: () => stored("committee_acts WHERE id = $1", id),
    read: async () => {
      const { state, version } = must(await findAct(cast.staff, id)).act;
      return { state, version };
    },
    act: async (name, { version, state }) => {
      if (name === "change") return changeAct(cast.secretary, id, { ...told, version });
      if (name === "submit") return submitAct(cast.secretary, id, { version });
      if (name === "approve") return approveAct(cast.staff, id, { ...decision, version });
      if (name === "withdraw") {
        const by = state === "approved" ? cast.staff : cast.secretary;
        return withdrawAct(by, id, { reason: "Ghi nhầm", version });
      }
      return refuseAct(cast.staff, id, { reason: "Thiếu biên bản", version });
    },
  };
}

test("a congress and what it elected", async () => {
  const ways: CommitteeAct[][] = [["change", "submit", "refuse", "change", "submit", "approve", "withdraw"]];
  expect(await ledThrough(openCongress, ways)).toEqual(statesOf(ACTS));
  await wandered({ table: ACTS, open: openCongress, ways, ends: ["withdraw"] });
});

type Confirmed = "open" | "by_giver" | "by_receiver" | "by_both" | Exclude<HandoverState, "open">;
type HandoverAct = "change" | "give" | "receive" | "record" | "take_back" | "withdraw";
const HANDOVER: Table<Confirmed, HandoverAct> = {
  change: { open: "open", by_giver: "open", by_receiver: "open", by_both: "open" },
  give: { open: "by_giver", by_receiver: "by_both" },
  receive: { open: "by_receiver", by_giver: "by_both" },
  record: { by_both: "recorded" },
  take_back: { recorded: "withdrawn" },
  withdraw: { open: "withdrawn", by_giver: "withdrawn", by_receiver: "withdrawn", by_both: "withdrawn" },
};

const confirmed = (byGiver: boolean, byReceiver: boolean): Confirmed =>
  byReceiver ? (byGiver ? "by_both" : "by_receiver") : byGiver ? "by_giver" : "open";

type HandoverRow = {
  state: HandoverState;
  giver_confirmed_at: Date | null;
  receiver_confirmed_at: Date | null;
};

/** Between two people of a unit of their own, whose roles are as before once what was recorded is taken back. */
async function handovers(): Promise<() => Promise<Thing<Confirmed, HandoverAct>>> {
  const own = await makeBloc("bangiao", 1, 0);
  const place = { orgId: own.orgId, unitId: unitOf(own).id };
  const secretary = await makeActor("bithu.bangiao", "UNIT_SECRETARY", place);
  const committee = await makeActor("bch.bangiao", "UNIT_COMMITTEE", place);
  const staff = await makeActor("vanphong.bangiao", "UPPER_STAFF", { ...place, unitId: own.rootId });
  const told = {
    giver: secretary.userId,
    receiver: committee.userId,
    handedOn: "2026-11-09",
    witness: "Đại diện văn phòng",
    lines: [{ key: null, text: "Con dấu", isHanded: true, missing: "" }],
  };
  return async () => {
    const { id } = must(await drawUpHandover(secretary, { unit: place.unitId, ...told }));
    return {
      table: HANDOVER,
      stands: async () => {
        const row = await stored<HandoverRow>("handovers WHERE id = $1", id);
        const { state, giver_confirmed_at: given, receiver_confirmed_at: received } = row;
        return { ...row, state: state === "open" ? confirmed(given !== null, received !== null) : state };
      },
      read: async () => {
        const { handover } = must(await findHandover(staff, id));
        const { state, version, giverConfirmedBy, receiverConfirmed } = handover;
        const isGiven = giverConfirmedBy !== null;
        return { version, state: state === "open" ? confirmed(isGiven, receiverConfirmed) : state };
      },
      act: async (name, { version }) => {
        if (name === "change") return changeHandover(secretary, id, { ...told, version });
        if (name === "give") return confirmHandover(secretary, id, { version });
        if (name === "receive") return confirmHandover(committee, id, { version });
        if (name === "withdraw") return withdrawHandover(secretary, id, { version });
        if (name === "take_back") return takeHandoverBack(staff, id, { reason: "Ghi nhầm người", version });
        return recordHandover(staff, id, { version });
      },
    };
  };
}

test("a hand-over", async () => {
  const ways: HandoverAct[][] = [
    ["give", "withdraw"],
    ["receive", "change", "give", "change", "receive", "give", "record", "take_back"],
  ];
  const open = await handovers();
  const other: HandoverAct[] = ["give", "receive", "record", "take_back"];
  expect(await ledThrough(open, [...ways, other])).toEqual(statesOf(HANDOVER));
  await wandered({ table: HANDOVER, open, ways, ends: ["withdraw", "take_back"] });
});

type Noted = "fresh" | "forwarded" | "received" | "answered" | "removed";
type NoteMove = NoteAct | "change" | "remove";
const NOTE: Table<Noted, NoteMove> = {
  change: { fresh: "fresh" },
  remove: { fresh: "removed" },
  forward: { fresh: "forwarded" },
  receive: { forwarded: "received" },
  answer: { forwarded: "answered", received: "answered" },
};

type NoteRow = Record<"forwarded_on" | "received_on" | "answered_on" | "deleted_at", Date | null>;

function noted(forwarded: unknown, received: unknown, answered: unknown, removed: unknown): Noted {
  if (removed) return "removed";
  if (answered) return "answered";
  return received ? "received" : forwarded ? "forwarded" : "fresh";
}

async function openNote(): Promise<Omit<Led<Noted, NoteMove>, "way">> {
  const told = { month: "2026-10", channel: "branch_meeting", thinking: "Lo sắp xếp bộ máy" };
  const { id } = must(await createNote(cast.secretary, { unit: unit.id, ...told }));
  return {
    table: NOTE,
    stands: async () => {
      const row = await stored<NoteRow>("youth_situation_notes WHERE id = $1", id);
      return { ...row, state: noted(row.forwarded_on, row.received_on, row.answered_on, row.deleted_at) };
    },
    read: async () => {
      const note = must(await noteDetail(cast.secretary, id));
      const { forwardedOn, receivedOn, answeredOn, deletedAt, version } = note;
      return { version, state: noted(forwardedOn, receivedOn, answeredOn, deletedAt) };
    },
    act: async (name, { version }) => {
      if (name === "change") return changeNote(cast.secretary, id, { ...told, version });
      if (name === "remove") return removeNote(cast.secretary, id, { version });
      if (name === "forward") return forwardNote(cast.secretary, id, { version });
      if (name === "receive") return receiveNote(cast.staff, id, { version });
      return answerNote(cast.staff, id, { answer: "Sẽ đối thoại", version });
    },
    // The upper level finds what was forwarded alone.
    unseen: (state, name) =>
      (state === "fresh" || state === "removed") && (name === "receive" || name === "answer"),
  };
}

test("a note of young people's situation", async () => {
  const ways: NoteMove[][] = [["change", "forward", "receive", "answer"], ["forward", "answer"], ["remove"]];
  expect(await ledThrough(openNote, ways)).toEqual(statesOf(NOTE));
  await wandered({ table: NOTE, open: openNote, ways });
});
