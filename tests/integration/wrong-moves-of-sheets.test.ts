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
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
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

const events = async () =>
  (await sql<{ n: number }>(database, "SELECT count(*)::int AS n FROM audit_events"))[0]?.n;

/** Of each act: the states from which it goes, and where it leads from each. */
type Table<S extends string, A extends string> = Record<A, Partial<Record<S, S>>>;

/** One thing that goes by such a table. */
type Thing<S extends string, A extends string> = {
  table: Table<S, A>;
  stateNow: () => Promise<S>;
  act: (name: A) => Promise<Result<unknown>>;
};

type Led<S extends string, A extends string> = Thing<S, A> & {
  /** The acts that lead through every state that one thing can reach, in order. */
  way: readonly A[];
  /** Whoever would do it does not find the thing in such a state yet. */
  unseen?: (state: S, name: A) => boolean;
};

/** Leads one thing along its way; answers the states that it has stood in. */
async function led<S extends string, A extends string>({ table, stateNow, act, way, unseen }: Led<S, A>) {
  const stood = new Set<S>();
  for (const next of [...way, null]) {
    const state = await now(stateNow);
    stood.add(state);
    const before = await events();
    for (const name of (Object.keys(table) as A[]).filter((each) => !table[each][state]))
      expect({ state, name, ...(await now(() => act(name))) }).toMatchObject({
        state,
        name,
        ok: false,
        message: expect.stringMatching(/\S/),
        reason: unseen?.(state, name) ? "forbidden" : "conflict",
      });
    expect(await now(stateNow)).toBe(state);
    expect(await events()).toBe(before);
    if (next) must(await now(() => act(next)));
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

type Wandering<S extends string, A extends string> = {
  table: Table<S, A>;
  open: () => Promise<Thing<S, A>>;
  /** Sequences that are tried besides random ones, so that every state is stood in. */
  examples: A[][];
  /** Ends what a run leaves behind, where it can be done. */
  end?: A;
  holds?: (state: S) => Promise<void>;
};

/** Tries acts in whatever order; answers the states in which something stood. */
async function wandered<S extends string, A extends string>(wandering: Wandering<S, A>) {
  const { table, open, examples, end, holds } = wandering;
  const stood = new Set<S>();
  const names = fc.constantFrom(...(Object.keys(table) as A[]));
  await fc.assert(
    fc.asyncProperty(fc.array(names, { maxLength: 8 }), async (tried) => {
      const { stateNow, act } = await now(open);
      let state = await now(stateNow);
      stood.add(state);
      for (const name of tried) {
        const to = table[name][state];
        expect({ name, state, ok: (await now(() => act(name))).ok }).toEqual({
          name,
          state,
          ok: Boolean(to),
        });
        state = to ?? state;
        stood.add(state);
        expect(await now(stateNow)).toBe(state);
        await holds?.(state);
      }
      if (end && table[end][state]) must(await now(() => act(end)));
    }),
    { numRuns: 6, examples: examples.map((each): [A[]] => [each]) },
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
type Sheet = { state: SheetState; approvalNumber: string | null };
type SheetLed = Thing<SheetState, SheetMove> & { sheetNow: () => Promise<Sheet> };

const ledSheet = (
  found: () => Promise<(Sheet & { version: number }) | null>,
  actFrom: (name: SheetMove, version: number | undefined) => Promise<Result<unknown>>,
): SheetLed => {
  const sheetNow = async () => (await found()) ?? { state: "draft", approvalNumber: null };
  return {
    table: SHEET,
    sheetNow,
    stateNow: async () => (await sheetNow()).state,
    act: async (name) => actFrom(name, (await found())?.version),
  };
};

/** A branch's ratings of its members, of a year. */
async function ofMembers(year: number): Promise<SheetLed> {
  const at = { unit: unit.id, branch: branchOf(unit).id, year };
  const rows = [{ member, choice: "good", comment: "Đều tay.", version: null }];
  must(await now(() => saveRatings(cast.secretary, { ...at, rows })));
  const present = { entitled: 1, present: 1, chair: "Lê An", minuteTaker: "Vũ Bình" };
  return ledSheet(
    async () => must(await ratingBoard(cast.secretary, at)).sheet,
    async (name, version) => {
      const step = { ...at, version };
      if (name === "propose") return proposeRatings(cast.secretary, { ...step, ...MEETING, ...present });
      if (name === "approve") return approveRatings(cast.secretary, { ...step, ...APPROVAL });
      return reopenRatings(cast.secretary, { ...step, reason: "Ghi nhầm" });
    },
  );
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
  return ledSheet(
    async () => (await board()).sheet,
    async (name, version) => {
      const step = { ...at, version };
      if (name === "propose") return proposeRated(cast.secretary, { ...step, ...MEETING });
      if (name === "approve") return approveRated(decider, { ...step, ...APPROVAL });
      return reopenRated(decider, { ...step, reason: "Ghi nhầm" });
    },
  );
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
      holds: async (state) => {
        const approvalNumber = state === "approved" ? APPROVAL.approvalNumber : null;
        expect(await now(sheet.sheetNow)).toMatchObject({ approvalNumber });
      },
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
    stateNow: async () => (await record())?.state ?? "registered",
    act: (move) => moveTraining(cast.secretary, { ...at, move, reason: move === "return" ? "Xem lại" : "" }),
  };
}

test("the training programme of a branch", async () => {
  const way: TrainingAct[] = ["evaluate", "forward", "return", "forward", "confirm"];
  expect(await led({ ...(await openTraining(YEAR)), way })).toEqual(statesOf(TRAINING));
  const record = await openTraining(YEAR - 1);
  const stood = await wandered({ table: TRAINING, open: async () => record, examples: [way] });
  expect(stood).toEqual(statesOf(TRAINING));
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
  const meeting = async () => must(await meetingPage(cast.secretary, id)).meeting;
  const told = { ...plan, course: "Đã bàn.", presentCount: "1", entitledCount: "1" };
  return {
    table: MEETINGS,
    stateNow: async () => (await meeting()).state,
    act: async (name) => {
      const { version, state } = await meeting();
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
  const stood = await wandered({ table: MEETINGS, open: openMeeting, examples: ways });
  expect(stood).toEqual(statesOf(MEETINGS));
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
  const found = async () => must(await findAct(cast.staff, id)).act;
  const decision = { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2026-11-10", noSecretary: true };
  return {
    table: ACTS,
    stateNow: async () => (await found()).state,
    act: async (name) => {
      const { version, state } = await found();
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
  const stood = await wandered({ table: ACTS, open: openCongress, examples: ways, end: "withdraw" });
  expect(stood).toEqual(statesOf(ACTS));
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

let blocs = 0;
let parties: Awaited<ReturnType<typeof newParties>> | null = null;

async function newParties() {
  blocs += 1;
  const own = await makeBloc(`bangiao${blocs}`, 1, 1);
  return { unit: unitOf(own).id, people: await makeCast(own) };
}

/** The roles change hands with what is recorded: the next one is between other people. */
async function openHandover(): Promise<Thing<Confirmed, HandoverAct>> {
  parties ??= await newParties();
  const { people, ...at } = parties;
  const told = {
    giver: people.secretary.userId,
    receiver: people.committee.userId,
    handedOn: "2026-11-09",
    witness: "Đại diện văn phòng",
    lines: [{ key: null, text: "Con dấu", isHanded: true, missing: "" }],
  };
  const { id } = must(await drawUpHandover(people.secretary, { ...at, ...told }));
  const found = async () => must(await findHandover(people.staff, id)).handover;
  return {
    table: HANDOVER,
    stateNow: async () => {
      const { state, giverConfirmedBy, receiverConfirmed } = await found();
      if (state !== "open") return state;
      if (receiverConfirmed) return giverConfirmedBy === null ? "by_receiver" : "by_both";
      return giverConfirmedBy === null ? "open" : "by_giver";
    },
    act: async (name) => {
      const { version } = await found();
      if (name === "change") return changeHandover(people.secretary, id, { ...told, version });
      if (name === "give") return confirmHandover(people.secretary, id, { version });
      if (name === "receive") return confirmHandover(people.committee, id, { version });
      if (name === "withdraw") return withdrawHandover(people.secretary, id, { version });
      if (name === "take_back")
        return takeHandoverBack(people.staff, id, { reason: "Ghi nhầm người", version });
      const recorded = await recordHandover(people.staff, id, { version });
      if (recorded.ok) parties = null;
      return recorded;
    },
  };
}

test("a hand-over", async () => {
  const ways: HandoverAct[][] = [
    ["give", "withdraw"],
    ["receive", "change", "give", "change", "receive", "give", "record", "take_back"],
  ];
  expect(await ledThrough(openHandover, [...ways, ["give", "receive", "record"]])).toEqual(
    statesOf(HANDOVER),
  );
  const stood = await wandered({ table: HANDOVER, open: openHandover, examples: ways, end: "withdraw" });
  expect(stood).toEqual(statesOf(HANDOVER));
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

async function openNote(): Promise<Omit<Led<Noted, NoteMove>, "way">> {
  const told = { month: "2026-10", channel: "branch_meeting", thinking: "Lo sắp xếp bộ máy" };
  const { id } = must(await createNote(cast.secretary, { unit: unit.id, ...told }));
  const found = async () => must(await noteDetail(cast.secretary, id));
  return {
    table: NOTE,
    stateNow: async () => {
      const { forwardedOn, receivedOn, answeredOn, deletedAt } = await found();
      if (deletedAt) return "removed";
      if (answeredOn) return "answered";
      return receivedOn ? "received" : forwardedOn ? "forwarded" : "fresh";
    },
    act: async (name) => {
      const { version } = await found();
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
  const stood = await wandered({ table: NOTE, open: openNote, examples: ways });
  expect(stood).toEqual(statesOf(NOTE));
});
