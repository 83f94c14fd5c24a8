import type { Role, UnitKind } from "@/lib/access/types";
import { FORMER_POSTS, INSPECTION_POST } from "@/lib/members/roster/code-lists";
import { SECRETARY_POSTS } from "@/lib/members/single-posts";
import { POSTS, type Post, type Seat, type Tenure } from "./types";

type PostRole = { role: Role; isDeputy: boolean };

/** The role that goes with a post (product.md §1); a branch has one for its secretary alone. */
export function roleOfPost(post: Post, isBranch: boolean): PostRole | null {
  if (isBranch) return post === "secretary" ? { role: "BRANCH_SECRETARY", isDeputy: false } : null;
  if (post === "inspection") return null;
  return post === "secretary" || post === "deputy"
    ? { role: "UNIT_SECRETARY", isDeputy: post === "deputy" }
    : { role: "UNIT_COMMITTEE", isDeputy: false };
}

/** The roles that committees bring with them; others held at the same unit are none of their business. */
export const COMMITTEE_ROLES: readonly Role[] = ["UNIT_SECRETARY", "UNIT_COMMITTEE", "BRANCH_SECRETARY"];

const SECRETARIES: readonly Role[] = ["UNIT_SECRETARY", "BRANCH_SECRETARY"];

export const isSecretaryRole = (role: Role) => SECRETARIES.includes(role);

/** A role in force at the body. */
export type Held = PostRole & { roleId: string; userId: string; name: string };

/** Who of these is secretary beside another: the roles of those whose own it is, not as deputies. */
export function heldBeside(held: readonly Held[], ended: Pick<Held, "roleId" | "role">): string[] {
  if (!isSecretaryRole(ended.role)) return [];
  return held.flatMap(({ roleId, role, isDeputy }) =>
    role === ended.role && !isDeputy && roleId !== ended.roleId ? [roleId] : [],
  );
}

type Seated = { seat: Pick<Seat, "id" | "post">; userId: string };

/** Who must hold which role, of those who sit and have an account; a person's highest post counts. */
function wantedRoles(
  seated: readonly Seated[],
  isBranch: boolean,
): Map<string, PostRole & { seatId: string }> {
  const wanted = new Map<string, PostRole & { seatId: string }>();
  const ranked = seated.toSorted((a, b) => POSTS.indexOf(a.seat.post) - POSTS.indexOf(b.seat.post));
  for (const { seat, userId } of ranked) {
    const role = roleOfPost(seat.post, isBranch);
    if (role && !wanted.has(userId)) wanted.set(userId, { ...role, seatId: seat.id });
  }
  return wanted;
}

/** Roles to be given to those who sit and do not hold them yet. */
export function rolesToGive(seated: readonly Seated[], held: readonly Held[], isBranch: boolean) {
  return [...wantedRoles(seated, isBranch)].flatMap(([userId, { role, isDeputy, seatId }]) =>
    held.some((one) => one.userId === userId && one.role === role && one.isDeputy === isDeputy)
      ? []
      : [{ userId, role, isDeputy, seatId }],
  );
}

/** Of the roles held at the body those that nobody's seat keeps. */
export function rolesWithoutSeat(
  seated: readonly Seated[],
  held: readonly Held[],
  isBranch: boolean,
): Held[] {
  const wanted = wantedRoles(seated, isBranch);
  return held.filter(({ userId, role, isDeputy }) => {
    const own = wanted.get(userId);
    return own?.role !== role || own.isDeputy !== isDeputy;
  });
}

/** Whether a body that has a secretary signing in would have none: nobody is locked out unsaid. */
export function leavesNoSecretary(
  held: readonly Held[],
  ends: readonly string[],
  gives: readonly Pick<PostRole, "role">[],
): boolean {
  const isSecretary = ({ role }: { role: Role }) => isSecretaryRole(role);
  const had = held.filter(isSecretary);
  const stays = had.some(({ roleId }) => !ends.includes(roleId));
  return had.length > 0 && !stays && !gives.some(isSecretary);
}

const BODY_WORDS: Record<Exclude<UnitKind, "upper_org">, string> = {
  base_union: "Đoàn cơ sở",
  base_branch: "chi đoàn cơ sở",
  branch: "chi đoàn",
};

