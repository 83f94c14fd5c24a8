import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { taskStanding, wrongAdvisingDays } from "./rules";
import type { AdvisingKind } from "./types";

const TODAY = plainDate("2026-06-15");
const day = (text: string | undefined) => (text === undefined ? null : plainDate(text));

const wrong = (
  kind: AdvisingKind,
  days: { day: string; until?: string; doneOn?: string; resultOn?: string },
) =>
  wrongAdvisingDays(
    {
      kind,
      day: plainDate(days.day),
      until: day(days.until),
      doneOn: day(days.doneOn),
      resultOn: day(days.resultOn),
    },
    TODAY,
  );

describe("the days of advice, programmes and tasks", () => {
  test("a task may be due later, on the day it was given, but not before", () => {
    expect(wrong("assigned_task", { day: "2026-06-01", until: "2026-12-31" })).toBeNull();
    expect(wrong("assigned_task", { day: "2026-06-01", until: "2026-06-01" })).toBeNull();
    expect(wrong("assigned_task", { day: "2026-06-02", until: "2026-06-01" })).toMatchObject({
      message: "Hạn hoàn thành 01/06/2026 đứng trước ngày giao 02/06/2026. Sửa một trong hai ngày.",
      fields: [{ path: "until" }],
    });
  });

  test("nothing is done, signed or answered tomorrow, nor before it began", () => {
    expect(wrong("advising", { day: "2026-06-16" })).toMatchObject({ fields: [{ path: "day" }] });
    expect(
      wrong("assigned_task", { day: "2026-06-01", until: "2026-07-01", doneOn: "2026-06-16" }),
    ).toMatchObject({
      fields: [{ path: "doneOn" }],
    });
    expect(
      wrong("assigned_task", { day: "2026-06-02", until: "2026-07-01", doneOn: "2026-06-01" }),
    ).toMatchObject({
      fields: [{ path: "doneOn" }],
    });
    expect(wrong("advising", { day: "2026-06-02", resultOn: "2026-06-01" })).toMatchObject({
      fields: [{ path: "resultOn" }],
    });
    expect(wrong("coordination", { day: "2026-06-02", until: "2026-06-01" })).toMatchObject({
      message: "Ngày hết hiệu lực 01/06/2026 đứng trước ngày ký 02/06/2026. Sửa một trong hai ngày.",
    });
    expect(wrong("advising", { day: "2026-06-15", resultOn: "2026-06-15" })).toBeNull();
  });
});

test("how a task stands: on its due day open, after it overdue, done in time or late", () => {
  const until = plainDate("2026-06-15");
  expect(taskStanding({ until, doneOn: null }, TODAY)).toBe("open");
  expect(taskStanding({ until, doneOn: null }, plainDate("2026-06-16"))).toBe("overdue");
  expect(taskStanding({ until, doneOn: until }, TODAY)).toBe("done");
  expect(taskStanding({ until, doneOn: plainDate("2026-06-16") }, TODAY)).toBe("done_late");
});
