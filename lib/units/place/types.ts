import type { SeenOrganisation } from "@/lib/access/organisations";
import type { Role, UnitKind } from "@/lib/access/types";
import type { UnitRef } from "../types";

/** An organisation as pages know it: its names of today and the years that it opened. */
export type OrganisationRef = Omit<SeenOrganisation, "parents">;

/** `system`: an administrator's view of an organisation in which he or she holds no role. */
export type Level = "upper" | "unit" | "branch" | "system";

/** Where a person holds roles: at the upper level, at a unit, or at a branch (then `unit` is the branch's unit). */
export type Spot = {
  org: OrganisationRef;
  level: Level;
  unit: UnitRef & { kind: UnitKind };
  branch: UnitRef | null;
  roles: Role[];
};

export type SpotWish = { org?: string | undefined; unit?: string | undefined };
