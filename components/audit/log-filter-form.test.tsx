import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LogFilterForm } from "./log-filter-form";

test.each([
  ["", { org: "khac" }, "/audit?org=khac"],
  ["refused", { org: "khac" }, "/audit?org=khac&amp;tab=refused"],
  ["refused", {}, "/audit?tab=refused"],
  ["", {}, "/audit"],
])("without its filters the log stays at its tab %o and place %o", (tab, place, href) => {
  const query = { tab, from: "1/2/2026", to: "", type: "", person: "An", at: "" };
  const form = renderToStaticMarkup(
    <LogFilterForm query={query} place={{ query: place }} units={[]} problem={null} />,
  );
  expect(form).toContain(`href="${href}"`);
  expect(form).toContain(tab ? "Người của đơn vị" : "Loại việc");
});
