import { canCases } from "./can-cases";
import { canDiscipline } from "./can-discipline";
import { canMeetings } from "./can-meetings";
import { canMembers } from "./can-members";
import { canPlans } from "./can-plans";
import { canStructure } from "./can-structure";
import { canWorks } from "./can-works";
import { canYear } from "./can-year";

/** Every question of permission. Pages, actions, API and buttons ask the same ones. */
export const can = {
  ...canStructure,
  ...canMembers,
  ...canPlans,
  ...canWorks,
  ...canYear,
  ...canMeetings,
  ...canCases,
  ...canDiscipline,
};
