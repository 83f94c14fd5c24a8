import { describe, expect, test } from "vitest";
import { draftComment } from "./draft";
import { readRatings } from "./paste";
import { readLevel } from "./read-level";
import type { RatingRow } from "./types";

const person = (memberId: string, fullName: string, code: string | null = null): RatingRow => ({
  memberId,
  fullName,
  code,
  birthDate: "2000-01-02",
  gender: "female",
  signedName: null,
  hasLeft: false,
  typedOn: null,
  conditions: [],
  draft: "",
  record: { held: 0, attended: 0, meetings: { held: 0, attended: 0 }, training: null },
  choice: null,
  comment: "",
  version: null,
});
const ROWS = [
  person("a", "Lê Thị Thúy", "DV01.001"),
  person("b", "Đỗ Văn Bình"),
  person("c", "Đỗ Văn Bình", "DV01.003"),
];

describe("a pasted table of ratings", () => {
  test("takes the whole of a comment of several lines, and the place of what is wrong below it", () => {
    const { rows, problems } = readRatings(
      [
        "Họ và tên\tXếp loại\tNhận xét",
        'Lê Thị Thúy\tHoàn thành tốt\t"Gương mẫu.\nĐược gọi là ""chị cả"" của chi đoàn."',
        "Đỗ Văn Bình\tKhá tốt\t",
      ].join("\r\n"),
      ROWS.slice(0, 2),
    );
    expect(rows[0]?.comment).toBe("Gương mẫu.\nĐược gọi là “chị cả” của chi đoàn.".replaceAll(/[“”]/g, '"'));
    expect(problems.map(({ path }) => path)).toEqual(["3.B"]);
  });

  test("is read by code or name, under any title lines, empty cells changing nothing", () => {
    const { rows, problems } = readRatings(
      [
        "KẾT QUẢ XẾP LOẠI\t",
        "STT\tMã định danh\tHọ và tên\tĐánh giá, xếp loại\tNhận xét",
        "1\t\tLE THI THUY\tHoàn thành xuất sắc nhiệm vụ\tGương mẫu.",
        "2\tDV01.003\tĐỗ Văn Bình\tKhông thuộc diện: chưa đủ 6 tháng\t",
        "\t\t\tCộng\t2",
      ].join("\r\n"),
      ROWS,
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { member: "a", choice: "excellent", comment: "Gương mẫu.", version: null },
      { member: "c", choice: "under_six_months", comment: "", version: null },
    ]);
  });

  test("tells two of one name apart by the birth date, or by its year", () => {
    const rows = [person("b", "Đỗ Văn Bình"), { ...person("c", "Đỗ Văn Bình"), birthDate: "2001" }];
    const read = (...lines: string[]) =>
      readRatings(["Họ tên\tNgày sinh\tXếp loại", ...lines].join("\n"), rows);
    const { rows: rated, problems } = read("Đỗ Văn Bình\t2.1.2000\tTốt", "ĐỖ VĂN BÌNH\t2001\tHoàn thành");
    expect(problems).toEqual([]);
    expect(rated.map(({ member, choice }) => [member, choice])).toEqual([
      ["b", "good"],
      ["c", "completed"],
    ]);
    expect(read("Đỗ Văn Bình\t2000\tTốt").rows).toMatchObject([{ member: "b" }]);
    expect(read("Đỗ Văn Bình\t03/01/2000\tTốt", "Đỗ Văn Bình\t\tTốt").problems).toEqual([
      { path: "2.B", message: expect.stringContaining("không có “Đỗ Văn Bình” nào sinh 03/01/2000") },
      { path: "3.A", message: expect.stringContaining("Thêm cột “Ngày sinh” hoặc “Mã định danh”") },
    ]);
  });

  test("takes nobody for a namesake with another birth date", () => {
    const read = (born: string, birthDate = "2000-01-02") => {
      const rows = [{ ...person("b", "Đỗ Văn Bình"), birthDate }];
      const { problems } = readRatings(`Họ tên\tNgày sinh\tXếp loại\nĐỗ Văn Bình\t${born}\tTốt`, rows);
      return problems.map(({ path }) => path);
    };
    expect([read("02/01/1998"), read("1998"), read("02/01/1998", "2000")]).toEqual([
      ["2.B"],
      ["2.B"],
      ["2.B"],
    ]);
    const alike = [read("2/1/2000"), read("2000"), read(""), read("chưa rõ"), read("02/01/2000", "2000")];
    expect([...alike, read("02/01/1998", "")].flat()).toEqual([]);
  });

  test("names every cell that is wrong by its place", () => {
    const { problems } = readRatings(
      ["Họ tên\tXếp loại", "Lê Thị Thúy\tGiỏi", "Đỗ Văn Bình\tTốt", "Ai Đó\tTốt", "Lê Thị Thúy\tTốt"].join(
        "\n",
      ),
      ROWS,
    );
    expect(problems.map(({ path }) => path)).toEqual(["3.A", "4.A", "5.A", "2.B"]);
    expect(problems[0]?.message).toContain("2 người tên “Đỗ Văn Bình”");
    expect(problems[3]?.message).toContain("“Giỏi” không phải một mức");
  });

  test("without a head says what is missing", () => {
    expect(readRatings("Lê Thị Thúy\tTốt", ROWS).problems[0]?.message).toContain("thiếu dòng tên cột");
    expect(readRatings("Họ tên\tĐiểm\nLê Thị Thúy\t9", ROWS).problems[0]?.message).toContain("“Xếp loại”");
    expect(readRatings("Họ tên\tXếp loại", ROWS).problems[0]?.message).toContain("Dán thêm các dòng");
  });
});

test("a level is read as people and the national software write it", () => {
  const read = [
    "HOÀN THÀNH TỐT NHIỆM VỤ",
    "xuất sắc",
    "Hoàn thành",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành",
    "khá",
  ];
  expect(read.map(readLevel)).toEqual(["good", "excellent", "completed", "completed", "not_completed", null]);
});

test("a draft says what is recorded and nothing else", () => {
  const meetings = { held: 0, attended: 0 };
  expect(draftComment({ held: 0, attended: 0, meetings, training: null })).toBe("");
  const ofSome = { held: 12, attended: 9, meetings: { held: 10, attended: 8 } };
  expect(draftComment({ ...ofSome, training: { total: 92, result: "excellent", isTyped: true } })).toBe(
    "Dự 8/10 buổi sinh hoạt chi đoàn. Tham gia 9/12 hoạt động có điểm danh. Chương trình rèn luyện: 92 điểm, hoàn thành xuất sắc.",
  );
  const ofNone = { held: 12, attended: 0, meetings: { held: 3, attended: 0 } };
  expect(draftComment({ ...ofNone, training: { total: null, result: null, isTyped: false } })).toBe(
    "Chưa dự buổi nào trong 3 buổi sinh hoạt chi đoàn. Chưa tham gia hoạt động nào trong 12 hoạt động có điểm danh. Đã đăng ký chương trình rèn luyện, chưa được đánh giá.",
  );
});
