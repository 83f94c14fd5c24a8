import type { GroupResult } from "./types";

/** A part of the report in which paragraphs stand. */
export type Part = {
  key: string;
  heading: string;
  /** What to write where no fact speaks; null where the text is drafted. */
  hint: string | null;
  /** Stands on the public page too. */
  isPublic: boolean;
};

const DIRECTION: Part = {
  key: "direction",
  heading: "I. Công tác chỉ đạo, triển khai",
  hint: null,
  isPublic: true,
};

const REVIEW: Part[] = [
  {
    key: "strengths",
    heading: "III. Đánh giá chung: ưu điểm",
    hint: "Ví dụ: nền nếp nào đã vững, đơn vị nào làm tốt. Chưa ghi thì báo cáo không có mục này.",
    isPublic: false,
  },
  {
    key: "limits",
    heading: "III. Đánh giá chung: hạn chế",
    hint: "Ví dụ: nội dung nào còn nhiều đơn vị chưa đạt. Chưa ghi thì báo cáo không có mục này.",
    isPublic: false,
  },
  {
    key: "causes",
    heading: "III. Đánh giá chung: nguyên nhân",
    hint: "Nguyên nhân chủ quan, khách quan. Chưa ghi thì báo cáo không có mục này.",
    isPublic: false,
  },
];

const RESULT: Part = { key: "result", heading: "IV. Kết quả công nhận", hint: null, isPublic: true };

const OUTLOOK: Part = {
  key: "outlook",
  heading: "V. Phương hướng, kiến nghị",
  hint: "Việc của năm sau, điều kiến nghị với cấp trên. Chưa ghi thì báo cáo không có mục này.",
  isPublic: false,
};

/** The parts of a year's report in their order; the criteria's groups make the second. */
export function partsOf(groups: readonly GroupResult[]): Part[] {
  const results = groups.map(
    ({ code, heading }): Part => ({
      key: `group.${code}`,
      heading: `II.${code}. ${heading}`,
      hint: null,
      isPublic: true,
    }),
  );
  return [DIRECTION, ...results, ...REVIEW, RESULT, OUTLOOK];
}

/** In which part a drafted paragraph stands. */
export function partOfDraft(key: string): string {
  return key === "intro" ? DIRECTION.key : key;
}
