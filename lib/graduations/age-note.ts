import { leads } from "@/lib/members/rules";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { isOverAge } from "./rules";
import type { AgedPerson } from "./types";

type Counted = Pick<AgedPerson, "birthDate" | "status" | "position">;
type Period = { from?: PlainDate | undefined; to: PlainDate };

/**
 * How many stand in the list below and how many of its rows are marked as over age, as the rows are: leaders, who
 * continue, and whoever has graduated are among these and told apart.
 */
export function agedNote(people: readonly Counted[], isCut: boolean, { from, to }: Period): string {
  const period = from ? `từ ${formatDate(from)} đến ${formatDate(to)}` : `đến ${formatDate(to)}`;
  if (isCut)
    return `Hơn ${count(people)} người đủ 30 tuổi ${period}, chỉ hiện những người lớn tuổi nhất. Chọn một đơn vị để xem hết`;
  const over = people.filter(({ birthDate }) => isOverAge(birthDate, to));
  const leading = over.filter(({ status, position }) => status === "active" && leads(position));
  const graduated = over.filter(({ status }) => status === "graduated");
  const apart = [
    leading.length > 0 ? `${count(leading)} người giữ chức vụ, tiếp tục sinh hoạt` : null,
    graduated.length > 0 ? `${count(graduated)} người đã trưởng thành` : null,
  ].filter((part) => part !== null);
  return [`${count(people)} người đủ 30 tuổi ${period}; ${count(over)} người quá 30 tuổi`, apart.join("; ")]
    .filter(Boolean)
    .join(", trong đó ");
}

function count(people: readonly Counted[]): string {
  return people.length.toLocaleString("vi-VN");
}
