import { expect, test } from "vitest";
import { ASSESSMENT_STATES } from "@/lib/assessments/types";
import type { QuarterState } from "@/lib/members/snapshots/types";
import { plainDate } from "@/lib/platform/dates";
import { progress } from "@/tests/helpers/dashboard-facts";
import { unitDues } from "./unit-dues";

const standing = { year: 2026, isOpen: true, quarters: [], unitId: "u1" };
const supplementDue = plainDate("2026-12-05");

test("of a year the unit is reminded of what its state asks for, by its own days", () => {
  const asked = Object.fromEntries(
    ASSESSMENT_STATES.map((state) => [
      state,
      unitDues({ ...standing, progress: progress(state, { supplementDue }) }).map(
        ({ kind, subject, due }) => [kind, subject, due],
      ),
    ]),
  );
  const handIn = [["self_assessment", "2026", "2026-11-30"]];
  expect(asked).toEqual({
    NOT_REGISTERED: [["registration", "2026", "2025-11-10"]],
    REGISTERED: handIn,
    ASSESSING: handIn,
    RETURNED: [["supplement", "2026-0", "2026-12-05"]],
    SUBMITTED: [],
    APPRAISED: [],
    RECOGNISED: [],
    NOT_RECOGNISED: [],
    NOT_PARTICIPATING: [],
  });
});

test("of quarters until they are confirmed", () => {
  const state = (quarter: 1 | 2, of: QuarterState["state"]): QuarterState => ({
    quarter,
    state: of,
    deadline: plainDate(`2026-0${quarter * 3}-30`),
    confirmed: null,
  });
  const quarters = [state(1, "confirmed"), state(2, "open")];
  const dues = unitDues({ ...standing, quarters, progress: progress("SUBMITTED") });
  expect(dues).toEqual([
    {
      unitId: "u1",
      kind: "quarter",
      subject: "2026-2",
      due: "2026-06-30",
      title: "Chốt danh sách đoàn viên quý II năm 2026",
    },
  ]);
});

test("of nothing once the year is closed, or where the unit has no part in it", () => {
  expect(unitDues({ ...standing, progress: null })).toEqual([]);
  expect(unitDues({ ...standing, isOpen: false, progress: progress("ASSESSING") })).toEqual([]);
});
