import { CHOICE_WORDS } from "@/lib/members/terms/messages";
import type { MemberTerms, TermChoice } from "@/lib/members/terms/types";

type Field = keyof MemberTerms;

export const TERM_LABELS: Record<Field, string> = {
  transferDays: "Mỗi bước chuyển sinh hoạt (ngày)",
  admissionDays: "Mỗi bước kết nạp (ngày)",
  caseDays: "Mỗi bước trưởng thành, kỷ luật, xóa tên, hoãn sinh hoạt, giới thiệu về nơi cư trú (ngày)",
  outstandingDays: "Bình xét, công nhận, phân công đoàn viên ưu tú (ngày)",
  outstandingLongDays: "Bồi dưỡng, cấp ủy xét kết nạp (ngày)",
  rewardDays: "Mỗi bước đề nghị khen thưởng (ngày)",
  rewardLongDays: "Cấp trên xét khen thưởng (ngày)",
  rewardVotePercent: "Khen thưởng khi tán thành quá (% số có mặt)",
  committeeDays: "Cấp trên chuẩn y sau khi trình (ngày)",
  handoverDays: "Bí thư cũ bàn giao công việc sau quyết định (ngày)",
  linkDays: "Đường dẫn riêng của đoàn viên (ngày)",
  quarterOpensDays: "Mở chốt danh sách trước ngày cuối quý (ngày)",
  quarterGraceDays: "Còn kịp chốt danh sách sau ngày cuối quý (ngày)",
  stayMostAge: "Được ở lại sinh hoạt đến hết, Điều lệ khóa X đến XII (tuổi)",
  stayMostAgeXiii: "Được ở lại sinh hoạt đến hết, Điều lệ khóa XIII (tuổi)",
  admissionAgeXi: "Tuổi vào Đoàn, Điều lệ khóa XI (15 hoặc 16)",
  admissionAgeXii: "Tuổi vào Đoàn, Điều lệ khóa XII (15 hoặc 16)",
  outstandingVotePercent: "Giới thiệu đoàn viên ưu tú khi tán thành quá (% số có mặt)",
  choosingVotePercent: "Bình xét chọn đoàn viên ưu tú khi tán thành quá (% số có mặt)",
  removalVotePercent: "Đề nghị xóa tên khi tán thành quá (% số có mặt)",
  removalDecider: "Xóa tên do cấp nào quyết định",
  bodyQuorum: "Phiếu kín kỷ luật tổ chức có giá trị khi có mặt (số được triệu tập)",
  bodyVotePercent: "Đề nghị kỷ luật tổ chức khi tán thành quá (% số có mặt)",
  branchDecider: "Kỷ luật chi đoàn do cấp nào quyết định",
  disciplineVerifier: "Kết luận xác minh kỷ luật do ai ghi",
  appealAnswerer: "Khiếu nại kỷ luật do ai trả lời",
  removalMonths: "Xóa tên khi bỏ sinh hoạt hoặc đoàn phí đủ, Điều lệ khóa X đến XII (tháng liền)",
  deferralMonths: "Mỗi lần hoãn sinh hoạt không quá, Điều lệ khóa X đến XII (tháng)",
  charterXiiFrom: "Điều lệ khóa XII có hiệu lực từ",
  charterXiiiFrom: "Điều lệ khóa XIII có hiệu lực từ",
  unsalariedOccupations: "Nghề nghiệp chưa có lương",
};

type Group = { title: string; note?: string; fields: readonly Field[] };

/** As a secretary looks for them: by what a term is about. */
export const TERM_GROUPS: readonly Group[] = [
  {
    title: "Kết nạp",
    note: "15 là đủ 15 tuổi cộng một ngày, 16 là đủ 16 tuổi.",
    fields: ["admissionDays", "admissionAgeXi", "admissionAgeXii"],
  },
  {
    title: "Chuyển và hoãn sinh hoạt",
    note: "Điều lệ khóa XIII đã định: mỗi lần hoãn không quá một năm.",
    fields: ["transferDays", "deferralMonths"],
  },
  {
    title: "Kỷ luật, xóa tên",
    note: "Điều lệ khóa XIII đã định: bỏ sinh hoạt hoặc đoàn phí 3 tháng liền thì xóa tên. Hồ sơ đã mở giữ cấp quyết định lúc mở.",
    fields: [
      ...(["caseDays", "removalMonths", "removalVotePercent", "removalDecider"] as const),
      ...(["disciplineVerifier", "appealAnswerer"] as const),
    ],
  },
  {
    title: "Kỷ luật tổ chức",
    note: "Kỷ luật một đơn vị luôn do cấp trên của đơn vị quyết định. Hồ sơ đã mở giữ cấp quyết định lúc mở, phiếu đã ghi giữ quy định lúc đó.",
    fields: ["bodyQuorum", "bodyVotePercent", "branchDecider"],
  },
  { title: "Trưởng thành Đoàn", fields: ["stayMostAge", "stayMostAgeXiii"] },
  {
    title: "Đoàn viên ưu tú",
    fields: ["outstandingDays", "outstandingLongDays", "choosingVotePercent", "outstandingVotePercent"],
  },
  { title: "Khen thưởng", fields: ["rewardDays", "rewardLongDays", "rewardVotePercent"] },
  {
    title: "Đại hội, kiện toàn",
    note: "Hạn bàn giao tính lại cho mọi nơi chưa bàn giao.",
    fields: ["committeeDays", "handoverDays"],
  },
  {
    title: "Chốt danh sách quý, đường dẫn riêng",
    note: "Hạn chốt danh sách tính lại cho mọi quý.",
    fields: ["quarterOpensDays", "quarterGraceDays", "linkDays"],
  },
  { title: "Đoàn phí", fields: ["unsalariedOccupations"] },
  {
    title: "Điều lệ Đoàn",
    note: "Hồ sơ đã mở giữ Điều lệ đã ghi.",
    fields: ["charterXiiFrom", "charterXiiiFrom"],
  },
];

export function choiceOptions(field: TermChoice): { value: string; label: string }[] {
  return Object.entries(CHOICE_WORDS[field]).map(([value, label]) => ({ value, label }));
}
