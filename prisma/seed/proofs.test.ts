import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { demoActivities } from "./activities";
import { DEMO_UNITS } from "./bloc";
import { proofPapers } from "./proof-papers";
import { papersFor, picturesFor } from "./proofs";

const [office, , , school] = DEMO_UNITS;

describe("pictures", () => {
  const titled = (code: string) =>
    DEMO_UNITS.flatMap((unit) =>
      [2021, 2026].flatMap((year) => {
        const shown = demoActivities(unit, year).map(({ title, kind, occasion }) => ({
          kind,
          occasion,
          pictures: [title],
        }));
        return picturesFor(code, shown);
      }),
    );

  test.each([
    ["1.4a", /kết nạp đoàn viên mới/],
    ["1.4d", /trưởng thành Đoàn/],
    ["1.6", /Đối thoại/],
    ["1.9", /[Tt]ặng quà|Hiến máu|Sửa nhà/],
    ["2.4", /Sửa nhà|Thắp sáng|Tiếp sức/],
    ["2.5", /Tết|Tháng Thanh niên|Đời đời nhớ ơn Bác|\d+\/\d+|Bác|tổng kết/],
  ])("of %s show what it asks for", (code, words) => {
    const titles = titled(code);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !words.test(title))).toEqual([]);
  });

  test.each(["1.1", "1.2", "1.3", "1.4b", "1.4c", "1.5", "1.8", "2.1", "3.1", "3.2", "3.3", "3.4"])(
    "prove nothing of %s, which has a paper",
    (code) => {
      expect(titled(code)).toEqual([]);
      expect(papersFor(code)).toHaveLength(1);
    },
  );
});

describe("the papers of a unit's year", () => {
  const papers = (unit = office, year = 2026) => {
    if (!unit) throw new Error("the bloc has no such unit");
    const issued = { number: "03-CTr/ĐTN", day: plainDate(`${year}-01-08`) };
    return proofPapers({ unit, year, secretary: "Trần Văn An", issued });
  };

  test("name the unit, its year and who signed", () => {
    expect(papers().map(({ title }) => title)).toEqual([
      "Báo cáo quản lý đoàn viên, chăm lo thanh niên năm 2026",
      "Chương trình công tác năm 2026",
      "Báo cáo tham mưu, phối hợp năm 2026",
    ]);
    for (const { paper } of papers()) {
      expect(paper.head.issuer).toBe("BCH Đoàn Sở Giao thông vận tải");
      expect(paper.foot.signer.name).toBe("Trần Văn An");
      expect(JSON.stringify(paper)).not.toMatch(/\{\w+\}/);
    }
  });

  test("bear the programme's own number, and there is none where the unit has none", () => {
    expect(papers()[1]?.paper.head.number).toEqual({ value: "03", kind: "CTr", issuerCode: "ĐTN" });
    if (!office) throw new Error("the bloc has no unit");
    const bare = proofPapers({ unit: office, year: 2026, secretary: "Trần Văn An", issued: null });
    expect(bare.map(({ key }) => key)).toEqual(["members", "advice"]);
  });

  test("of a school report in August, and of nothing later", () => {
    const advice = papers(school, 2021).find(({ key }) => key === "advice");
    expect(advice).toMatchObject({
      day: "2021-08-28",
      title: "Báo cáo tham mưu, phối hợp năm học 2020 – 2021",
    });
    expect(JSON.stringify(advice?.paper.body)).not.toContain("05/09/2021");
    expect(JSON.stringify(papers(office, 2021)[2]?.paper.body)).toContain("05/09/2021");
  });
});
