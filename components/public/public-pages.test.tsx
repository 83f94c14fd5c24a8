import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { AwayPage } from "./away-page";
import { LandingPage } from "./landing-page";
import { NotFoundPage } from "./not-found-page";
import { ResultsPage } from "./results-page";

const result = {
  href: "/ket-qua/khoi/2021",
  year: 2021,
  organisation: "Đoàn Khối các cơ quan tỉnh",
  recognised: 11,
  total: 11,
  publishedOn: plainDate("2021-12-24"),
};

const pages = {
  landing: renderToStaticMarkup(<LandingPage results={[result]} remarks={[]} />),
  empty: renderToStaticMarkup(<LandingPage results={[]} remarks={[]} />),
  list: renderToStaticMarkup(<ResultsPage year={2021} results={[result]} remarks={[]} />),
  away: renderToStaticMarkup(<AwayPage remarks={[]} />),
  lost: renderToStaticMarkup(<NotFoundPage remarks={[]} />),
};

test.each(Object.entries(pages))("the %s page is Vietnamese, has one title and no script", (_, html) => {
  expect(html).toMatch(/^<html lang="vi">/);
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html).not.toMatch(/<script|https?:\/\//i);
});

describe("the published results", () => {
  test("lead to each page with its count", () => {
    for (const html of [pages.landing, pages.list]) {
      expect(html).toContain('<a href="/ket-qua/khoi/2021">');
      expect(html).toContain("<em>11/11</em>");
    }
  });

  test("say when there are none", () => {
    expect(pages.empty).toContain("Chưa có kết quả nào được công bố");
    expect(pages.landing).not.toContain("Chưa có kết quả nào");
  });
});

test("a page that is lost or away asks not to be found, a result page does not", () => {
  for (const html of [pages.lost, pages.away]) expect(html).toContain('content="noindex"');
  expect(pages.list).not.toContain("noindex");
});
