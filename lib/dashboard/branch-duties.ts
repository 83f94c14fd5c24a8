import { quarterEnd, quarterName, quarterOf } from "@/lib/members/quarter-dates";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { confirmImport } from "./roster-duties";
import { inOrder } from "./rules";
import type { BranchFacts, Duty } from "./types";

/** What a branch could still add, for whoever keeps its records. */
export function branchDuties(facts: BranchFacts): Duty[] {
  const duties = [...facts.imports.map(confirmImport), ...rosterDuties(facts)];
  return inOrder([...duties, ...quarterDuty(facts), ...photoDuties(facts)], facts.today);
}

function rosterDuties({ members, imports }: BranchFacts): Duty[] {
  if (members > 0 || imports.length > 0) return [];
  return [
    {
      id: "roster",
      due: null,
      first: true,
      title: "Nhập danh sách đoàn viên của chi đoàn",
      detail: "Dùng ngay bảng Excel đang có.",
      mend: { label: "Nhập danh sách", path: "/members/import" },
    },
  ];
}

function quarterDuty({ today, year, activitiesOfQuarter, members }: BranchFacts): Duty[] {
  if (yearOf(today) !== year || activitiesOfQuarter > 0 || members === 0) return [];
  const quarter = quarterOf(today);
  return [
    {
      id: "quarter",
      due: quarterEnd(quarter),
      title: `Ghi hoạt động ${quarterName(quarter.quarter)}`,
      detail: "Quý này chi đoàn chưa ghi hoạt động nào.",
      mend: { label: "Ghi hoạt động", path: "/plans/new" },
    },
  ];
}

function photoDuties({ withoutPhoto, withoutPhotoCount }: BranchFacts): Duty[] {
  const more = withoutPhotoCount - withoutPhoto.length;
  return withoutPhoto.map(({ id, title, startsOn }, at) => {
    const isLast = at === withoutPhoto.length - 1;
    return {
      id: `photo-${id}`,
      due: null,
      title: `Thêm ảnh: ${title}`,
      detail: `${formatDate(startsOn)}, chưa có ảnh${isLast && more > 0 ? `. Còn ${more} hoạt động nữa như vậy` : ""}.`,
      mend: { label: "Thêm ảnh", path: `/plans/${id}` },
    };
  });
}
