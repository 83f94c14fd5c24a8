import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VERDICTS } from "../../types";
import { pairView } from "./queries";
import {
  agreed,
  bothAreIn,
  differingItems,
  lackingItems,
  mayHoldOpinion,
  opinionOf,
  opinionsOn,
  standingOf,
} from "./rules";
import type { Appraiser, Opinion, Pair } from "./types";

const appraiser = (number: number, finished = false): Appraiser => ({
  number,
  userId: `u${number}`,
  name: `Người ${number}`,
  finishedAt: finished ? "2026-12-01T00:00:00Z" : null,
});
const opinion = (userId: string, more: Partial<Opinion> = {}): Opinion => ({
  criteriaItemId: "c1",
  byId: userId,
  by: userId,
  afterBoth: false,
  verdict: "met",
  comment: "",
  version: 1,
  ...more,
});
const items = [
  { code: "1.1", criteriaItemId: "c1", verdict: null },
  { code: "1.2", criteriaItemId: "c2", verdict: null },
];

describe("where one stands", () => {
  test("free, full, writing, waiting, both", () => {
    const one = { appraisers: [appraiser(1)], opinions: [] };
    expect(standingOf(one, "u1")).toBe("writing");
    expect(standingOf(one, "u2")).toBe("free");
    const half = { appraisers: [appraiser(1, true), appraiser(2)], opinions: [] };
    expect(["u1", "u2", "u3", null].map((user) => standingOf(half, user))).toEqual([
      "waiting",
      "writing",
      "full",
      "full",
    ]);
    expect(standingOf({ appraisers: [appraiser(1, true), appraiser(2, true)], opinions: [] }, "u2")).toBe(
      "both",
    );
    expect(bothAreIn({ appraisers: [appraiser(1, true)], opinions: [] })).toBe(false);
  });

  test("who may hold an opinion", () => {
    const half = { appraisers: [appraiser(1, true), appraiser(2)], opinions: [] };
    expect(mayHoldOpinion(half, "u1", false)).toMatchObject({ message: expect.stringContaining("Người 2") });
    expect(mayHoldOpinion(half, "u2", false)).toBeNull();
    expect(mayHoldOpinion(half, "u2", true)).toMatchObject({ reason: "conflict" });
    expect(mayHoldOpinion(half, "u3", false)).toMatchObject({ reason: "conflict" });
    const both = { appraisers: [appraiser(1, true), appraiser(2, true)], opinions: [] };
    expect(mayHoldOpinion(both, "u1", true)).toBeNull();
  });
});

describe("opinions", () => {
  test("the later word counts, and equal verdicts agree whatever their words", () => {
    const pair: Pair = {
      appraisers: [appraiser(1, true), appraiser(2, true)],
      opinions: [
        opinion("u1", { verdict: "met", comment: "Đủ." }),
        opinion("u2", { verdict: "not_met", comment: "Thiếu." }),
      ],
    };
    expect(differingItems(pair, items).map((item) => item.code)).toEqual(["1.1"]);
    pair.opinions.push(opinion("u1", { afterBoth: true, verdict: "not_met", comment: "Đồng ý." }));
    expect(opinionOf(pair, "u1", "c1")?.verdict).toBe("not_met");
    expect(agreed(opinionsOn(pair, "c1"))).toBe("not_met");
    expect(differingItems(pair, items)).toEqual([]);
  });

  test("what is lacking: no opinion, or one that asks for something without a reason", () => {
    const pair: Pair = { appraisers: [appraiser(1)], opinions: [opinion("u1", { verdict: "supplement" })] };
    expect(lackingItems(pair, items, "u1").map((item) => item.code)).toEqual(["1.1", "1.2"]);
    expect(lackingItems(pair, [{ ...(items[0] as (typeof items)[0]), verdict: null }], "u2")).toHaveLength(1);
    const kept = items.map((item) => ({ ...item, verdict: {} }));
    expect(lackingItems(pair, kept, "u1")).toEqual([]);
  });

  test("property: nobody sees the other's before both are in", () => {
    const opinions = fc.array(
      fc.record({
        user: fc.constantFrom("u1", "u2"),
        item: fc.constantFrom("c1", "c2"),
        verdict: fc.constantFrom(...VERDICTS),
      }),
    );
    fc.assert(
      fc.property(opinions, fc.boolean(), fc.boolean(), (given, first, second) => {
        const pair: Pair = {
          appraisers: [appraiser(1, first), appraiser(2, second)],
          opinions: given.map(({ user, item, verdict }) => opinion(user, { criteriaItemId: item, verdict })),
        };
        for (const user of ["u1", "u2", "u3"]) {
          const { mine, both, differing } = pairView(pair, user, { items }, "c1");
          expect(mine?.byId ?? user).toBe(user);
          if (first && second) expect(both).toEqual(opinionsOn(pair, "c1"));
          else expect([both, differing]).toEqual([[], []]);
        }
      }),
    );
  });
});
