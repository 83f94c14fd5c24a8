import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { UnitFacts } from "@/lib/dashboard/types";
import { sumFigures } from "@/lib/figures/sum-figures";
import { plainDate } from "@/lib/platform/dates";
import { BareItems } from "./bare-items";
import { PlanPanel } from "./plan-panel";

const NOTHING_YET: UnitFacts = {
  today: plainDate("2026-11-24"),
  year: 2026,
  cycle: null,
  notOfSet: null,
  progress: null,
  members: 0,
  activities: 0,
  evidence: 0,
  quarters: [],
  imports: [],
  proposals: 0,
  decision: null,
  leftReason: null,
  reached: {},
  unplanned: [],
  branches: [],
  targets: [],
  figures: sumFigures([]),
};

test("a year without a programme says who writes it, and leads its writer there", () => {
  const drawn = (writeHref: string | null) =>
    renderToStaticMarkup(
      <PlanPanel facts={NOTHING_YET} programHref="/plans/program" targetsHref="/" writeHref={writeHref} />,
    );
  const writer = drawn("/plans/program/edit");
  expect(writer).toMatch(/href="\/plans\/program\/edit"[^>]*>Lập chương trình</);
  expect(drawn(null)).toContain("Bí thư, Ban Chấp hành đơn vị lập chương trình");
  expect(drawn(null)).not.toContain("/plans/program/edit");
});

test("items without evidence lead only whoever adds it; others read the list", () => {
  const none = { claim: null, verdict: null, outcome: null, evidence: 0, isReturned: false, isDone: false };
  const item = { code: "1.1", title: "Nội dung 1.1", groupNumber: 1, ...none };
  const drawn = (href: string | null) =>
    renderToStaticMarkup(<BareItems items={[item]} hrefOf={() => href} />);
  expect(drawn("/evidence")).toMatch(/href="\/evidence"[^>]*>Thêm</);
  expect(drawn(null)).toContain("1.1 Nội dung 1.1");
  expect(drawn(null)).not.toMatch(/<a |Thêm/);
});
