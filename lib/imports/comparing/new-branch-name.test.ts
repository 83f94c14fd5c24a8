import { expect, test } from "vitest";
import { BranchResolver } from "@/lib/imports/comparing/branches";
import { newBranchName } from "@/lib/imports/comparing/new-branch-name";

test.each([
  ["CHI ĐOÀN KHOA TIM MẠCH", "Chi đoàn Khoa Tim Mạch"],
  ["CHI ĐOÀN Kế toán", "Chi đoàn Kế toán"],
  ["LIÊN CHI ĐOÀN UBND XÃ HÙNG LÔ", "Liên chi đoàn UBND Xã Hùng Lô"],
  ["LỚP 10A1 - K15", "Lớp 10A1 - K15"],
  ["CHI ĐOÀN THPT CNTT TỔ XVI", "Chi đoàn THPT CNTT Tổ XVI"],
  ["CHI ĐOÀN NGHIÊNG QUYỀN HUYỆN OAI", "Chi đoàn Nghiêng Quyền Huyện Oai"],
  ["CHI ĐOÀN NHÀ MÁY XI MĂNG", "Chi đoàn Nhà Máy Xi Măng"],
  ["CHI ĐOÀN BẢN VI LẠC", "Chi đoàn Bản Vi Lạc"],
  ["CHI ĐOÀN KHU PHỐ IV - TỔ 2", "Chi đoàn Khu Phố IV - Tổ 2"],
  ["CHI ĐOÀN TYT - CA XÃ", "Chi đoàn TYT - CA Xã"],
  ["CHI ĐOÀN IT CÀ MAU", "Chi đoàn IT Cà Mau"],
  ["CĐ KHO", "CĐ Kho"],
  ["10A1", "10A1"],
  ["Chi đoàn KHO Hai", "Chi đoàn KHO Hai"],
  ["Chi đoàn Kho", "Chi đoàn Kho"],
  ["Văn phòng", "Văn phòng"],
])("%s opens %s", (said, name) => expect(newBranchName(said, [])).toBe(name));

test("one that is to be opened is opened so, and known by what the sheet calls it", () => {
  const branches = new BranchResolver([], [], { "CHI ĐOÀN KHO": "create" });
  expect(branches.resolve("CHI ĐOÀN KHO")).toEqual({ kind: "create", name: "Chi đoàn Kho" });
});

test("one beside a branch that is called so already keeps its own spelling, and is shown with it", () => {
  const known = ["Chi đoàn Kho", "CĐ Kho"].map((name, at) => ({ id: String(at), name }));
  const branches = new BranchResolver(known, [], { "CHI ĐOÀN KHO": "create" });
  const name = "CHI ĐOÀN KHO";
  expect(branches.resolve(name)).toEqual({ kind: "create", name });
  expect(newBranchName(name, ["Chi đoàn Kho"])).toBe(name);
});
