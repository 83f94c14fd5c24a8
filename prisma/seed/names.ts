import type { Random } from "./random";

/** Composed at random from common parts: no name stands for a person who lives. */
export type Person = { fullName: string; gender: "male" | "female" };

const words = (text: string) => text.split(" ");
const phrases = (text: string) => text.split(", ");

/** Often repeated where the surname is frequent in the country. */
const SURNAMES = words(
  "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Lê Phạm Phạm Hoàng Hoàng Vũ Vũ Phan Đặng Bùi Bùi Đỗ Đỗ Ngô Dương Đinh Đào Lương Trịnh Hà Tạ Cao Triệu Quách Kiều Mai Lưu Khổng Phùng Chử",
);

const MALE = {
  middle: phrases(
    "Văn, Hữu, Đức, Minh, Quang, Hoàng, Xuân, Thanh, Ngọc, Quốc, Gia, Tuấn, Trọng, Công, Đình, Duy, Mạnh, Tiến, Việt, Hải, Bá, Thế, Viết, Trung",
  ),
  given: words(
    "Anh An Bách Bảo Bình Chiến Cường Dũng Duy Đạt Đức Giang Hải Hào Hiếu Hiệp Hòa Hoàn Huy Hùng Hưng Khải Khánh Khôi Kiên Lâm Linh Long Lộc Mạnh Nam Nghĩa Nhân Phong Phú Phúc Phương Quân Quyết Sơn Tâm Tân Thái Thành Thắng Thiện Thịnh Toàn Trung Trường Tú Tuấn Tùng Việt Vinh Vũ",
  ),
};

const FEMALE = {
  middle: phrases(
    "Thị, Thị Thu, Thị Ngọc, Thị Thanh, Thị Hồng, Thị Bích, Thị Kim, Thị Phương, Thị Minh, Thị Lan, Thu, Ngọc, Thanh, Phương, Khánh, Minh, Hồng, Bích, Thùy, Diệu, Mai, Kim, Hải, Hà, Quỳnh, Tuyết, Như",
  ),
  given: words(
    "An Anh Châu Chi Diệp Dung Duyên Giang Hà Hạnh Hằng Hân Hiền Hoa Hòa Huệ Huyền Hương Hường Lan Lệ Liên Linh Loan Ly Mai My Nga Ngà Ngân Nguyệt Nhàn Nhung Oanh Phượng Quyên Quỳnh Tâm Thảo Thắm Thơ Thu Thủy Thúy Thư Trang Trâm Trinh Tuyết Uyên Vân Xuân Yến",
  ),
};

/** Full names that belong to figures known to everyone and are therefore never given. */
const KNOWN = new Set([
  "Lê Văn Tám",
  "Lê Đức Anh",
  "Lê Đức Thọ",
  "Nguyễn Văn Trỗi",
  "Nguyễn Văn Linh",
  "Nguyễn Minh Triết",
  "Nguyễn Xuân Phúc",
  "Nguyễn Tấn Dũng",
  "Phan Đình Phùng",
  "Phan Đình Giót",
  "Trần Đức Lương",
  "Trần Quốc Vượng",
  "Vũ Đức Đam",
  "Đặng Thùy Trâm",
]);

export function inventPerson(random: Random): Person {
  const gender = random.chance(0.5) ? "male" : "female";
  return { fullName: inventName(random, gender), gender };
}

/** Family name, middle name(s) and given name; a middle word never repeats beside its like. */
export function inventName(random: Random, gender: Person["gender"]): string {
  const parts = gender === "male" ? MALE : FEMALE;
  const name = [random.pick(SURNAMES), random.pick(parts.middle), random.pick(parts.given)].join(" ");
  const repeats = new Set(name.split(" ")).size < name.split(" ").length;
  return repeats || KNOWN.has(name) ? inventName(random, gender) : name;
}
