import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { FormErrors } from "./form-errors";

const shown = (failure: Parameters<typeof FormErrors>[0]["failure"]) =>
  renderToStaticMarkup(<FormErrors failure={failure} prefix="f-" />);

test("what is wrong with one field is said once above the form, and leads there", () => {
  const alert = shown(refusedAt("day", "Ghi ngày."));
  expect(alert).toContain('<strong><a href="#f-day">Ghi ngày.</a></strong>');
  expect(alert).not.toContain("<li>");
  const way = "Ghi ngày. Chưa rõ thì để sau.";
  expect(shown(refused("conflict", way, { fields: [{ path: "day", message: "Ghi ngày." }] }))).toContain(
    `<strong><a href="#f-day">${way}</a></strong>`,
  );
});

test("of several the first speaks above the others, each once, and every field can be reached", () => {
  const fields = ["rows.0", "rows.1", "reason"].map((path) => ({ path, message: "Ghi lý do." }));
  const alert = shown(refusedFields(fields));
  expect([...alert.matchAll(/href="#f-([^"]+)"/g)].map(([, path]) => path)).toEqual([
    "rows.0",
    "rows.1",
    "reason",
  ]);
});

test("what speaks for the whole form stands above what is wrong with its fields", () => {
  const alert = shown(
    refused("invalid", "Xem lại từng ô.", { fields: [{ path: "day", message: "Ghi ngày." }] }),
  );
  expect(alert).toContain("<strong>Xem lại từng ô.</strong>");
  expect(alert).toContain('<li><a href="#f-day">Ghi ngày.</a></li>');
});
