import type { Operation } from "./operations";
import {
  ADMIN,
  ADMIN_AND_BRANCH,
  ALL,
  BRANCH,
  CASE_READERS,
  KEEPERS,
  NOBODY,
  OFFICE,
  OUTSIDE_CASES,
  OUTSIDE_PARTY,
  OUTSIDE_UPPER,
  READERS,
  SHEET_KEEPERS,
  UPPER,
} from "./operations";
import type { Place } from "./place";

const EVERY_METHOD = ["DELETE", "GET", "PATCH", "POST", "PUT"];

/** Handlers that everybody calls, with their methods: public pages, pictures, health, sign-in. */
export const OPEN_HANDLERS: Record<string, string[]> = {
  "/": ["GET"],
  "/anh/[id]": ["GET"],
  "/api/auth/[...nextauth]": ["GET", "POST"],
  "/api/health": ["GET"],
  "/api/refused-method": EVERY_METHOD,
  "/api/unreadable": EVERY_METHOD,
  "/api/v1/[...unknown]": EVERY_METHOD,
  "/icon.svg": ["GET"],
  "/ket-qua/[org]": ["GET"],
  "/ket-qua/[org]/[year]": ["GET"],
};

type Api = Omit<Operation, "name" | "call"> & {
  path: (place: Place) => string;
  body?: (place: Place) => unknown;
};

const query = (values: Record<string, string>) => `?${new URLSearchParams(values)}`;
/** The address of a unit's list, for a branch secretary as for everybody. */
const atBranch = ({ org, branch }: Place) => query({ org, unit: branch });
const atOrg = ({ org }: Place) => query({ org });

const records = { names: "branch", may: READERS, unknownTo: ADMIN } as const;
const keepers = { names: "branch", may: KEEPERS, unknownTo: ADMIN } as const;
/** The administrator, who knows every place, is told that no role of his reads what is kept there. */
const atPlace = { names: "branch", may: READERS, unknownTo: NOBODY } as const;
const sheets = { ...keepers, may: SHEET_KEEPERS } as const;
const organisation = { names: "organisation", may: READERS, unknownTo: ADMIN } as const;
const unitYear = {
  names: "unit",
  may: READERS.filter((person) => person !== "BRANCH_SECRETARY"),
  unknownTo: ADMIN_AND_BRANCH,
} as const;
const yearAtPlace = { ...unitYear, unknownTo: BRANCH } as const;
/** A meeting or decision of the bloc. */
const ofBloc = { names: "organisation", may: UPPER, unknownTo: OUTSIDE_UPPER } as const;
/** There for whoever began it alone; of the own branch that is its unit's secretary. */
const ownFiles = {
  names: "branch",
  may: ["UNIT_SECRETARY"],
  unknownTo: ALL.filter((person) => person !== "UNIT_SECRETARY"),
} as const;
const nothingTyped = () => new FormData();

