import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { NextStep } from "./next-step";

test("an open case says what comes next and by when, a closed one and the last state nothing", () => {
  const dueOn = plainDate("2026-03-31");
  const said = (next: string, closedOn: string | null, today = "2026-03-31") =>
    renderToStaticMarkup(
      <NextStep
        line={{ dueOn, closedOn: closedOn === null ? null : plainDate(closedOn) }}
        next={next}
        today={plainDate(today)}
      />,
    );
  expect(said("Học Điều lệ Đoàn", null)).toBe(" · Việc tiếp theo: Học Điều lệ Đoàn, hạn 31/03/2026");
  expect(said("Học Điều lệ Đoàn", null, "2026-04-01")).toContain("Quá hạn 31/03/2026");
  expect(said("Học Điều lệ Đoàn", "2026-03-20")).toBe("");
  expect(said("", null)).toBe("");
});
