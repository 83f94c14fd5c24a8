import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { calendarYear, schoolYear } from "@/lib/units/periods";
import { monthAhead, monthName, monthsToChoose, type NoteAct, wrongAct } from "./rules";

const TODAY = plainDate("2026-03-01");
const D = plainDate("2026-02-20");

test("a month is written about once it has begun", () => {
  expect(monthAhead("2026-03", TODAY)).toBeNull();
  expect(monthAhead("2026-04", TODAY)).toMatchObject({ reason: "invalid", fields: [{ path: "month" }] });
  expect(monthName("2026-03")).toBe("03/2026");
  expect(monthsToChoose(calendarYear(2026), TODAY)).toEqual(["2026-03", "2026-02", "2026-01"]);
  expect(monthsToChoose(calendarYear(2025), TODAY)).toHaveLength(12);
  const school = monthsToChoose(schoolYear(2026), TODAY);
  expect(school).toHaveLength(7);
  expect([school[0], school.at(-1)]).toEqual(["2026-03", "2025-09"]);
});

const fresh = { forwardedOn: null, receivedOn: null, answeredOn: null, deletedAt: null };
const sent = { ...fresh, forwardedOn: D };
const read = { ...sent, receivedOn: D };
const answered = { ...read, answeredOn: D };

test.each<[string, Parameters<typeof wrongAct>[1], NoteAct[]]>([
  ["fresh", fresh, ["forward"]],
  ["forwarded", sent, ["receive", "answer"]],
  ["received", read, ["answer"]],
  ["answered", answered, []],
  ["removed", { ...fresh, deletedAt: new Date(0) }, []],
])("a note that is %s allows exactly its next acts", (_, note, allowed) => {
  const acts: NoteAct[] = ["forward", "receive", "answer"];
  expect(acts.filter((act) => wrongAct(act, note, "Đã nhận") === null)).toEqual(allowed);
});

test("an answer has words", () => {
  expect(wrongAct("answer", sent, "")).toMatchObject({ reason: "invalid", fields: [{ path: "answer" }] });
});
