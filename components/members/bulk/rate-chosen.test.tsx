import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { RosterAddress } from "@/lib/members/roster/address";
import type { CurrentPlace } from "@/lib/units/current";
import { RateChosen } from "./rate-chosen";

const place: CurrentPlace = {
  org: {
    id: "o1",
    code: "khoi",
    name: "Khối",
    shortName: "Khối",
    root: { id: "r1", code: "K", name: "Khối" },
    years: [2026],
    openYears: [2026],
  },
  level: "unit",
  unit: { id: "u1", code: "DV01", name: "Đoàn cơ sở Một", kind: "base_union" },
  branch: null,
  roles: [],
  year: 2026,
  years: [2026],
  query: { unit: "DV01" },
};
const filters = { q: "Lê", branch: "b1", hardship: "yes" };
const address: RosterAddress = {
  filters,
  columns: [],
  cursor: undefined,
  choseColumns: false,
  showsMore: false,
};
const list = (n: number, count: number) => ({ branchId: `b${n}`, name: `Chi đoàn ${n}`, count });
const shown = (...lists: ReturnType<typeof list>[]) =>
  renderToStaticMarkup(<RateChosen place={place} address={address} lists={lists} />);

test("every branch of those chosen has its way to the grid, by what they were chosen by", () => {
  const page = shown(...Array.from({ length: 9 }, (_, n) => list(n, 200)));
  expect(page.match(/Xếp loại Chi đoàn \d \(200\)/g)).toHaveLength(9);
  expect(page).toContain("unit=DV01&amp;q=L%C3%AA&amp;branch=b7&amp;hardship=yes&amp;all=1");
});
