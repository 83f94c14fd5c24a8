import { ADMISSION_PAPERS } from "@/lib/admissions/papers/names";
import { MEETING_PAPERS } from "@/lib/branch-meetings/papers/made";
import { ACT_PAPERS } from "@/lib/committees/papers/made";
import { DEFERRAL_PAPERS } from "@/lib/deferrals/papers";
import { OUTSTANDING_PAPERS } from "@/lib/outstanding-members/papers/made";
import { PROPOSAL_PAPERS } from "@/lib/rewards/proposals/papers/made";
import { TYPED_LISTS } from "@/lib/software-lists/rules";
import { withClient } from "../../../scripts/database/connection";
import { YEAR } from "../demo-days";
import { FURTHER_UNIT, FURTHER_YEAR } from "./further-cases";

/** Where a file of the demo is asked for, and who does. */
export type Way = { username: string; path: string };

const OFFICE = "vanphong.khoi";
const DOCX = ["format=docx"];

/** Rows of the units whose secretaries ask. */
const inUnits = (table: string, where = "true") =>
  `SELECT t.id, 'bithu.' || lower(u.code) AS username FROM ${table} t JOIN units u ON u.id = t.unit_id
    JOIN organisations o ON o.id = u.org_id
    WHERE o.code = 'khoi' AND u.code IN ('DV01', 'DV02', 'DV03', 'DV04', '${FURTHER_UNIT}') AND ${where}
    ORDER BY u.code, t.id`;
const casesOf = (procedure: string) => inUnits("member_cases", `t.procedure = '${procedure}'`);
const ofOffice = (table: string, where: string) =>
  `SELECT t.id, '${OFFICE}' AS username FROM ${table} t JOIN organisations o ON o.id = t.org_id
    WHERE o.code = 'khoi' AND ${where} ORDER BY t.id`;
const papers = (...names: string[]) => names.map((name) => `paper=${name}&format=docx`);

/** Of what is about one thing: which things there are, and what is asked of one of them. */
export const OF_THINGS: Record<string, [things: string, queries: string[]]> = {
  "/api/files/admissions/[id]": [casesOf("admission"), papers(...ADMISSION_PAPERS)],
  "/api/files/assessments/[id]/minutes": [ofOffice("assessments", "t.state = 'APPRAISED'"), DOCX],
  "/api/files/assessments/[id]/report": [inUnits("assessments"), DOCX],
  "/api/files/branch-meetings/[id]": [inUnits("branch_meetings"), papers(...MEETING_PAPERS)],
  "/api/files/committee-acts/[id]": [inUnits("committee_acts"), papers(...ACT_PAPERS)],
  "/api/files/deferrals/[id]": [casesOf("activity_deferral"), papers(...DEFERRAL_PAPERS)],
  // No case of the demo has a first decision that another replaced; it is the same form as the decision.
  "/api/files/discipline/[id]": [casesOf("discipline"), papers("minutes", "decision")],
  "/api/files/dossiers/[id]": [inUnits("members"), papers("book", "summary")],
  "/api/files/graduations/[id]": [casesOf("graduation"), DOCX],
  "/api/files/handovers/[id]": [inUnits("handovers"), DOCX],
  "/api/files/import-problems/[id]": [inUnits("member_imports"), [""]],
  "/api/files/meeting-minutes/[id]": [ofOffice("btv_meetings", "t.state = 'closed'"), DOCX],
  "/api/files/organisation-discipline/[id]": [
    inUnits("organisation_discipline_cases"),
    papers("minutes", "decision"),
  ],
  "/api/files/organisation-ratings/[id]": [
    inUnits("organisation_rating_sheets"),
    ["format=docx", "format=xlsx"],
  ],
  "/api/files/outstanding/[id]": [casesOf("outstanding_member"), papers(...OUTSTANDING_PAPERS)],
  "/api/files/rating-minutes/[id]": [inUnits("rating_sheets", "t.held_on IS NOT NULL"), DOCX],
  "/api/files/registration/[id]": [inUnits("assessments"), DOCX],
  "/api/files/removals/[id]": [casesOf("removal_from_roll"), papers("minutes", "decision")],
  "/api/files/residences/[id]": [casesOf("residence_attachment"), DOCX],
  "/api/files/reward-proposals/[id]": [casesOf("reward"), papers(...PROPOSAL_PAPERS)],
  "/api/files/transfers/[id]": [casesOf("transfer"), DOCX],
};

const OF_BLOC = [
  ...["docx", "xlsx"].map((ending) => `/api/v1/reports/2021/summary.${ending}`),
  ...["proposal", "paper"].map((paper) => `/api/files/decisions/${paper}?year=2021&format=docx`),
  `/api/files/graduations?unit=${FURTHER_UNIT}&year=${FURTHER_YEAR}&format=docx`,
];

type OfficeUnit = { org: string; unit: string; unitId: string; branchId: string };

/** The registers and lists of a unit and of one of its branches, in every form. */
export function officeFilesOf({ org, unit, unitId, branchId }: OfficeUnit, year: number): string[] {
  const at = `org=${org}&unit=${unit}`;
  const branch = `unit=${unitId}&branch=${branchId}`;
  const period = `from=2021-01-01&to=${year}-12-31`;
  const registers = [
    ...["member-register", "admission-register", "transfers"].map((name) => `${name}?${at}&${period}`),
    `branch-book?${branch}&${period}`,
    `fee-statements?${at}&year=${year}&quarter=1`,
  ];
  return [
    ...registers.flatMap((path) => ["docx", "xlsx"].map((form) => `/api/files/${path}&format=${form}`)),
    `/api/files/transfers?${at}&${period}&format=software`,
    `/api/files/lacking?${at}&format=docx`,
    `/api/files/quarter-list?${at}&of=${year}&quarter=1`,
    ...["list", "national"].map((form) => `/api/v1/members/export?${at}&form=${form}`),
    ...["", "&toType=1"].map((more) => `/api/files/training?${branch}&year=${year}${more}`),
    `/api/files/ratings?${branch}&year=${year}`,
    `/api/files/admission-software?${at}`,
    ...TYPED_LISTS.map((list) => `/api/files/case-software?${at}&procedure=${list}`),
  ];
}

const UNIT = `
  SELECT o.code AS org, u.code AS unit, u.id AS "unitId",
    (SELECT b.id FROM units b WHERE b.parent_id = u.id ORDER BY b.code LIMIT 1) AS "branchId"
  FROM units u JOIN organisations o ON o.id = u.org_id WHERE o.code = 'khoi' AND u.code = 'DV01'`;

/**
 * Every Word file and workbook of the demo, the papers of the procedures included; of each the ways on which it may be
 * found: not every case has come as far as every paper.
 */
export function officeFiles(ownerUrl: string): Promise<Way[][]> {
  return withClient(ownerUrl, async (client) => {
    const files: Way[][] = OF_BLOC.map((path) => [{ username: OFFICE, path }]);
    const {
      rows: [unit],
    } = await client.query<OfficeUnit>(UNIT);
    if (!unit) throw new Error("the demo has a first unit");
    files.push(...officeFilesOf(unit, YEAR).map((path) => [{ username: "bithu.dv01", path }]));
    for (const [route, [things, queries]] of Object.entries(OF_THINGS)) {
      const { rows } = await client.query<{ id: string; username: string }>(things);
      for (const query of queries)
        files.push(
          rows.map(({ id, username }) => ({ username, path: `${route.replace("[id]", id)}?${query}` })),
        );
    }
    return files;
  });
}
