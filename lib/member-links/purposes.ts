import type { RefusableUse } from "@/lib/members/refused-use";

/**
 * What members' data are used for, beyond what the Union must do with them (Luật 91/2025/QH15, domain.md §7). A new
 * wording is put after the others, which stay as they are: what a person agreed to is the n-th of them.
 */
export const PURPOSES = [
  {
    key: "public_photo",
    title: "Ảnh trong báo cáo công khai",
    wordings: ["Ảnh hoạt động có mặt đồng chí được dùng trong báo cáo, kết quả công bố cho mọi người xem."],
  },
  {
    key: "contact",
    title: "Liên hệ qua Zalo, thư điện tử",
    wordings: [
      "Chi đoàn báo lịch sinh hoạt, hoạt động và việc cần làm qua số điện thoại, thư điện tử của đồng chí.",
    ],
  },
] as const satisfies readonly { key: RefusableUse; title: string; wordings: readonly string[] }[];

/** What needs no consent is told all the same. */
export const NECESSARY_USE = {
  title: "Quản lý đoàn viên",
  text: "Danh sách, sổ đoàn viên, xếp loại và đoàn phí được lưu theo Điều lệ Đoàn, và được nhập vào phần mềm quản lý nghiệp vụ công tác đoàn viên của Trung ương Đoàn, nơi kết nạp, cấp thẻ, chuyển sinh hoạt và xếp loại được ghi nhận. Việc này cần cho sinh hoạt Đoàn nên không hỏi đồng ý.",
};

export const PURPOSE_KEYS = PURPOSES.map(({ key }) => key);
export type PurposeKey = (typeof PURPOSES)[number]["key"];

/** The wording in force of a purpose, and which one it is. */
export function wordingOf(purpose: PurposeKey): { version: number; text: string } {
  const wordings: readonly string[] = PURPOSES.find(({ key }) => key === purpose)?.wordings ?? [];
  return { version: wordings.length, text: wordings.at(-1) ?? "" };
}

/** The newest word on a purpose, and on which wording. */
export type ConsentState = { purpose: PurposeKey; isGiven: boolean; textVersion: number; at: Date };
