import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ItemProgress, UnitProgress } from "@/lib/assessments/progress";
import { UNITS_AT_ONCE } from "@/lib/dashboard/heat";
import { plainDate } from "@/lib/platform/dates";
import { BlocTable } from "./bloc-table";

const item = (at: number, isDone: boolean): ItemProgress => ({
  code: `1.${at}`,
  title: `Nội dung ${at}`,
  groupNumber: 1,
  claim: "met",
  verdict: null,
  outcome: null,
  evidence: 1,
  isReturned: false,
  isDone,
});

const DUE = { registrationDue: plainDate("2025-11-10"), selfAssessmentDue: plainDate("2026-11-30") };

const units = (count: number): UnitProgress[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `a${n}`,
    state: "ASSESSING",
    round: 0,
    version: 1,
    supplementDue: null,
    groups: [],
    ...DUE,
    unit: { id: `u${n}`, code: `DV${n}`, name: `Đoàn Sở Nông nghiệp và Môi trường số ${n}` },
    items: Array.from({ length: 25 }, (_, at) => item(at, (n * 7 + at * at) % 3 > 0)),
  }));

const drawn = (count: number, part?: string) =>
  renderToStaticMarkup(
    <BlocTable progress={units(count)} query={{ year: "2026" }} part={part} yearHref={null} />,
  );
const many = (html: string, found: RegExp) => [...html.matchAll(found)].length;

test("few units are all written out, with nothing to turn over", () => {
  const html = drawn(UNITS_AT_ONCE);
  expect(many(html, /<th scope="row"><a/g)).toBe(UNITS_AT_ONCE);
  expect(html).not.toContain("data:image/png");
  expect(html).not.toContain("Trang sau");
});

test("of a thousand units each part has its link and its figures, and the one asked for its names", () => {
  const html = drawn(1000, "3");
  expect(html).toContain("data:image/png;base64,");
  expect(many(html, /<a [^>]*--at:\d+[^>]*part=\d+#units"/g)).toBe(1000 / UNITS_AT_ONCE);
  expect(many(html, /<th scope="row">\d+–\d+<\/th>/g)).toBe(1000 / UNITS_AT_ONCE);
  expect(html).toMatch(/aria-current="page"[^>]*>41–60</);
  expect(many(html, /<th scope="row"><a href="\/dashboard\?year=2026&amp;unit=/g)).toBe(UNITS_AT_ONCE);
  expect(html).toContain('unit=DV40"');
  expect(html).toContain("41–60 trong 1.000 đơn vị");
  expect(html).not.toContain("unit=DV60");
});