/** Every operation of /api/v1 and /api/files by method and address in the build. What it sends changes nothing. */
export const APIS: Record<string, Api> = {
  "GET /api/v1/me": { names: "nothing", may: ALL, unknownTo: NOBODY, path: () => "/api/v1/me" },
  "GET /api/v1/openapi.json": {
    names: "nothing",
    may: ALL,
    unknownTo: NOBODY,
    path: () => "/api/v1/openapi.json",
  },
  "GET /api/v1/units": {
    names: "organisation",
    may: ALL,
    unknownTo: NOBODY,
    path: (place) => `/api/v1/units${atOrg(place)}`,
  },
  "GET /api/v1/members": { ...atPlace, path: (place) => `/api/v1/members${atBranch(place)}` },
  "POST /api/v1/members": {
    ...keepers,
    path: () => "/api/v1/members",
    body: ({ unitId, branchId }) => ({ unit: unitId, branch: branchId }),
  },
  "GET /api/v1/members/[id]": { ...records, path: ({ member }) => `/api/v1/members/${member}` },
  "PATCH /api/v1/members/[id]": {
    ...keepers,
    path: ({ member }) => `/api/v1/members/${member}`,
    body: () => ({ version: 0 }),
  },
  "GET /api/v1/members/export": {
    ...atPlace,
    path: ({ org, branch }) => `/api/v1/members/export${query({ org, unit: branch, form: "list" })}`,
  },
  "POST /api/v1/imports": {
    ...keepers,
    unknownTo: NOBODY,
    path: (place) => `/api/v1/imports${atBranch(place)}`,
    body: nothingTyped,
  },
  "GET /api/v1/imports/[id]": { ...sheets, path: ({ importId }) => `/api/v1/imports/${importId}` },
  "PATCH /api/v1/imports/[id]": {
    ...sheets,
    path: ({ importId }) => `/api/v1/imports/${importId}`,
    body: () => ({ choices: { "9999": "none" } }),
  },
  "POST /api/v1/imports/[id]/confirm": {
    ...sheets,
    path: ({ importId }) => `/api/v1/imports/${importId}/confirm`,
  },
  "POST /api/v1/imports/[id]/undo": {
    ...sheets,
    path: ({ importId }) => `/api/v1/imports/${importId}/undo`,
  },
  "POST /api/v1/evidence": {
    ...keepers,
    path: (place) => `/api/v1/evidence${atBranch(place)}`,
    body: nothingTyped,
  },
  "GET /api/v1/evidence/[id]/content": {
    ...records,
    path: ({ evidence }) => `/api/v1/evidence/${evidence}/content`,
  },
  "GET /api/v1/cycles": { ...organisation, path: (place) => `/api/v1/cycles${atOrg(place)}` },
  "GET /api/v1/cycles/[year]/results": {
    ...organisation,
    tellsAllUnits: true,
    path: (place) => `/api/v1/cycles/2026/results${atOrg(place)}`,
  },
  "GET /api/v1/assessments": {
    ...organisation,
    path: ({ org }) => `/api/v1/assessments${query({ org, cycle: "2026" })}`,
  },
  "GET /api/v1/assessments/[id]": {
    ...unitYear,
    path: ({ assessment }) => `/api/v1/assessments/${assessment}`,
  },
  "PATCH /api/v1/assessments/[id]/items/[code]": {
    ...unitYear,
    may: ["UNIT_SECRETARY", "UNIT_COMMITTEE"],
    path: ({ assessment }) => `/api/v1/assessments/${assessment}/items/1.1`,
    body: () => ({ version: 0 }),
  },
  "POST /api/v1/assessments/[id]/meeting": {
    ...unitYear,
    may: ["UNIT_SECRETARY", "UNIT_COMMITTEE"],
    path: ({ assessment }) => `/api/v1/assessments/${assessment}/meeting`,
    body: () => ({}),
  },
  "POST /api/v1/assessments/[id]/transitions": {
    ...unitYear,
    may: ["UNIT_SECRETARY", ...OFFICE],
    path: ({ assessment }) => `/api/v1/assessments/${assessment}/transitions`,
    body: () => ({}),
  },
  "GET /api/v1/reports/[year]/summary.docx": {
    ...organisation,
    may: UPPER,
    path: (place) => `/api/v1/reports/2026/summary.docx${atOrg(place)}`,
  },
  "GET /api/v1/reports/[year]/summary.pdf": {
    ...organisation,
    may: UPPER,
    path: (place) => `/api/v1/reports/2026/summary.pdf${atOrg(place)}`,
  },
  "GET /api/v1/reports/[year]/summary.xlsx": {
    ...organisation,
    may: UPPER,
    path: (place) => `/api/v1/reports/2026/summary.xlsx${atOrg(place)}`,
  },
  "GET /api/files/assessments/[id]/report": {
    ...unitYear,
    path: ({ assessment }) => `/api/files/assessments/${assessment}/report?format=docx`,
  },
  "GET /api/files/assessments/[id]/minutes": {
    ...unitYear,
    may: UPPER,
    path: ({ assessment }) => `/api/files/assessments/${assessment}/minutes?format=docx`,
  },
  "GET /api/files/decisions/proposal": {
    ...organisation,
    may: UPPER,
    path: ({ org }) => `/api/files/decisions/proposal${query({ org, year: "2026", format: "docx" })}`,
  },
  "GET /api/files/decisions/paper": {
    ...organisation,
    may: UPPER,
    path: ({ org }) => `/api/files/decisions/paper${query({ org, year: "2026", format: "docx" })}`,
  },
  "GET /api/files/directives/[id]": {
    ...unitYear,
    path: ({ directive }) => `/api/files/directives/${directive}`,
  },
  "POST /api/files/directives/[id]": {
    ...unitYear,
    may: OFFICE,
    path: ({ directive }) => `/api/files/directives/${directive}`,
    body: nothingTyped,
  },
  "GET /api/files/dossiers/[id]": {
    ...keepers,
    path: ({ member }) => `/api/files/dossiers/${member}?paper=summary&format=docx`,
  },
  "POST /api/files/dossiers/[id]": {
    ...keepers,
    path: ({ member }) => `/api/files/dossiers/${member}`,
    body: nothingTyped,
  },
  "GET /api/files/dossier-files/[id]": {
    ...keepers,
    path: ({ dossierFile }) => `/api/files/dossier-files/${dossierFile}`,
  },
  "GET /api/files/member-register": {
    ...records,
    path: (place) => `/api/files/member-register${atBranch(place)}&from=2026-01-01&to=2026-12-31&format=docx`,
  },
  "GET /api/files/discipline/[id]": {
    ...records,
    may: CASE_READERS,
    unknownTo: OUTSIDE_CASES,
    path: ({ discipline }) => `/api/files/discipline/${discipline}?paper=decision&format=docx`,
  },
  "GET /api/files/outstanding/[id]": {
    ...records,
    may: SHEET_KEEPERS,
    unknownTo: OUTSIDE_PARTY,
    path: ({ outstanding }) => `/api/files/outstanding/${outstanding}?paper=minutes&format=docx`,
  },
  "GET /api/files/reward-proposals/[id]": {
    ...records,
    path: ({ rewardProposal }) => `/api/files/reward-proposals/${rewardProposal}?paper=minutes&format=docx`,
  },
  "GET /api/files/committee-acts/[id]": {
    ...records,
    path: ({ committeeAct }) => `/api/files/committee-acts/${committeeAct}?paper=minutes&format=docx`,
  },
  "GET /api/files/deferrals/[id]": {
    ...records,
    path: ({ deferral }) => `/api/files/deferrals/${deferral}?paper=decision&format=docx`,
  },
  "GET /api/files/removals/[id]": {
    ...records,
    path: ({ removal }) => `/api/files/removals/${removal}?paper=decision&format=docx`,
  },
  "GET /api/files/fee-statements": {
    ...yearAtPlace,
    path: ({ org, unit }) =>
      `/api/files/fee-statements${query({ org, unit, year: "2026", quarter: "1", format: "xlsx" })}`,
  },
  "GET /api/files/quarter-list": {
    ...yearAtPlace,
    path: ({ org, unit }) => `/api/files/quarter-list${query({ org, unit, of: "2026", quarter: "1" })}`,
  },
  "GET /api/files/lacking": {
    ...yearAtPlace,
    path: ({ org, unit }) => `/api/files/lacking${query({ org, unit, format: "docx" })}`,
  },
  "GET /api/files/residences/[id]": {
    ...records,
    path: ({ residence }) => `/api/files/residences/${residence}?format=docx`,
  },
  "GET /api/files/transfers": {
    ...atPlace,
    path: ({ org, named }) =>
      `/api/files/transfers${query({ org, unit: named, from: "2026-01-01", to: "2026-12-31", format: "xlsx" })}`,
  },
  "GET /api/files/transfers/[id]": {
    ...records,
    path: ({ transfer }) => `/api/files/transfers/${transfer}?format=docx`,
  },
  "GET /api/files/graduations": {
    ...atPlace,
    path: ({ org, named }) =>
      `/api/files/graduations${query({ org, unit: named, year: "2026", format: "docx" })}`,
  },
  "GET /api/files/graduations/[id]": {
    ...records,
    path: ({ graduation }) => `/api/files/graduations/${graduation}?format=docx`,
  },
  "GET /api/files/evidence-list": {
    ...records,
    path: (place) => `/api/files/evidence-list${atBranch(place)}`,
  },
  // Whoever may begin none in the branch is told so.
  "GET /api/files/uploads/[id]": {
    ...ownFiles,
    unknownTo: [...ADMIN, "UNIT_COMMITTEE", "BRANCH_SECRETARY"],
    path: (place) => `/api/files/uploads/${place.upload}${atBranch(place)}`,
  },
  "PATCH /api/files/uploads/[id]": {
    ...keepers,
    path: (place) => `/api/files/uploads/${place.upload}${atBranch(place)}`,
  },
  "POST /api/files/evidence/[id]": {
    ...keepers,
    path: ({ evidence }) => `/api/files/evidence/${evidence}`,
    body: nothingTyped,
  },
  "GET /api/files/import-problems/[id]": {
    ...sheets,
    path: ({ importId }) => `/api/files/import-problems/${importId}`,
  },
  "GET /api/files/rating-minutes/[id]": {
    ...records,
    path: ({ ratingSheet }) => `/api/files/rating-minutes/${ratingSheet}?format=docx`,
  },
  "GET /api/files/handovers/[id]": {
    ...records,
    path: ({ handover }) => `/api/files/handovers/${handover}?format=docx`,
  },
  "GET /api/files/organisation-discipline/[id]": {
    ...records,
    may: CASE_READERS,
    unknownTo: OUTSIDE_CASES,
    path: ({ organisationDiscipline: id }) =>
      `/api/files/organisation-discipline/${id}?paper=decision&format=docx`,
  },
  "GET /api/files/organisation-ratings/[id]": {
    ...unitYear,
    path: ({ ratedSheet }) => `/api/files/organisation-ratings/${ratedSheet}?format=docx`,
  },
  "GET /api/files/branch-meetings/[id]": {
    ...records,
    path: ({ branchMeeting }) => `/api/files/branch-meetings/${branchMeeting}?paper=minutes&format=docx`,
  },
  "GET /api/files/branch-book": {
    ...records,
    path: ({ unitId, branchId }) =>
      `/api/files/branch-book${query({
        unit: unitId,
        branch: branchId,
        from: "2026-01-01",
        to: "2026-12-31",
        format: "xlsx",
      })}`,
  },
  "GET /api/files/training": {
    ...records,
    path: ({ unitId, branchId }) =>
      `/api/files/training${query({ unit: unitId, branch: branchId, year: "2026" })}`,
  },
  "GET /api/files/member-exports/[id]": {
    ...ownFiles,
    path: ({ memberExport }) => `/api/files/member-exports/${memberExport}`,
  },
  "GET /api/files/meeting-minutes/[id]": {
    ...ofBloc,
    path: ({ meeting }) => `/api/files/meeting-minutes/${meeting}?format=docx`,
  },
  "POST /api/files/decisions/[id]": {
    ...ofBloc,
    may: ["UPPER_SECRETARY"],
    path: ({ decision }) => `/api/files/decisions/${decision}`,
    body: nothingTyped,
  },
  "GET /api/files/decision-scans/[id]": {
    ...ofBloc,
    path: ({ scan }) => `/api/files/decision-scans/${scan}`,
  },
  "GET /api/files/admissions/[id]": {
    ...records,
    path: ({ admission }) => `/api/files/admissions/${admission}?paper=application&format=docx`,
  },
  "GET /api/files/admission-register": {
    ...records,
    path: (place) =>
      `/api/files/admission-register${atBranch(place)}&from=2026-01-01&to=2026-12-31&format=xlsx`,
  },
  "GET /api/files/ratings": {
    ...records,
    path: ({ unitId, branchId }) =>
      `/api/files/ratings${query({ unit: unitId, branch: branchId, year: "2026" })}`,
  },
  "GET /api/files/case-software": {
    ...records,
    path: ({ org, branch }) =>
      `/api/files/case-software${query({ org, unit: branch, procedure: "graduation" })}`,
  },
  "GET /api/files/admission-software": {
    ...records,
    path: (place) => `/api/files/admission-software${atBranch(place)}`,
  },
  "GET /api/files/registration/[id]": {
    ...unitYear,
    path: ({ assessment }) => `/api/files/registration/${assessment}?format=docx`,
  },
  "GET /api/counts": {
    ...atPlace,
    path: ({ org, named }) => `/api/counts${query({ org, unit: named })}`,
  },
  "GET /api/files/document/[id]": {
    ...records,
    path: ({ evidence }) => `/api/files/document/${evidence}`,
  },
  "GET /api/files/report-photos/[id]": {
    ...ofBloc,
    path: ({ reportPhoto }) => `/api/files/report-photos/${reportPhoto}`,
  },
  "GET /api/files/preview/[id]": { ...records, path: ({ evidence }) => `/api/files/preview/${evidence}` },
};

export const API_OPERATIONS: Operation[] = Object.entries(APIS).map(([name, { path, body, ...api }]) => ({
  ...api,
  name: name.replace(/\[(\w+)\]/g, "{$1}"),
  call: (place) => ({
    kind: "api",
    method: name.split(" ")[0] ?? "",
    path: path(place),
    ...(body ? { body: body(place) } : {}),
  }),
}));
