/**
 * What members' data are used for, beyond what the Union must do with them (Luật 91/2025/QH15, domain.md §7). Another
 * wording is another version; what a person agreed to stays with the version that was in view.
 */
export const PURPOSES = [
  {
    key: "public_photo",
    version: 1,
    title: "Ảnh trong báo cáo công khai",
    text: "Ảnh hoạt động có mặt đồng chí được dùng trong báo cáo, kết quả công bố cho mọi người xem.",
  },
  {
    key: "contact",
    version: 1,
    title: "Liên hệ qua Zalo, thư điện tử",
    text: "Chi đoàn báo lịch sinh hoạt, hoạt động và việc cần làm qua số điện thoại, thư điện tử của đồng chí.",
  },
  {
    key: "national_software",
    version: 1,
    title: "Gửi vào phần mềm quản lý đoàn viên",
    text: "Thông tin trong danh sách được chuyển vào phần mềm quản lý nghiệp vụ công tác đoàn viên của Trung ương Đoàn.",
  },
] as const;

/** What needs no consent is told all the same. */
export const NECESSARY_USE = {
  title: "Quản lý đoàn viên",
  text: "Danh sách, sổ đoàn viên, xếp loại và đoàn phí được lưu theo Điều lệ Đoàn. Việc này cần cho sinh hoạt Đoàn nên không hỏi đồng ý.",
};

export const PURPOSE_KEYS = PURPOSES.map(({ key }) => key);
export type PurposeKey = (typeof PURPOSES)[number]["key"];

/** The newest word on a purpose. */
export type ConsentState = { purpose: PurposeKey; isGiven: boolean; at: Date };
