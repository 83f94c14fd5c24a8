import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { unitFacts } from "@/tests/helpers/dashboard-facts";
import { PlanPanel } from "./plan-panel";

test("a year without a programme says who writes it, and leads its writer there", () => {
  const drawn = (writeHref: string | null) =>
    renderToStaticMarkup(
      <PlanPanel facts={unitFacts()} programHref="/plans/program" targetsHref="/" writeHref={writeHref} />,
    );
  const writer = drawn("/plans/program/edit");
  expect(writer).toMatch(/href="\/plans\/program\/edit"[^>]*>Lập chương trình</);
  expect(drawn(null)).toContain("Bí thư, Ban Chấp hành đơn vị lập chương trình");
  expect(drawn(null)).not.toContain("/plans/program/edit");
});
