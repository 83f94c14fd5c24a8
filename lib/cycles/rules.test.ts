import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import {
  datesRefused,
  movedDates,
  nextYear,
  proposedDates,
  whoTakesPartIsSettled,
  whyNotClosed,
  yearRefused,
  yearToOpen,
} from "./rules";

test("the proposed dates of a year are in order, and registration closes in the autumn before", () => {
  for (const year of [2021, 2024, 2026]) {
    expect(datesRefused(proposedDates(year), year)).toBeNull();
    expect(proposedDates(year).registrationDue).toBe(`${year - 1}-11-10`);
  }
});

test("a date before the one it follows is named", () => {
  const dates = { ...proposedDates(2026), selfAssessmentDue: plainDate("2026-12-15") };
  expect(datesRefused(dates, 2026)).toMatchObject({ reason: "invalid", fields: [{ path: "appraisalDue" }] });
  const early = { ...proposedDates(2026), appraisalDue: plainDate("2026-01-01") };
  expect(datesRefused(early, 2026)?.fields?.map((field) => field.path)).toEqual(["appraisalDue"]);
});

test.each([
  ["registrationDue", "2025-07-01", "2025-06-30", "từ 01/07/2025 đến 31/03/2027"],
  ["inspectionOn", "2025-11-10", "2025-09-30", "từ 01/10/2025 đến 31/03/2027"],
  ["cutOff", "2026-01-01", "2025-12-31", "từ 01/01/2026 đến 31/12/2026"],
  ["decisionDue", "2027-03-31", "2027-04-01", "từ 01/10/2025 đến 31/03/2027"],
] as const)("%s of 2026 may be %s, not %s", (path, last, beyond, span) => {
  const dates = proposedDates(2026);
  expect(datesRefused({ ...dates, [path]: plainDate(last) }, 2026)).toBeNull();
  expect(datesRefused({ ...dates, [path]: plainDate(beyond) }, 2026)?.fields).toEqual([
    { path, message: expect.stringContaining(span) },
  ]);
});

test("self-assessment and appraisal lie in the span of the year too", () => {
  const early = { ...proposedDates(2026), registrationDue: plainDate("2025-07-01"), inspectionOn: null };
  const at = (day: string) =>
    datesRefused({ ...early, selfAssessmentDue: plainDate(day), appraisalDue: plainDate(day) }, 2026);
  expect(at("2025-10-01")).toBeNull();
  expect(at("2025-09-30")?.fields?.map(({ path }) => path)).toEqual(["selfAssessmentDue", "appraisalDue"]);
});

test("another year's dates are refused at each field, once", () => {
  const refused = datesRefused(proposedDates(2015), 2027);
  expect(refused?.fields?.map(({ path }) => path).toSorted()).toEqual(
    Object.keys(proposedDates(2015)).toSorted(),
  );
});

test("figures are cut off by the day of the decision", () => {
  const dates = { ...proposedDates(2026), cutOff: plainDate("2026-12-20") };
  expect(datesRefused(dates, 2026)).toBeNull();
  expect(datesRefused({ ...dates, cutOff: plainDate("2026-12-21") }, 2026)).toMatchObject({
    fields: [{ path: "decisionDue", message: expect.stringContaining("ngày chốt số liệu") }],
  });
});

test("the year to open next is the first that is not open", () => {
  const today = plainDate("2026-11-24");
  expect(nextYear([2026], today)).toBe(2027);
  expect(nextYear([2026, 2027, 2050], today)).toBe(2025);
  expect(nextYear([], today)).toBe(2026);
  expect(nextYear([2021], plainDate("2026-09-30"))).toBe(2026);
});

test("a year further ahead than the next one is a mistyped one", () => {
  const today = plainDate("2026-11-24");
  expect(yearRefused(2027, today)).toBeNull();
  expect(yearRefused(2028, today)).toMatchObject({
    reason: "invalid",
    fields: [{ path: "year", message: expect.stringContaining("năm xa nhất mở được là 2027") }],
  });
});

