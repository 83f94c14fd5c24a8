import { ADMIN_READS_NO_RECORDS } from "@/lib/access/messages";

const OFFICE = "Trang này do văn phòng và Bí thư, Phó Bí thư cấp trên làm.";

/** For whom a page is, by the first part of its address: Next tells a refused page no more than that it was refused. */
const RESERVED: Record<string, string> = {
  accounts: "Tài khoản do văn phòng cấp trên và quản trị hệ thống quản lý.",
  appraisal: "Trang này dành cho cấp trên: văn phòng, Ban Thường vụ, Ủy ban Kiểm tra.",
  audit: "Nhật ký do quản trị hệ thống và Bí thư, Phó Bí thư cấp trên xem.",
  decisions: "Trang này dành cho cấp trên: văn phòng, Ban Thường vụ, Ủy ban Kiểm tra.",
  members: "Danh sách do Bí thư, Ban Chấp hành đơn vị và bí thư chi đoàn cập nhật. Bạn chỉ xem.",
  plans: "Chỉ tiêu do cấp trên giao; chương trình, hoạt động do đơn vị và chi đoàn ghi. Bạn chỉ xem.",
  evidence: "Minh chứng do đơn vị và chi đoàn ghi. Bạn chỉ xem.",
  assessment: "Tự đánh giá do Bí thư và Ban Chấp hành đơn vị viết. Bạn chỉ xem.",
  reports: OFFICE,
  settings: "Phần cài đặt do văn phòng cấp trên và quản trị hệ thống sửa.",
  units: "Cây đơn vị do văn phòng cấp trên và quản trị hệ thống sửa. Bạn chỉ xem.",
};

/** Places of what units record: their sentence says that one may look on, which whoever is an administrator alone may not. */
const RECORDS = ["members", "plans", "evidence", "assessment"];

export function reservedFor(path: string, readsRecords: boolean): string {
  const place = path.split("/")[1] ?? "";
  if (!readsRecords && RECORDS.includes(place)) return ADMIN_READS_NO_RECORDS;
  return RESERVED[place] ?? OFFICE;
}
