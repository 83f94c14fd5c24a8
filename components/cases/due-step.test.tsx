import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { DueStep } from "./due-step";

test("a step is due on its last day and late from the day after", () => {
  const said = (today: string) =>
    renderToStaticMarkup(
      <DueStep words="Đăng ký 2 người" dueOn={plainDate("2026-03-31")} today={plainDate(today)} />,
    );
  expect(said("2026-03-31")).toBe("Đăng ký 2 người, hạn 31/03/2026");
  expect(said("2026-04-01")).toContain("Quá hạn 31/03/2026");
  const undated = <DueStep words="Trao thẻ" dueOn={null} today={plainDate("2026-04-01")} />;
  expect(renderToStaticMarkup(undated)).toBe("Trao thẻ");
});
