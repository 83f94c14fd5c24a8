import { describe, expect, test } from "vitest";
import { undecidedWarning } from "./undecided";

describe("before a report is signed", () => {
  const unit = (name: string, step?: "NOT_REGISTERED" | "SUBMITTED") => ({
    code: name,
    name,
    result: null,
    step,
  });

  test("units without a result are named with how far they came, and nothing is asked of those that never handed in", () => {
    expect(undecidedWarning([{ ...unit("Đoàn Y tế"), result: "RECOGNISED" }])).toBeNull();
    expect(undecidedWarning([unit("Đoàn Than", "NOT_REGISTERED")])).toBe(
      "Còn 1 đơn vị tham gia mà chưa có kết quả: Đoàn Than (chưa đăng ký). Báo cáo tính là chưa được công nhận.",
    );
  });

  test("one under way is said to come to a result yet", () => {
    const said = undecidedWarning([unit("Đoàn Than", "NOT_REGISTERED"), unit("Đoàn Mỏ", "SUBMITTED")]);
    expect(said).toContain("Đoàn Than (chưa đăng ký); Đoàn Mỏ (đã nộp).");
    expect(said).toContain(
      "Muốn báo cáo có kết quả của Đoàn Mỏ thì thẩm định xong, ghi quyết định rồi mới ký.",
    );
  });
});
