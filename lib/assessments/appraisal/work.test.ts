import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { ASSESSMENT_STATES, type AssessmentState } from "../types";
import { matches, viewNamed, type WorkRow, workLines } from "./work";

const dates = {
  appraisalDue: plainDate("2026-12-10"),
  decisionDue: plainDate("2026-12-20"),
};

const row = (code: string, state: AssessmentState, more: Partial<WorkRow> = {}): WorkRow => ({
  id: code,
  unit: { id: code, code, name: `Đoàn ${code}` },
  state,
  round: 1,
  isOpened: false,
  submittedAt: null,
  supplementDue: null,
  registrationDue: plainDate("2025-11-10"),
  selfAssessmentDue: plainDate("2026-11-30"),
  registeredLate: null,
  handedInLate: null,
  leftReason: null,
  returned: 0,
  verdicts: { met: 0, supplement: 0, not_met: 0, open: 21 },
  ...more,
});

const lines = (today: string, ...rows: WorkRow[]) => workLines(rows, dates, plainDate(today));

describe("the work list", () => {
  test("of a closed year waits for nobody, whatever step a unit stopped at", () => {
    const closed = workLines(
      ASSESSMENT_STATES.map((state) => row(state, state)),
      { ...dates, state: "closed" },
      plainDate("2027-01-10"),
    );
    for (const line of closed) expect(line).toMatchObject({ waitingFor: "nobody", due: null, isLate: false });
  });

  test("says of every state whose turn it is and until when", () => {
    const turns = lines("2026-11-01", ...ASSESSMENT_STATES.map((state) => row(state, state)));
    const of = (state: AssessmentState) => turns.find((line) => line.state === state);
    expect(of("NOT_REGISTERED")).toMatchObject({ waitingFor: "unit", due: "2025-11-10", isLate: true });
    expect(of("ASSESSING")).toMatchObject({ waitingFor: "unit", due: "2026-11-30", isLate: false });
    expect(of("SUBMITTED")).toMatchObject({ waitingFor: "staff", due: "2026-12-10" });
    expect(of("APPRAISED")).toMatchObject({ waitingFor: "committee", due: "2026-12-20" });
    for (const state of ["RECOGNISED", "NOT_RECOGNISED", "NOT_PARTICIPATING"] as const)
      expect(of(state)).toMatchObject({ waitingFor: "nobody", due: null, isLate: false });
  });

  test("counts a return by its own day, late from the day after", () => {
    const returned = row("DV01", "RETURNED", { supplementDue: plainDate("2026-12-05") });
    expect(lines("2026-12-05", returned)[0]).toMatchObject({ due: "2026-12-05", isLate: false });
    expect(lines("2026-12-06", returned)[0]?.isLate).toBe(true);
  });

  test("puts what is late first, then by day, then by code, and what is done last", () => {
    const sorted = lines(
      "2026-12-01",
      row("DV01", "RECOGNISED"),
      row("DV04", "SUBMITTED"),
      row("DV03", "SUBMITTED"),
      row("DV02", "ASSESSING"),
    );
    expect(sorted.map((line) => line.unit.code)).toEqual(["DV02", "DV03", "DV04", "DV01"]);
  });

  test("counts a unit that was given more time by its own day", () => {
    const [given] = lines(
      "2026-12-03",
      row("DV01", "ASSESSING", { selfAssessmentDue: plainDate("2026-12-08") }),
    );
    expect(given).toMatchObject({ due: "2026-12-08", isLate: false });
  });

  test("shows who has not registered", () => {
    const found = lines("2026-12-01", row("DV01", "NOT_REGISTERED"), row("DV02", "REGISTERED"));
    expect(found.filter((line) => matches(line, "unregistered")).map((line) => line.id)).toEqual(["DV01"]);
    expect(viewNamed("unregistered")).toBe("unregistered");
  });

  test("is filtered by turn or by being late", () => {
    const [late] = lines("2026-12-01", row("DV02", "ASSESSING"));
    expect(
      late && ["unit", "late", "staff", null].map((view) => matches(late, view as "unit" | null)),
    ).toEqual([true, true, false, true]);
  });
});
