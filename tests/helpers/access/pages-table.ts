import type { Operation } from "./operations";
import {
  ADMIN,
  ADMIN_AND_BRANCH,
  ALL,
  BRANCH,
  CASE_COUNTERS,
  CASE_READERS,
  KEEPERS,
  MANAGERS,
  NOBODY,
  OFFICE,
  OUTSIDE_CASES,
  OUTSIDE_PARTY,
  OUTSIDE_UPPER,
  PARTY_COUNTERS,
  READERS,
  SHEET_KEEPERS,
  UNIT_LEVEL,
  UPPER,
} from "./operations";
import type { Place } from "./place";

/** Pages that everybody opens, signed in or not. */
export const OPEN_PAGES = ["/_global-error", "/_not-found", "/link/[secret]", "/sign-in", "/toi/[secret]"];

type Page = Omit<Operation, "name" | "call"> & { path: (place: Place) => string };

const inOrg = (path: string) => (place: Place) => `${path}?${new URLSearchParams({ org: place.org })}`;
const inUnit = (path: string) => (place: Place) =>
  `${path}?${new URLSearchParams({ org: place.org, unit: place.unit })}`;
const atPlace = (path: string) => (place: Place) =>
  `${path}?${new URLSearchParams({ org: place.org, unit: place.named })}`;

const everybodys = { names: "nothing", may: ALL, unknownTo: NOBODY } as const;
const managers = { names: "organisation", may: MANAGERS, unknownTo: NOBODY } as const;
const readersOfAll = { names: "unit", may: UPPER, unknownTo: ADMIN } as const;
const office = { names: "organisation", may: OFFICE, unknownTo: ADMIN } as const;
const records = { names: "branch", may: READERS, unknownTo: ADMIN } as const;
const keepers = { names: "branch", may: KEEPERS, unknownTo: ADMIN } as const;
const caseOnlookers = {
  names: "branch",
  may: [...CASE_READERS, ...CASE_COUNTERS],
  unknownTo: OUTSIDE_CASES.filter((person) => !CASE_COUNTERS.includes(person)),
} as const;
/** Whoever keeps the roster there and reads disciplinary cases. */
const caseKeepers = {
  names: "branch",
  may: SHEET_KEEPERS,
  unknownTo: OUTSIDE_CASES.filter((person) => !CASE_COUNTERS.includes(person)),
} as const;
const partyKeepers = {
  names: "branch",
  may: SHEET_KEEPERS,
  unknownTo: OUTSIDE_PARTY.filter((person) => !PARTY_COUNTERS.includes(person)),
} as const;
const unitYear = {
  names: "unit",
  may: READERS.filter((person) => person !== "BRANCH_SECRETARY"),
  unknownTo: ADMIN_AND_BRANCH,
} as const;

const unitKeepers = {
  names: "unit",
  may: ["UNIT_SECRETARY", "UNIT_COMMITTEE"],
  unknownTo: ADMIN_AND_BRANCH,
} as const;

