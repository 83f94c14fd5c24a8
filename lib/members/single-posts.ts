import type { UnitKind } from "@/lib/access/types";
import type { Reader } from "@/lib/platform/database/database";
import type { UnitRef } from "@/lib/units/types";

/** Who is to bear a post, and where. */
type Bearer = {
  id: string | null;
  fullName: string;
  unitId: string;
  branch: Pick<UnitRef, "id" | "name"> | null;
};

/** Of each kind of body the post that one person holds, in the words of the national list. */
export const SECRETARY_POSTS: Record<Exclude<UnitKind, "upper_org">, string> = {
  base_union: "Bí thư Đoàn cơ sở",
  base_branch: "Bí thư chi đoàn cơ sở",
  branch: "Bí thư chi đoàn",
};

const MOST_NAMED = 5;

/**
 * A body has one secretary. What is to be looked at before these bear `position`, since somebody else of the same branch,
 * or of the same unit where the post is the unit's, has it already or by the same change: a line for each body.
 */
export async function besideInPost(
  db: Pick<Reader, "member">,
  position: string | null,
  bearers: readonly Bearer[],
): Promise<string[]> {
  const kind = bodyOfPost(position);
  if (position === null || kind === null) return [];
  const isBranch = kind === "branch";
  const placed = bearers.filter(({ branch }) => !isBranch || branch !== null);
  if (placed.length === 0) return [];
  const bodyOf = ({ unitId, branch }: Pick<Bearer, "unitId" | "branch">) => (isBranch ? branch?.id : unitId);
  const held = await db.member.findMany({
    where: {
      status: "active",
      position,
      unitId: { in: placed.map(({ unitId }) => unitId) },
      ...(isBranch ? { branchId: { in: placed.flatMap(({ branch }) => branch?.id ?? []) } } : {}),
      id: { notIn: bearers.flatMap(({ id }) => id ?? []) },
    },
    select: { fullName: true, unitId: true, branch: { select: { id: true, name: true } } },
    take: 500,
  });
  return [...new Set(placed.map(bodyOf))].flatMap((body) => {
    const all = [...held, ...placed].filter((one) => bodyOf(one) === body);
    if (all.length < 2) return [];
    const names = all.map(({ fullName }) => fullName);
    return sharedPost(position, isBranch ? (all[0]?.branch?.name ?? "") : "Đơn vị", names);
  });
}

/** Whether a post is one that one person of a body holds; of what, where it is. */
export function bodyOfPost(position: unknown): "branch" | "unit" | null {
  if (position === SECRETARY_POSTS.branch) return "branch";
  return Object.values(SECRETARY_POSTS).some((post) => post === position) ? "unit" : null;
}

/** Said of several who would hold the one post of a body. */
export function sharedPost(position: string, where: string, names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ", …" : "";
  return `${where} sẽ có ${names.length} người cùng giữ chức vụ “${position}”: ${names.slice(0, MOST_NAMED).join(", ")}${more}. Chức vụ này chỉ một người giữ; đổi chức vụ của người thôi giữ.`;
}
