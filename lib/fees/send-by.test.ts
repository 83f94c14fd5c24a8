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
  expect(lastDayFor({ period, savedOn: null }, [])).toBe(day);
});

test("what an organisation sets holds from its month on, for a quarter by the last of its months", () => {
  const days = ["2026-05", "2026-06", "2026-Q1", "2026-Q2"].map((period) =>
    lastDayFor({ period, savedOn: null }, [own]),
  );
  expect(days).toEqual(["2026-06-10", "2026-07-05", "2026-04-15", "2026-06-30"]);
});

test("what is collected after its period is to be sent within as many days of its last save", () => {
  const days = (period: string) =>
    ["2026-01-20", "2026-03-31", "2026-04-01", "2026-06-20"].map((day) =>
      lastDayFor({ period, savedOn: plainDate(day) }, []),
    );
  expect(days("2026-01")).toEqual(["2026-02-10", "2026-04-10", "2026-04-11", "2026-06-30"]);
  expect(days("2026-Q1")).toEqual(["2026-04-15", "2026-04-15", "2026-04-16", "2026-07-05"]);
});

test("of what was not sent whole the share due first says the day, and is late from the day after", () => {
  const shares = [
    { period: "2025-12", toSend: 100, sent: 0, savedOn: plainDate("2026-03-08") },
    { period: "2026-01", toSend: 100, sent: 100, savedOn: null },
    { period: "2026-02", toSend: 100, sent: 60, savedOn: null },
    { period: "2026-03", toSend: 100, sent: 0, savedOn: null },
  ];
  const on = (day: string, some = shares) => sendByOf(some, { rates: [], today: plainDate(day) });
  expect(on("2026-03-10")).toEqual({ day: "2026-03-10", isLate: false });
  expect(on("2026-03-11")).toEqual({ day: "2026-03-10", isLate: true });
  expect(on("2026-03-11", shares.slice(1, 2))).toBeNull();
  expect([on("2026-03-10"), on("2026-03-11")].map((by) => by && sendByWords(by))).toEqual([
    "hạn 10/03/2026",
    "Quá hạn 10/03/2026",
  ]);
});
