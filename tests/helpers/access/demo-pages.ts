import pg from "pg";

export const DEMO_PASSWORD = "3-chu-dong-demo";

/** Things of the demo bloc that stand on pages of their own: those with the most around them. */
const THINGS = `
  WITH org AS (SELECT id FROM organisations WHERE code = 'khoi'),
    unit AS (SELECT u.* FROM units u JOIN org ON org.id = u.org_id WHERE u.code = 'DV01'),
    year AS (SELECT c.* FROM cycles c JOIN org ON org.id = c.org_id ORDER BY c.year DESC LIMIT 1)
  SELECT (SELECT id FROM unit) AS unit, (SELECT year FROM year) AS year,
    (SELECT m.id FROM members m JOIN unit ON unit.id = m.unit_id AND m.branch_id IS NOT NULL
      WHERE m.position IS NOT NULL ORDER BY m.full_name LIMIT 1) AS member,
    (SELECT i.id FROM member_imports i JOIN unit ON unit.id = i.unit_id ORDER BY i.created_at DESC LIMIT 1) AS import,
    (SELECT a.activity_id FROM activity_evidence a JOIN activities t ON t.id = a.activity_id
      JOIN unit ON unit.id = t.unit_id GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS activity,
    (SELECT p.id FROM youth_projects p JOIN unit ON unit.id = p.unit_id JOIN youth_project_steps s ON s.project_id = p.id
      WHERE p.state IN ('started', 'finished') GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS project,
    (SELECT r.id FROM advising_records r JOIN unit ON unit.id = r.unit_id ORDER BY r.day DESC LIMIT 1) AS advising,
    (SELECT d.directive_id FROM directive_recipients d JOIN unit ON unit.id = d.unit_id
      ORDER BY d.received_at IS NULL, d.answered_on IS NULL LIMIT 1) AS directive,
    (SELECT e.evidence_id FROM assessment_item_evidence e JOIN evidence d ON d.id = e.evidence_id
      JOIN unit ON unit.id = d.unit_id GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS evidence,
    (SELECT a.id FROM assessments a JOIN year ON year.id = a.cycle_id JOIN units u ON u.id = a.unit_id
      WHERE u.code = 'DV02') AS submitted,
    (SELECT a.id FROM assessments a JOIN year ON year.id = a.cycle_id JOIN units u ON u.id = a.unit_id
      WHERE u.code = 'DV06') AS appraised,
    (SELECT m.id FROM btv_meetings m JOIN year ON year.id = m.cycle_id WHERE m.state = 'preparing') AS meeting,
    (SELECT m.id FROM btv_meetings m JOIN org ON org.id = m.org_id WHERE m.state = 'closed') AS minutes,
    (SELECT i.id FROM program_items i JOIN annual_programs p ON p.id = i.program_id JOIN unit ON unit.id = p.unit_id
      JOIN year ON year.year = p.year ORDER BY i.due_on LIMIT 1) AS item,
    (SELECT t.id FROM targets t JOIN year ON year.year = t.year ORDER BY t.created_at LIMIT 1) AS target,
    (SELECT a.id FROM target_allocations a JOIN targets t ON t.id = a.target_id JOIN unit ON unit.id = a.unit_id
      JOIN year ON year.year = t.year ORDER BY t.created_at LIMIT 1) AS part,
    (SELECT id FROM member_cases WHERE procedure = 'discipline' ORDER BY opened_on LIMIT 1) AS discipline,
    (SELECT id FROM member_cases WHERE procedure = 'removal_from_roll' ORDER BY opened_on LIMIT 1) AS removal,
    (SELECT id FROM member_cases WHERE procedure = 'activity_deferral' ORDER BY opened_on LIMIT 1) AS deferral,
    (SELECT r.id FROM rewards r JOIN unit ON unit.id = r.unit_id ORDER BY r.is_collective LIMIT 1) AS reward,
    (SELECT id FROM users WHERE username = 'btv1.khoi') AS account`;

type Things = Record<
  | "unit"
  | "member"
  | "import"
  | "activity"
  | "evidence"
  | "project"
  | "discipline"
  | "removal"
  | "deferral"
  | "reward"
  | "advising"
  | "directive"
  | "item"
  | "target"
  | "part"
  | "submitted"
  | "appraised"
  | "account"
  | "meeting"
  | "minutes",
  string
> & { year: number };

/** Every signed-in page of the build, filled by the demo, by the accounts that open it. */
export async function demoPages(ownerUrl: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<Things>(THINGS);
  await client.end();
  const [at] = rows;
  if (!at) throw new Error("the demo is not loaded");
  return pagesOf(at);
}

