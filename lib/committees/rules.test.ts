import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type PlainDate, plainDate } from "@/lib/platform/dates";
import {
  actProblems,
  clashOf,
  committeeOn,
  decisionProblem,
  mayMove,
  tenuresOf,
  termOn,
  unsettledAct,
} from "./rules";
import type { ActCore, Leaving, Post, Seat, TermMonths } from "./types";

const day = plainDate;

const seat = (id: string, post: Post, name = id): Seat => ({
  id,
  post,
  name,
  memberId: null,
  votes: null,
  userId: null,
});

function act(id: string, decisionOn: string | null, more: Partial<ActCore> = {}): ActCore {
  const on = decisionOn === null ? null : day(decisionOn);
  return {
    id,
    kind: "congress",
    state: on ? "approved" : "held",
    heldOn: on ?? day("2022-01-01"),
    decisionOn: on,
    termFrom: day("2022-01-01"),
    termTo: day("2027-01-01"),
    termMonths: null,
    seats: [],
    leavings: [],
    ...more,
  };
}

const CONGRESS = act("a", "2022-05-10", {
  seats: [seat("s1", "secretary"), seat("s2", "deputy"), seat("s3", "member")],
});
const CHANGE = act("b", "2024-03-01", {
  kind: "change",
  seats: [seat("s4", "secretary", "s2")],
  leavings: [
    { seatId: "s1", reason: "transferred" },
    { seatId: "s2", reason: "other_post" },
  ],
});
const NEXT = act("c", "2027-05-01", { seats: [seat("s5", "secretary")] });
const idsOn = (acts: ActCore[], on: string) => committeeOn(acts, day(on)).map(({ id }) => id);

test("roles wait by the last act that brought or took people, whatever came before and however often it is extended", () => {
  const told = (act: ActCore, rolesSettled: boolean) => ({ ...act, rolesSettled });
  const extension = told(act("d", "2024-06-01", { kind: "extension" }), false);
  const waits = (...acts: Parameters<typeof unsettledAct>[0]) => unsettledAct(acts)?.id ?? null;
  expect(waits(told(CONGRESS, false))).toBe("a");
  expect(waits(told(CHANGE, false), told(CONGRESS, true))).toBe("b");
  expect(waits(told(CHANGE, true), told(CONGRESS, false))).toBeNull();
  expect(waits(told(CHANGE, false), extension)).toBe("b");
  expect(waits(told(CHANGE, true), extension)).toBeNull();
  expect(waits(told(act("e", null), false))).toBeNull();
});

describe("the committee on a day", () => {
  const acts = [NEXT, CHANGE, CONGRESS];

  test("begins with the decision and changes with the next one", () => {
    expect(idsOn(acts, "2022-05-09")).toEqual([]);
    expect(idsOn(acts, "2022-05-10")).toEqual(["s1", "s2", "s3"]);
    expect(idsOn(acts, "2024-02-29")).toEqual(["s1", "s2", "s3"]);
    expect(idsOn(acts, "2024-03-01")).toEqual(["s3", "s4"]);
    expect(idsOn(acts, "2027-05-01")).toEqual(["s5"]);
  });

  test("knows how each seat ended", () => {
    expect(tenuresOf(acts).map(({ id, to, ending }) => [id, to, ending])).toEqual([
      ["s1", "2024-02-29", "transferred"],
      ["s2", "2024-02-29", "other_post"],
      ["s3", "2027-04-30", "term"],
      ["s4", "2027-04-30", "term"],
      ["s5", null, null],
    ]);
  });

  test("is not touched by what is not approved", () => {
    const waiting = { ...CHANGE, state: "submitted" as const, decisionOn: null };
    expect(idsOn([CONGRESS, waiting], "2025-01-01")).toEqual(["s1", "s2", "s3"]);
    expect(termOn([CONGRESS, waiting, NEXT], day("2027-04-30"))?.id).toBe("a");
    expect(termOn(acts, day("2022-01-01"))).toBeNull();
  });
});

