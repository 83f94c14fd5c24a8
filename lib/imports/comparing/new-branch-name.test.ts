import { expect, test } from "vitest";
import { BranchResolver } from "@/lib/imports/comparing/branches";
import { newBranchName } from "@/lib/imports/comparing/new-branch-name";

test.each([
  ["CHI ĐOÀN KHOA TIM MẠCH", "Chi đoàn Khoa Tim mạch"],
  ["CHI ĐOÀN Kế toán", "Chi đoàn Kế toán"],
  ["LIÊN CHI ĐOÀN UBND XÃ HÙNG LÔ", "Liên chi đoàn UBND xã Hùng Lô"],
  ["LỚP 10A1 - K15", "Lớp 10A1 - K15"],
  ["CHI ĐOÀN THPT CNTT TỔ XVI", "Chi đoàn THPT CNTT Tổ XVI"],
  ["CHI ĐOÀN NGHIÊNG QUYỀN HUYỆN OAI", "Chi đoàn Nghiêng Quyền Huyện Oai"],
  ["CHI ĐOÀN NHÀ MÁY XI MĂNG", "Chi đoàn Nhà máy Xi măng"],
  ["CHI ĐOÀN BẢN VI LẠC", "Chi đoàn Bản Vi Lạc"],
  ["CHI ĐOÀN KHU PHỐ IV - TỔ 2", "Chi đoàn Khu phố IV - Tổ 2"],
  ["CHI ĐOÀN TYT - CA XÃ", "Chi đoàn TYT - CA xã"],
  ["CHI ĐOÀN IT CÀ MAU", "Chi đoàn IT Cà Mau"],
  ["CHI ĐOÀN TỔ DÂN PHỐ 3", "Chi đoàn Tổ dân phố 3"],
  ["CHI ĐOÀN PHÒNG TÀI CHÍNH - KẾ HOẠCH", "Chi đoàn Phòng Tài chính - Kế hoạch"],
  ["CHI ĐOÀN SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Chi đoàn Sở Nông nghiệp và Môi trường"],
  ["CHI ĐOÀN BẢO HIỂM XÃ HỘI", "Chi đoàn Bảo hiểm xã hội"],
  ["CHI ĐOÀN CÔNG AN PHƯỜNG 5", "Chi đoàn Công an Phường 5"],
  ["CHI ĐOÀN XÃ HÙNG LÔ", "Chi đoàn Xã Hùng Lô"],
  ["CHI ĐOÀN TRƯỜNG THPT HÒA BÌNH", "Chi đoàn Trường THPT Hòa Bình"],
  ["CHI ĐOÀN HỢP TÁC XÃ VĂN LANG", "Chi đoàn Hợp tác xã Văn Lang"],
  ["CĐ KHO", "CĐ Kho"],
  ["CHI ĐOÀN CƠ SỞ CÔNG TY HÙNG LÔ", "Chi đoàn cơ sở Công ty Hùng Lô"],
  ["CHI ĐOÀN LỚP 10A2", "Chi đoàn lớp 10A2"],
  ["chi đoàn Kho", "Chi đoàn Kho"],
  ["10A1", "10A1"],
  ["Chi đoàn KHO Hai", "Chi đoàn KHO Hai"],
  ["Chi đoàn Kho", "Chi đoàn Kho"],
  ["Văn phòng", "Văn phòng"],
])("%s opens %s", (said, name) => expect(newBranchName(said, [])).toBe(name));

test.each([
  ["CHI ĐOÀN XÓM ĐÌNH HẠ", "Chi đoàn Xóm đình Thượng", "Chi đoàn Xóm đình Hạ"],
  ["CHI ĐOÀN THÔN 6", "Chi đoàn thôn 5", "Chi đoàn thôn 6"],
  ["CHI ĐOÀN BẾP - XÓM ĐÌNH", "Chi đoàn 2 xóm Đình", "Chi đoàn Bếp - xóm Đình"],
  ["CHI ĐOÀN XÓM ĐÌNH", "Chi đoàn 2 xóm Đình", "Chi đoàn Xóm Đình"],
  ["CHI ĐOÀN TRẠM Y TẾ KIM SƠN", "Lớp Trạm Y Tế 2", "Chi đoàn Trạm Y Tế Kim Sơn"],
  ["CHI ĐOÀN TỔ DÂN PHỐ 3", "CHI ĐOÀN TỔ DÂN PHỐ 2", "Chi đoàn Tổ dân phố 3"],
  ["CHI ĐOÀN TỔ DÂN PHỐ 3", "Chi đoàn tổ 2", "Chi đoàn Tổ dân phố 3"],
  ["CHI ĐOÀN BAN Y TẾ", "Chi đoàn Trạm Y Tế", "Chi đoàn Ban Y Tế"],
  ["CHI ĐOÀN BẾP ĐÌNH", "Chi đoàn Xóm đình", "Chi đoàn Bếp Đình"],
  ["CHI ĐOÀN BẾP LỚN", "Chi đoàn cái bếp", "Chi đoàn Bếp Lớn"],
])("%s beside %s opens %s", (said, own, name) => {
  expect(newBranchName(said, [own])).toBe(name);
  expect(newBranchName(said, ["Chi đoàn Kho", own])).toBe(name);
});

test("of the unit's names the one that tells most words is followed", () => {
  const own = ["Chi đoàn Xóm đình hạ", "Chi đoàn Xóm Đình Thượng"];
  for (const taken of [own, own.toReversed()])
    expect(newBranchName("CHI ĐOÀN XÓM ĐÌNH HẠ 2", taken)).toBe("Chi đoàn Xóm đình hạ 2");
});

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