test("from October on the year after is opened", () => {
  expect(nextYear([2025], plainDate("2025-10-01"))).toBe(2026);
  expect(nextYear([2024], plainDate("2025-12-31"))).toBe(2026);
  const opened = [{ year: 2024, state: "closed" as const, registrationDue: plainDate("2023-11-05") }];
  expect(yearToOpen(opened, plainDate("2025-12-31"))).toEqual({ year: 2026, registrationDue: "2025-11-05" });
  expect(yearToOpen(opened, plainDate("2025-09-30"))).toEqual({ year: 2025, registrationDue: "2024-11-05" });
  const running = { year: 2026, state: "open" as const, registrationDue: plainDate("2025-11-10") };
  expect(yearToOpen([...opened, running], plainDate("2025-12-31"))).toBeNull();
});

test("the mid-year inspection lies between registration and self-assessment, where there is one", () => {
  const dates = proposedDates(2026);
  expect(datesRefused({ ...dates, inspectionOn: null }, 2026)).toBeNull();
  expect(datesRefused({ ...dates, inspectionOn: dates.registrationDue }, 2026)).toBeNull();
  expect(datesRefused({ ...dates, inspectionOn: plainDate("2025-11-09") }, 2026)).toMatchObject({
    fields: [{ path: "inspectionOn" }],
  });
  expect(datesRefused({ ...dates, inspectionOn: plainDate("2026-12-01") }, 2026)).toMatchObject({
    fields: [{ path: "selfAssessmentDue" }],
  });
});

test("a year's dates move to the next year, 29 February to the 28th, and stay in order", () => {
  const leap = { ...proposedDates(2024), inspectionOn: plainDate("2024-02-29") };
  expect(movedDates(leap, 1)).toEqual({ ...proposedDates(2025), inspectionOn: "2025-02-28" });
  expect(movedDates(leap, 4).inspectionOn).toBe("2028-02-29");
  fc.assert(
    fc.property(fc.integer({ min: 2012, max: 2060 }), fc.integer({ min: 0, max: 20 }), (year, on) => {
      const moved = movedDates(proposedDates(year), on);
      expect(moved).toEqual(proposedDates(year + on));
      expect(datesRefused(moved, year + on)).toBeNull();
    }),
  );
  expect(movedDates({ ...leap, inspectionOn: null }, 1).inspectionOn).toBeNull();
});

test("a year is closed once it is decided and no unit that handed in waits; one that came no further keeps nobody", () => {
  const units = (["RECOGNISED", "NOT_PARTICIPATING", "NOT_REGISTERED", "ASSESSING", "RETURNED"] as const).map(
    (state) => ({ name: `Đoàn ${state}`, state }),
  );
  expect(whyNotClosed(units, 2019, true)).toBeNull();
  expect(whyNotClosed(units.slice(0, 2), 2019, false)).toBeNull();
  expect(whyNotClosed(units, 2019, false)?.message).toMatch(
    /^Còn 3 đơn vị chưa có kết quả \(Đoàn NOT_REGISTERED, .*Ghi quyết định công nhận/,
  );
  for (const state of ["SUBMITTED", "APPRAISED"] as const)
    expect(whyNotClosed([...units, { name: "Đoàn Mỏ", state }], 2019, true)).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/^Còn 1 đơn vị đã nộp mà chưa có kết quả \(Đoàn Mỏ\).*ghi quyết định/),
    });
});

test("who takes part is settled by the decision, in words that name it and what to do", () => {
  const decision = { number: "99-QĐ/ĐTN", signedOn: plainDate("2019-12-20") };
  expect(whoTakesPartIsSettled(decision, 2019, "exclude")).toBe(
    "Năm 2019 đã có Quyết định số 99-QĐ/ĐTN ngày 20/12/2019 nên số đơn vị tham gia không đổi nữa. Để nguyên đơn vị: chưa có kết quả thì tính là chưa được công nhận, vẫn công bố và đóng năm được.",
  );
  expect(whoTakesPartIsSettled(decision, 2019, "readmit")).toContain("Đơn vị tham gia từ năm sau.");
});
