import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { openAdmission } from "@/lib/admissions/commands";
import { ADMISSION } from "@/lib/admissions/machine";
import { giveCardTo, introduce, takeAdmissionBack, takeAdmissionStep } from "@/lib/admissions/steps";
import type { AdmissionState } from "@/lib/admissions/types";
import type { Machine } from "@/lib/cases/machine";
import { PROCEDURES, type Procedure, type StepBy } from "@/lib/cases/types";
import { openDeferral, takeDeferralBack, takeDeferralStep } from "@/lib/deferrals/commands";
import { extendDeferral } from "@/lib/deferrals/extending";
import { DEFERRAL } from "@/lib/deferrals/rules";
import type { DeferralState } from "@/lib/deferrals/types";
import { openDiscipline, takeDisciplineBack, takeDisciplineStep } from "@/lib/discipline/commands";
import { disciplineMachine } from "@/lib/discipline/rules";
import type { DisciplineState } from "@/lib/discipline/types";
import { takeGraduationBack, takeGraduationStep } from "@/lib/graduations/commands";
import { recordWishes } from "@/lib/graduations/recording";
import { GRADUATION } from "@/lib/graduations/rules";
import type { GraduationState } from "@/lib/graduations/types";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import {
  openOutstanding,
  takeOutstandingBack,
  takeOutstandingStep,
} from "@/lib/outstanding-members/commands";
import { OUTSTANDING } from "@/lib/outstanding-members/rules";
import type { OutstandingState } from "@/lib/outstanding-members/types";
import { onDay } from "@/lib/platform/clock";
import { addDays, plainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { openRemoval, takeRemovalBack, takeRemovalStep } from "@/lib/removals/commands";
import { removalMachine } from "@/lib/removals/rules";
import type { RemovalState } from "@/lib/removals/types";
import { openResidence, takeResidenceBack, takeResidenceStep } from "@/lib/residences/commands";
import { RESIDENCE } from "@/lib/residences/rules";
import type { ResidenceState } from "@/lib/residences/types";
import { proposeReward, takeProposalBack, takeProposalStep } from "@/lib/rewards/proposals/commands";
import { machineOf as rewardMachine } from "@/lib/rewards/proposals/rules";
import type { ProposalState } from "@/lib/rewards/proposals/types";
import type { RewardLevel } from "@/lib/rewards/types";
import { receiveNewcomer, requestTransfer } from "@/lib/transfers/commands";
import { machineOf } from "@/lib/transfers/rules";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import {
  DIRECTIONS,
  type Direction,
  TRANSFER_KINDS,
  type TransferKind,
  type TransferState,
} from "@/lib/transfers/types";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

/*
 * Every state of every procedure: a case is brought there by the commands, then every act that the machine does not
 * allow from there, and one that it does not know, is tried by somebody whose part it is. Each is refused in words, and
 * nothing is written. Every act that it allows is taken and taken back, whereupon the case is due as before: so one case
 * goes through all the states to which ways lead from its first one. The tables are typed by the states, so that a new
 * state without an entry does not compile, and compared with the machines.
 */

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let introducer: string;
let people = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  introducer = (await makeMember(cast.secretary, unit, "Trần Thị Giới Thiệu")).id;
});

const DIGITS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];
function newName(): string {
  people += 1;
  return `Nguyễn ${[...`${people}`].map((digit) => DIGITS[Number(digit)]).join(" ")}`;
}
const newMember = async (more: object = {}) =>
  (await makeMember(cast.secretary, unit, newName(), { birthDate: "1995-03-02", ...more })).id;

