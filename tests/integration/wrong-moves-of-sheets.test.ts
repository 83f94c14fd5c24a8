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
import type { TrainingMove, TrainingState } from "@/lib/training/types";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

/*
 * What goes step by step without being a case of one member: ratings, the training programme, meetings, elections,
 * hand-overs, notes of the situation. Each is led through its states; in each of them every act that has no place there is refused in words and writes nothing.
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

type Led<S extends string, A extends string> = {
  /** From where each act starts. */
  from: Record<A, readonly S[]>;
  stateNow: () => Promise<S>;
  act: (name: A) => Promise<Result<unknown>>;
  /** The acts that lead through every state that one thing can reach, in order. */
  way: readonly A[];
  /** Whoever would do it does not find the thing in such a state yet. */
  unseen?: (state: S, name: A) => boolean;
};

/** Leads one thing along its way; answers the states that it has stood in. */
async function led<S extends string, A extends string>({ from, stateNow, act, way, unseen }: Led<S, A>) {
  const stood = new Set<S>();
  for (const next of [...way, null]) {
    const state = await now(stateNow);
    stood.add(state);
    const before = await events();
    for (const name of (Object.keys(from) as A[]).filter((each) => !from[each].includes(state)))
      expect({ state, name, ...(await now(() => act(name))) }).toMatchObject({
        ...{ state, name, ok: false, message: expect.stringMatching(/\S/) },
        reason: unseen?.(state, name) ? "forbidden" : "conflict",
      });
    expect(await now(stateNow)).toBe(state);
    expect(await events()).toBe(before);
    if (next) must(await now(() => act(next)));
  }
  return [...stood].toSorted();
}

const statesOf = <S extends string>(from: Record<string, readonly S[]>, last: readonly S[] = []) =>
  [...new Set([...Object.values(from).flat(), ...last])].toSorted();

const MEETING = { minutesNumber: "03-BB", heldOn: "2026-11-10" };
const APPROVAL = { approvalNumber: "31-NQ", approvedOn: "2026-11-12" };
const SHEET: Record<"propose" | "approve" | "reopen", readonly SheetState[]> = {
  propose: ["draft"],
  approve: ["proposed"],
  reopen: ["proposed", "approved"],
};
type SheetMove = keyof typeof SHEET;
type Sheet = { state: SheetState; approvalNumber: string | null };
type SheetLed = Omit<Led<SheetState, SheetMove>, "way"> & { sheetNow: () => Promise<Sheet> };

const ledSheet = (
  found: () => Promise<(Sheet & { version: number }) | null>,
  actFrom: (name: SheetMove, version: number | undefined) => Promise<Result<unknown>>,
): SheetLed => {
  const sheetNow = async () => (await found()) ?? { state: "draft", approvalNumber: null };
  return {
    ...{ from: SHEET, sheetNow },
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
    ...{ key, own: "good", decided, comment, version },
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
    const to = { propose: "proposed", approve: "approved", reopen: "draft" } as const;
    const { act, sheetNow } = await open(YEAR - 1);
    const stood = new Set<SheetState>();
    const moves = fc.constantFrom(...(Object.keys(SHEET) as SheetMove[]));
    await fc.assert(
      // One sheet goes through all of them: each begins where the one before it ended.
      fc.asyncProperty(fc.array(moves, { maxLength: 8 }), async (names) => {
        let { state } = await now(sheetNow);
        for (const name of names) {
          const isTurn = SHEET[name].includes(state);
          expect({ name, state, ok: (await now(() => act(name))).ok }).toEqual({ name, state, ok: isTurn });
          if (isTurn) state = to[name];
          stood.add(state);
          const approvalNumber = state === "approved" ? APPROVAL.approvalNumber : null;
          expect(await now(sheetNow)).toMatchObject({ state, approvalNumber });
        }
      }),
      { numRuns: 6, examples: [[["propose", "approve", "reopen"]]] },
    );
    expect([...stood].toSorted()).toEqual(statesOf(SHEET));
  });
});

