import type { ItemText } from "@/lib/criteria/item-texts";

/** Group 3: advising the party committee and working with others. */
export const ADVICE_ITEMS: readonly ItemText[] = [
  {
    code: "3.1",
    title: "Tham mưu về công tác Đoàn",
    statement:
      "Đơn vị tham mưu với cấp ủy về cơ chế, nội dung lãnh đạo công tác Đoàn và phong trào thanh thiếu nhi.",
    guidance: "Nêu việc đã tham mưu, hình thức, ngày và văn bản cấp ủy ban hành sau đó.",
    evidence: "Tờ trình, dự thảo; nghị quyết, kế hoạch hoặc thông báo kết luận của cấp ủy.",
    resultPhrase: "tham mưu với cấp ủy về cơ chế, nội dung công tác Đoàn và phong trào thanh thiếu nhi",
    period: "unit",
    check: { key: "advice_on_work", threshold: null, exclusions: [] },
  },
  {
    code: "3.2",
    title: "Tham mưu phối hợp các đoàn thể",
    statement: "Đơn vị tham mưu với cấp ủy chỉ đạo việc phối hợp giữa các đoàn thể về công tác thanh niên.",
    guidance: "Nêu chương trình, kế hoạch phối hợp đã tham mưu và các bên cùng ký.",
    evidence: "Chương trình, kế hoạch phối hợp; văn bản chỉ đạo của cấp ủy.",
    resultPhrase: "tham mưu cấp ủy chỉ đạo phối hợp giữa các đoàn thể về công tác thanh niên",
    period: "unit",
    check: { key: "advice_on_coordination", threshold: null, exclusions: [] },
  },
  {
    code: "3.3",
    title: "Phối hợp làm nhiệm vụ được giao",
    statement:
      "Đơn vị phối hợp với chính quyền, các đoàn thể hoàn thành nhiệm vụ do cấp ủy và Đoàn cấp trên giao.",
    guidance:
      "Kể nhiệm vụ được giao, cùng làm với ai, xong ngày nào. Đăng cai hoạt động của cấp trên cũng tính.",
    evidence: "Văn bản giao nhiệm vụ; báo cáo kết quả; ảnh.",
    resultPhrase: "phối hợp với chính quyền, các đoàn thể hoàn thành nhiệm vụ cấp ủy, Đoàn cấp trên giao",
    period: "unit",
    check: { key: "assigned_tasks_done", threshold: null, exclusions: [] },
  },
  {
    code: "3.4",
    title: "Tham mưu cơ chế, chính sách",
    statement:
      "Đơn vị tham mưu, phối hợp để có cơ chế, chính sách, điều kiện cho công tác Đoàn và phong trào thanh thiếu nhi.",
    guidance: "Nêu đề xuất về cơ chế, chính sách, kinh phí, thời gian sinh hoạt và kết quả trả lời.",
    evidence: "Văn bản đề xuất; văn bản chấp thuận; dự toán hoặc quyết định cấp kinh phí.",
    resultPhrase: "tham mưu cơ chế, chính sách cho công tác Đoàn và phong trào thanh thiếu nhi của đơn vị",
    period: "unit",
    check: { key: "advice_on_policy", threshold: null, exclusions: [] },
  },
];
