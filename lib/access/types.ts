import type { SeenOrganisation } from "./organisations";

export const ROLES = [
  "SYSTEM_ADMIN",
  "UPPER_SECRETARY",
  "STANDING_COMMITTEE",
  "UPPER_STAFF",
  "INSPECTION_COMMITTEE",
  "UNIT_SECRETARY",
  "UNIT_COMMITTEE",
  "BRANCH_SECRETARY",
  "OBSERVER",
] as const;
export type Role = (typeof ROLES)[number];

export type UnitKind = "upper_org" | "base_union" | "base_branch" | "branch";

/** The unit at which a role is held; `parentId` is the base union of a branch. */
export type HeldUnit = { id: string; code: string; name: string; kind: UnitKind; parentId: string | null };

/** A role in force today. Only SYSTEM_ADMIN has neither organisation nor unit. */
export type HeldRole =
  | { role: "SYSTEM_ADMIN"; orgId: null; orgCode: null; unit: null; seesSensitive: false; isDeputy: false }
  | {
      role: Exclude<Role, "SYSTEM_ADMIN">;
      orgId: string;
      orgCode: string;
      unit: HeldUnit;
      seesSensitive: boolean;
      /** A secretary's role held as deputy. */
      isDeputy: boolean;
    };

/** Who acts. `userId` is null for the installation itself (a command of the operator). */
export type Actor = {
  userId: string | null;
  username: string;
  name: string;
  sessionId: string | null;
  address: string | null;
  roles: readonly HeldRole[];
  /** What a page's frame shows, where it came with the session's check. */
  organisations?: readonly SeenOrganisation[];
};

/** Where a thing lies: enough to decide who reaches it. `branchId` null = at the unit itself. */
export type Place = { orgId: string; unitId: string; branchId?: string | null };

/** The answer to a question of permission. A stranger learns nothing: `not_found`. */
export type Permission =
  | { allowed: true }
  | { allowed: false; as: "not_found" }
  | { allowed: false; as: "forbidden"; message: string };
