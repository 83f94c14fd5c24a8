import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { residenceProblem } from "./rules";
import { introductionIn, remarksIn } from "./said";

test.each([
  ["2026-01-05", "2026-07-05", null],
  ["2026-01-05", "2026-07-04", "05/07/2026"],
  ["2025-08-31", "2026-02-28", null],
  ["2025-08-31", "2026-02-27", "28/02/2026"],
  ["2026-07-05", "2026-07-04", "05/01/2027"],
])("whoever lives there since %s is introduced on %s: %s", (since, day, enoughOn) => {
  const problem = residenceProblem({ residentSince: plainDate(since) }, plainDate(day));
  if (enoughOn === null) return expect(problem).toBeNull();
  expect(problem).toMatchObject({ path: "residentSince", message: expect.stringContaining(enoughOn) });
  expect(problem?.message).toContain("01-HD/BTC");
});

test("the last introduction stands, and every remark in its order", () => {
  const steps = ["record", "remark_active", "remark_inactive", "end"].map((act, number) => ({ act, number }));
  expect(introductionIn(steps)).toMatchObject({ number: 0 });
  expect(introductionIn([{ act: "withdraw" }])).toBeNull();
  expect(introductionIn([{ act: "introduce" }])).not.toBeNull();
  expect(remarksIn(steps)).toMatchObject([
    { number: 1, isActive: true },
    { number: 2, isActive: false },
  ]);
});
