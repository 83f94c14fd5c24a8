import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partShare, unitShare } from "./shares";

const THIRD = { sentParts: 1, ofParts: 3 };

describe("what is sent up and what is kept", () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [2, 1, 1],
    [3, 2, 1],
    [100_000, 66_667, 33_333],
    [5000, 3333, 1667],
  ])("of %i đồng %i are kept and %i sent", (collected, kept, sent) => {
    expect(partShare(collected, THIRD)).toEqual({ kept, sent });
  });

  test("half a đồng is rounded up", () => {
    expect(partShare(5, { sentParts: 1, ofParts: 2 })).toEqual({ kept: 2, sent: 3 });
  });

  test("the parts are whole, never negative and come to the whole", () => {
    const parts = fc
      .tuple(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 100 }))
      .chain(([sum, of]) => fc.tuple(fc.constant(sum), fc.constant(of), fc.integer({ min: 0, max: of })));
    fc.assert(
      fc.property(parts, ([sum, ofParts, sentParts]) => {
        const { kept, sent } = partShare(sum, { sentParts, ofParts });
        expect(kept + sent).toBe(sum);
        expect(Number.isInteger(sent) && sent >= 0 && kept >= 0).toBe(true);
        expect(Math.abs(sent - (sum * sentParts) / ofParts)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test("a unit parts what its branches have to send, and its own collection", () => {
    expect(unitShare({ fromBranches: 50_000, ofItself: 0 }, THIRD)).toEqual({
      received: 50_000,
      kept: 33_333,
      toSend: 16_667,
    });
    expect(unitShare({ fromBranches: 0, ofItself: 90_000 }, THIRD)).toEqual({
      received: 90_000,
      kept: 60_000,
      toSend: 30_000,
    });
  });
});
