import type { FactKey } from "./types";

/** Where a figure is kept, and the page on which it is mended. */
export type FactSource = { label: string; path: string };

const BY_START: [start: string, source: FactSource][] = [
  ["decision", { label: "Quyết định công nhận", path: "/decisions" }],
  ["amendment.", { label: "Quyết định công nhận", path: "/decisions" }],
  ["recognised", { label: "Quyết định công nhận", path: "/decisions" }],
  ["notRecognised", { label: "Quyết định công nhận", path: "/decisions" }],
  ["item.", { label: "Kết luận thẩm định", path: "/appraisal" }],
  ["total", { label: "Đơn vị trong năm đánh giá", path: "/appraisal" }],
  ["registered", { label: "Đơn vị trong năm đánh giá", path: "/appraisal" }],
  ["members", { label: "Danh sách đoàn viên đã chốt", path: "/members" }],
  ["quarters.", { label: "Danh sách đoàn viên đã chốt", path: "/members" }],
  ["schoolUnits", { label: "Cây đơn vị", path: "/units" }],
  ["welfare.", { label: "Hoạt động đã ghi", path: "/plans" }],
  ["education.", { label: "Hoạt động đã ghi", path: "/plans" }],
  ["occasion", { label: "Hoạt động đã ghi", path: "/plans" }],
  ["directives.", { label: "Văn bản chỉ đạo", path: "/plans/directives" }],
  ["program.", { label: "Chương trình công tác năm", path: "/plans/program" }],
  ["targets.", { label: "Chỉ tiêu", path: "/plans/targets" }],
  ["projects.", { label: "Công trình, phần việc", path: "/plans/projects" }],
  ["advice.", { label: "Tham mưu, phối hợp", path: "/plans/advice" }],
  ["coordination.", { label: "Tham mưu, phối hợp", path: "/plans/advice" }],
  ["tasks.", { label: "Tham mưu, phối hợp", path: "/plans/advice" }],
  ["guideline.", { label: "Bộ tiêu chí", path: "/criteria" }],
  ["phase", { label: "Bộ tiêu chí", path: "/criteria" }],
  ["org", { label: "Cài đặt", path: "/settings" }],
];

const OF_THE_YEAR: FactSource = { label: "Số liệu các đơn vị ghi trong năm", path: "/dashboard" };

export function sourceOf(key: FactKey): FactSource {
  return BY_START.find(([start]) => key.startsWith(start))?.[1] ?? OF_THE_YEAR;
}
