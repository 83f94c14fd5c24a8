/** Names of everything that is written to the log. A new kind of change adds its name and its label here. */
export const AUDIT_LABELS = {
  "account.invited": "Mời tài khoản",
  "account.created": "Tạo tài khoản",
  "account.renamed": "Sửa tên tài khoản",
  "account.disabled": "Khóa tài khoản",
  "account.enabled": "Mở lại tài khoản",
  "account.password_set": "Đặt mật khẩu",
  "account.link_made": "Tạo đường dẫn một lần",
  "account.sensitive_set": "Cho hoặc thôi cho xem thông tin nhạy cảm",
  "role.given": "Giao vai trò",
  "role.seconded": "Đồng ý vai trò tự giao",
  "role.ended": "Kết thúc vai trò",
  "session.started": "Đăng nhập",
  "session.ended": "Đăng xuất",
  "session.revoked": "Thu hồi phiên đăng nhập",
  "organisation.created": "Lập tổ chức cấp trên",
  "organisation.profile_added": "Đặt tên và thông tin tổ chức",
  "organisation.signer_saved": "Ghi người ký",
  "unit.created": "Thêm đơn vị",
  "unit.changed": "Sửa đơn vị",
  "unit.renamed": "Đổi tên đơn vị",
  "unit.closed": "Đóng đơn vị",
  "member.created": "Thêm đoàn viên",
  "member.updated": "Sửa đoàn viên",
  "member.status_changed": "Đổi tình trạng đoàn viên",
  "member.removed_by_undo": "Xóa đoàn viên do hoàn tác lần nhập",
  "roster.exported": "Xuất danh sách đoàn viên",
  "roster.confirmed": "Chốt danh sách quý",
  "import.uploaded": "Tải tệp danh sách lên",
  "import.changed": "Sửa lần nhập",
  "import.confirmed": "Xác nhận lần nhập",
  "import.undone": "Hoàn tác lần nhập",
  "evidence.uploaded": "Tải minh chứng lên",
  "evidence.changed": "Sửa minh chứng",
  "evidence.replaced": "Thay tệp minh chứng",
  "evidence.tied": "Gắn minh chứng với việc, tiêu chí",
  "evidence.removed": "Xóa minh chứng",
  "evidence.restored": "Lấy lại minh chứng",
  "activity.created": "Ghi hoạt động",
  "activity.changed": "Sửa hoạt động",
  "activity.removed": "Xóa hoạt động",
  "activity.restored": "Lấy lại hoạt động",
  "project.created": "Ghi công trình, phần việc",
  "project.changed": "Sửa công trình, phần việc",
  "project.moved": "Chuyển bước công trình, phần việc",
  "project.removed": "Xóa công trình, phần việc",
  "project.restored": "Lấy lại công trình, phần việc",
  "advising.created": "Ghi tham mưu, phối hợp, nhiệm vụ",
  "advising.changed": "Sửa tham mưu, phối hợp, nhiệm vụ",
  "advising.removed": "Xóa tham mưu, phối hợp, nhiệm vụ",
  "advising.restored": "Lấy lại tham mưu, phối hợp, nhiệm vụ",
  "directive.issued": "Gửi văn bản chỉ đạo",
  "directive.changed": "Sửa văn bản chỉ đạo",
  "directive.file_attached": "Đính kèm tệp văn bản chỉ đạo",
  "directive.received": "Nhận văn bản chỉ đạo",
  "directive.answered": "Trả lời văn bản chỉ đạo",
  "criteria.published": "Ban hành bộ tiêu chí",
  "cycle.opened": "Mở năm đánh giá",
  "cycle.changed": "Sửa năm đánh giá",
  "cycle.closed": "Đóng năm đánh giá",
  "assessment.created": "Đưa đơn vị vào năm đánh giá",
  "assessment.item_saved": "Ghi nội dung tự đánh giá",
  "assessment.moved": "Chuyển bước đánh giá",
  "assessment.plan_saved": "Ghi kế hoạch đăng ký",
  "assessment.due_extended": "Đổi hạn riêng của đơn vị",
  "liaison.assigned": "Giao cán bộ theo dõi",
  "liaison.ended": "Thôi giao cán bộ theo dõi",
  "liaison.note_saved": "Ghi lần tiếp xúc đơn vị",
  "inspection.saved": "Ghi kiểm tra giữa năm",
  "notice.seen": "Xem nhắc việc",
  "appraisal.opened": "Mở thẩm định",
  "appraisal.verdict_saved": "Ghi kết luận thẩm định",
  "meeting.created": "Lập phiên họp Ban Thường vụ",
  "meeting.changed": "Sửa phiên họp Ban Thường vụ",
  "meeting.agenda_changed": "Sửa chương trình phiên họp",
  "meeting.attendance_saved": "Điểm danh phiên họp",
  "meeting.counted": "Ghi kết quả kiểm phiếu kín",
  "meeting.supplement_asked": "Phiên họp yêu cầu bổ sung",
  "meeting.minutes_saved": "Ghi biên bản phiên họp",
  "meeting.closed": "Kết thúc phiên họp Ban Thường vụ",
  "meeting.settings_changed": "Đổi quy định họp Ban Thường vụ",
  "vote.cast": "Biểu quyết",
  "decision.recorded": "Ghi quyết định công nhận",
  "decision.corrected": "Ghi quyết định đính chính",
  "decision.revoked": "Ghi quyết định thu hồi",
  "decision.scan_added": "Thêm bản chụp quyết định",
  "report.changed": "Sửa trang kết quả",
  "report.published": "Công bố kết quả",
  "sensitive.read": "Xem thông tin nhạy cảm",
} as const;

export type AuditType = keyof typeof AUDIT_LABELS;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Who did it, as far as the log must know. */
export type Who = { userId: string | null; name: string; address: string | null };

/** What happened. `detail`: names of fields, figures, states; personal values only in `before` and `after`. */
export type AuditEvent = {
  type: AuditType;
  orgId: string | null;
  unitId?: string | null;
  subjectId?: string | null;
  detail?: { [key: string]: Json };
  before?: Json;
  after?: Json;
};
