import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ActivityFilter } from "@/lib/activities/schema";
import { NoActivities } from "./no-activities";

const shown = (filter: ActivityFilter, month: string | null = null) =>
  renderToStaticMarkup(<NoActivities filter={filter} year={2026} month={month} create="/plans/new" />);

test("a year without an activity offers to write the first", () => {
  const page = shown({});
  expect(page).toContain("Chưa có hoạt động nào trong năm 2026");
  expect(page).toContain("Ghi hoạt động đầu tiên");
});

test("a month without one is no year without one", () => {
  const page = shown({}, "03");
  expect(page).toContain("Chưa có hoạt động nào trong tháng 3");
  expect(page).not.toContain("đầu tiên");
});

test.each<ActivityFilter>([
  { kind: "education" },
  { occasion: "union_day" },
  { branch: "b" },
  { kind: "education", removed: "1" },
])("filters that let nothing through don't say that there is nothing: %j", (filter) => {
  const page = shown(filter, "03");
  expect(page).toContain("Không có hoạt động nào khớp");
  expect(page).not.toContain("Ghi hoạt động");
});

test("that nothing was removed does not say that nothing was recorded", () => {
  expect(shown({ removed: "1" })).toContain("Không có hoạt động nào của năm 2026 đã xóa");
});
