import { canMembers } from "./can-members";
import { canPlans } from "./can-plans";
import { canStructure } from "./can-structure";
import { canYear } from "./can-year";

/** Every question of permission. Pages, actions, API and buttons ask the same ones. */
export const can = { ...canStructure, ...canMembers, ...canYear, ...canPlans };
