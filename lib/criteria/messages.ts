import type { CheckKey, ItemCheck, ItemPeriod, Outcome } from "@/lib/criteria/types";

export const OUTCOME_LABELS: Record<Outcome, string> = {
  met: "Đạt",
  not_met: "Chưa đạt",
  not_due: "Chưa đến hạn",
  nil: "Không phát sinh",
  figures_only: "Chỉ số liệu",
  no_data: "Thiếu dữ liệu",
};

export const PERIOD_TEXTS: Record<ItemPeriod, string> = {
  calendar_year: "Tính theo năm dương lịch.",
  school_year: "Tính theo năm học.",
  unit: "Tính theo năm dương lịch; trường học tính theo năm học.",
};

const COUNTED: Record<CheckKey, string> = {
  quarters_confirmed: "số quý đã chốt danh sách trong các quý đến hạn",
  welfare_with_partner: "số hoạt động an sinh xã hội có đơn vị phối hợp",
  education_activities: "số hoạt động giáo dục, phục vụ nhiệm vụ chính trị",
  youth_month_and_holidays: "số hoạt động trong Tháng Thanh niên và dịp lễ lớn",
  projects_carried_out: "số công trình, phần việc thanh niên đã hoàn thành",
  advice_on_work: "số lần tham mưu cấp ủy về công tác Đoàn",
  advice_on_coordination: "số lần tham mưu và chương trình phối hợp các đoàn thể",
  assigned_tasks_done: "số nhiệm vụ được giao đã xong trong các nhiệm vụ đến hạn",
  advice_on_policy: "số lần tham mưu cơ chế, chính sách, kinh phí",
  program_issued:
    "chương trình công tác ban hành từ đầu năm, được Ban Chấp hành thông qua, có nêu nghị quyết",
  program_items_done: "số việc đã xong trong các việc đến hạn của chương trình công tác năm",
  targets_met: "số chỉ tiêu đã đạt trong các chỉ tiêu được giao",
  dossiers_kept: "số nơi lưu hồ sơ đoàn viên đã kiểm kê",
  hardship_reviewed: "số trường hợp khó khăn đã rà soát, có kế hoạch và có việc giúp đỡ",
  member_care: "số việc chăm lo đoàn viên, cán bộ Đoàn",
  situation_notes: "số tháng có ghi tình hình thanh niên trong các tháng đã qua",
  youth_headcount: "bảng số đoàn viên, thanh niên trong độ tuổi của năm đã được Bí thư xác nhận",
  annual_rating: "số đoàn viên có nhận xét, xếp loại đã duyệt trong số thuộc diện xếp loại",
  training_program: "số đoàn viên được đánh giá chương trình rèn luyện trong danh sách",
  over_age_resolved:
    "số đoàn viên quá 30 tuổi, không giữ chức vụ, đã trưởng thành Đoàn hoặc được quyết định ở lại",
  transfers_settled: "số lượt chuyển sinh hoạt đã giải quyết trong các lượt đến hạn",
  admissions_complete: "số người kết nạp đủ các bước trong số đã được chuẩn y hoặc đã ghi kết quả",
  discipline_complete: "số hồ sơ kỷ luật đủ bước, đúng cấp quyết định",
};

/** Of these a threshold is a percentage of what is counted. */
const BY_PERCENT: readonly CheckKey[] = [
  "program_items_done",
  "targets_met",
  "over_age_resolved",
  "annual_rating",
  "training_program",
  "hardship_reviewed",
  "transfers_settled",
  "admissions_complete",
];

/** What the records count for an item, and from when on it is met; null where nothing is counted. */
export function measuredText(check: ItemCheck | null): string | null {
  if (check === null) return null;
  const counted = COUNTED[check.key];
  if (check.threshold === null) return `Đếm ${counted}; chỉ để xem, chưa đặt mức.`;
  if (BY_PERCENT.includes(check.key)) return `Đếm ${counted}; đạt khi được ${check.threshold}%.`;
  return `Đếm ${counted}; đạt khi có đủ ${check.threshold}.`;
}