const rowOf = async (id: string) => {
  const [row] = await sql<{ state: string; version: number; due: string | null; all: string }>(
    database,
    `SELECT state, version, due_on::text AS due, c::text || (SELECT count(*) FROM member_case_steps s WHERE s.case_id = c.id)
        || (SELECT count(*) FROM audit_events) AS all FROM member_cases c WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error("there is no such case");
  return row;
};

const actorOf = (by: StepBy): Actor =>
  ({
    // The unit's secretary keeps every branch's cases, and those that no branch has yet.
    keeper: cast.secretary,
    unit: cast.secretary,
    other_side: receiver,
    approver: cast.secretary,
    upper: cast.staff,
    inspector: cast.secretary,
  })[by];

const VOTES = { person: "Lê An", entitled: "30", present: "20", votesFor: "11", votesAgainst: "9" };
const SAID: Record<string, object> = {
  vote: VOTES,
  vote_down: { ...VOTES, votesFor: "10" },
  comment: { note: "Sinh hoạt đều", feePaidUntil: "11/2026" },
  decide_stay: { docNumber: "3-NQ", stayUntil: "2030-01-01" },
  hold: { day: "2026-11-16" },
  decide_above: { docNumber: "12-QĐ", person: "Lê Ký", form: "warning" },
  change: { docNumber: "15-TB", person: "Lê Đổi", note: "Nặng quá", form: "expulsion" },
};

type Taken = { id: string; act: string; version: number; actor: Actor; day: string };
type Command = (actor: Actor, id: string, input: unknown) => Promise<Result<{ id: string }>>;
type Take = (taken: Taken) => Promise<Result<{ id: string }>>;

/** When a step is taken after so many others: each on a day of its own, so that whose day counts is seen in what is due. */
const dayOfStep = (before: number) => addDays(plainDate("2026-11-06"), 2 * before);

/** Takes a step with all that it asks for, so that only the state can refuse it. */
const plainly =
  (command: Command): Take =>
  ({ id, act, version, actor, day }) => {
    const said = SAID[act] ?? { docNumber: "7-QĐ", note: "Đã xem xét", person: "Lê An" };
    return command(actor, id, { act, day, version, ...said });
  };

type Way = { open?: () => Promise<string>; acts: string[] };
type Played<S extends string> = {
  machine: Machine<S, string>;
  open: () => Promise<string>;
  take: Take;
  takeBack: Command;
  ways: Record<S, Way>;
};

/** The states in which a case of a machine can stand. */
function reached({ first, moves }: Machine<string, string>): Set<string> {
  return new Set([first, ...Object.values(moves).map(({ to }) => to)]);
}

const openedAdmission = () =>
  openAdmission(cast.branchSecretary, {
    unit: unit.id,
    branch: branchOf(unit).id,
    fullName: newName(),
    gender: "female",
    birthDate: "2005-05-01",
    appliedOn: "2026-03-02",
  });
const IN_ADMISSION = ["attend_class", "introduce", "vote", "request", "approve", "induct", "card"];
const admission: Played<AdmissionState> = {
  machine: ADMISSION,
  open: async () => must(await openedAdmission()).id,
  take: (taken) => {
    const { id, act, version, actor, day } = taken;
    const at = { day, version };
    if (act === "card") return giveCardTo(actor, id, { ...at, cardNumber: `00${people}`, code: "" });
    const stands = { kind: "member", memberId: introducer, togetherSince: "2026-01-15" };
    return act === "introduce"
      ? introduce(actor, id, { ...at, ...stands })
      : plainly(takeAdmissionStep)(taken);
  },
  takeBack: takeAdmissionBack,
  ways: {
    applied: { acts: [] },
    class_attended: { acts: IN_ADMISSION.slice(0, 1) },
    introduced: { acts: IN_ADMISSION.slice(0, 2) },
    voted: { acts: IN_ADMISSION.slice(0, 3) },
    requested: { acts: IN_ADMISSION.slice(0, 4) },
    approved: { acts: IN_ADMISSION.slice(0, 5) },
    inducted: { acts: IN_ADMISSION.slice(0, 6) },
    carded: { acts: IN_ADMISSION },
    refused: { acts: [...IN_ADMISSION.slice(0, 4), "refuse"] },
    withdrawn: { acts: ["withdraw"] },
    not_inducted: { acts: [...IN_ADMISSION.slice(0, 5), "not_induct"] },
  },
};

/** The act by which each direction's last word is said, and those before it. */
const ARRIVAL: Record<Direction, { act: string; before: string[] }> = {
  inside: { act: "decide", before: ["comment"] },
  within: { act: "accept", before: ["comment", "introduce"] },
  out: { act: "confirm", before: ["comment", "introduce"] },
  in: { act: "assign", before: [] },
};

/** A transfer of one direction and kind, as its machine begins. */
async function openedTransfer(direction: Direction, kind: TransferKind): Promise<string> {
  const stay = { kind, day: "2026-11-01", ...(kind === "temporary" ? { until: "2027-03-01" } : {}) };
  if (direction === "in") {
    const person = { fullName: newName(), birthDate: "2000-02-01", gender: "female" };
    const from = { unit: unit.id, outsideName: "Đoàn phường", introNumber: "5" };
    return must(await receiveNewcomer(cast.secretary, { ...person, ...from, ...stay })).id;
  }
  const to = {
    inside: { toBranch: branchOf(unit, 1).id },
    within: { toUnit: unitOf(bloc, 1).id },
    out: { outsideName: "Đoàn phường" },
  }[direction];
  const asked = { member: await newMember(), direction, reason: "Đổi nơi làm việc", ...stay, ...to };
  return must(await requestTransfer(cast.branchSecretary, asked)).id;
}

function transferOf(direction: Direction, kind: TransferKind): Played<string> {
  const { act, before } = ARRIVAL[direction];
  const machine = machineOf({ direction, kind });
  const ways: Record<TransferState, Way> = {
    requested: { acts: [] },
    received: { acts: [] },
    commented: { acts: ["comment"] },
    introduced: { acts: ["comment", "introduce"] },
    hosted: { acts: [...before, act] },
    settled: { acts: [...before, act] },
    returned: { acts: [...before, act, "return"] },
    refused: { acts: [...before, direction === "inside" ? "decline" : "refuse"] },
    withdrawn: { acts: ["withdraw"] },
  };
  return {
    machine,
    open: () => openedTransfer(direction, kind),
    take: (taken) => {
      const { id, act, version, actor, day } = taken;
      if (act === "extend") return takeTransferStep(actor, id, { act, day, version, until: "2027-06-30" });
      const arrives = { accept: unitOf(bloc, 1), assign: unit }[act];
      if (!arrives) return plainly(takeTransferStep)(taken);
      return takeTransferStep(actor, id, { act, day, version, branch: branchOf(arrives).id });
    },
    takeBack: takeTransferBack,
    ways: Object.fromEntries(Object.entries(ways).filter(([state]) => reached(machine).has(state))),
  };
}

/** Whoever wishes has a case; taken back to its beginning it stands where nobody has been asked. */
async function asked(wish: "stay" | "graduate"): Promise<string> {
  // The thirtieth birthday lies between the first two steps: for the ceremony nobody waits before it.
  const members = [await newMember({ birthDate: "1996-11-07" })];
  must(await recordWishes(cast.branchSecretary, { unit: unit.id, members, wish, day: "2026-11-02" }));
  const [row] = await sql<{ id: string }>(
    database,
    "SELECT id FROM member_cases WHERE member_id = $1",
    members,
  );
  return row?.id ?? "";
}
async function listed(): Promise<string> {
  const id = await asked("stay");
  const { version } = await rowOf(id);
  must(await takeGraduationBack(cast.branchSecretary, id, { note: "Ghi nhầm", version }));
  return id;
}
const graduation: Played<GraduationState> = {
  machine: GRADUATION,
  open: () => asked("stay"),
  take: plainly(takeGraduationStep),
  takeBack: takeGraduationBack,
  ways: {
    listed: { open: listed, acts: [] },
    asked: { acts: [] },
    graduating: { acts: ["decline_stay"] },
    stays: { acts: ["decide_stay"] },
    graduated: { acts: ["wish_graduate", "hold"] },
    withdrawn: { acts: ["withdraw"] },
  },
};

async function accused(form = "warning"): Promise<string> {
  const input = { member: await newMember(), about: "Tự ý bỏ trực", form, day: "2026-03-02" };
  return must(await openDiscipline(cast.branchSecretary, input)).id;
}
const TO_DECISION = ["verify", "self_review", "vote", "decide_above"];
const discipline: Played<DisciplineState> = {
  machine: disciplineMachine(DEFAULT_TERMS),
  open: accused,
  take: plainly((actor, id, input) => takeDisciplineStep(actor, id, Object(input))),
  takeBack: takeDisciplineBack,
  ways: {
    opened: { acts: [] },
    verified: { acts: ["verify"] },
    self_reviewed: { acts: ["verify", "self_review"] },
    voted: { acts: ["verify", "self_review", "vote"] },
    not_passed: { acts: ["verify", "self_review", "vote_down"] },
    decided: { acts: TO_DECISION },
    not_decided: { acts: ["verify", "self_review", "vote", "decide_none"] },
    announced: { acts: [...TO_DECISION, "announce"] },
    appealed: { acts: [...TO_DECISION, "announce", "appeal"] },
    appeal_answered: { acts: [...TO_DECISION, "announce", "appeal", "uphold"] },
    lifted: { acts: [...TO_DECISION, "announce", "appeal", "lift"] },
    ended: { acts: [...TO_DECISION, "announce", "end"] },
    withdrawn: { acts: ["withdraw"] },
  },
};

const removal: Played<RemovalState> = {
  machine: removalMachine("upper_level"),
  open: async () => {
    const months = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026", tried: "Đã nhắc" };
    const input = { member: await newMember(), ...months, day: "2026-05-04" };
    return must(await openRemoval(cast.branchSecretary, input)).id;
  },
  take: plainly(takeRemovalStep),
  takeBack: takeRemovalBack,
  ways: {
    proposed: { acts: [] },
    voted: { acts: ["vote"] },
    not_passed: { acts: ["vote_down"] },
    removed: { acts: ["vote", "approve"] },
    refused: { acts: ["vote", "refuse"] },
    withdrawn: { acts: ["withdraw"] },
  },
};

/**
 * Of whoever takes part here still a deferral does not end by leaving: the member is gone until that is taken back. Answers
 * whether it was otherwise before.
 */
async function standsAs(id: string, status: "graduated" | "active"): Promise<boolean> {
  const changed = await sql(
    database,
    `UPDATE members SET status = $2::text::"MemberStatus", status_since = '2026-11-10'
      WHERE id = (SELECT member_id FROM member_cases WHERE id = $1) AND status::text <> $2::text RETURNING id`,
    [id, status],
  );
  return changed.length > 0;
}
/** An extension is a case of its own, which goes before the step can be taken back: what was extended is walked by itself. */
async function extended(): Promise<string> {
  const id = await deferral.open();
  for (const [at, act] of ["decide", "extend"].entries())
    must(await deferral.take({ id, act, version: at + 1, actor: cast.secretary, day: dayOfStep(at) }));
  return id;
}
const deferral: Played<DeferralState> = {
  machine: DEFERRAL,
  open: async () => {
    const span = { fromDay: "2026-06-01", toDay: "2026-12-31", reason: "Đi học" };
    const input = { member: await newMember(), ...span, day: "2026-05-04" };
    return must(await openDeferral(cast.branchSecretary, input)).id;
  },
  take: async (taken) => {
    const { id, act, version, actor, day } = taken;
    const isGone = act === "leave" && (await standsAs(id, "graduated"));
    const input = { toDay: "2027-06-01", reason: "Học tiếp", day, docNumber: "4-QĐ", version };
    const result = await (act === "extend"
      ? extendDeferral(actor, id, input)
      : plainly(takeDeferralStep)(taken));
    if (isGone && !result.ok) await standsAs(id, "active");
    return result;
  },
  takeBack: async (actor, id, input) => {
    const result = await takeDeferralBack(actor, id, input);
    await standsAs(id, "active");
    return result;
  },
  ways: {
    asked: { acts: [] },
    deferred: { acts: ["decide"] },
    extended: { open: extended, acts: [] },
    ended: { acts: ["decide", "end"] },
    left: { acts: ["decide", "leave"] },
    refused: { acts: ["refuse"] },
    withdrawn: { acts: ["withdraw"] },
  },
};

const residence: Played<ResidenceState> = {
  machine: RESIDENCE,
  open: async () => {
    const lives = { hostName: "Đoàn phường An Bình", residentSince: "2025-01-05" };
    const input = { member: await newMember(), ...lives, day: "2025-11-03" };
    return must(await openResidence(cast.branchSecretary, input)).id;
  },
  // A residence speaks of the year before too where the member took part in it by then.
  take: (taken) =>
    plainly(takeResidenceStep)(taken.act === "introduce" ? { ...taken, day: "2025-11-12" } : taken),
  takeBack: takeResidenceBack,
  ways: {
    asked: { acts: [] },
    introduced: { acts: ["introduce"] },
    ended: { acts: ["introduce", "remark_active", "end"] },
    refused: { acts: ["decline"] },
    withdrawn: { acts: ["withdraw"] },
  },
};

/** A year on probation lies between the admission and what ends it. */
const ADMITTED = { day: "2025-05-19", docNumber: "212-QĐ/ĐU" };
const TO_THE_PARTY = ["choose", "recognise", "foster", "certify", "introduce", "admit", "make_official"];
const outstanding: Played<OutstandingState> = {
  machine: OUTSTANDING,
  open: async () => {
    const input = { member: await newMember(), merits: "Ba năm liền xuất sắc", day: "2024-01-08" };
    return must(await openOutstanding(cast.branchSecretary, input)).id;
  },
  take: ({ id, act, version, actor, day }) => {
    const votes = { ...VOTES, votesFor: act === "choose_not" ? "10" : "11" };
    const said = act === "admit" ? ADMITTED : { day, docNumber: "7-QĐ" };
    const before = TO_THE_PARTY.slice(0, 5).includes(act) ? { day: "2025-03-02" } : {};
    const input = { act, version, note: "Đã xem xét", ...votes, ...said, ...before };
    return takeOutstandingStep(actor, id, input);
  },
  takeBack: takeOutstandingBack,
  ways: {
    proposed: { acts: [] },
    chosen: { acts: TO_THE_PARTY.slice(0, 1) },
    not_chosen: { acts: ["choose_not"] },
    recognised: { acts: TO_THE_PARTY.slice(0, 2) },
    fostered: { acts: TO_THE_PARTY.slice(0, 3) },
    certified: { acts: TO_THE_PARTY.slice(0, 4) },
    introduced: { acts: TO_THE_PARTY.slice(0, 5) },
    on_probation: { acts: TO_THE_PARTY.slice(0, 6) },
    official: { acts: TO_THE_PARTY },
    not_admitted: { acts: [...TO_THE_PARTY.slice(0, 5), "admit_not"] },
    withdrawn: { acts: ["withdraw"] },
  },
};

/** A proposed reward by who decides it: the branch, its unit, or somebody to whom the unit submits it. */
function rewardOf(level: RewardLevel, toDecision: string[]): Played<string> {
  const machine = rewardMachine(level);
  const ways: Record<ProposalState, Way> = {
    proposed: { acts: [] },
    awaits_branch: { acts: ["agree"] },
    awaits_unit: { acts: ["agree"] },
    awaits_submission: { acts: ["agree"] },
    submitted: { acts: ["agree", "submit"] },
    decided: { acts: toDecision },
    awarded: { acts: [...toDecision, "award"] },
    not_agreed: { acts: ["agree_not"] },
    withdrawn: { acts: ["agree", "withdraw"] },
  };
  return {
    machine,
    open: async () => {
      const place = { unit: unit.id, branch: branchOf(unit).id, isCollective: true };
      const told = { level, form: "merit", content: "Tháng Thanh niên", day: "2026-03-02" };
      return must(await proposeReward(cast.branchSecretary, { ...place, ...told })).id;
    },
    take: ({ id, act, version, actor, day }) => {
      const votes = { ...VOTES, votesFor: act === "agree_not" ? "10" : "11" };
      // One collective is honoured here time and again, each time by a decision of its own.
      const said = { day, docNumber: `QĐ ${id}`, note: "Đã xem xét", ...votes };
      return takeProposalStep(actor, id, { act, version, ...said });
    },
    takeBack: takeProposalBack,
    ways: Object.fromEntries(Object.entries(ways).filter(([state]) => reached(machine).has(state))),
  };
}

/** Every machine by its procedure; that of a transfer depends on its direction and kind, that of a reward on its level. */
const PLAYED: Record<Procedure, Record<string, Played<string>>> = {
  admission: { "step by step": admission },
  transfer: Object.fromEntries(
    DIRECTIONS.flatMap((direction) =>
      TRANSFER_KINDS.map((kind) => [`${direction}, ${kind}`, transferOf(direction, kind)]),
    ),
  ),
  graduation: { "step by step": graduation },
  discipline: { "step by step": discipline },
  removal_from_roll: { "step by step": removal },
  activity_deferral: { "step by step": deferral },
  residence_attachment: { "step by step": residence },
  outstanding_member: { "step by step": outstanding },
  reward: {
    "of a branch": rewardOf("branch", ["agree", "decide"]),
    "of the unit": rewardOf("base", ["agree", "decide"]),
    "from above": rewardOf("upper", ["agree", "submit", "decide"]),
  },
};
const MACHINES = PROCEDURES.flatMap((procedure) =>
  Object.entries(PLAYED[procedure]).map(([kind, played]) => ({ procedure, kind, played })),
);

/** One case, and the ways that it goes: the state to which each leads by its acts. */
type Walk = { id: string; played: Played<string>; ways: Map<string, string>; stood: Set<string> };
type Row = Awaited<ReturnType<typeof rowOf>>;
const wayOf = (acts: readonly string[]) => acts.join(" ");

/**
 * Takes every step that there is from where a case stands, goes on from there where a way does, and takes it back: as many
 * steps as moves, since the case comes back to each state. Answers its version in the end.
 */
async function wentThrough(walk: Walk, taken: readonly string[] = []): Promise<number> {
  const { id, ways, played, stood } = walk;
  const stands = await rowOf(id);
  const { state, due } = stands;
  const day = dayOfStep(taken.length);
  const meant = ways.get(wayOf(taken));
  if (meant) {
    expect(state).toBe(meant);
    stood.add(state);
    await refusedTheRest(walk, stands, day);
  }
  let { version } = stands;
  for (const [act, { by, from }] of Object.entries(played.machine.moves)) {
    const next = [...taken, act];
    const goesOn = [...ways.keys()].some((way) => `${way} `.startsWith(`${wayOf(next)} `));
    if (!from.includes(state) || !(meant || goesOn) || NOT_TAKEN_BACK.includes(`${state} ${act}`)) continue;
    const actor = actorOf(by);
    must(await played.take({ id, act, version, actor, day }));
    version = goesOn ? await wentThrough(walk, next) : version + 1;
    must(await played.takeBack(actor, id, { note: "Ghi nhầm", version }));
    version += 1;
    expect({ act, ...(await rowOf(id)) }).toMatchObject({ act, state, version, due });
  }
  return version;
}

/** What is not its turn where a case stands, and what no case knows, is refused and writes nothing. */
async function refusedTheRest({ id, played: { machine, take } }: Walk, stands: Row, day: string) {
  const { state, version } = stands;
  const unknown = await take({ id, act: "jump", version, actor: cast.secretary, day });
  expect({ state, ...unknown }).toMatchObject({ state, ok: false, reason: "invalid" });
  for (const [act, { by, from }] of Object.entries(machine.moves)) {
    if (from.includes(state)) continue;
    const result = await take({ id, act, version, actor: actorOf(by), day });
    expect({ state, act, ...result }).toMatchObject({
      state,
      act,
      ok: false,
      reason: "conflict",
      message: expect.stringContaining(`đang ở “${machine.states[state]?.label}”`),
    });
  }
  expect(await rowOf(id)).toEqual(stands);
}

describe.each(MACHINES)("$procedure $kind", ({ played }) => {
  const { machine, open, ways } = played;

  test("has a way to each of its states", () => {
    expect(Object.keys(ways).toSorted()).toEqual([...reached(machine)].toSorted());
  });

  test("each state refuses what is not its turn, and is due as before once the next step is taken back", () =>
    now(async () => {
      const stood = new Set<string>();
      for (const begin of new Set(Object.values(ways).map((way) => way.open ?? open))) {
        const begunSo = Object.entries(ways).filter(([, way]) => (way.open ?? open) === begin);
        const gone = new Map(begunSo.map(([state, { acts }]) => [wayOf(acts), state]));
        await wentThrough({ id: await begin(), played, ways: gone, stood });
      }
      expect([...stood].toSorted()).toEqual(Object.keys(ways).toSorted());
    }));
});

/** A warning is not the branch's, a certificate runs on, an extension is a case of its own that goes first. */
const NOT_TAKEN_BACK = ["voted decide_at_branch", "certified certify", "deferred extend"];

test("no state of a machine is left out, nor a machine of the code", () => {
  for (const procedure of PROCEDURES) {
    const machines = Object.values(PLAYED[procedure]).map(({ machine }) => machine);
    const shown = machines.flatMap(({ states }) => Object.keys(states));
    expect(new Set(machines.flatMap((machine) => [...reached(machine)]))).toEqual(new Set(shown));
    expect(machines.map((machine) => machine.procedure)).toEqual(machines.map(() => procedure));
  }
  expect(placesOfMoves()).toEqual(Object.keys(PLAYED_BY));
});

/** Where in the code something goes by moves, and the test that goes through its states. */
const HERE = "wrong-moves";
const PLAYED_BY: Record<string, string> = {
  "lib/admissions": HERE,
  "lib/assessments": "year-model",
  "lib/branch-meetings": "wrong-moves-of-sheets",
  "lib/care/situation": "wrong-moves-of-sheets",
  "lib/committees": "wrong-moves-of-sheets",
  "lib/deferrals": HERE,
  "lib/discipline": HERE,
  "lib/graduations": HERE,
  "lib/handovers": "wrong-moves-of-sheets",
  "lib/organisation-discipline": "organisation-discipline",
  "lib/outstanding-members": HERE,
  "lib/projects": "projects",
  "lib/ratings": "wrong-moves-of-sheets",
  "lib/removals": HERE,
  "lib/residences": HERE,
  "lib/rewards/proposals": HERE,
  "lib/training": "wrong-moves-of-sheets",
  "lib/transfers": HERE,
};

/**
 * Where the code declares a table of moves, the acts of one, or a state in which something is given up. `Moves<…>`, which
 * several machines share, are gone through with each of these.
 */
function placesOfMoves(): string[] {
  const declared = new RegExp(
    [
      /^(export )?const \w*(MOVES|FROM)\b(?!: Moves<).* = [{[]/,
      /^export const \w+: (State)?Machine</,
      /^export type \w+(Act|Move) =\s+(\| )?"/,
      /^export type \w+State =[^;]*"withdrawn"/,
    ]
      .map(({ source }) => source)
      .join("|"),
    "m",
  );
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .map((file) => `lib/${file}`)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .filter((file) => declared.test(readFileSync(file, "utf8")));
  return [...new Set(files.map(dirname))].toSorted();
}

test.each(Object.entries(PLAYED_BY))(
  "%s is gone through by %s, which uses it and says what is refused",
  (place, name) => {
    const source = readFileSync(`tests/integration/${name}.test.ts`, "utf8");
    expect(source).toContain(`"@/${place}/`);
    expect(source).toMatch(/"conflict"|isOutside/);
  },
);
