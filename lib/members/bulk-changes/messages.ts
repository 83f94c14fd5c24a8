import type { BulkKind, PastedKind } from "./types";

export const BULK_LABELS: Record<BulkKind | PastedKind, string> = {
  branch: "Đổi chi đoàn",
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
  training: "Ghi kết quả rèn luyện",
  fee: "Ghi đoàn phí",
  branch_meeting: "Ghi sinh hoạt chi đoàn",
  committee: "Ghi đại hội, kiện toàn",
  card: "Ghi trao thẻ",
  organisation_discipline: "Ghi kỷ luật tổ chức",
  residence_remark: "Ghi nhận xét của nơi cư trú",
};

type TableWords = {
  /** What is counted in it, and what it records. */
  noun: string;
  record: string;
  look: string;
  undo: string;
  /** What becomes of the papers that came with it, where the list of evidence shows them afterwards. */
  papers: string;
  stuck: string;
  /** Where it can be undone later, when not at the roster. */
  undoneAt?: string;
  /** Over what stands and what will, where people do not come to be it. */
  titles?: readonly [string, string];
  /** Over what its lines are about, where that is nobody. */
  about?: string;
};

const PAPERS_STAY = "Giấy tờ đưa vào cùng lần ghi không mất: xem lại ở trang Minh chứng.";

const PEOPLE: TableWords = {
  noun: "người",
  record: "người",
  look: "Xem các hồ sơ",
  undo: "trở lại như trước. Có người không trả lại được thì chưa hoàn tác ai và nêu tên người đó.",
  papers: PAPERS_STAY,
  stuck: "Chưa hoàn tác ai, vì có người không trả lại như trước được.",
};
const REWARDS: TableWords = {
  noun: "lượt khen",
  record: "lần khen",
  look: "Xem các lần khen",
  undo: "được bỏ. Có lần khen không bỏ được thì chưa hoàn tác lần nào và nêu rõ lần đó.",
  papers: PAPERS_STAY,
  stuck: "Chưa hoàn tác lần khen nào, vì có lần khen không bỏ được.",
  titles: ["Hiện nay", "Sẽ ghi"],
};

const FEES: TableWords = {
  ...PEOPLE,
  look: "Xem đoàn phí",
  undo: "trở lại số đã đóng như trước. Có ô đã ghi lại sau đó thì chưa hoàn tác ô nào và nêu tên người đó.",
  stuck: "Chưa hoàn tác ô nào, vì có ô đã ghi lại sau đó.",
  titles: ["Đang ghi", "Sẽ ghi"],
};
const MEETINGS: TableWords = {
  noun: "buổi",
  record: "buổi",
  look: "Xem các buổi",
  undo: "được rút. Có buổi không rút được thì chưa hoàn tác buổi nào và nêu rõ buổi đó.",
  papers: PAPERS_STAY,
  stuck: "Chưa hoàn tác buổi nào, vì có buổi không rút được.",
  titles: ["Hiện nay", "Sẽ ghi"],
  about: "Buổi sinh hoạt",
};
const ACTS: TableWords = {
  ...PEOPLE,
  record: "việc",
  look: "Xem Ban Chấp hành",
  undo: "trở lại như trước: các việc của bảng được rút. Có việc không rút được thì chưa hoàn tác việc nào và nêu rõ việc đó.",
  stuck: "Chưa hoàn tác việc nào, vì có việc không rút được.",
  undoneAt: "Các bảng đã dán của trang Ban Chấp hành",
  titles: ["Tổ chức", "Sẽ ghi"],
};

const MEASURES: TableWords = {
  noun: "quyết định",
  record: "quyết định",
  look: "Xem các hồ sơ",
  undo: "được bỏ. Có quyết định không bỏ được thì chưa bỏ quyết định nào và nêu rõ của tổ chức nào.",
  papers: "",
  stuck: "Chưa bỏ quyết định nào, vì có quyết định không bỏ được.",
  undoneAt: "Các bảng đã dán của trang Kỷ luật tổ chức",
  titles: ["Hiện nay", "Sẽ ghi"],
  about: "Tổ chức",
};

const REMARKS: TableWords = { ...PEOPLE, titles: ["Đã nhận xét", "Sẽ ghi"] };
/** What came with such cases is in no list, not even once it is taken off them. */
const OF_FEW: TableWords = { ...PEOPLE, papers: "" };

const WORDS: Partial<Record<string, TableWords>> = {
  discipline: OF_FEW,
  outstanding_member: OF_FEW,
  reward: REWARDS,
  fee: FEES,
  branch_meeting: MEETINGS,
  committee: ACTS,
  organisation_discipline: MEASURES,
  residence_remark: REMARKS,
};

/** What is recorded at once is said to count and to come to. */
export function tableWords(kind: string): TableWords {
  return WORDS[kind] ?? PEOPLE;
}

/** "12 người", "3 lượt khen". */
export function countWords(kind: BulkKind | PastedKind, count: number): string {
  return `${count.toLocaleString("vi-VN")} ${tableWords(kind).noun}`;
}
