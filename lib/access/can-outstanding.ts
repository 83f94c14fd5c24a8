import { canMembers } from "./can-members";
import { countedProcedure } from "./counted-procedure";
import { holdsUpper } from "./holding";

const { count, lookAt, open } = countedProcedure({
  read: canMembers.seeSensitive,
  counts: (actor, orgId) =>
    holdsUpper(actor, orgId, [
      "UPPER_SECRETARY",
      "STANDING_COMMITTEE",
      "UPPER_STAFF",
      "INSPECTION_COMMITTEE",
    ]),
  onlyCounts: "Hồ sơ đoàn viên ưu tú do chi đoàn, đơn vị lập. Bạn chỉ xem số lượng.",
});

/** Who is on the way to the Party, by name, is read by whoever sees sensitive fields there; the upper level counts. */
export const canOutstanding = {
  readOutstanding: canMembers.seeSensitive,
  countOutstanding: count,
  lookAtOutstanding: lookAt,
  openOutstanding: open,
};
