import { describe, expect, test } from "vitest";
import { meaningOf } from "@/lib/imports/columns/header-words";

const means = (...parts: string[]) => meaningOf(parts)?.means ?? null;

describe("what a title means", () => {
  test.each([
    ["HỌ VÀ TÊN ĐOÀN VIÊN", "fullName"],
    ["Họ, tên đệm", "familyName"],
    ["Họ và chữ đệm", "familyName"],
    ["Họ, chữ đệm và tên khai sinh", "fullName"],
    ["Họ đệm và tên", "fullName"],
    ["Ngày sinh, nơi sinh", "birthDate"],
    ["Ngày, nơi vào Đoàn", "joinedOn"],
    ["Lớp SH", "branch"],
    ["Dân tộc thiểu số", null],
    ["Tên", "givenName"],
    ["Tên chi đoàn", "branch"],
    ["Sinh ngày", "birthDate"],
    ["NGAY THANG NAM SINH", "birthDate"],
    ["Ngày sinh (Nam/Nữ)", "birthDate"],
    ["Ngày, tháng, năm sinh (dd/mm/yyyy)", "birthDate"],
    ["Giới tính (Nam/Nữ)", "gender"],
    ["Phái", "gender"],
    ["Nữ", "femaleMark"],
    ["Số ĐT", "phone"],
    ["ĐT liên hệ", "phone"],
    ["DT", "ethnicity"],
    ["Địa chỉ email", "email"],
    ["Hộ khẩu thường trú", "permanentAddress"],
    ["Địa chỉ thường trú, tạm trú", "permanentAddress"],
    ["Địa chỉ tạm trú", "ignored"],
    ["Số định danh cá nhân", "idNumber"],
    ["Mã định danh đoàn viên", "code"],
    ["Năm vào Đoàn", "joinedOn"],
    ["Ngày vào Đảng (chính thức)", "partyJoinedOn"],
    ["Số QĐ kết nạp", "admissionResolution"],
    ["Ngày kết nạp", "joinedOn"],
    ["Thẻ ĐV", "cardNumber"],
    ["Điểm rèn luyện", "ignored"],
    ["Đoàn viên danh dự", "honorary"],
    ["Danh xưng đầy đủ của đoàn viên", "fullName"],
    ["Chức vụ trong chi đoàn", "position"],
    ["Chương trình rèn luyện", "training"],
    ["Nhận xét, đánh giá", "comment"],
    ["Xếp loại đảng viên", "ignored"],
    ["Cá nhân tự xếp loại", "ignored"],
    ["Chi đoàn xếp loại", "rating"],
    ["Số thứ tự", "ordinal"],
    ["SO THU TU", "ordinal"],
    ["Số CCCD, ngày cấp, nơi cấp", "idNumber"],
    ["Ngày cấp CCCD", "idIssuedOn"],
    ["Tình trạng sinh hoạt", "status"],
    ["Tình trạng hôn nhân", null],
    ["Nghề", "occupation"],
    ["NGHE NGHIEP", "occupation"],
    ["Ngành nghề, công việc hiện nay", "occupation"],
    ["N.sinh", "birthDate"],
    ["Ng.sinh", "birthDate"],
    ["Ngày,\ntháng,\nnăm sinh", "birthDate"],
    ["Đ.vị", "branch"],
    ["Trình độ VH", "generalEducation"],
    ["TĐ CM", "qualification"],
    ["VH", "generalEducation"],
    ["CM", "qualification"],
    ["QQ", "nativePlace"],
    ["QĐ kết nạp", "admissionResolution"],
    ["Chức danh", "position"],
  ])("%s", (title, meaning) => {
    expect(means(title)).toBe(meaning);
    expect(means(title.normalize("NFD"))).toBe(meaning);
  });

  test.each([
    "Nơi sinh",
    "Ngày đăng ký",
    "Ngày sinh hoạt",
    "Mã số SV",
    "Chức vụ chính quyền",
    "Ngày cấp thẻ",
    "Cân nặng",
    "Sở trường văn nghệ, thể thao",
    "SO TRUONG VAN NGHE",
    "Năng khiếu nghệ thuật",
    "Công nghệ",
  ])("%s is none of the roster's fields", (title) => {
    expect(means(title)).toBeNull();
  });

  test("a title above says which one is meant", () => {
    expect(means("Ngày sinh", "Nam")).toBe("birthDateMale");
    expect(means("Năm sinh", "Nữ")).toBe("birthDateFemale");
    expect(means("Giới tính", "Nữ")).toBe("femaleMark");
    expect(["Ngày", "Tháng", "Năm"].map((part) => means("Ngày, tháng, năm sinh", part))).toEqual([
      "birthDay",
      "birthMonth",
      "birthDate",
    ]);
    expect(means("Họ và tên", "Tên")).toBe("givenName");
    expect(means("CMND/CCCD", "Số")).toBe("idNumber");
    expect(means("CMND/CCCD", "Ngày cấp")).toBe("idIssuedOn");
    expect(means("Số CMND/CCCD", "Số")).toBe("idNumber");
    expect(means("Số CCCD", "Ngày cấp")).toBe("idIssuedOn");
    expect(means("Số CMND/CCCD", "Nơi cấp")).toBe("idIssuedPlace");
    expect(means("Ngày vào", "Đảng")).toBe("partyJoinedOn");
    expect(means("Thông tin liên hệ", "Địa chỉ")).toBe("permanentAddress");
  });
});
