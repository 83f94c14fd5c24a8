import { highestThreshold, isByPercent } from "@/lib/criteria/rules";
import type { CheckKey, Exclusion, ItemCheck, ItemPeriod, Outcome } from "@/lib/criteria/types";

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

/** Who is left out, short enough for a figure, and why, for whoever reads the set. */
export const EXCLUSION_WORDS: Record<Exclusion, { who: string; why: string }> = {
  party_member: {
    who: "đảng viên",
    why: "còn sinh hoạt Đoàn thì chỉ làm chương trình rèn luyện, không xếp loại",
  },
  under_six_months: {
    who: "chưa đủ số tháng để xếp loại",
    why: "chưa đủ thời gian theo quy định xếp loại của năm",
  },
  other: { who: "lý do khác đã ghi", why: "chi đoàn nêu rõ trong phần nhận xét" },
  deferred: { who: "đang hoãn sinh hoạt", why: "chi đoàn đã quyết định cho hoãn" },
  leading_post: { who: "đang giữ chức vụ", why: "cán bộ Đoàn tiếp tục công tác sau 30 tuổi" },
};

/** Beside a figure: how many are left out by which rule. Never how many for each: that would tell who is in the Party. */
export function leftOutWords(people: number, exclusions: readonly Exclusion[]): string | null {
  if (people === 0) return null;
  return `${people} không thuộc diện (${exclusionsWords(exclusions)})`;
}

const PERSONS: Partial<Record<CheckKey, string>> = {
  annual_rating: "Đoàn viên trong danh sách, không kể đoàn viên danh dự",
  training_program: "Đoàn viên trong danh sách, không kể đoàn viên danh dự",
  over_age_resolved: "Đoàn viên quá 30 tuổi, không kể đoàn viên danh dự",
};

/** The persons that an item counts and whom it leaves out, with the reasons; null where it counts none. */
export function personsText(check: ItemCheck | null): string | null {
  const persons = check ? PERSONS[check.key] : undefined;
  if (!check || !persons) return null;
  if (check.exclusions.length === 0) return `${persons}.`;
  const apart = check.exclusions.map((each) => `${EXCLUSION_WORDS[each].who} (${EXCLUSION_WORDS[each].why})`);
  return `${persons}. Không tính: ${apart.join("; ")}.`;
}

/** To choose from. */
export const PERIOD_LABELS: Record<ItemPeriod, string> = {
  unit: "Năm của đơn vị",
  calendar_year: "Năm dương lịch",
  school_year: "Năm học",
};

/** In a list, after a comma. */
export function exclusionsWords(exclusions: readonly Exclusion[]): string {
  return exclusions.map((each) => EXCLUSION_WORDS[each].who).join(", ");
}

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
  annual_rating: "số đoàn viên có nhận xét, xếp loại đã duyệt trong số thuộc diện",
  training_program: "số đoàn viên được đánh giá chương trình rèn luyện trong số thuộc diện",
  over_age_resolved: "số đoàn viên quá 30 tuổi đã trưởng thành Đoàn hoặc được quyết định ở lại",
  transfers_settled: "số lượt chuyển sinh hoạt đã giải quyết trong các lượt đến hạn",
  admissions_complete: "số người kết nạp đủ các bước trong số đã được chuẩn y hoặc đã ghi kết quả",
  discipline_complete: "số hồ sơ kỷ luật đủ bước, đúng cấp quyết định",
};

/** What some checks ask no more of than was due by the cut-off day (`reachesDue`). */
const DUE: Partial<Record<CheckKey, string>> = {
  quarters_confirmed: "quý",
  situation_notes: "tháng",
  assigned_tasks_done: "nhiệm vụ",
};

export function countedWords(key: CheckKey): string {
  return COUNTED[key];
}

/** The least that is met: `100%`, `4`, or that there is one at all; without it nobody is judged. */
export function thresholdWords({ key, threshold }: Pick<ItemCheck, "key" | "threshold">): string {
  if (threshold === null) return "chỉ xem số liệu";
  if (highestThreshold(key) === 1) return "phải có";
  return isByPercent(key) ? `${threshold}%` : `${threshold}`;
}

/** What the records count for an item, and from when on it is met; null where nothing is counted. */
export function measuredText(check: ItemCheck | null): string | null {
  if (check === null) return null;
  const counted = COUNTED[check.key];
  if (check.threshold === null) return `Đếm ${counted}; chỉ để xem, chưa đặt mức.`;
  return `Đếm ${counted}; đạt khi ${enoughWords(check.key, check.threshold)}.`;
}

function enoughWords(key: CheckKey, threshold: number): string {
  if (isByPercent(key)) return `được ${threshold}%`;
  const due = DUE[key];
  if (due === undefined) return `có đủ ${threshold}`;
  if (threshold === highestThreshold(key)) return `đủ các ${due} đến hạn`;
  return `có đủ ${threshold}, hoặc đủ các ${due} đến hạn khi chưa tới ${threshold} ${due} đến hạn`;
}
