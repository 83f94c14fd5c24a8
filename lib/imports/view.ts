import { otherYears, yearTaken, yearWords } from "@/lib/imports/named-years";
import type { ReadLegacy } from "@/lib/imports/reading/legacy-text";
import { codesNote } from "@/lib/imports/rows/coded-genders";
import type { CellProblem } from "@/lib/imports/rows/roster-row";
import type { BesideCounts, ImportDetail, ImportView, Reviewed } from "@/lib/imports/types";
import { someNames } from "@/lib/ratings/messages";
import { LAST_COLUMN } from "@/lib/sheets/unreadable";

/** What the API answers about an import. */
export function viewOf(detail: ImportDetail): ImportView {
  const { id, state, mapping, otherUnit, unknownBranches, unitsForBranches, peopleForBranches, counts } =
    detail;
  const { conflicts, duplicates, absent, progress } = detail;
  const ofSheet = detail.problems.filter(isOfSheet);
  const problems = [...detail.problems.filter((problem) => !isOfSheet(problem)), ...conflicts];
  return {
    id,
    state,
    mapping,
    otherUnit,
    unknownBranches,
    unitsForBranches,
    peopleForBranches,
    unknownWords: detail.words,
    sheets: detail.sheets,
    merged: detail.merged.map(({ row, into }) => ({ row, into })),
    counts,
    problems: problems.map(({ row, column, value, message }) => ({ row, column, value, message })),
    duplicates: duplicates
      .filter(({ open }) => open)
      .map(({ row, candidates }) => ({
        row,
        candidates: candidates.map(({ id, fullName, birthDate }) => ({ id, fullName, birthDate })),
      })),
    absent: absent.map(({ id, code, fullName }) => ({ id, code, fullName })),
    progress,
    notes: [...ofSheet.map(({ message }) => message), ...notesOf(detail)],
  };
}

type Undone = { kept: readonly string[]; back: number | null };

/** Whom an undone import left, by name, and that it put nobody back where it did not. */
export function undoneWords({ kept, back }: Undone): string {
  if (kept.length === 0) return "Danh sách trở lại như trước lần nhập.";
  const whom = `${kept.length} người giữ nguyên: ${someNames(kept)}. Mở lần nhập để xem lý do từng người.`;
  return back === 0 ? `Không ai trở lại như trước; cả ${whom}` : `Trừ ${whom}`;
}

/** A column that the sheet lacks is neither of a row nor of a person. */
function isOfSheet({ row, column }: CellProblem): boolean {
  return row === 0 && column === "";
}

/** What the sheet holds and the import does not take. */
export function notesOf(detail: Noted & Pick<ImportDetail, "legacy">): string[] {
  const { legacy } = detail;
  return [...(legacy ? [legacyNote(legacy)] : []), ...plainNotes(detail)];
}

type Noted = Pick<
  ImportDetail,
  | "leftOut"
  | "notTaken"
  | "newUnplaced"
  | "hiddenRows"
  | "isCut"
  | "youths"
  | "capitals"
  | "swappedDays"
  | "sideBySide"
  | "sheets"
  | "sheetName"
  | "isComplete"
  | "branchId"
  | "beside"
  | "reviewed"
  | "year"
  | "columns"
  | "mapping"
  | "untold"
  | "answers"
>;

/** All but what is shown of an old font, which the page lays out. */
export function plainNotes(noted: Noted): string[] {
  const {
    leftOut,
    notTaken,
    newUnplaced,
    hiddenRows,
    isCut,
    youths,
    capitals,
    swappedDays,
    sideBySide,
    beside,
    year,
    untold,
    sheets,
    answers,
  } = noted;
  const hidden = `Bỏ các cột thông tin nhạy cảm mà bạn không được xem: ${leftOut.join(", ")}.`;
  const missed = `Không nhận các cột: ${notTaken.map((title) => `“${title}”`).join(", ")}. Xem lại ở “Sửa cột đã nhận”.`;
  const unseen = `${hiddenRows} dòng đang ẩn trong tệp cũng được đọc. Không cần các dòng ấy thì xóa khỏi tệp rồi tải lên lại.`;
  const placeless = `${newUnplaced} người mới chưa xếp chi đoàn vì dòng của họ không ghi. Ghi ở cột Chi đoàn, hoặc chọn chi đoàn ở “Nhập vào”, rồi tải lên lại.`;
  const young = `Bỏ ${youths.count} người ghi là thanh niên, chưa phải đoàn viên (${youths.told.join("; ")}). Số thanh niên ghi ở trang Thanh niên trong độ tuổi. Nếu là đoàn viên, bỏ cột ấy ở “Sửa cột đã nhận” hoặc sửa chữ ấy trong tệp rồi tải lên lại.`;
  const beyond = `Không đọc các ô bên phải cột ${LAST_COLUMN}. Cần những cột ấy thì chuyển sang trái rồi tải lên lại.`;
  const others = `Đứng cạnh danh sách này còn danh sách khác: ${sideBySide.join("; ")}. Chép các danh sách nối dưới nhau rồi tải lên lại, hoặc nhập riêng từng danh sách.`;
  const more = `Còn ${untold.toLocaleString("vi-VN")} ô nữa không liệt kê dưới đây; tệp .xlsx tải trước khi xác nhận có đủ. Thường là một cột bị hiểu sai: xem lại ở “Sửa cột đã nhận”, hoặc sửa các ô đã liệt kê rồi tải lên lại.`;
  return [
    ...(untold > 0 ? [more] : []),
    ...sheets.slice(0, 1).flatMap(({ name, hidden }) => (hidden ? [outOfSight(name)] : [])),
    ...(sideBySide.length > 0 ? [others] : []),
    ...otherPages(noted),
    ...(newUnplaced > 0 ? [placeless] : []),
    ...(youths.count > 0 ? [young] : []),
    ...(hiddenRows > 0 ? [unseen] : []),
    ...(isCut ? [beyond] : []),
    ...(capitals.first ? [rewritten(capitals.count, capitals.first)] : []),
    ...swappedDays.map(swapped),
    ...codesNote(answers.words),
    ...(leftOut.length > 0 ? [hidden] : []),
    ...(notTaken.length > 0 ? [missed] : []),
    ...besideNotes(beside, yearWords(noted, year)),
    ...(beside.ratings + beside.training > 0 ? yearTaken(noted) : []),
    ...otherYears(noted),
  ];
}