/** Every signed-in page by its address in the build. */
export const PAGES: Record<string, Page> = {
  "/account": { ...everybodys, path: () => "/account" },
  "/accounts": { ...managers, path: inOrg("/accounts") },
  "/accounts/[id]": {
    names: "unit",
    may: MANAGERS,
    unknownTo: BRANCH,
    path: (place) => inOrg(`/accounts/${place.account}`)(place),
  },
  "/accounts/new": { ...managers, path: inOrg("/accounts/new") },
  "/appraisal": { ...readersOfAll, path: inUnit("/appraisal") },
  "/appraisal/[id]": {
    names: "unit",
    may: UPPER,
    unknownTo: ADMIN_AND_BRANCH,
    path: ({ assessment }) => `/appraisal/${assessment}`,
  },
  "/appraisal/[id]/minutes": {
    names: "unit",
    may: UPPER,
    unknownTo: ADMIN_AND_BRANCH,
    path: ({ assessment }) => `/appraisal/${assessment}/minutes`,
  },
  "/appraisal/follow/[id]": {
    names: "unit",
    may: UPPER,
    unknownTo: ADMIN_AND_BRANCH,
    path: ({ assessment }) => `/appraisal/follow/${assessment}`,
  },
  "/appraisal/follow/[id]/inspection": {
    names: "unit",
    may: [...OFFICE, "INSPECTION_COMMITTEE"],
    unknownTo: ADMIN_AND_BRANCH,
    path: ({ assessment }) => `/appraisal/follow/${assessment}/inspection`,
  },
  "/appraisal/years/[year]": { ...office, path: inOrg("/appraisal/years/2026") },
  "/appraisal/years/new": { ...office, path: inOrg("/appraisal/years/new") },
  "/assessment": { ...unitYear, path: inUnit("/assessment") },
  "/assessment/follow": { ...unitYear, path: inUnit("/assessment/follow") },
  "/assessment/registration": { ...unitYear, path: inUnit("/assessment/registration") },
  "/assessment/print": { ...unitYear, path: inUnit("/assessment/print") },
  "/assessment/submit": {
    names: "unit",
    may: ["UNIT_SECRETARY", "UNIT_COMMITTEE"],
    unknownTo: ADMIN_AND_BRANCH,
    path: inUnit("/assessment/submit"),
  },
  "/assessment/submitted": { ...unitYear, path: inUnit("/assessment/submitted") },
  "/audit": {
    names: "organisation",
    may: ["SYSTEM_ADMIN", "UPPER_SECRETARY"],
    unknownTo: NOBODY,
    path: inOrg("/audit"),
  },
  "/criteria": { names: "organisation", may: ALL, unknownTo: NOBODY, path: inOrg("/criteria") },
  "/criteria/draft": { ...office, path: inOrg("/criteria/draft") },
  "/dashboard": { ...records, may: ALL, unknownTo: NOBODY, path: atPlace("/dashboard") },
  "/dashboard/lacking": { ...unitYear, path: inUnit("/dashboard/lacking") },
  "/decisions": { ...readersOfAll, path: inUnit("/decisions") },
  "/decisions/paper": { ...readersOfAll, path: inUnit("/decisions/paper") },
  "/decisions/proposal": { ...readersOfAll, path: inUnit("/decisions/proposal") },
  "/decisions/meetings/[id]": {
    names: "organisation",
    may: UPPER,
    unknownTo: OUTSIDE_UPPER,
    path: ({ meeting }) => `/decisions/meetings/${meeting}`,
  },
  "/decisions/meetings/new": { ...office, path: inOrg("/decisions/meetings/new") },
  "/evidence": { ...records, path: atPlace("/evidence") },
  "/evidence/[id]": { ...records, path: ({ evidence }) => `/evidence/${evidence}` },
  "/members": { ...records, path: atPlace("/members") },
  "/members/[id]": { ...records, path: ({ member }) => `/members/${member}` },
  "/members/[id]/dossier": { ...keepers, path: ({ member }) => `/members/${member}/dossier` },
  "/members/[id]/dossier/[section]": {
    ...keepers,
    path: ({ member }) => `/members/${member}/dossier/family`,
  },
  "/members/[id]/edit": { ...keepers, path: ({ member }) => `/members/${member}/edit` },
  "/members/bulk": { ...keepers, path: atPlace("/members/bulk") },
  "/members/duplicates": { ...unitKeepers, unknownTo: ADMIN, path: inUnit("/members/duplicates") },
  "/members/duplicates/compare": {
    names: "branch",
    may: unitKeepers.may,
    unknownTo: NOBODY,
    path: ({ member, double }) => `/members/duplicates/compare?first=${member}&second=${double}`,
  },
  "/members/links": { ...keepers, may: SHEET_KEEPERS, path: atPlace("/members/links") },
  "/members/links/answers": { ...keepers, may: SHEET_KEEPERS, path: atPlace("/members/links/answers") },
  "/members/exports": { ...records, path: atPlace("/members/exports") },
  "/members/care": { ...records, path: atPlace("/members/care") },
  "/members/care/headcount": { ...records, path: atPlace("/members/care/headcount") },
  "/members/care/dossiers": { ...records, path: atPlace("/members/care/dossiers") },
  "/members/care/dossiers/[id]": {
    ...records,
    path: ({ dossiers }) => `/members/care/dossiers/${dossiers}`,
  },
  "/members/care/dossiers/[id]/edit": {
    ...keepers,
    path: ({ dossiers }) => `/members/care/dossiers/${dossiers}/edit`,
  },
  "/members/care/dossiers/new": { ...keepers, path: atPlace("/members/care/dossiers/new") },
  "/members/care/support": { ...records, path: atPlace("/members/care/support") },
  "/members/care/support/[id]": { ...records, path: ({ care }) => `/members/care/support/${care}` },
  "/members/care/support/[id]/edit": {
    ...keepers,
    path: ({ care }) => `/members/care/support/${care}/edit`,
  },
  "/members/care/support/new": { ...keepers, path: atPlace("/members/care/support/new") },
  "/members/care/situation": { ...records, path: atPlace("/members/care/situation") },
  "/members/care/situation/[id]": { ...records, path: ({ note }) => `/members/care/situation/${note}` },
  "/members/care/situation/new": { ...keepers, path: atPlace("/members/care/situation/new") },
  "/members/care/hardship": { ...records, path: atPlace("/members/care/hardship") },
  "/members/care/hardship/[id]": {
    ...keepers,
    may: SHEET_KEEPERS,
    path: ({ hardship }) => `/members/care/hardship/${hardship}`,
  },
  "/members/care/hardship/new": {
    ...keepers,
    may: SHEET_KEEPERS,
    path: atPlace("/members/care/hardship/new"),
  },
  "/members/fees": { ...records, path: atPlace("/members/fees") },
  "/members/fees/[id]": {
    names: "branch",
    may: UNIT_LEVEL,
    unknownTo: NOBODY,
    path: ({ member }) => `/members/fees/${member}`,
  },
  "/members/fees/statement": { ...unitYear, path: inUnit("/members/fees/statement") },
  "/members/fees/remittances/[id]": {
    ...records,
    path: ({ remittance }) => `/members/fees/remittances/${remittance}`,
  },
  "/members/fees/collections/[id]": {
    names: "branch",
    may: UNIT_LEVEL,
    unknownTo: ADMIN,
    path: ({ collection }) => `/members/fees/collections/${collection}`,
  },
  "/members/fees/exemptions/[id]": {
    names: "branch",
    may: UNIT_LEVEL,
    unknownTo: ADMIN,
    path: ({ exemption }) => `/members/fees/exemptions/${exemption}`,
  },
  "/members/graduations": { ...records, path: atPlace("/members/graduations") },
  "/members/graduations/[id]": { ...records, path: ({ graduation }) => `/members/graduations/${graduation}` },
  "/members/graduations/record": { ...keepers, path: atPlace("/members/graduations/record") },
  "/members/admissions": { ...records, path: atPlace("/members/admissions") },
  "/members/admissions/[id]": { ...records, path: ({ admission }) => `/members/admissions/${admission}` },
  "/members/admissions/meeting": { ...keepers, path: atPlace("/members/admissions/meeting") },
  "/members/admissions/new": { ...keepers, path: atPlace("/members/admissions/new") },
  "/members/admissions/record": { ...keepers, path: atPlace("/members/admissions/record") },
  "/members/cases": { ...records, path: atPlace("/members/cases") },
  "/members/deferrals": { ...records, path: atPlace("/members/deferrals") },
  "/members/deferrals/[id]": { ...records, path: ({ deferral }) => `/members/deferrals/${deferral}` },
  "/members/deferrals/new": { ...keepers, path: atPlace("/members/deferrals/new") },
  "/members/deferrals/record": { ...keepers, path: atPlace("/members/deferrals/record") },
  "/members/discipline": { ...caseOnlookers, path: atPlace("/members/discipline") },
  "/members/discipline/[id]": {
    names: "branch",
    may: CASE_READERS,
    unknownTo: OUTSIDE_CASES,
    path: ({ discipline }) => `/members/discipline/${discipline}`,
  },
  "/members/discipline/new": { ...caseKeepers, path: atPlace("/members/discipline/new") },
  "/members/discipline/record": { ...caseKeepers, path: atPlace("/members/discipline/record") },
  "/members/outstanding": {
    names: "branch",
    may: [...SHEET_KEEPERS, ...PARTY_COUNTERS],
    unknownTo: OUTSIDE_PARTY.filter((person) => !PARTY_COUNTERS.includes(person)),
    path: atPlace("/members/outstanding"),
  },
  "/members/outstanding/[id]": {
    names: "branch",
    may: SHEET_KEEPERS,
    unknownTo: OUTSIDE_PARTY,
    path: ({ outstanding }) => `/members/outstanding/${outstanding}`,
  },
  "/members/outstanding/new": { ...partyKeepers, path: atPlace("/members/outstanding/new") },
  "/members/outstanding/record": { ...partyKeepers, path: atPlace("/members/outstanding/record") },
  "/members/import": { ...keepers, path: atPlace("/members/import") },
  "/members/import/[id]": {
    ...keepers,
    may: SHEET_KEEPERS,
    path: ({ importId }) => `/members/import/${importId}`,
  },
  "/members/new": { ...keepers, path: atPlace("/members/new") },
  "/members/print": { ...records, path: atPlace("/members/print") },
  "/members/proposals": { ...keepers, path: atPlace("/members/proposals") },
  "/members/ratings": { ...records, path: atPlace("/members/ratings") },
  "/members/ratings/minutes/[id]": {
    ...records,
    path: ({ ratingSheet }) => `/members/ratings/minutes/${ratingSheet}`,
  },
  "/organisation": { ...records, path: atPlace("/organisation") },
  "/organisation/acts/[id]": { ...records, path: ({ committeeAct }) => `/organisation/acts/${committeeAct}` },
  "/organisation/acts/[id]/edit": {
    ...keepers,
    path: ({ committeeAct }) => `/organisation/acts/${committeeAct}/edit`,
  },
  "/organisation/acts/new": {
    ...keepers,
    may: [...KEEPERS, ...OFFICE],
    path: atPlace("/organisation/acts/new"),
  },
  "/organisation/acts/record": {
    ...keepers,
    may: [...KEEPERS, ...OFFICE],
    path: atPlace("/organisation/acts/record"),
  },
  "/organisation/discipline": { ...caseOnlookers, path: atPlace("/organisation/discipline") },
  "/organisation/discipline/[id]": {
    names: "branch",
    may: CASE_READERS,
    unknownTo: OUTSIDE_CASES,
    path: ({ organisationDiscipline }) => `/organisation/discipline/${organisationDiscipline}`,
  },
  // Against the unit itself the inspection committee may begin too.
  "/organisation/discipline/new": {
    ...caseOnlookers,
    may: CASE_READERS,
    path: atPlace("/organisation/discipline/new"),
  },
  "/organisation/discipline/record": {
    ...caseOnlookers,
    may: CASE_READERS,
    path: atPlace("/organisation/discipline/record"),
  },
  "/organisation/handovers/[id]": {
    ...records,
    path: ({ handover }) => `/organisation/handovers/${handover}`,
  },
  "/organisation/handovers/[id]/edit": {
    ...keepers,
    path: ({ handover }) => `/organisation/handovers/${handover}/edit`,
  },
  "/organisation/handovers/[id]/minutes": {
    ...records,
    path: ({ handover }) => `/organisation/handovers/${handover}/minutes`,
  },
  "/organisation/handovers/new": {
    ...keepers,
    may: [...KEEPERS, ...OFFICE],
    path: atPlace("/organisation/handovers/new"),
  },
  "/organisation/ratings": { ...unitYear, path: inUnit("/organisation/ratings") },
  "/organisation/ratings/paper/[id]": {
    ...unitYear,
    path: ({ ratedSheet }) => `/organisation/ratings/paper/${ratedSheet}`,
  },
  "/members/meetings": { ...records, path: atPlace("/members/meetings") },
  "/members/meetings/[id]": { ...records, path: ({ branchMeeting }) => `/members/meetings/${branchMeeting}` },
  "/members/meetings/[id]/edit": {
    ...keepers,
    path: ({ branchMeeting }) => `/members/meetings/${branchMeeting}/edit`,
  },
  "/members/meetings/new": {
    ...keepers,
    path: (place) => `${atPlace("/members/meetings/new")(place)}&branch=${place.branchId}`,
  },
  "/members/training": { ...records, path: atPlace("/members/training") },
  "/members/quarters": { ...unitYear, path: inUnit("/members/quarters") },
  "/members/transfers": { ...records, path: atPlace("/members/transfers") },
  "/members/transfers/[id]": { ...records, path: ({ transfer }) => `/members/transfers/${transfer}` },
  "/members/transfers/inside": {
    ...unitYear,
    may: ["UNIT_SECRETARY"],
    path: inUnit("/members/transfers/inside"),
  },
  "/members/transfers/new": { ...keepers, tellsAllUnits: true, path: atPlace("/members/transfers/new") },
  "/members/transfers/record": { ...keepers, path: atPlace("/members/transfers/record") },
  "/members/residences": { ...records, path: atPlace("/members/residences") },
  "/members/residences/[id]": { ...records, path: ({ residence }) => `/members/residences/${residence}` },
  "/members/residences/new": { ...keepers, path: atPlace("/members/residences/new") },
  "/members/residences/record": { ...keepers, path: atPlace("/members/residences/record") },
  "/members/residences/remarks": { ...keepers, path: atPlace("/members/residences/remarks") },
  "/members/removals": { ...records, path: atPlace("/members/removals") },
  "/members/removals/[id]": { ...records, path: ({ removal }) => `/members/removals/${removal}` },
  "/members/removals/new": { ...keepers, path: atPlace("/members/removals/new") },
  "/members/removals/record": { ...keepers, path: atPlace("/members/removals/record") },
  "/members/rewards": { ...records, path: atPlace("/members/rewards") },
  "/members/rewards/[id]": { ...records, path: ({ reward }) => `/members/rewards/${reward}` },
  "/members/rewards/new": { ...keepers, path: atPlace("/members/rewards/new") },
  "/members/rewards/record": { ...keepers, path: atPlace("/members/rewards/record") },
  "/members/rewards/proposals": { ...records, path: atPlace("/members/rewards/proposals") },
  "/members/rewards/proposals/[id]": {
    ...records,
    path: ({ rewardProposal }) => `/members/rewards/proposals/${rewardProposal}`,
  },
  "/members/rewards/proposals/new": { ...keepers, path: atPlace("/members/rewards/proposals/new") },
  "/plans": { ...records, path: atPlace("/plans") },
  "/plans/[id]": { ...records, path: ({ activity }) => `/plans/${activity}` },
  "/plans/[id]/edit": { ...keepers, path: ({ activity }) => `/plans/${activity}/edit` },
  "/plans/advice": { ...unitYear, path: inUnit("/plans/advice") },
  "/plans/advice/[id]": { ...unitYear, path: ({ advising }) => `/plans/advice/${advising}` },
  "/plans/advice/[id]/edit": { ...unitKeepers, path: ({ advising }) => `/plans/advice/${advising}/edit` },
  "/plans/advice/new": { ...unitKeepers, path: inUnit("/plans/advice/new") },
  "/plans/directives": { ...unitYear, path: inUnit("/plans/directives") },
  "/plans/directives/[id]": { ...unitYear, path: ({ directive }) => `/plans/directives/${directive}` },
  "/plans/directives/[id]/edit": {
    names: "unit",
    may: OFFICE,
    unknownTo: ADMIN_AND_BRANCH,
    path: ({ directive }) => `/plans/directives/${directive}/edit`,
  },
  "/plans/directives/new": { ...office, path: inOrg("/plans/directives/new") },
  "/plans/projects": { ...records, path: atPlace("/plans/projects") },
  "/plans/projects/[id]": { ...records, path: ({ project }) => `/plans/projects/${project}` },
  "/plans/projects/[id]/edit": { ...keepers, path: ({ project }) => `/plans/projects/${project}/edit` },
  "/plans/projects/new": { ...keepers, path: atPlace("/plans/projects/new") },
  "/plans/new": { ...keepers, path: atPlace("/plans/new") },
  "/plans/program": { ...unitYear, path: inUnit("/plans/program") },
  "/plans/program/edit": { ...unitKeepers, path: inUnit("/plans/program/edit") },
  "/plans/program/items/[id]": {
    ...unitYear,
    path: ({ programItem }) => `/plans/program/items/${programItem}`,
  },
  "/plans/program/items/new": { ...unitKeepers, path: inUnit("/plans/program/items/new") },
  "/plans/targets": { ...unitYear, path: inUnit("/plans/targets") },
  "/plans/targets/[id]": {
    names: "organisation",
    may: UPPER,
    unknownTo: [...ADMIN, ...UNIT_LEVEL],
    path: ({ target }) => `/plans/targets/${target}`,
  },
  "/plans/targets/new": { ...office, path: inOrg("/plans/targets/new") },
  "/plans/targets/paste": { ...office, path: inOrg("/plans/targets/paste") },
  "/plans/targets/progress/[id]": {
    ...unitYear,
    path: ({ allocation }) => `/plans/targets/progress/${allocation}`,
  },
  "/reports": { ...readersOfAll, path: inUnit("/reports") },
  "/reports/history": { ...readersOfAll, path: inUnit("/reports/history") },
  "/reports/photos": { ...office, path: inOrg("/reports/photos") },
  "/reports/preview": { ...readersOfAll, path: inUnit("/reports/preview") },
  "/settings": { ...managers, path: inOrg("/settings") },
  "/units": { names: "organisation", may: ALL, unknownTo: NOBODY, path: inOrg("/units") },
  "/units/[id]": {
    names: "unit",
    may: ALL.filter((person) => person !== "BRANCH_SECRETARY"),
    unknownTo: BRANCH,
    path: (place) => inOrg(`/units/${place.unitId}`)(place),
  },
  "/units/found": { names: "nothing", may: ADMIN, unknownTo: NOBODY, path: () => "/units/found" },
  "/units/new": {
    names: "unit",
    may: MANAGERS,
    unknownTo: BRANCH,
    path: ({ org, unitId }) => `/units/new?${new URLSearchParams({ org, under: unitId })}`,
  },
};

const ANYWHERE = new Proxy({}, { get: () => "x" }) as Place;

/** An administrator knows every organisation and unit that an address names, though not what a unit keeps there. */
function unknownOn({ path, unknownTo }: Page): Operation["unknownTo"] {
  return path(ANYWHERE).includes("?org=")
    ? unknownTo.filter((person) => person !== "SYSTEM_ADMIN")
    : unknownTo;
}

export const PAGE_OPERATIONS: Operation[] = Object.values(PAGES).map(({ path, ...page }) => ({
  ...page,
  unknownTo: unknownOn({ path, ...page }),
  name: "page",
  call: (place) => ({ kind: "page", path: path(place) }),
}));
