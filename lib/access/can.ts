import { canBranchMeetings } from "./can-branch-meetings";
import { canCare } from "./can-care";
import { canCases } from "./can-cases";
import { canCriteria } from "./can-criteria";
import { canDiscipline } from "./can-discipline";
import { canDossier } from "./can-dossier";
import { canDuplicates } from "./can-duplicates";
import { canFees } from "./can-fees";
import { canMeetings } from "./can-meetings";
import { canMemberLinks } from "./can-member-links";
import { canMembers } from "./can-members";
import { canOrganisation } from "./can-organisation";
import { canOrganisationDiscipline } from "./can-organisation-discipline";
import { canOutstanding } from "./can-outstanding";
import { canPlans } from "./can-plans";
import { canRatings } from "./can-ratings";
import { canStructure } from "./can-structure";
import { canWorks } from "./can-works";
import { canYear } from "./can-year";

/** Every question of permission. Pages, actions, API and buttons ask the same ones. */
export const can = {
  ...canStructure,
  ...canMembers,
  ...canCare,
  ...canPlans,
  ...canWorks,
  ...canYear,
  ...canMeetings,
  ...canBranchMeetings,
  ...canCases,
  ...canCriteria,
  ...canRatings,
  ...canDiscipline,
  ...canOutstanding,
  ...canDossier,
  ...canFees,
  ...canOrganisation,
  ...canOrganisationDiscipline,
  ...canDuplicates,
  ...canMemberLinks,
};