describe("a provisional committee's extension", () => {
  const appointed = act("a", "2024-01-10", {
    kind: "appointment",
    termFrom: day("2024-01-10"),
    termTo: day("2024-07-10"),
    seats: [seat("s1", "secretary")],
  });
  const extended = (id: string, on: string, to: string, more: Partial<ActCore> = {}) =>
    act(id, on, { kind: "extension", termFrom: null, termTo: day(to), termMonths: 30, ...more });

  test("moves the last day of its term from its decision on, and nobody's seat", () => {
    const acts = [appointed, extended("b", "2024-07-01", "2025-01-10"), CONGRESS];
    expect(clashOf(acts)).toBeNull();
    expect(termOn(acts, day("2024-06-30"))).toMatchObject({ id: "a", termTo: "2024-07-10" });
    expect(termOn(acts, day("2024-07-01"))).toMatchObject({ id: "a", termTo: "2025-01-10" });
    expect(idsOn(acts, "2024-12-01")).toEqual(["s1"]);
    const next = [...acts, NEXT];
    expect(termOn(next, day("2027-05-01"))?.id).toBe("c");
  });

  test("is half a term at most, all of them together", () => {
    const first = extended("b", "2024-07-01", "2025-01-10");
    expect(clashOf([appointed, extended("b", "2024-07-01", "2025-10-10")])).toBeNull();
    expect(clashOf([appointed, extended("b", "2024-07-01", "2025-10-11")])).toContain("10/10/2025");
    expect(clashOf([appointed, first, extended("d", "2025-01-05", "2025-10-10")])).toBeNull();
    expect(clashOf([appointed, first, extended("d", "2025-01-05", "2025-10-11")])).toContain("nửa nhiệm kỳ");
    expect(clashOf([appointed, first, extended("d", "2025-01-05", "2025-01-10")])).toContain(
      "Ban Chấp hành lâm thời đang có thời hạn đến ngày 10/01/2025.",
    );
  });

  test("is of who was appointed alone", () => {
    const late = extended("d", "2027-06-01", "2027-12-01");
    expect(clashOf([late])).toContain("không có Ban Chấp hành lâm thời");
    expect(clashOf([appointed, NEXT, late])).toContain("không có Ban Chấp hành lâm thời");
  });
});

