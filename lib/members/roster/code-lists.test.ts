import { describe, expect, test } from "vitest";
import { CODE_LISTS, type CodeListName, FORMER_POSTS, inCodeList } from "@/lib/members/roster/code-lists";

/** As domain.md §2.1 writes them, of lists that it gives in whole; of the peoples it gives the number alone. */
const FROM_THE_FORM: [CodeListName, number, string][] = [
  ["generalEducation", 4, "Tiểu học, Trung học cơ sở, Trung học phổ thông hệ 10/10, Hệ 12/12"],
  ["qualification", 7, "Sơ cấp, Trung cấp chuyên nghiệp, Cao đẳng, Cử nhân, Thạc sĩ, Tiến sĩ, Chưa có"],
  ["politicalTheory", 5, "Sơ cấp, Trung cấp, Cao cấp, Cử nhân, Chưa có"],
  ["foreignLanguage", 6, "Bậc 1, Bậc 2, Bậc 3, Bậc 4, Bậc 5, Bậc 6"],
  ["computerSkill", 2, "Chuẩn kỹ năng sử dụng CNTT cơ bản, Chuẩn kỹ năng sử dụng CNTT nâng cao"],
  [
    "occupation",
    6,
    "Học sinh, Sinh viên, Giảng viên/Giáo viên, Cán bộ/Công chức/Viên chức, Chưa có việc làm, Khác",
  ],
  ["association", 2, "Hội LHTN Việt Nam, Hội Sinh viên Việt Nam"],
  ["religion", 14, "Không, Công giáo, Phật giáo, Tin Lành, Cao Đài, Hòa Hảo, Hồi giáo, Bahá'í, Bà La Môn"],
  ["memberKind", 2, "Sinh hoạt chính"],
];

/** Three titles of nine committees, one that a branch has not, and three more: 38 of the form's 41 are named. */
const TITLES = ["Bí thư", "Phó bí thư", "Ủy viên BCH", "Ủy viên Ban Thường vụ"];
const LEVELS =
  "chi đoàn, chi đoàn cơ sở, Đoàn bộ phận, Liên chi đoàn, Đoàn cơ sở, Đoàn khối, Đoàn giao quyền cấp trên cơ sở, Huyện đoàn, Tỉnh đoàn";
const POSTS_OF_THE_FORM = [
  ...TITLES.flatMap((title) => LEVELS.split(", ").map((level) => `${title} ${level}`)).filter(
    (post) => post !== "Ủy viên Ban Thường vụ chi đoàn",
  ),
  "Ủy viên Ủy ban Kiểm tra",
  "Trợ lý thanh niên",
  "Đoàn viên",
];

describe("code lists", () => {
  test("no list has a value twice, and each value is found as it is", () => {
    for (const [list, values] of Object.entries(CODE_LISTS)) {
      expect(new Set(values).size, list).toBe(values.length);
    }
    expect(CODE_LISTS.ethnicity.every((value) => inCodeList("ethnicity", value) === value)).toBe(true);
    expect(CODE_LISTS.position.every((value) => inCodeList("position", value) === value)).toBe(true);
  });

  test.each(FROM_THE_FORM)("%s has what the national form says", (list, count, given) => {
    const values = given.split(", ");
    expect(CODE_LISTS[list]).toEqual(expect.arrayContaining(values));
    expect(CODE_LISTS[list]).toHaveLength(count);
    expect(values.map((value) => inCodeList(list, value))).toEqual(values);
  });

  test("the posts are those that the national form names, each read as it stands there", () => {
    expect(POSTS_OF_THE_FORM).toHaveLength(38);
    expect(CODE_LISTS.position.toSorted()).toEqual(POSTS_OF_THE_FORM.toSorted());
    expect(POSTS_OF_THE_FORM.map((post) => inCodeList("position", post))).toEqual(POSTS_OF_THE_FORM);
  });

  test("a post that rosters hold from before is still read, and offered to nobody", () => {
    expect(FORMER_POSTS).toContain("Ủy viên Ủy ban Kiểm tra Đoàn cơ sở");
    expect(FORMER_POSTS.map((post) => inCodeList("position", post))).toEqual(FORMER_POSTS);
    expect(CODE_LISTS.position.filter((post) => FORMER_POSTS.includes(post))).toEqual([]);
  });

  test.each([
    ["UV UBKT", "Ủy viên Ủy ban Kiểm tra"],
    ["UVUBKT", "Ủy viên Ủy ban Kiểm tra"],
    ["Uỷ viên UBKT", "Ủy viên Ủy ban Kiểm tra"],
    ["UV UBKT Đoàn Khối", "Ủy viên Ủy ban Kiểm tra Đoàn khối"],
    ["UVBTV Đoàn cơ sở", "Ủy viên Ban Thường vụ Đoàn cơ sở"],
    ["Ủy viên Ban Thường vụ", null],
    ["BT", "Bí thư chi đoàn"],
    ["P.Bí thư", "Phó bí thư chi đoàn"],
    ["Phó BT CĐ", "Phó bí thư chi đoàn"],
    ["UV BCH", "Ủy viên BCH chi đoàn"],
    ["Ủy viên", "Ủy viên BCH chi đoàn"],
    ["Uỷ viên Ban chấp hành Đoàn cơ sở", "Ủy viên BCH Đoàn cơ sở"],
    ["UV BTV Đoàn cơ sở", "Ủy viên Ban Thường vụ Đoàn cơ sở"],
    ["BÍ THƯ ĐOÀN KHỐI", "Bí thư Đoàn khối"],
    ["ĐV", "Đoàn viên"],
    ["Chuyên viên", null],
  ])("post %s", (typed, position) => {
    expect(inCodeList("position", typed)).toBe(position);
  });

  test("short forms and spelling without accents lead to the list's own spelling", () => {
    expect(inCodeList("generalEducation", "12/12")).toBe("Hệ 12/12");
    expect(inCodeList("qualification", "CU NHAN")).toBe("Cử nhân");
    expect(inCodeList("ethnicity", "muong")).toBe("Mường");
    expect(inCodeList("qualification", "Kỹ sư")).toBeNull();
  });
});
