import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Role } from "@/lib/access/types";
import type { CurrentPlace } from "@/lib/units/current";
import { NoUnits } from "./no-units";
import { NoYear } from "./no-year";

const ROOT = { id: "o1", code: "KHOI", name: "Đoàn Khối" };

function placeOf(level: CurrentPlace["level"], ...roles: Role[]): CurrentPlace {
  return {
    org: {
      id: "org1",
      code: "khoi",
      name: "Đoàn Khối",
      shortName: "Đoàn Khối",
      years: [],
      openYears: [],
      root: ROOT,
    },
    level,
    unit: { id: "u1", code: "DV01", name: "Đoàn Sở Xây dựng", kind: "base_union" },
    branch: null,
    roles,
    year: null,
    years: [],
    query: { org: "khoi", unit: "DV01" },
  };
}

/** The page's words, with the addresses of its links. */
function read(place: CurrentPlace, mayOpen: boolean) {
  const html = renderToStaticMarkup(<NoYear title="Báo cáo" place={place} mayOpen={mayOpen} />);
  return { html, links: [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href) };
}

describe("before the first year is opened", () => {
  test("whoever may open one has the button, for the whole organisation", () => {
    const { html, links } = read(placeOf("upper", "UPPER_STAFF"), true);
    expect(html).toContain("<h1>Báo cáo</h1>");
    expect(html).not.toContain("văn phòng");
    expect(links).toEqual(["/appraisal/years/new?org=khoi", "/criteria?org=khoi"]);
  });

  test("who waits is told who opens it, and goes on with what the role does", () => {
    const voter = read(placeOf("upper", "STANDING_COMMITTEE"), false);
    expect(voter.html).toContain("Bí thư hoặc văn phòng Đoàn Khối mở năm đánh giá, rồi việc của năm hiện");
    expect(voter.links).toEqual(["/criteria?org=khoi"]);
    const secretary = read(placeOf("unit", "UNIT_SECRETARY"), false);
    expect(secretary.html).toContain("cứ ghi đoàn viên, hoạt động, minh chứng như thường");
    expect(secretary.links).toEqual(["/plans/new?org=khoi&amp;unit=DV01", "/criteria?org=khoi"]);
    const observer = read(placeOf("unit", "OBSERVER"), false);
    expect(observer.html).not.toContain("cứ ghi");
    expect(observer.links).toEqual(["/criteria?org=khoi"]);
  });
});

test("a year without units leads whoever says which take part to its page, others to whom they wait for", () => {
  const office = renderToStaticMarkup(<NoUnits yearHref="/appraisal/years/2026" />);
  expect(office).toContain('href="/appraisal/years/2026"');
  const others = renderToStaticMarkup(<NoUnits yearHref={null} />);
  expect(others).toContain("văn phòng cấp trên đưa đơn vị vào năm đánh giá");
  expect(others).not.toContain("href");
});
