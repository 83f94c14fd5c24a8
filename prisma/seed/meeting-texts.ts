/** What the demo's meeting of the standing committee says. */
export const MEETING_TEXTS = {
  place: "Phòng họp Đoàn Khối",
  absence: "Đi công tác ngoài tỉnh",
  discussion: [
    "Các ủy viên nghe bộ phận thẩm định báo cáo kết quả từng đơn vị và xem minh chứng trên màn hình.",
    "Hai đơn vị đã bổ sung đủ văn bản tham mưu và danh sách chốt quý theo yêu cầu thẩm định.",
    "Đề nghị các đơn vị gửi chương trình công tác năm sau ngay từ tháng 01 và cập nhật danh sách đoàn viên đúng hạn từng quý.",
  ].join("\n"),
  conclusion:
    "Ban Thường vụ thống nhất đề nghị công nhận các đơn vị theo kết quả biểu quyết. Giao văn phòng soạn quyết định kèm danh sách, trình ký và báo cáo Tỉnh đoàn.",
} as const;

/** What the branches of the demo meet about, month after month. */
export const BRANCH_MEETING_TEXTS = {
  place: "Phòng họp tầng 2",
  reason: "Đi công tác",
  agenda: [
    "Thông tin thời sự, học tập chuyên đề trong tháng",
    "Kiểm điểm việc đã làm tháng trước",
    "Bàn và phân công việc tháng này",
  ],
  nextAgenda: ["Sinh hoạt chuyên đề về văn hóa giao tiếp công vụ", "Chuẩn bị tổng kết năm"],
  course: [
    "Bí thư chi đoàn báo cáo việc đã làm, nêu những việc còn chậm và lý do.",
    "Đoàn viên góp ý về cách phân công, đề nghị báo trước lịch ra quân ít nhất một tuần.",
  ].join("\n"),
  resolution:
    "Chi đoàn nhận một phần việc thanh niên trong tháng, mỗi đoàn viên dự ít nhất một buổi ra quân; Ban Chấp hành phân công và kiểm tra.",
} as const;
