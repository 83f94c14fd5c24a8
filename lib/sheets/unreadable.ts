import { type Refusal, type RefusalReason, refused } from "@/lib/platform/result";
import { columnLetter } from "@/lib/platform/xlsx/columns";
import { XLSX_IN_EXCEL } from "@/lib/sheets/messages";
import { SHEET_LIMITS } from "@/lib/sheets/sheet";

/** A file that cannot be taken; thrown inside the reader only, which turns it into a refusal at its door. */
export class UnreadableSheet extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
  }

  get refusal(): Refusal {
    return refused(this.reason, this.message);
  }
}

export const brokenFile = () =>
  new UnreadableSheet(
    "invalid",
    `Tệp bị hỏng hoặc tải lên chưa trọn. Mở bằng Excel, chọn Lưu thành › ${XLSX_IN_EXCEL} rồi tải tệp mới lên.`,
  );

export const notASheet = () =>
  new UnreadableSheet("wrong_type", "Tệp này không phải là bảng tính. Chọn tệp .xlsx hoặc .csv.");

export const otherSheetFormat = () =>
  new UnreadableSheet(
    "wrong_type",
    `Tệp dùng định dạng bảng tính khác. Mở bằng Excel, chọn Lưu thành › ${XLSX_IN_EXCEL} rồi tải tệp mới lên.`,
  );

export const encryptedFile = () =>
  new UnreadableSheet(
    "invalid",
    `Tệp đang đặt mật khẩu. Mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), chọn Lưu thành › ${XLSX_IN_EXCEL} rồi tải tệp mới lên.`,
  );

export const tooLarge = () =>
  new UnreadableSheet(
    "too_large",
    `Bảng tính quá lớn khi mở ra. Chép riêng bảng danh sách sang một tệp mới, chọn Lưu thành › ${XLSX_IN_EXCEL} rồi tải tệp ấy lên.`,
  );

export const tooManyRows = () =>
  new UnreadableSheet(
    "too_large",
    `Bảng tính có hơn 50.000 dòng. Chia thành nhiều tệp theo chi đoàn, mỗi tệp chọn Lưu thành › ${XLSX_IN_EXCEL}, rồi tải lên từng tệp.`,
  );

export const emptyFile = () =>
  new UnreadableSheet("invalid", "Tệp trống, không có dòng nào. Chọn tệp có danh sách đoàn viên.");

export const LAST_COLUMN = columnLetter(SHEET_LIMITS.columns - 1);

export const beyondColumns = () =>
  new UnreadableSheet(
    "invalid",
    `Không thấy danh sách từ cột A đến cột ${LAST_COLUMN}; bên phải cột ${LAST_COLUMN} có ô ghi chữ mà phần mềm không đọc. Xóa các cột trống ở bên trái để danh sách bắt đầu từ cột A rồi tải lên lại.`,
  );

export const unknownEncoding = () =>
  new UnreadableSheet(
    "invalid",
    "Không đọc được chữ trong tệp .csv. Mở bằng Excel, chọn Lưu thành › CSV UTF-8 rồi tải lên.",
  );
