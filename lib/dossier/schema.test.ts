import { describe, expect, test } from "vitest";
import { filledRows, readTime, sectionSchema } from "./schema";
import { type SectionCode, sectionOf } from "./sections";

const schemaOf = (code: SectionCode, standing: number) => {
  const section = sectionOf(code);
  if (!section) throw new Error(code);
  return sectionSchema(section, standing);
};
const parsed = (code: SectionCode, rows: Record<string, string>[], standing = 0) =>
  schemaOf(code, standing).safeParse({ version: 0, rows });

test.each([
  ["", ""],
  [" 2015 ", "2015"],
  ["9/2015", "2015-09"],
  ["09-2015", "2015-09"],
  ["2015-09", "2015-09"],
  ["5/9/2015", "2015-09-05"],
  ["2015-09-05", "2015-09-05"],
  ["13/2015", null],
  ["0/2015", null],
  ["31/2/2015", null],
  ["15", null],
  ["hè 2015", null],
])("the time %j is read as %j", (typed, kept) => {
  expect(readTime(typed)).toBe(kept);
});

describe("a section's lines", () => {
  test("are composed, trimmed, their blanks joined; what is not given is empty", () => {
    const result = parsed("identity", [{ birthName: "  Nguye\u0302\u0303n \n Thị  Hòa " }]);
    expect(result.data?.rows[0]).toEqual({
      birthName: "Nguyễn Thị Hòa",
      otherName: "",
      familyBackground: "",
      presentAddress: "",
    });
  });

  test("keep to their lengths and lists, and say where not", () => {
    const row = { relation: "cousin", name: "x".repeat(151), birthYear: "75" };
    const paths = parsed("family", [{}, row]).error?.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual(["rows.1.relation", "rows.1.name", "rows.1.birthYear"]);
    expect(parsed("family", [{ relation: "father", name: "x".repeat(150), birthYear: "1975" }]).success).toBe(
      true,
    );
  });

  test("refuse a field that the section does not have", () => {
    expect(parsed("study", [{ school: "THPT", idNumber: "079" }]).success).toBe(false);
  });

  test("are as many as the section holds, blank ones apart", () => {
    const line = { country: "Lào" };
    const lines = (count: number) => Array.from({ length: count }, () => line);
    expect(parsed("abroad", [...lines(20), {}, {}]).success).toBe(true);
    expect(parsed("abroad", lines(21)).success).toBe(false);
    // What stands already is taken again, and says how far it may go.
    expect(parsed("abroad", [...lines(25), {}], 25).success).toBe(true);
    expect(parsed("abroad", lines(26), 25).error?.issues[0]?.message).toContain("nhiều nhất 25 dòng");
    expect(parsed("abroad", lines(20), 3).success).toBe(true);
    expect(parsed("identity", [{ birthName: "A" }, { birthName: "B" }]).success).toBe(false);
    expect(filledRows([{ country: "" }, line])).toEqual([line]);
  });
});
