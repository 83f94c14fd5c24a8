import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { sendByWords } from "./messages";
import { SHIPPED_RATE } from "./rules";
import { lastDayFor, sendByOf } from "./send-by";

const own = { ...SHIPPED_RATE, fromMonth: "2026-06", branchDays: 5, unitDays: 0 };

test.each([
  ["2026-02", "2026-03-10"],
  ["2026-12", "2027-01-10"],
  ["2026-Q1", "2026-04-15"],
  ["2025-Q4", "2026-01-15"],
])("as shipped the share of %s is to be sent by %s", (period, day) => {
  expect(lastDayFor(period, [])).toBe(day);
});

test("what an organisation sets holds from its month on, for a quarter by the last of its months", () => {
  const days = ["2026-05", "2026-06", "2026-Q1", "2026-Q2"].map((period) => lastDayFor(period, [own]));
  expect(days).toEqual(["2026-06-10", "2026-07-05", "2026-04-15", "2026-06-30"]);
});

test("the earliest share that was not sent whole says the day, and is late from the day after", () => {
  const shares = [
    { period: "2026-01", toSend: 100, sent: 100 },
    { period: "2026-02", toSend: 100, sent: 60 },
    { period: "2026-03", toSend: 100, sent: 0 },
  ];
  const on = (day: string, some = shares) => sendByOf(some, { rates: [], today: plainDate(day) });
  expect(on("2026-03-10")).toEqual({ day: "2026-03-10", isLate: false });
  expect(on("2026-03-11")).toEqual({ day: "2026-03-10", isLate: true });
  expect(on("2026-03-11", shares.slice(0, 1))).toBeNull();
  expect([on("2026-03-10"), on("2026-03-11")].map((by) => by && sendByWords(by))).toEqual([
    "hạn 10/03",
    "trễ, hạn 10/03",
  ]);
});
