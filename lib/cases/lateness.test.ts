import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { isLate } from "./lateness";

test("a case is late on the day after its due, never once it is closed", () => {
  const today = plainDate("2026-11-20");
  const line = (dueOn: string, closedOn: string | null = null) => ({
    dueOn: plainDate(dueOn),
    closedOn: closedOn === null ? null : plainDate(closedOn),
  });
  expect(isLate(line("2026-11-20"), today)).toBe(false);
  expect(isLate(line("2026-11-19"), today)).toBe(true);
  expect(isLate(line("2026-11-19", "2026-11-20"), today)).toBe(false);
});
