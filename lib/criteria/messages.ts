import type { Outcome } from "@/lib/criteria/types";

export const OUTCOME_LABELS: Record<Outcome, string> = {
  met: "Đạt",
  not_met: "Chưa đạt",
  not_due: "Chưa đến hạn",
  nil: "Không phát sinh",
  figures_only: "Chỉ số liệu",
  no_data: "Thiếu dữ liệu",
};
