/** What the bloc's staff writes when an item is met. */
export const MET_COMMENTS = [
  "Đủ minh chứng, khớp với số liệu.",
  "Đồng ý với tự đánh giá của đơn vị.",
  "Minh chứng rõ, có ngày và người làm.",
  "Làm tốt, đề nghị giữ nền nếp.",
  "Đã xem hồ sơ tại đơn vị ngày kiểm tra, đúng như báo cáo.",
  "Đạt. Năm sau ghi thêm số người tham gia.",
] as const;

/** Why an item is returned, and what is asked for. */
export const RETURN_REASONS: Record<string, string> = {
  "1.1": "Còn quý chưa chốt danh sách. Rà người chuyển đi, chuyển đến rồi chốt bổ sung.",
  "1.2": "Chưa có ảnh nơi lưu hồ sơ và biên bản kiểm kê. Bổ sung một trong hai.",
  "1.3": "Hai chi đoàn chưa có biên bản họp nhận xét. Gửi biên bản có ngày họp.",
  "1.4a": "Một trường hợp thiếu nghị quyết của chi đoàn. Bổ sung bản chụp.",
  "1.4b": "Mới có danh sách đăng ký, chưa có kết quả đánh giá. Bổ sung bảng kết quả.",
  "1.4c": "Sổ tiếp nhận ghi ba người, danh sách chỉ có hai. Giải thích chênh lệch.",
  "1.4d": "Chưa rõ cách giải quyết với người quá 30 tuổi. Ghi nguyện vọng và quyết định của chi đoàn.",
  "1.4e": "Chọn “không phát sinh” nhưng thiếu xác nhận của Ban Chấp hành.",
  "1.5": "Có danh sách nhưng chưa ghi cách giúp từng người. Ghi thêm việc đã làm và ngày.",
  "1.6": "Thuyết minh còn chung. Nêu ít nhất một việc cụ thể đã làm cho đoàn viên.",
  "1.7": "Chưa thấy bản tổng hợp dư luận của quý II. Gửi bổ sung.",
  "1.8": "Số thanh niên lệch với báo cáo 6 tháng. Rà lại và ghi ngày thống kê.",
  "1.9": "Hai hoạt động chưa ghi đơn vị phối hợp. Ghi tên và bổ sung ảnh.",
  "2.1":
    "Chương trình chưa đủ số, ngày ban hành hoặc biên bản Ban Chấp hành thông qua. Bổ sung phần còn thiếu.",
  "2.2": "Chưa nêu việc nào chậm và vì sao. Bổ sung bảng theo dõi.",
  "2.3": "Mới có hoạt động giáo dục, chưa có việc phục vụ nhiệm vụ của đơn vị.",
  "2.4": "Công trình chưa có ảnh sau khi làm và biên bản nghiệm thu.",
  "2.5": "Chưa ghi số người tham gia hoạt động dịp 19/5 và 2/9.",
  "3.1": "Cần văn bản của cấp ủy ban hành theo nội dung đã tham mưu.",
  "3.2": "Chương trình phối hợp chưa có chữ ký của các bên.",
  "3.3": "Chưa nêu kết quả việc đăng cai hội thao. Ghi ngày và số đoàn tham gia.",
  "3.4": "Nêu rõ văn bản hoặc dòng dự toán đã được bố trí.",
};

/** What the unit adds to its explanation when it hands the item in again. */
export const SUPPLEMENTS = [
  "Đã bổ sung minh chứng theo yêu cầu và rà lại số liệu với các chi đoàn.",
  "Đơn vị đã gửi văn bản còn thiếu, ghi rõ ngày và người ký.",
  "Đã đối chiếu với sổ của chi đoàn, sửa số liệu và bổ sung ảnh.",
] as const;