function pagesOf(at: Things): Record<string, string[]> {
  return {
    "bithu.dv01": [
      ...["/dashboard", "/members", "/members/new", "/members/import", "/members/print", "/members/quarters"],
      ...[`/members/${at.member}`, `/members/${at.member}/edit`, `/members/import/${at.import}`],
      ...["/members/cases", "/members/discipline", "/members/discipline/new", "/members/discipline/record"],
      ...["/members/removals", "/members/removals/new", "/members/removals/record"],
      ...["/members/deferrals", "/members/deferrals/new", "/members/deferrals/record"],
      ...[
        "/members/rewards",
        "/members/rewards/new",
        "/members/rewards/record",
        `/members/rewards/${at.reward}`,
      ],
      ...["/plans", "/plans/new", `/plans/${at.activity}`, `/plans/${at.activity}/edit`],
      ...["/plans?view=calendar", "/plans/projects", "/plans/projects/new", `/plans/projects/${at.project}`],
      ...[`/plans/projects/${at.project}/edit`, "/plans/advice", `/plans/advice/${at.advising}`],
      ...[`/plans/advice/${at.advising}/edit`, "/plans/advice/new", "/plans/advice/new?kind=assigned_task"],
      ...["/plans/directives", `/plans/directives/${at.directive}`],
      ...[
        "/plans/program",
        "/plans/program/edit",
        "/plans/program/items/new",
        `/plans/program/items/${at.item}`,
      ],
      ...["/plans/program?year=2021", "/plans/targets", `/plans/targets/progress/${at.part}`],
      ...["/evidence", `/evidence/${at.evidence}`],
      ...["/assessment", "/assessment?item=2.1", "/assessment/print", "/assessment/submit"],
      ...["/assessment/registration", "/assessment/registration?item=2.4", "/assessment/follow"],
      "/assessment/submitted?year=2021",
      ...["/criteria", "/units", `/units/${at.unit}`, "/account", "/dashboard/lacking"],
    ],
    "bithu.dv02": [`/members/discipline/${at.discipline}`],
    "bithu.dv03": [`/members/deferrals/${at.deferral}`],
    "bithu.dv04": [`/members/removals/${at.removal}`],
    "vanphong.khoi": [
      "/members/discipline",
      ...["/dashboard", "/dashboard?unit=DV01", "/members", "/members?unit=DV01", "/plans", "/evidence"],
      ...["/plans/program", "/plans/program?unit=DV02", "/plans/targets", "/plans/targets?unit=DV01"],
      ...["/plans/targets/new", "/plans/targets/paste", `/plans/targets/${at.target}`],
      ...[
        "/assessment",
        "/assessment?unit=DV06",
        "/assessment/submitted?unit=DV06",
        "/appraisal",
        `/appraisal/${at.submitted}`,
      ],
      ...[`/appraisal/follow/${at.submitted}`, `/appraisal/follow/${at.submitted}/inspection`],
      ...[
        `/appraisal/${at.appraised}`,
        `/appraisal/${at.appraised}/minutes`,
        `/appraisal/years/${at.year}`,
        "/appraisal/years/new",
      ],
      ...[
        "/appraisal?view=unregistered",
        "/decisions?year=2021",
        "/decisions/proposal",
        "/decisions/paper",
        "/reports",
        "/reports/photos",
        "/reports/photos?year=2021",
        "/units/new",
        "/accounts",
        "/accounts/new",
      ],
      ...[`/decisions/meetings/${at.meeting}`, `/decisions/meetings/${at.meeting}?enter=DV06`],
      ...[`/decisions/meetings/${at.minutes}`, "/decisions/meetings/new"],
      ...[`/accounts/${at.account}`, "/settings", "/plans?view=calendar", "/plans/projects", "/plans/advice"],
      ...["/plans/directives", "/plans/directives/new", `/plans/directives/${at.directive}`],
      ...[`/plans/directives/${at.directive}/edit`, `/plans/projects/${at.project}`],
    ],
    "bithu.khoi": [
      "/dashboard",
      "/decisions",
      "/reports?year=2021",
      "/reports/history?year=2021&save=2",
      "/reports/preview?year=2021",
      "/audit",
      "/audit?tab=refused",
    ],
    "bithu.dv01.cd1": ["/dashboard", "/members", "/plans", "/plans/projects", "/evidence"],
    "quansat.dv01": [
      ...["/dashboard", "/members", "/assessment", "/plans/directives", "/plans/advice"],
      ...["/plans/program", `/plans/program/items/${at.item}`],
    ],
    admin: ["/units", "/units/found"],
  };
}
