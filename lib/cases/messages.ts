import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { CaseOutcome, NilSubject, Procedure } from "./types";

/** Nouns, so that “không phát sinh …” reads. */
export const PROCEDURE_LABELS: Record<Procedure, string> = {
  admission: "Kết nạp đoàn viên",
  transfer: "Chuyển sinh hoạt đoàn",
  graduation: "Trưởng thành Đoàn",
  discipline: "Kỷ luật",
  removal_from_roll: "Xóa tên trong danh sách",
  activity_deferral: "Hoãn sinh hoạt",
  residence_attachment: "Sinh hoạt nơi cư trú",
  outstanding_member: "Đoàn viên ưu tú",
  reward: "Khen thưởng",
};

export const OUTCOME_LABELS: Record<CaseOutcome, string> = {
  done: "Đã xong",
  refused: "Không thông qua",
  withdrawn: "Đã rút",
};

export const TAKEN_BACK = "Lùi một bước";

/** How a line of a pasted table names its person. */
export const FINDS_PEOPLE = "Tìm người theo mã, hoặc họ tên và ngày sinh.";

export const NOT_INTRODUCED = "Chưa giới thiệu nên chưa có giấy giới thiệu. Ghi ngày giới thiệu trước.";

/** A paper by its number and day; nothing where it has no number. */
export function paperWords(number: string, on: PlainDate): string {
  return number ? `${number}, ${formatDate(on)}` : "";
}

/** What a unit says did not arise. */
export const NIL_LABELS: Record<NilSubject, string> = {
  ...PROCEDURE_LABELS,
  committee: "Đại hội, kiện toàn Ban Chấp hành",
  organisation_discipline: "Kỷ luật tổ chức",
};
