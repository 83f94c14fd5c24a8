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
  "evidence.removed": "Xóa minh chứng",
  "evidence.restored": "Lấy lại minh chứng",
  "activity.created": "Ghi hoạt động",
  "activity.changed": "Sửa hoạt động",
  "activity.removed": "Xóa hoạt động",
  "activity.restored": "Lấy lại hoạt động",
  "program.created": "Lập chương trình công tác",
  "program.changed": "Sửa chương trình công tác",
  "program.approved": "Thông qua chương trình công tác",
  "program.reopened": "Mở lại chương trình công tác",
  "program.items_carried": "Chuyển việc từ năm trước",
  "program_item.created": "Thêm việc vào chương trình",
  "program_item.changed": "Sửa việc trong chương trình",
  "program_item.removed": "Bỏ việc khỏi chương trình",
  "plan_settings.changed": "Sửa hạn ban hành chương trình công tác",
  "target.created": "Đặt chỉ tiêu",
  "target.changed": "Sửa chỉ tiêu",
  "target.removed": "Bỏ chỉ tiêu",
  "target.allocated": "Giao chỉ tiêu",
  "target.progress_added": "Ghi kết quả chỉ tiêu",
  "target.progress_changed": "Sửa kết quả chỉ tiêu",
  "target.progress_removed": "Xóa kết quả chỉ tiêu",
  "criteria.published": "Ban hành bộ tiêu chí",
  "cycle.opened": "Mở năm đánh giá",
  "cycle.changed": "Sửa năm đánh giá",
  "cycle.closed": "Đóng năm đánh giá",
  "assessment.created": "Đưa đơn vị vào năm đánh giá",
  "assessment.item_saved": "Ghi nội dung tự đánh giá",
  "assessment.moved": "Chuyển bước đánh giá",
  "appraisal.opened": "Mở thẩm định",
  "appraisal.verdict_saved": "Ghi kết luận thẩm định",
  "vote.cast": "Biểu quyết",
  "decision.recorded": "Ghi quyết định công nhận",
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
