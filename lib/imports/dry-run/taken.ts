import { bornKey } from "@/lib/imports/comparing/identify";
import type { Held } from "@/lib/imports/comparing/outcomes";
import { onPool, type Run } from "@/lib/imports/dry-run/around";
import type { ImportPlace } from "@/lib/imports/place";
import type { Surroundings, Taken } from "@/lib/imports/types";
import { namesakes, takenAsWritten, takenElsewhere } from "@/lib/members/elsewhere";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";

type Around = Pick<Surroundings, "seenBranch">;

/** Which numbers of a sheet active members have whom whoever imports does not see, and which newcomers may be such ones. */
export async function takenNumbers(
  place: ImportPlace,
  around: Around,
  held: readonly Held[],
): Promise<Taken[]> {
  const found = await takenElsewhere(place.scope, place.unitId, held);
  return [...toldOf(held, found), ...(await inOtherBranches(onPool(place), place, around, held))];
}

/** The same as they are written. */
export async function takenNumbersAsWritten(
  db: Writer,
  place: ImportPlace,
  around: Around,
  held: readonly Held[],
): Promise<Taken[]> {
  const names = newcomersOf(held).map(({ nameKey }) => nameKey);
  const found = await takenAsWritten(db, place, held, names);
  const within: Run = (statement, values) => rowsWithin(db, statement, values);
  return [...toldOf(held, found), ...(await inOtherBranches(within, place, around, held))];
}

/** Whether somebody who is new by the sheet stands in the roster by now, where it was compared without him or her. */
export async function hasComeSince(
  db: Writer,
  place: ImportPlace,
  { seenBranch, roster }: Pick<Surroundings, "seenBranch" | "roster">,
  held: readonly Held[],
): Promise<boolean> {
  const alike = await namesakes(db, place, newcomersOf(held));
  return alike.some(
    ({ id, branchId }) => (seenBranch === null || branchId === seenBranch) && !roster.includes(id),
  );
}

function newcomersOf(held: readonly Held[]) {
  return held.flatMap(({ newcomer }) =>
    newcomer?.birthDate ? [{ nameKey: newcomer.name, birthDate: newcomer.birthDate }] : [],
  );
}

type Found = { at: number; path: Taken["field"]; message: string; ground?: string };

function toldOf(held: readonly Held[], found: readonly Found[]): Taken[] {
  return found.flatMap(({ at, path, message, ground }) => {
    const value = path === "fullName" ? held[at]?.newcomer && bornKey(held[at].newcomer) : held[at]?.[path];
    return value
      ? [{ field: path, value, message, ...(ground === "waits" && { isWaiting: true as const }) }]
      : [];
  });
}

const IN_OTHER_BRANCHES = `m.org_id = $1::uuid AND m.unit_id = $2::uuid AND m.branch_id IS DISTINCT FROM $3::uuid
        AND m.status = 'active'`;

/** $1 organisation, $2 unit, $3 branch; of each person at its place $4 code, $5 card, $6 folded name and $7 birth of a newcomer. */
const otherBranches = {
  name: "import_other_branches",
  text: `SELECT (n.number - 1)::int AS at, 'code' AS path
      FROM unnest($4::text[]) WITH ORDINALITY AS n(code, number) JOIN members m ON ${IN_OTHER_BRANCHES} AND m.code = n.code
    UNION
    SELECT (n.number - 1)::int, 'cardNumber'
      FROM unnest($5::text[]) WITH ORDINALITY AS n(card, number) JOIN members m ON ${IN_OTHER_BRANCHES} AND m.card_number = n.card
    UNION
    SELECT (n.number - 1)::int, 'fullName'
      FROM unnest($6::text[], $7::text[]) WITH ORDINALITY AS n(name_key, born, number)
      JOIN members m ON ${IN_OTHER_BRANCHES} AND m.name_key = n.name_key AND m.birth_date = n.born
    ORDER BY at, path`,
};

const MOVE = "Nếu là người này, nhờ bí thư đơn vị chuyển về chi đoàn.";

/** Neither who it is nor where, as of another unit's member. */
const MESSAGES: Record<Taken["field"], string> = {
  code: `Mã định danh này là của một đoàn viên đang sinh hoạt ở chi đoàn khác của đơn vị. Xem lại mã. ${MOVE}`,
  cardNumber: `Số thẻ này là của một đoàn viên đang sinh hoạt ở chi đoàn khác của đơn vị. Xem lại số thẻ. ${MOVE}`,
  fullName: `Chi đoàn khác của đơn vị có đoàn viên đang sinh hoạt cùng họ tên, ngày sinh. ${MOVE} Bỏ qua dòng này hoặc thêm mới.`,
};

/** Of the unit's other branches, for whoever sees one alone: others have these people in the roster to compare with. */
async function inOtherBranches(
  run: Run,
  { orgId, unitId }: ImportPlace,
  { seenBranch }: Around,
  held: readonly Held[],
): Promise<Taken[]> {
  if (seenBranch === null) return [];
  const found = await run<Omit<Found, "message">>(otherBranches, [
    orgId,
    unitId,
    seenBranch,
    held.map(({ code }) => code),
    held.map(({ cardNumber }) => cardNumber),
    held.map(({ newcomer }) => newcomer?.name),
    held.map(({ newcomer }) => newcomer?.birthDate),
  ]);
  return toldOf(
    held,
    found.map((one) => ({ ...one, message: MESSAGES[one.path] })),
  );
}