const TITLES: Record<Exclude<Post, "inspection">, string> = {
  secretary: "Bí thư",
  deputy: "Phó bí thư",
  standing: "Ủy viên Ban Thường vụ",
  member: "Ủy viên BCH",
};

/** A post as the roster's national list says it. */
export function rosterPost(post: Post, kind: Exclude<UnitKind, "upper_org">): string {
  return post === "inspection" ? INSPECTION_POST : `${TITLES[post]} ${BODY_WORDS[kind]}`;
}

/** Whether the roster's words, which may be of before, are those of the post. */
function says(words: string | null, post: Post, kind: Exclude<UnitKind, "upper_org">): boolean {
  const former = `${INSPECTION_POST} ${BODY_WORDS[kind]}`;
  return (
    words === rosterPost(post, kind) ||
    (post === "inspection" && words === former && FORMER_POSTS.includes(former))
  );
}

/** Which post of which kind of body the roster's words name; null of one that no committee here has. */
export function postNamed(words: string): { post: Post; kind: Exclude<UnitKind, "upper_org"> } | null {
  const kinds = Object.keys(BODY_WORDS) as Exclude<UnitKind, "upper_org">[];
  const all = kinds.flatMap((kind) => allowedPosts(kind).map((post) => ({ post, kind })));
  return all.find(({ post, kind }) => says(words, post, kind)) ?? null;
}

/**
 * What a member's post in the roster becomes when `after` sits where `before` sat; undefined leaves it as it is. The
 * roster has room for one post: that of the unit stands before that of a branch.
 */
export function positionAfter(
  current: string | null,
  before: Pick<Tenure, "post"> | undefined,
  after: Pick<Tenure, "post"> | undefined,
  kind: Exclude<UnitKind, "upper_org">,
): string | null | undefined {
  const isUnits = current === INSPECTION_POST || (current?.endsWith(BODY_WORDS.base_union) ?? false);
  if (after) {
    const stays = says(current, after.post, kind) || (kind === "branch" && isUnits);
    return stays ? undefined : rosterPost(after.post, kind);
  }
  return before && says(current, before.post, kind) ? null : undefined;
}

/** Who sat before a change of a body, and who sits after it. */
export type Reseated = {
  before: readonly Tenure[];
  after: readonly Tenure[];
  kind: Exclude<UnitKind, "upper_org">;
};

/**
 * The posts that the roster of those who came and left will show; who keeps the seat keeps what the roster says. A body has
 * one secretary: whoever bears the post by a sheet alone loses it to the new one.
 */
export function newPositions(
  { before, after, kind }: Reseated,
  current: ReadonlyMap<string, string | null>,
): { memberId: string; position: string | null }[] {
  const ids = new Set([...before, ...after].flatMap(({ memberId }) => memberId ?? []));
  const seated = [...ids].flatMap((memberId) => {
    const [was, is] = [highestSeat(before, memberId), highestSeat(after, memberId)];
    if (!current.has(memberId) || was?.id === is?.id) return [];
    const position = positionAfter(current.get(memberId) ?? null, was, is, kind);
    return position === undefined ? [] : [{ memberId, position }];
  });
  const words = newSecretaryPost({ before, after, kind });
  const unseated = [...current].filter(([id, position]) => !ids.has(id) && position === words);
  return [...seated, ...unseated.map(([memberId]) => ({ memberId, position: null }))];
}

/** The secretary's post in the words of the roster where the change brings another one; null where it brings none. */
export function newSecretaryPost({ before, after, kind }: Reseated): string | null {
  const isNew = after.some(({ id, post }) => post === "secretary" && !before.some((seat) => seat.id === id));
  return isNew ? SECRETARY_POSTS[kind] : null;
}

function highestSeat(seats: readonly Tenure[], id: string): Tenure | undefined {
  const own = seats.filter(({ memberId }) => memberId === id);
  return own.toSorted((a, b) => POSTS.indexOf(a.post) - POSTS.indexOf(b.post))[0];
}

/** The posts that a body of this kind has: those for which the national list has a word. */
export function allowedPosts(kind: Exclude<UnitKind, "upper_org">): readonly Post[] {
  if (kind === "base_union") return POSTS;
  return POSTS.filter((post) => post !== "inspection" && (kind === "base_branch" || post !== "standing"));
}
