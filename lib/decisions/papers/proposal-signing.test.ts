import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { laidBefore } from "./proposal-signing";

test("a signed proposal was laid before the first meeting after it, a draft is for the last one that was called", () => {
  const meetings = ["2026-12-03", "2026-12-10", "2026-12-18"].map((day) => ({ heldOn: plainDate(day) }));
  expect(laidBefore(meetings, null)?.heldOn).toBe("2026-12-18");
  const signed = (day: string) => laidBefore(meetings, { signedOn: plainDate(day) })?.heldOn;
  expect(signed("2026-12-05")).toBe("2026-12-10");
  expect(signed("2026-12-10")).toBe("2026-12-10");
  expect(signed("2026-12-20")).toBeUndefined();
  expect(laidBefore([], null)).toBeUndefined();
});
