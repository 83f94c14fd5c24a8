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
