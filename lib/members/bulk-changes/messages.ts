import type { BulkKind, PastedKind } from "./types";

export const BULK_LABELS: Record<BulkKind | PastedKind, string> = {
  branch: "Chuyển chi đoàn",
  position: "Đổi chức vụ",
  status: "Đổi tình trạng",
  transfer: "Ghi chuyển sinh hoạt",
  graduation: "Ghi trưởng thành Đoàn",
  removal: "Ghi xóa tên",
  deferral: "Ghi hoãn sinh hoạt",
  residence: "Ghi sinh hoạt nơi cư trú",
  discipline: "Ghi kỷ luật",
  outstanding_member: "Ghi đoàn viên ưu tú",
  reward: "Ghi khen thưởng",
  admission: "Ghi kết nạp",
  organisation_discipline: "Ghi kỷ luật tổ chức",
  residence_remark: "Ghi nhận xét của nơi cư trú",
};

type TableWords = {
  /** What is counted in it, and what it records. */
  noun: string;
  record: string;
  look: string;
  undo: string;
  stuck: string;
  /** Over what stands and what will, where people do not come to be it. */
  titles?: readonly [string, string];
};

const PEOPLE: TableWords = {
  noun: "người",
  record: "người",
  look: "Xem các hồ sơ",
  undo: "trở lại như trước. Có người không trả lại được thì chưa hoàn tác ai và nêu tên người đó.",
  stuck: "Chưa hoàn tác ai, vì có người không trả lại như trước được.",
};
const REWARDS: TableWords = {
  noun: "lượt khen",
  record: "lần khen",
  look: "Xem các lần khen",
  undo: "được bỏ. Có lần khen không bỏ được thì chưa hoàn tác lần nào và nêu rõ lần đó.",
  stuck: "Chưa hoàn tác lần khen nào, vì có lần khen không bỏ được.",
  titles: ["Hiện nay", "Sẽ ghi"],
};

const MEASURES: TableWords = {
  noun: "quyết định",
  record: "quyết định",
  look: "Xem các hồ sơ",
  undo: "được bỏ. Có quyết định không bỏ được thì chưa bỏ quyết định nào và nêu rõ của tổ chức nào.",
  stuck: "Chưa bỏ quyết định nào, vì có quyết định không bỏ được.",
  titles: ["Hiện nay", "Sẽ ghi"],
};

const REMARKS: TableWords = { ...PEOPLE, titles: ["Đã nhận xét", "Sẽ ghi"] };

const OTHERS: Partial<Record<string, TableWords>> = {
  reward: REWARDS,
  organisation_discipline: MEASURES,
  residence_remark: REMARKS,
};

/** What a pasted table is said to count and to come to. */
export function tableWords(kind: string): TableWords {
  return OTHERS[kind] ?? PEOPLE;
}

/** "12 người", "3 lượt khen". */
export function countWords(kind: BulkKind | PastedKind, count: number): string {
  return `${count.toLocaleString("vi-VN")} ${tableWords(kind).noun}`;
}
