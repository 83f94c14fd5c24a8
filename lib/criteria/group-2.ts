import type { ItemText } from "@/lib/criteria/item-texts";

/** Group 2: making the year's plan and carrying it out. */
export const PLAN_ITEMS: readonly ItemText[] = [
  {
    code: "2.1",
    title: "Chương trình công tác từ đầu năm",
    statement:
      "Ngay từ đầu năm, Ban Chấp hành ban hành chương trình, kế hoạch công tác, đưa nghị quyết của cấp ủy, lãnh đạo đơn vị, Đoàn cấp trên và đại hội đoàn cấp mình thành việc cụ thể.",
    guidance:
      "Ở Kế hoạch, ghi số, ngày của chương trình và các nghị quyết mà chương trình thực hiện, đính kèm văn bản, ghi việc Ban Chấp hành thông qua.",
    evidence: "Chương trình công tác năm đã ký; biên bản họp Ban Chấp hành thông qua.",
    resultPhrase: "ban hành chương trình, kế hoạch công tác ngay từ đầu năm, bám sát nghị quyết các cấp",
    period: "unit",
    check: { key: "program_issued", threshold: 1, exclusions: [] },
  },
  {
    code: "2.2",
    title: "Thực hiện chương trình công tác năm",
    statement: "Các việc trong chương trình công tác năm được triển khai và có kết quả.",
    guidance: "Ở Kế hoạch, điểm lại từng việc của chương trình: đã xong, đang làm, chưa làm và vì sao.",
    evidence: "Báo cáo kết quả năm; bảng theo dõi việc trong chương trình; ảnh hoạt động.",
    resultPhrase: "triển khai chương trình công tác năm đã đề ra",
    period: "unit",
    check: { key: "program_items_done", threshold: null, exclusions: [] },
  },
  {
    code: "2.3",
    title: "Giáo dục gắn nhiệm vụ chính trị",
    statement:
      "Đơn vị tổ chức hoạt động, tạo môi trường để đoàn viên, thanh niên học tập, rèn luyện, góp sức vào nhiệm vụ chính trị của đơn vị.",
    guidance: "Ghi hoạt động với loại “Giáo dục” hoặc “Nhiệm vụ chính trị”, kèm số người tham gia.",
    evidence: "Hoạt động đã ghi, có ảnh và số người tham gia; kế hoạch tổ chức.",
    resultPhrase: "tổ chức hoạt động giáo dục, rèn luyện gắn với nhiệm vụ chính trị của đơn vị",
    period: "unit",
    check: { key: "education_activities", threshold: null, exclusions: [] },
  },
  {
    code: "2.4",
    title: "Công trình, phần việc thanh niên",
    statement:
      "Công trình, phần việc thanh niên được thực hiện theo nghị quyết, kế hoạch và đủ chỉ tiêu được giao.",
    guidance:
      "Nêu tên, khối lượng, giá trị, thời gian từng công trình, phần việc; ghi kết quả vào chỉ tiêu cấp trên giao.",
    evidence: "Văn bản đăng ký, duyệt; ảnh trước và sau; quyết định hoặc biên bản công nhận.",
    resultPhrase: "thực hiện công trình, phần việc thanh niên theo kế hoạch và chỉ tiêu được giao",
    period: "unit",
    check: { key: "targets_met", threshold: 100, exclusions: [] },
  },
  {
    code: "2.5",
    title: "Tháng Thanh niên và ngày lễ lớn",
    statement: "Đơn vị tổ chức chuỗi hoạt động Tháng Thanh niên và các ngày lễ lớn trong năm.",
    guidance: "Khi ghi hoạt động, chọn dịp (Tháng Thanh niên, 26/3, 19/5, 27/7…) và số người tham gia.",
    evidence: "Hoạt động đã ghi theo từng dịp, có ảnh; kế hoạch Tháng Thanh niên.",
    resultPhrase: "tổ chức hoạt động Tháng Thanh niên và chào mừng các ngày lễ lớn",
    period: "unit",
    check: { key: "youth_month_and_holidays", threshold: null, exclusions: [] },
  },
];