function rewritten(count: number, { from, to }: { from: string; to: string }): string {
  return `${count.toLocaleString("vi-VN")} tên viết hoa toàn bộ được ghi lại, thí dụ “${from}” thành “${to}”. Tên nào chưa đúng thì sửa trong tệp rồi tải lên lại.`;
}

function outOfSight(sheet: string): string {
  return `Danh sách này đứng ở trang “${sheet}” đang ẩn trong tệp. Nếu đó là bản cũ, chép danh sách cần nhập sang trang khác rồi tải lên lại.`;
}

/** Whoever stands on them alone is absent from a list that is said to be whole. */
function otherPages({ sheets, sheetName, sideBySide, isComplete, branchId }: Noted): string[] {
  if (!isComplete || branchId !== null) return [];
  const pages = sheets.filter(
    ({ name, hidden }) => !hidden && name !== sheetName && !sideBySide.includes(name),
  );
  if (pages.length === 0) return [];
  const names = pages.map(({ name }) => `“${name}”`).join(", ");
  return [
    `Lần này chỉ đọc “${sheetName}”: ai chỉ có ở ${names} của tệp cũng bị tính là vắng. Chép các danh sách nối dưới nhau thành một trang rồi tải lên lại, hoặc nhập từng trang vào chi đoàn của trang ấy ở “Nhập vào”.`,
  ];
}

function swapped(title: string): string {
  return `Cột “${title}” có thể đã bị bảng tính đảo ngày với tháng: các ô là ngày thật đều từ ngày 1 đến 12, những ngày sau đó chỉ còn là chữ. So vài người với hồ sơ trước khi xác nhận.`;
}

function besideNotes(
  { ratings, training, unsaid, unplaced, proposed, posts, notProposed }: BesideCounts,
  year: string,
): string[] {
  const written = reviewedWords({ ratings, training });
  return [
    ...(written ? [`Sẽ ghi cho ${year}: ${written}.`] : []),
    ...(unsaid > 0
      ? [`${unsaid} ô Xếp loại, Rèn luyện không nói rõ (như “Đã đánh giá” không nói mức nào) nên không ghi.`]
      : []),
    ...(unplaced > 0
      ? [`${unplaced} người chưa xếp chi đoàn nên chưa ghi xếp loại, rèn luyện. Xếp chi đoàn rồi nhập lại.`]
      : []),
    ...(proposed > 0
      ? [
          `Tình trạng, khen thưởng, kỷ luật của ${proposed} người không ghi thẳng vào danh sách. Xác nhận xong, phần mềm đề xuất từng hồ sơ để ghi ngày, số văn bản.`,
        ]
      : []),
    ...(notProposed > 0 ? [mostAreNew(notProposed)] : []),
    ...(posts > 0
      ? [
          `Chức vụ mới của ${posts} người ghi vào danh sách. Xác nhận xong, phần mềm đề xuất ghi đại hội, kiện toàn để có ngày, số văn bản.`,
        ]
      : []),
  ];
}

/** Who gets a rating, a comment or a registration; empty where nobody does. */
export function reviewedWords({ ratings, training }: Reviewed): string {
  return [
    ratings > 0 && `xếp loại, nhận xét của ${ratings} người`,
    training > 0 && `đăng ký rèn luyện của ${training} người`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** `instead`: what to do where most of them are known. */
export function mostAreNew(count: number, instead = "xem lại"): string {
  return `Quá nửa danh sách này là người mới (${count} người), nên phần mềm hiểu là danh sách lập lần đầu và không đề xuất hồ sơ kết nạp, chuyển đến cho ai. Ai mới vào thật thì ghi ở trang Thủ tục đoàn viên. Nếu phần lớn đã có trong danh sách đoàn viên, ${instead} cột họ tên, ngày sinh, mã định danh hoặc tệp.`;
}

export const FONTS = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI" };

function legacyNote({ font, examples }: ReadLegacy): string {
  const shown = examples.map(({ before, after }) => `“${before}” thành “${after}”`).join(", ");
  return `Chữ trong tệp theo phông cũ ${FONTS[font]}, đã đổi sang Unicode: ${shown}. Xem lại vài tên trước khi xác nhận.`;
}
