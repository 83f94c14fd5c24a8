import { expect, test } from "vitest";
import { isSyllable } from "./vietnamese-syllable";

const NAMES =
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Võ Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Quách Khổng Nghiêm Giang Thị Văn Đức Quyền
  Phương Thúy Tuyết Hương Quỳnh Oanh Yến Khuê Luân Uyên Hường Trường Nghĩa Giỏi Kiều Liễu Nguyệt Bích Ngọc Diệp Khuyến
  Xuân Hoài Thoại Thuận Quốc Ước Ưng Ý Ỷ Ất Ánh`.split(/\s+/);
const WORDS =
  "đoàn viên ngày sinh giới tính dân tộc tôn giáo trình độ chuyên môn nghiệp vụ quê quán khuya loắt".split(
    " ",
  );

test.each([...NAMES, ...WORDS])("%s is one", (word) => {
  expect(isSyllable(word)).toBe(true);
  expect(isSyllable(word.normalize("NFD"))).toBe(true);
  expect(isSyllable(word.toUpperCase())).toBe(true);
});

test.each(["§oµn", "viªn", "NguyÔn", "Nguyeãn", "Kđăm", "Niê", "mãt", "hocj", "ăo", "cafe", "x", "", "áá"])(
  "%s is none",
  (word) => expect(isSyllable(word)).toBe(false),
);