const TRAINING: Record<TrainingMove, readonly TrainingState[]> = {
  evaluate: ["registered"],
  forward: ["evaluated"],
  confirm: ["forwarded"],
  return: ["forwarded", "confirmed"],
};

test("the training programme of a branch", async () => {
  const at = { unit: unit.id, branch: branchOf(unit).id, year: YEAR };
  must(await now(() => registerTraining(cast.secretary, { ...at, members: null })));
  const record = async () => must(await trainingBoard(cast.secretary, at)).rows[0]?.record;
  const { version } = (await now(record)) ?? {};
  const rows = [{ member, version, marks: [18, 18, 18, 18, 18] }];
  must(await now(() => saveMarks(cast.secretary, { ...at, kind: "branch", rows })));
  const stood = await led({
    from: TRAINING,
    stateNow: async () => (await record())?.state ?? "registered",
    act: (move) => moveTraining(cast.secretary, { ...at, move, reason: "Xem lại" }),
    way: ["evaluate", "forward", "return", "forward", "confirm"],
  });
  expect(stood).toEqual(statesOf(TRAINING));
});

const MEETINGS: Record<MeetingMove | "change", readonly MeetingState[]> = {
  change: ["planned", "held"],
  hold: ["planned"],
  cancel: ["planned"],
  close: ["held"],
  reopen: ["closed"],
  withdraw: ["held", "closed"],
};

async function ledMeeting(way: readonly (keyof typeof MEETINGS)[]) {
  const where = { unit: unit.id, branch: branchOf(unit).id };
  const plan = { day: "2026-11-05", kind: "regular", chair: "Lê An", minuteTaker: "Vũ Bình" };
  const { id } = must(await now(() => planMeeting(cast.branchSecretary, { ...where, ...plan })));
  const meeting = async () => must(await meetingPage(cast.secretary, id)).meeting;
  const told = { ...plan, course: "Đã bàn.", presentCount: "1", entitledCount: "1" };
  return led({
    from: MEETINGS,
    stateNow: async () => (await meeting()).state,
    act: async (name) => {
      const { version, state } = await meeting();
      const fields = { ...(state === "planned" ? plan : told), version };
      if (name === "change") return changeMeeting(cast.branchSecretary, id, fields);
      if (name === "hold") return holdMeeting(cast.branchSecretary, id, { ...told, version });
      return moveMeeting(cast.branchSecretary, id, { move: name, reason: "Trùng lịch", version });
    },
    way,
  });
}

test("a branch's meeting", async () => {
  const held = await ledMeeting(["change", "hold", "change", "close", "reopen", "close"]);
  const cancelled = await ledMeeting(["cancel"]);
  const withdrawn = await ledMeeting(["hold", "withdraw"]);
  expect([...new Set([...held, ...cancelled, ...withdrawn])].toSorted()).toEqual(
    statesOf(MEETINGS, ["cancelled", "withdrawn"]),
  );
});

const ACTS: Record<"change" | "submit" | "approve" | "refuse" | "withdraw", readonly ActState[]> = {
  change: ["held", "refused"],
  submit: ["held", "refused"],
  approve: ["submitted"],
  refuse: ["submitted"],
  withdraw: ["held", "submitted", "refused", "approved"],
};

test("a congress and what it elected", async () => {
  const told = {
    ...{ heldOn: "2026-11-01", entitled: 30, present: 28, documentNumber: "01-NQ/ĐH" },
    ...{ termFrom: "2026-11-01", termTo: "2031-11-01" },
    seats: [{ member, name: "Lê Thị An", post: "secretary", votes: 27 }],
  };
  const { id } = must(
    await now(() => recordAct(cast.secretary, { unit: unit.id, kind: "congress", ...told })),
  );
  const found = async () => must(await findAct(cast.staff, id)).act;
  const decision = { decisionNumber: "12-QĐ/ĐTN", decisionOn: "2026-11-10", noSecretary: true };
  const stood = await led({
    from: ACTS,
    stateNow: async () => (await found()).state,
    act: async (name) => {
      const { version } = await found();
      if (name === "change") return changeAct(cast.secretary, id, { ...told, version });
      if (name === "submit") return submitAct(cast.secretary, id, { version });
      if (name === "approve") return approveAct(cast.staff, id, { ...decision, version });
      if (name === "withdraw") return withdrawAct(cast.staff, id, { reason: "Ghi nhầm", version });
      return refuseAct(cast.staff, id, { reason: "Thiếu biên bản", version });
    },
    way: ["change", "submit", "refuse", "change", "submit", "approve", "withdraw"],
  });
  expect(stood).toEqual(statesOf(ACTS, ["withdrawn"]));
});

