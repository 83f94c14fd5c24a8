import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
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
  },
  level: "unit",
  unit: { id: "u1", code: "DV01", name: "Đoàn cơ sở Một", kind: "base_union" },
  branch: null,
  ...{ roles: [], year: 2026, years: [2026], query: { unit: "DV01" } },
};
const list = (n: number, count: number) => ({
  ...{ branchId: `b${n}`, name: `Chi đoàn ${n}` },
  ids: Array.from({ length: count }, (_, at) => `m${at}`),
});
const shown = (...lists: ReturnType<typeof list>[]) =>
  renderToStaticMarkup(<RateChosen place={place} lists={lists} />);

test("every branch of those chosen has its way to the grid", () => {
  const page = shown(...Array.from({ length: 9 }, (_, n) => list(n, 2)));
  expect(page.match(/Xếp loại Chi đoàn/g)).toHaveLength(9);
  expect(page).not.toContain("cả danh sách");
});

test("a grid that opens whole, since so many fit into no address, is said to", () => {
  expect(shown(list(1, 100))).toContain("m99");
  expect(shown(list(1, 100))).not.toContain("cả danh sách");
  const page = shown(list(1, 101));
  expect(page).toContain("cả danh sách");
  expect(page).not.toContain("m99");
});
