import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { ResultPage, type ResultPageProps } from "./result-page";

const props: ResultPageProps = {
  organisation: { name: "Đoàn Khối các cơ quan tỉnh", shortName: "Đoàn Khối" },
  year: 2021,
  title: "Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm 2021",
  publishedOn: plainDate("2021-12-24"),
  recognised: 10,
  total: 11,
  decision: { number: "58-QĐ/ĐTN", date: plainDate("2021-12-20") },
  intro: ["Mở đầu."],
  groups: [{ title: "Quản lý đoàn viên", paragraphs: ["1.496 đoàn viên & <b>không</b> ai thiếu."] }],
  closing: [],
  photos: [{ src: "/anh/1.jpg", width: 1280, height: 853, caption: "Ra quân, 05/3/2021" }],
  units: [
    { name: "Đoàn Sở Y tế", result: "RECOGNISED" },
    { name: "Đoàn Sở Tài chính", result: "NOT_RECOGNISED" },
  ],
  author: null,
  remarks: [],
};

describe("the published result", () => {
  const html = renderToStaticMarkup(<ResultPage {...props} />);

  test("says year, count, decision and day in the language that it names", () => {
    expect(html).toMatch(/^<html lang="vi">/);
    expect(html).toContain("<title>Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm 2021</title>");
    expect(html).toContain("<b>10/11</b>");
    expect(html).toContain("Quyết định số 58-QĐ/ĐTN ngày 20/12/2021");
    expect(html).toContain("công bố ngày 24/12/2021");
  });

  test("runs no script and asks nothing of another host", () => {
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|https?:\/\//i);
  });

  test("takes what people wrote as text, and its own style as style", () => {
    expect(html).toContain("&amp; &lt;b&gt;không&lt;/b&gt;");
    expect(html).toContain('font-family:"Be Vietnam Pro"');
  });

  test("keeps room for its photos and names each", () => {
    expect(html).toContain('width="1280" height="853" alt="Ảnh: Ra quân, 05/3/2021"');
  });

  test("says each unit's result in words", () => {
    expect(html).toMatch(/Đoàn Sở Y tế<\/th><td class="RECOGNISED">✓ Được công nhận/);
    expect(html).toMatch(/Đoàn Sở Tài chính<\/th><td class="NOT_RECOGNISED">✕ Chưa được công nhận/);
  });
});
