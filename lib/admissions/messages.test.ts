import { expect, test } from "vitest";
import { nextWords } from "./messages";

const unit = { id: "u", code: "DV01", name: "Đoàn Sở" };
const branch = { id: "b", code: "DV01.CD1", name: "Chi đoàn 1" };
const organisation = { name: "Đoàn Khối" };

test("what comes next says who records it: of a branch its unit approves, of a unit the organisation", () => {
  const said = (state: string, of: typeof branch | null) =>
    nextWords({ state, unit, branch: of }, organisation);
  expect(said("applied", branch)).toBe("Học Điều lệ Đoàn (chi đoàn hoặc đơn vị ghi)");
  expect(said("approved", null)).toBe("Tổ chức lễ kết nạp (đơn vị ghi)");
  expect(said("requested", branch)).toBe("Đoàn cấp trên trực tiếp quyết định (Đoàn Sở)");
  expect(said("requested", null)).toBe("Đoàn cấp trên trực tiếp quyết định (Đoàn Khối)");
});
