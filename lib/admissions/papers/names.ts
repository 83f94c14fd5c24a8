export const ADMISSION_PAPERS = ["application", "minutes", "resolution", "request", "decision"] as const;
export type AdmissionPaper = (typeof ADMISSION_PAPERS)[number];

export const ADMISSION_PAPER_LABELS: Record<AdmissionPaper, string> = {
  application: "Đơn xin vào Đoàn",
  minutes: "Biên bản họp chi đoàn",
  resolution: "Nghị quyết của chi đoàn",
  request: "Tờ trình đề nghị chuẩn y",
  decision: "Quyết định chuẩn y kết nạp",
};
