import { expect, test } from "vitest";
import { readPastedAdmissions } from "./paste";

const line = (...cells: string[]) => cells.join("\t");

const UNTOLD = { generalEducation: "", qualification: "", politicalTheory: "", foreignLanguage: "" };

test("reads the rows, passing over a line of titles and blank lines", () => {
  const text = [
    line("Họ và tên", "Ngày sinh", "Số", "Ngày", "Số thẻ"),
    line("Lê Thị An", "2/9/2006", "12-QĐ/ĐTN", "26/3/2026", "0123456"),
    "",
    line("Trần Văn Bình", "2007", "12-QĐ/ĐTN", "2026-03-26", "", "nam", "12/12", "", "", "Bậc 2"),
  ].join("\r\n");
  expect(readPastedAdmissions(text)).toEqual({
    problems: [],
    lines: [
      {
        row: 2,
        value: {
          memberId: null,
          fullName: "Lê Thị An",
          birthDate: "2/9/2006",
          gender: null,
          docNumber: "12-QĐ/ĐTN",
          day: "2026-03-26",
          cardNumber: "0123456",
          ...UNTOLD,
        },
      },
      {
        row: 4,
        value: {
          memberId: null,
          fullName: "Trần Văn Bình",
          birthDate: "2007",
          gender: "male",
          docNumber: "12-QĐ/ĐTN",
          day: "2026-03-26",
          cardNumber: "",
          ...UNTOLD,
          generalEducation: "12/12",
          foreignLanguage: "Bậc 2",
        },
      },
    ],
  });
});

test("names every wrong cell by its place", () => {
  const text = [line("Lê Thị An", "", "", "31/2/2026"), line("Trần Văn Bình", "2007", "1", "", "", "x")].join(
    "\n",
  );
  const { lines, problems } = readPastedAdmissions(text);
  expect(lines).toEqual([]);
  expect(problems).toEqual([
    { path: "1.D", message: "Dòng 1, cột D: 31/2/2026 không có trong lịch. Ghi ngày/tháng/năm." },
    { path: "1.B", message: "Dòng 1, cột B: để trống. Ghi ô này." },
    { path: "1.C", message: "Dòng 1, cột C: để trống. Ghi ô này." },
    { path: "2.D", message: "Dòng 2, cột D: Ghi ngày." },
    { path: "2.F", message: "Dòng 2, cột F: “x” không rõ. Ghi Nam hoặc Nữ." },
  ]);
});
