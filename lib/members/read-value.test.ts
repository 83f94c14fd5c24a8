import { describe, expect, test } from "vitest";
import { readValue } from "@/lib/members/read-value";
import { type RosterFieldName, rosterField } from "@/lib/members/roster/fields";
import { plainDate } from "@/lib/platform/dates";
import { NEVER_RECKONED } from "@/lib/sheets/sheet";

const read = (name: RosterFieldName, text: string) =>
  readValue(rosterField(name), { kind: "text", text }, plainDate("2026-11-24"));

test.each<[RosterFieldName, string, string]>([
  ["phone", "0912345678 (mẹ)", "0912345678"],
  ["phone", "Mẹ: 0912.345.678", "0912345678"],
  ["phone", "0912345678/0987654321", "0912345678"],
  ["phone", "0912 345 678 - 0987 654 321", "0912345678"],
  ["phone", "0912345678 0987654321", "0912345678"],
  ["phone", "0912345, 0987654321", "0987654321"],
  ["phone", "01685551234 (Zalo)", "0385551234"],
  ["email", "an@example.vn; ba@example.vn", "an@example.vn"],
  ["birthDate", "1/1/2001 (theo CCCD)", "2001-01-01"],
  ["birthDate", "tháng 3/2001", "2001"],
  ["joinedOn", "3/2016", "2016"],
  ["joinedOn", "26/3/2016 (QĐ số 12-QĐ/ĐTN)", "2016-03-26"],
  ["idIssuedOn", "12/05/2021, Cục Cảnh sát", "2021-05-12"],
  ["idNumber", "025201000123, cấp ngày 12/05/2021", "025201000123"],
  ["idNumber", "25201000123", "025201000123"],
])(
  "of a %s “%s” a sheet gives %s and says so, whoever types it is asked to say it alone",
  (name, text, value) => {
    expect(read(name, text)).toEqual({
      value,
      notice: expect.stringContaining(`“${text}”`),
      tooMuch: expect.stringContaining(`“${text}”`),
    });
  },
);

test.each([
  ["#REF!", "Sửa công thức"],
  [NEVER_RECKONED, "Mở tệp bằng Excel, lưu lại"],
])("a formula that gives no value but “%s” says what to do: “%s”", (code, told) => {
  const reading = readValue(rosterField("birthDate"), { kind: "error", code }, plainDate("2026-11-24"));
  expect(reading).toEqual({ problem: expect.stringContaining(told) });
});

test.each<[RosterFieldName, string]>([
  ["phone", "CMND 123456789"],
  ["idNumber", "025201000123 / 131313131"],
  ["joinedOn", "26/03/2016 - 27/03/2017"],
  ["idIssuedOn", "5/2021"],
  ["birthDate", "31/02/2001 (theo CCCD)"],
  ["joinedOn", "13/2016"],
  ["phone", "không phải số"],
])("which value of a %s “%s” names stays open", (name, text) => {
  expect(read(name, text)).toMatchObject({ problem: expect.stringContaining(`“${text}”`) });
});

test("a day of eight digits whose first zero a spreadsheet dropped is that day", () => {
  const born = (value: number) =>
    readValue(rosterField("birthDate"), { kind: "number", value }, plainDate("2026-11-24"));
  for (const [digits, value] of [
    [5022003, "2003-02-05"],
    [1102003, "2003-10-01"],
    [2512001, "2001-01-25"],
  ] as const)
    expect(born(digits)).toEqual({
      value,
      notice: expect.stringContaining(`“${digits}”`),
      tooMuch: expect.stringContaining(`“${digits}”`),
    });
  for (const [digits, ...days] of [
    [3112001, "03/11/2001", "31/01/2001"],
    [1122001, "01/12/2001", "11/02/2001"],
    [1022003, "01/02/2003", "10/02/2003"],
  ] as const)
    expect(born(digits)).toEqual({ problem: expect.stringContaining(days.join(" hoặc ")) });
  expect(born(5502001)).toEqual({ problem: expect.stringContaining("“5502001” không phải là ngày") });
  expect(born(5122026)).toEqual({ problem: expect.stringContaining("05/12/2026 chưa tới") });
});

test("the remark on an old number names the one that is taken", () => {
  expect(read("phone", "01685551234 (Zalo)")).toMatchObject({
    notice: expect.stringMatching(/^Nhận 0385551234 trong/),
  });
});

test.each([
  "Chưa, học lớp cảm tình 12/05/2025",
  "Nộp đơn 12/05/2025",
  "Dự kiến 12/05/2025",
  "không (hẹn 12/05/2025)",
])("the day in “%s” is none of what did not come, and costs nobody the row", (text) => {
  expect(read("partyJoinedOn", text)).toMatchObject({
    problem: expect.stringContaining(`“${text}”`),
    sparesRow: true,
  });
});

test.each(["3/2027", "00/03/2027", "00/00/2027"])("%s is a time to come", (text) => {
  expect(read("joinedOn", text)).toMatchObject({ problem: expect.stringContaining("chưa tới") });
});

describe("nothing", () => {
  test.each<[RosterFieldName, string]>([
    ["phone", "không dùng"],
    ["phone", "0"],
    ["email", "N/A"],
    ["email", "...."],
    ["partyJoinedOn", "///"],
    ["partyJoinedOn", "quần chúng"],
    ["idNumber", "Chưa làm"],
    ["position", "Không giữ chức vụ"],
  ])("is said of a %s by “%s”", (name, text) => expect(read(name, text)).toBeNull());

  test("is not what an address says that begins so", () => {
    expect(read("ethnicity", "Co")).toEqual({ value: "Co" });
    expect(read("email", "khong @example.vn")).toEqual({ value: "khong@example.vn" });
  });
});