type Confirmed = "open" | "by_giver" | "by_both" | Exclude<HandoverState, "open">;
const HANDOVER: Record<"change" | "give" | "receive" | "record" | "withdraw", readonly Confirmed[]> = {
  change: ["open", "by_giver", "by_both"],
  give: ["open"],
  receive: ["open", "by_giver"],
  record: ["by_both"],
  withdraw: ["open", "by_giver", "by_both"],
};

test("a hand-over", async () => {
  // The roles change hands with it, so that it has people of its own.
  const own = await makeBloc("bangiao", 1, 1);
  const people = await makeCast(own);
  const told = {
    ...{ giver: people.secretary.userId, receiver: people.committee.userId, handedOn: "2026-11-09" },
    ...{
      witness: "Đại diện văn phòng",
      lines: [{ key: null, text: "Con dấu", isHanded: true, missing: "" }],
    },
  };
  const ledOver = async (way: readonly (keyof typeof HANDOVER)[]) => {
    const input = { unit: unitOf(own).id, ...told };
    const { id } = must(await now(() => drawUpHandover(people.secretary, input)));
    const found = async () => must(await findHandover(people.staff, id)).handover;
    return led({
      from: HANDOVER,
      stateNow: async (): Promise<Confirmed> => {
        const { state, giverConfirmedBy, receiverConfirmed } = await found();
        if (state !== "open" || giverConfirmedBy === null) return state;
        return receiverConfirmed ? "by_both" : "by_giver";
      },
      act: async (name) => {
        const { version } = await found();
        if (name === "change") return changeHandover(people.secretary, id, { ...told, version });
        if (name === "give") return confirmHandover(people.secretary, id, { version });
        if (name === "receive") return confirmHandover(people.committee, id, { version });
        if (name === "withdraw") return withdrawHandover(people.secretary, id, { version });
        return recordHandover(people.staff, id, { version });
      },
      way,
    });
  };
  const withdrawn = await ledOver(["give", "withdraw"]);
  const recorded = await ledOver(["give", "change", "give", "receive", "record"]);
  expect([...new Set([...withdrawn, ...recorded])].toSorted()).toEqual(
    statesOf(HANDOVER, ["recorded", "withdrawn"]),
  );
});

type Noted = "fresh" | "forwarded" | "received" | "answered" | "removed";
const NOTE: Record<NoteAct | "change" | "remove", readonly Noted[]> = {
  change: ["fresh"],
  remove: ["fresh"],
  forward: ["fresh"],
  receive: ["forwarded"],
  answer: ["forwarded", "received"],
};

test("a note of young people's situation", async () => {
  const told = { month: "2026-10", channel: "branch_meeting", thinking: "Lo sắp xếp bộ máy" };
  const ledNote = async (way: readonly (keyof typeof NOTE)[]) => {
    const { id } = must(await now(() => createNote(cast.secretary, { unit: unit.id, ...told })));
    const found = async () => must(await noteDetail(cast.secretary, id));
    return led({
      from: NOTE,
      stateNow: async (): Promise<Noted> => {
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
      way,
      // The upper level finds what was forwarded alone.
      unseen: (state, name) =>
        (state === "fresh" || state === "removed") && (name === "receive" || name === "answer"),
    });
  };
  const stood = [
    ...(await ledNote(["change", "forward", "receive", "answer"])),
    ...(await ledNote(["forward", "answer"])),
    ...(await ledNote(["remove"])),
  ];
  expect([...new Set(stood)].toSorted()).toEqual(statesOf(NOTE, ["answered", "removed"]));
});
