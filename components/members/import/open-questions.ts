import { yearAsked } from "@/lib/imports/named-years";
import { isAbsenceOpen, otherUnitAsked } from "@/lib/imports/rules";
import type { ImportDetail } from "@/lib/imports/types";

/** "Còn 1 người chưa chọn lý do, 2 dòng chưa chọn"; null when nothing is open. */
export function openQuestions(detail: ImportDetail): string | null {
  const { unknownBranches, duplicates, absent, answers } = detail;
  const rows = duplicates.filter(({ open }) => open).length;
  const people = absent.filter((member) => isAbsenceOpen(member, answers)).length;
  const open = [
    otherUnitAsked(detail, answers).length > 0 && "1 tên đơn vị khác chưa trả lời",
    yearAsked(detail, answers).length > 0 && "năm của xếp loại, rèn luyện chưa chọn",
    unknownBranches.length > 0 && `${unknownBranches.length} chi đoàn chưa chọn`,
    rows > 0 && `${rows} dòng có thể trùng chưa chọn`,
    people > 0 && `${people} người chưa chọn lý do`,
  ].filter(Boolean);
  return open.length > 0 ? `Còn ${open.join(", ")}` : null;
}