describe("a history that can't be", () => {
  test("two secretaries, also within one congress", () => {
    expect(clashOf([CONGRESS, { ...CHANGE, leavings: [{ seatId: "s2", reason: "other_post" }] }])).toContain(
      "hai Bí thư",
    );
    expect(
      clashOf([act("a", "2022-05-10", { seats: [seat("x", "secretary"), seat("y", "secretary")] })]),
    ).toContain("hai Bí thư");
    expect(clashOf([CONGRESS, CHANGE, NEXT])).toBeNull();
  });

  test("somebody in two seats, but for the inspection committee", () => {
    const twice = act("b", "2024-03-01", { kind: "change", seats: [seat("s6", "member", "s3")] });
    expect(clashOf([CONGRESS, twice])).toContain("hai chức vụ");
    expect(clashOf([CONGRESS, { ...twice, seats: [seat("s6", "inspection", "s3")] }])).toBeNull();
  });

  test("who has left does not leave again, nor before he or she came", () => {
    const again = act("d", "2025-01-01", {
      kind: "change",
      leavings: [{ seatId: "s1", reason: "resigned" }],
    });
    expect(clashOf([CONGRESS, CHANGE, again])).toContain("không còn");
    expect(clashOf([CONGRESS, { ...again, decisionOn: day("2021-01-01") }])).toContain("không còn");
  });

  test("whatever was let in, no day has two secretaries in one body", () => {
    const START = day("2020-01-01");
    const made = fc.record({
      kind: fc.constantFrom("congress" as const, "appointment" as const, "change" as const),
      after: fc.integer({ min: 0, max: 400 }),
      posts: fc.array(fc.constantFrom<Post>("secretary", "deputy", "member"), { maxLength: 4 }),
      leaves: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(made, { maxLength: 8 }), fc.integer({ min: 0, max: 420 }), (given, at) => {
        let acts: ActCore[] = [];
        for (const [n, { kind, after, posts, leaves }] of given.entries()) {
          const known = acts.flatMap(({ seats }) => seats);
          const leavings = [...new Set(leaves)].flatMap((at): Leaving[] =>
            kind === "change" && known[at] ? [{ seatId: known[at].id, reason: "resigned" }] : [],
          );
          const next = [
            ...acts,
            act(`${n}`, addDays(START, after), {
              kind,
              leavings,
              seats: posts.map((post, p) => seat(`${n}-${p}`, post)),
            }),
          ];
          if (clashOf(next) === null) acts = next;
        }
        const secretaries = committeeOn(acts, addDays(START, at)).filter(({ post }) => post === "secretary");
        expect(secretaries.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("an act as it is written", () => {
  const written = {
    kind: "congress" as const,
    heldOn: day("2022-05-01"),
    reason: "",
    entitled: 100 as number | null,
    present: 90 as number | null,
    termFrom: day("2022-05-01") as PlainDate | null,
    termTo: day("2027-05-01") as PlainDate | null,
    termMonths: null as TermMonths | null,
    leavings: [] as unknown[],
    seats: [{ name: "An", votes: 90 as number | null }],
  };
  const paths = (more: Partial<Omit<typeof written, "kind">> & { kind?: ActCore["kind"] }) =>
    actProblems({ ...written, ...more }, day("2022-05-01")).map(({ path }) => path);

  test("is whole up to its borders", () => {
    expect(paths({})).toEqual([]);
    expect(paths({ heldOn: day("2022-05-02") })).toEqual(["heldOn"]);
    expect(paths({ present: 101 })).toEqual(["present"]);
    expect(paths({ seats: [{ name: "An", votes: 91 }] })).toEqual(["seats"]);
    expect(paths({ seats: [] })).toEqual(["seats"]);
    expect(paths({ termTo: day("2022-05-01") })).toEqual(["termTo"]);
  });

  test("a provisional committee has six months", () => {
    const appointed = { kind: "appointment" as const, termTo: day("2022-11-01") };
    expect(paths(appointed)).toEqual([]);
    expect(paths({ ...appointed, termTo: day("2022-11-02") })).toEqual(["termTo"]);
  });

  test("a change says why and whom", () => {
    const change = { kind: "change" as const, termFrom: null, termTo: null };
    expect(paths({ ...change, reason: "Chuyển công tác" })).toEqual([]);
    expect(paths({ ...change, seats: [], leavings: [{}], reason: "Chuyển công tác" })).toEqual([]);
    expect(paths({ ...change, seats: [] })).toEqual(["seats", "reason"]);
    expect(paths({ kind: "change", reason: "Chuyển công tác" })).toEqual(["termFrom", "termTo"]);
  });

  test("an extension says until when, of which term and why, and nothing else", () => {
    const extension = {
      kind: "extension" as const,
      entitled: null,
      present: null,
      termFrom: null,
      seats: [],
      termMonths: 30 as const,
      reason: "Chưa đủ đoàn viên",
    };
    expect(paths(extension)).toEqual([]);
    expect(paths({ ...extension, termTo: null, termMonths: null, reason: "" })).toEqual([
      "termTo",
      "termMonths",
      "reason",
    ]);
    expect(paths({ ...extension, termFrom: day("2022-05-01"), seats: written.seats })).toEqual([
      "seats",
      "termFrom",
    ]);
    expect(paths({ termMonths: 30 })).toEqual(["termMonths"]);
  });

  test("is decided on the day it was held or later, and not tomorrow", () => {
    const problem = (on: string) => decisionProblem(day(on), day("2022-05-01"), day("2022-06-01"));
    expect(problem("2022-05-01")).toBeNull();
    expect(problem("2022-06-01")).toBeNull();
    expect(problem("2022-04-30")?.path).toBe("decisionOn");
    expect(problem("2022-06-02")?.path).toBe("decisionOn");
  });

  test("is changed before it is submitted or after it was refused, decided only when submitted", () => {
    const states = ["held", "submitted", "approved", "refused"] as const;
    expect(states.filter((state) => mayMove(state, "change"))).toEqual(["held", "refused"]);
    expect(states.filter((state) => mayMove(state, "submit"))).toEqual(["held", "refused"]);
    expect(states.filter((state) => mayMove(state, "approve"))).toEqual(["submitted"]);
    expect(states.filter((state) => mayMove(state, "refuse"))).toEqual(["submitted"]);
  });
});
