import type { UnitKind } from "@/lib/access/types";
import type { Act, Seat } from "./types";

/** From so many members on a branch elects a committee; below, a secretary and at need one deputy (domain.md §3). */
const ELECTS_COMMITTEE_FROM = 9;
const MOST_BELOW = 2;

type Congress = Pick<Act, "kind" | "entitled"> & { seats: readonly Pick<Seat, "name" | "post" | "votes">[] };

/**
 * What of a congress is probably not told whole: no ground to refuse it, since the guide of a term may say otherwise. All
 * members of a branch are called to its congress, so that who is entitled says how many it has.
 */
export function congressDoubts({ kind, entitled, seats }: Congress, body: UnitKind): string[] {
  if (kind !== "congress") return [];
  const unvoted = seats.filter(({ votes }) => votes === null).map(({ name }) => name);
  return [
    ...(entitled !== null && (body === "branch" || body === "base_branch")
      ? sizeDoubts(entitled, seats.filter(({ post }) => post !== "inspection").length)
      : []),
    ...(unvoted.length > 0
      ? [`Chưa ghi số phiếu của ${unvoted.join(", ")}. Ghi theo biên bản kiểm phiếu.`]
      : []),
  ];
}

function sizeDoubts(members: number, elected: number): string[] {
  const told = `${members} người được triệu tập, ghi ${elected} người được bầu`;
  if (members >= ELECTS_COMMITTEE_FROM && elected <= MOST_BELOW)
    return [
      `Chi đoàn từ ${ELECTS_COMMITTEE_FROM} đoàn viên trở lên bầu Ban Chấp hành: ${told}. Ghi đủ người trúng cử.`,
    ];
  if (members < ELECTS_COMMITTEE_FROM && elected > MOST_BELOW)
    return [
      `Chi đoàn dưới ${ELECTS_COMMITTEE_FROM} đoàn viên chỉ bầu bí thư, cần thì thêm một phó bí thư: ${told}. Xem lại hai số này.`,
    ];
  return [];
}
