import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/platform/dates";
import { type Circumstances, conditionsOf } from "./conditions";
import { DEFAULT_RULE } from "./rules";
import type { RatingRecord } from "./types";

const RECORD: RatingRecord = {
  held: 10,
  attended: 9,
  meetings: { held: 10, attended: 9 },
  training: { total: 95, result: "excellent", isTyped: true },
};
const NOTHING: Circumstances = {
  isNew: false,
  isPartyMember: false,
  arrival: null,
  longDeferral: null,
  longExcused: null,
  residence: null,
  measures: [],
};

const beside = (
  known: Partial<Circumstances>,
  record: Partial<RatingRecord> = {},
  { seesReasons = true, rule = DEFAULT_RULE } = {},
) => conditionsOf({ ...NOTHING, ...known }, { ...RECORD, ...record }, { rule, seesReasons });

describe("beside a rating", () => {
  test("stands nothing where the best level is open", () => {
    expect(beside({})).toEqual([]);
  });

  test("stands who is not rated, the Party only for whoever may know of it", () => {
    const both = { isNew: true, isPartyMember: true };
    expect(beside(both)).toEqual(["Chưa đủ 6 tháng vào Đoàn", "Đảng viên: chỉ rèn luyện, không xếp loại"]);
    expect(beside(both, {}, { seesReasons: false })).toEqual(["Chưa đủ 6 tháng vào Đoàn"]);
    const rule = { ...DEFAULT_RULE, monthsToBeRated: 3, monthsIll: 2 };
    const span = { from: plainDate("2026-02-01"), to: plainDate("2026-05-10") };
    const arrival = { day: plainDate("2026-11-01"), comment: "Tốt." };
    expect(
      beside({ isNew: true, arrival, longDeferral: span }, {}, { rule }).map(
        (words) => words.match(/\d tháng/)?.[0],
      ),
    ).toEqual(["3 tháng", "3 tháng", undefined, "2 tháng"]);
  });

  test("stands of who came late what the old place says, or that it is to be asked", () => {
    const day = plainDate("2026-09-01");
    expect(beside({ arrival: { day, comment: "Chăm chỉ." } })).toEqual([
      "Chuyển đến ngày 01/09/2026, chưa đủ 6 tháng ở chi đoàn",
      "Nhận xét của nơi chuyển đi: Chăm chỉ.",
    ]);
    expect(beside({ arrival: { day, comment: "" } })[1]).toBe(
      "Không có nhận xét của nơi đi: hỏi nơi đi trước khi xếp loại",
    );
  });

  test("stands each measure in force with the day since when it binds", () => {
    const announcedOn = plainDate("2026-04-01");
    expect(beside({ measures: [{ form: "warning", announcedOn }] })).toEqual([
      "Bị kỷ luật cảnh cáo, công bố 01/04/2026: chưa đủ điều kiện xếp xuất sắc",
    ]);
  });

  test("stands each long absence with what it means where it was illness", () => {
    const span = { from: plainDate("2026-02-01"), to: plainDate("2026-05-10") };
    const means = "01/02/2026 – 10/05/2026, quá 3 tháng: nếu do nghỉ ốm thì không xếp từ mức tốt trở lên";
    expect(beside({ longDeferral: span, longExcused: span })).toEqual([
      `Hoãn sinh hoạt ${means}`,
      `Vắng có lý do các buổi sinh hoạt ${means}`,
    ]);
  });

  test("stands what attendance leaves open, of activities and of meetings, by the ladder of the settings", () => {
    const came = (attended: number, rule = DEFAULT_RULE) =>
      beside({}, { attended, meetings: { held: 10, attended } }, { rule });
    expect(came(8)).toEqual(["Dự 8/10 (80%) hoạt động: mức tốt", "Dự 8/10 (80%) buổi sinh hoạt: mức tốt"]);
    expect(came(4)[0]).toBe("Dự 4/10 (40%) hoạt động: mức không hoàn thành");
    expect(came(8, { ...DEFAULT_RULE, attendanceExcellent: 80 })).toEqual([]);
    expect(beside({}, { held: 0, attended: 0, meetings: { held: 0, attended: 0 } })).toEqual([]);
  });

  test.each([
    [null, "Rèn luyện chưa đăng ký: chưa đủ điều kiện xếp xuất sắc"],
    [
      { total: null, result: null, isTyped: false },
      "Rèn luyện chưa đánh giá: chưa đủ điều kiện xếp xuất sắc",
    ],
    [
      { total: 80, result: "good", isTyped: true },
      "Rèn luyện chưa đạt xuất sắc: chưa đủ điều kiện xếp xuất sắc",
    ],
    [
      { total: 95, result: "excellent", isTyped: false },
      "Rèn luyện xuất sắc nhưng chưa ghi đã nhập lên phần mềm: chưa đủ điều kiện xếp xuất sắc",
    ],
  ] as const)("stands what the training lacks for the best level: %j", (training, words) => {
    expect(beside({}, { training })).toEqual([words]);
  });

  test("stands what the place of residence says, or that it is to be asked", () => {
    const of = (isActive: boolean | null) =>
      beside({
        residence: {
          hostName: "Đoàn phường An Bình",
          remark: isActive === null ? null : { isActive, on: plainDate("2026-11-02") },
        },
      });
    expect(of(null)).toEqual(["Đoàn phường An Bình chưa nhận xét: hỏi trước khi xếp xuất sắc"]);
    expect(of(true)).toEqual(["Đoàn phường An Bình nhận xét tích cực (02/11/2026)"]);
    expect(of(false)).toEqual([
      "Đoàn phường An Bình nhận xét chưa tích cực (02/11/2026): chưa đủ điều kiện xếp xuất sắc",
    ]);
  });
});
