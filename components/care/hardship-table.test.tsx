import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { ReviewRows } from "./hardship-table";

const review = {
  year: 2026,
  number: 1,
  goesOn: true,
  stands: true,
  reviewedOn: plainDate("2026-03-02"),
  by: "Lê An",
};

test("a review names the year as the unit counts it", () => {
  const shown = (calendar: "calendar_year" | "school_year") =>
    renderToStaticMarkup(<ReviewRows calendar={calendar} reviews={[review]} />);
  expect(shown("school_year")).toContain(">năm học 2025 – 2026<");
  expect(shown("calendar_year")).toContain(">năm 2026<");
});
