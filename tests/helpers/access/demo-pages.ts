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
    (SELECT m.id FROM members m JOIN unit ON unit.id = m.unit_id AND m.branch_id IS NOT NULL
      WHERE m.position IS NOT NULL ORDER BY m.full_name OFFSET 1 LIMIT 1) AS other,
    (SELECT s.id FROM rating_sheets s JOIN unit ON unit.id = s.unit_id JOIN year ON year.year = s.year
      WHERE s.held_on IS NOT NULL LIMIT 1) AS ratings,
    (SELECT a.id FROM committee_acts a JOIN unit ON unit.id = a.unit_id
      WHERE a.kind = 'change' AND a.branch_id IS NULL LIMIT 1) AS act,
    (SELECT a.id FROM committee_acts a JOIN unit ON unit.id = a.unit_id
      WHERE a.state IN ('held', 'submitted') ORDER BY a.state LIMIT 1) AS waiting,
    (SELECT h.id FROM handovers h JOIN unit ON unit.id = h.unit_id WHERE h.state = 'recorded'
      ORDER BY h.created_at LIMIT 1) AS handed,
    (SELECT h.id FROM handovers h JOIN unit ON unit.id = h.unit_id WHERE h.state = 'open'
      ORDER BY h.created_at LIMIT 1) AS handing,
    (SELECT s.id FROM organisation_rating_sheets s JOIN unit ON unit.id = s.unit_id
      WHERE s.level = 'unit' ORDER BY s.year LIMIT 1) AS rated,
    (SELECT b.id FROM units b JOIN unit ON unit.id = b.parent_id WHERE b.code = 'DV01-CD3') AS branch,
    (SELECT g.id FROM branch_meetings g JOIN unit ON unit.id = g.unit_id WHERE g.state = 'held'
      ORDER BY g.day DESC LIMIT 1) AS "branchMeeting",
    (SELECT i.id FROM member_imports i JOIN unit ON unit.id = i.unit_id ORDER BY i.created_at DESC LIMIT 1) AS import,
    (SELECT a.activity_id FROM activity_evidence a JOIN activities t ON t.id = a.activity_id
      JOIN unit ON unit.id = t.unit_id GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS activity,
    (SELECT p.id FROM youth_projects p JOIN unit ON unit.id = p.unit_id JOIN youth_project_steps s ON s.project_id = p.id
      WHERE p.state IN ('started', 'finished') GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS project,
    (SELECT c.id FROM member_cases c JOIN unit ON unit.id = c.unit_id WHERE c.procedure = 'transfer'
      ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC LIMIT 1) AS transfer,
    (SELECT c.id FROM member_cases c JOIN unit ON unit.id = c.unit_id WHERE c.procedure = 'graduation'
      ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC LIMIT 1) AS graduation,
    (SELECT c.id FROM member_cases c JOIN unit ON unit.id = c.unit_id WHERE c.procedure = 'admission'
      AND c.state = 'inducted' ORDER BY c.opened_on DESC LIMIT 1) AS admission,
    (SELECT r.id FROM advising_records r JOIN unit ON unit.id = r.unit_id ORDER BY r.day DESC LIMIT 1) AS advising,
    (SELECT s.id FROM dossier_stores s JOIN unit ON unit.id = s.unit_id LIMIT 1) AS dossiers,
    (SELECT k.id FROM member_care k JOIN unit ON unit.id = k.unit_id ORDER BY k.day DESC LIMIT 1) AS care,
    (SELECT n.id FROM youth_situation_notes n JOIN unit ON unit.id = n.unit_id
      WHERE n.forwarded_on IS NULL ORDER BY n.month DESC LIMIT 1) AS note,
    (SELECT n.id FROM youth_situation_notes n JOIN unit ON unit.id = n.unit_id
      WHERE n.forwarded_on IS NOT NULL ORDER BY n.answered_on IS NOT NULL, n.month DESC LIMIT 1) AS forwarded,
    (SELECT h.id FROM hardship_cases h JOIN unit ON unit.id = h.unit_id
      ORDER BY h.ended_on IS NOT NULL, h.opened_on DESC LIMIT 1) AS hardship,
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
    (SELECT c.id FROM member_cases c JOIN org ON org.id = c.org_id JOIN units u ON u.id = c.unit_id AND u.code = 'DV02'
      WHERE c.procedure = 'discipline' ORDER BY c.opened_on LIMIT 1) AS discipline,
    (SELECT c.id FROM organisation_discipline_cases c JOIN org ON org.id = c.org_id
      JOIN units u ON u.id = c.unit_id AND u.code = 'DV02' ORDER BY c.opened_on LIMIT 1) AS disciplined,
    (SELECT c.id FROM member_cases c JOIN org ON org.id = c.org_id JOIN units u ON u.id = c.unit_id AND u.code = 'DV01'
      WHERE c.procedure = 'outstanding_member' AND c.state = 'introduced' LIMIT 1) AS outstanding,
    (SELECT c.id FROM member_cases c JOIN org ON org.id = c.org_id JOIN units u ON u.id = c.unit_id AND u.code = 'DV04'
      WHERE c.procedure = 'removal_from_roll' ORDER BY c.opened_on LIMIT 1) AS removal,
    (SELECT c.id FROM member_cases c JOIN org ON org.id = c.org_id JOIN units u ON u.id = c.unit_id AND u.code = 'DV03'
      WHERE c.procedure = 'activity_deferral' ORDER BY c.opened_on LIMIT 1) AS deferral,
    (SELECT c.id FROM member_cases c JOIN org ON org.id = c.org_id JOIN units u ON u.id = c.unit_id AND u.code = 'DV03'
      WHERE c.procedure = 'residence_attachment' ORDER BY c.opened_on LIMIT 1) AS residence,
    (SELECT c.id FROM member_cases c JOIN org ON org.id = c.org_id JOIN units u ON u.id = c.unit_id AND u.code = 'DV03'
      WHERE c.procedure = 'reward' ORDER BY c.state = 'submitted' DESC LIMIT 1) AS "rewardProposal",
    (SELECT r.id FROM rewards r JOIN unit ON unit.id = r.unit_id ORDER BY r.is_collective LIMIT 1) AS reward,
    (SELECT f.id FROM fee_remittances f JOIN unit ON unit.id = f.unit_id ORDER BY f.period, f.receipt_number LIMIT 1) AS remittance,
    (SELECT f.id FROM fee_exemptions f JOIN unit ON unit.id = f.unit_id ORDER BY f.decision_number LIMIT 1) AS exemption,
    (SELECT f.id FROM fee_collections f JOIN unit ON unit.id = f.unit_id ORDER BY f.collected_on LIMIT 1) AS collection,
    (SELECT id FROM users WHERE username = 'btv1.khoi') AS account`;

type Things = Record<
  | "unit"
  | "member"
  | "other"
  | "ratings"
  | "branchMeeting"
  | "branch"
  | "act"
  | "waiting"
  | "handed"
  | "handing"
  | "rated"
  | "import"
  | "activity"
  | "evidence"
  | "project"
  | "transfer"
  | "graduation"
  | "admission"
  | "discipline"
  | "disciplined"
  | "outstanding"
  | "removal"
  | "deferral"
  | "residence"
  | "reward"
  | "rewardProposal"
  | "advising"
  | "dossiers"
  | "care"
  | "note"
  | "forwarded"
  | "hardship"
  | "directive"
  | "item"
  | "target"
  | "part"
  | "submitted"
  | "appraised"
  | "remittance"
  | "exemption"
  | "collection"
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
      "/dashboard",
      "/members",
      "/members/new",
      "/members/import",
      "/members/print",
      "/members/quarters",
      "/members/quarters?quarter=1&correct=1",
      "/members/exports",
      "/members/bulk",
      "/members/bulk?all=1&status=active",
      "/members/duplicates",
      "/members/links",
      "/members/links/answers",
      "/members/proposals",
      `/members/duplicates/compare?first=${at.member}&second=${at.other}`,
      "/members/transfers",
      "/members/transfers/new",
      "/members/transfers/record",
      "/members/transfers/record?direction=within",
      "/members/transfers/inside",
      `/members/transfers/${at.transfer}`,
      "/members/graduations",
      "/members/graduations/record",
      `/members/graduations/${at.graduation}`,
      "/members/cases",
      "/members/admissions",
      `/members/admissions/${at.admission}`,
      "/members/admissions/new",
      "/members/admissions/record",
      "/members/admissions/meeting",
      `/members/${at.member}`,
      `/members/${at.member}/edit`,
      `/members/import/${at.import}`,
      ...["", "/identity", "/family"].map((section) => `/members/${at.member}/dossier${section}`),
      "/members/ratings",
      `/members/ratings?branch=${at.branch}`,
      "/members/fees",
      `/members/fees?branch=${at.branch}`,
      `/members/fees/${at.member}`,
      "/members/fees/statement?quarter=1",
      `/members/fees/remittances/${at.remittance}`,
      `/members/fees/exemptions/${at.exemption}`,
      `/members/fees/collections/${at.collection}`,
      "/members/meetings",
      `/members/meetings?branch=${at.branch}`,
      `/members/meetings/new?branch=${at.branch}`,
      `/members/meetings/${at.branchMeeting}`,
      `/members/meetings/${at.branchMeeting}/edit`,
      `/members/ratings/minutes/${at.ratings}`,
      "/members/training",
      `/members/training?branch=${at.branch}`,
      "/members/care",
      "/members/care/headcount",
      "/members/care/dossiers",
      "/members/care/dossiers/new",
      `/members/care/dossiers/${at.dossiers}`,
      `/members/care/dossiers/${at.dossiers}/edit`,
      "/members/care/support",
      "/members/care/support/new",
      `/members/care/support/${at.care}`,
      `/members/care/support/${at.care}/edit`,
      "/members/care/situation",
      "/members/care/situation/new",
      `/members/care/situation/${at.note}`,
      `/members/care/situation/${at.forwarded}`,
      "/members/care/hardship",
      "/members/care/hardship/new",
      `/members/care/hardship/${at.hardship}`,
      "/members/discipline",
      "/members/discipline/new",
      "/members/discipline/record",
      "/members/outstanding",
      "/members/outstanding/new",
      "/members/outstanding/record",
      `/members/outstanding/${at.outstanding}`,
      "/members/removals",
      "/members/removals/new",
      "/members/removals/record",
      "/members/deferrals",
      "/members/deferrals/new",
      "/members/deferrals/record",
      "/members/residences",
      "/members/residences/new",
      "/members/residences/record",
      "/members/residences/remarks",
      "/members/rewards",
      "/members/rewards/new",
      "/members/rewards/record",
      `/members/rewards/${at.reward}`,
      "/members/rewards/proposals/new",
      "/plans",
      "/plans/new",
      `/plans/${at.activity}`,
      `/plans/${at.activity}/edit`,
      "/plans?view=calendar",
      "/plans/projects",
      "/plans/projects/new",
      `/plans/projects/${at.project}`,
      `/plans/projects/${at.project}/edit`,
      "/plans/advice",
      `/plans/advice/${at.advising}`,
      `/plans/advice/${at.advising}/edit`,
      "/plans/advice/new",
      "/plans/advice/new?kind=assigned_task",
      "/plans/directives",
      `/plans/directives/${at.directive}`,
      "/plans/program",
      "/plans/program/edit",
      "/plans/program/items/new",
      `/plans/program/items/${at.item}`,
      "/plans/program?year=2021",
      "/plans/targets",
      `/plans/targets/progress/${at.part}`,
      "/evidence",
      `/evidence/${at.evidence}`,
      "/assessment",
      "/assessment?item=2.1",
      "/assessment/print",
      "/assessment/submit",
      "/assessment/registration",
      "/assessment/registration?item=2.4",
      "/assessment/follow",
      "/assessment/submitted?year=2021",
      "/organisation",
      `/organisation?branch=${at.branch}`,
      "/organisation/acts/new",
      "/organisation/acts/record",
      "/organisation/acts/new?kind=change",
      `/organisation/acts/${at.act}`,
      `/organisation/acts/${at.waiting}/edit`,
      "/organisation/handovers/new",
      `/organisation/handovers/${at.handed}`,
      `/organisation/handovers/${at.handed}/minutes`,
      `/organisation/handovers/${at.handing}`,
      `/organisation/handovers/${at.handing}/edit`,
      "/organisation/ratings",
      "/organisation/ratings?level=branches&year=2021",
      `/organisation/ratings/paper/${at.rated}`,
      "/criteria",
      "/units",
      `/units/${at.unit}`,
      "/account",
      "/dashboard/lacking",
    ],
    "bithu.dv02": [
      `/members/discipline/${at.discipline}`,
      "/organisation/discipline",
      "/organisation/discipline/new",
      "/organisation/discipline/record",
      `/organisation/discipline/${at.disciplined}`,
    ],
    "bithu.dv03": [
      `/members/deferrals/${at.deferral}`,
      `/members/residences/${at.residence}`,
      "/members/rewards/proposals",
      `/members/rewards/proposals/${at.rewardProposal}`,
    ],
    "bithu.dv04": [`/members/removals/${at.removal}`],
    "vanphong.khoi": [
      "/members/discipline",
      "/members/outstanding",
      "/organisation/discipline",
      "/dashboard",
      "/dashboard?unit=DV01",
      "/members",
      "/members?unit=DV01",
      "/plans",
      "/evidence",
      "/members/ratings",
      "/members/ratings?unit=DV01-CD1",
      "/members/training",
      "/members/fees",
      "/members/fees?unit=DV01",
      "/members/meetings",
      "/members/meetings?unit=DV01",
      "/members/duplicates",
      "/members/care",
      "/members/care?unit=DV01",
      "/members/care/headcount",
      "/members/care/dossiers",
      "/members/care/support",
      "/members/care/situation",
      `/members/care/situation/${at.forwarded}`,
      "/members/care/hardship",
      "/members/care/hardship?unit=DV01",
      "/plans/program",
      "/plans/program?unit=DV02",
      "/plans/targets",
      "/plans/targets?unit=DV01",
      "/plans/targets/new",
      "/plans/targets/paste",
      `/plans/targets/${at.target}`,
      "/assessment",
      "/assessment?unit=DV06",
      "/assessment/submitted?unit=DV06",
      "/appraisal",
      `/appraisal/${at.submitted}`,
      `/appraisal/follow/${at.submitted}`,
      `/appraisal/follow/${at.submitted}/inspection`,
      `/appraisal/${at.appraised}`,
      `/appraisal/${at.appraised}/minutes`,
      `/appraisal/years/${at.year}`,
      "/appraisal/years/new",
      "/appraisal?view=unregistered",
      "/decisions?year=2021",
      "/decisions/proposal",
      "/decisions/paper",
      "/reports",
      "/reports/photos",
      "/reports/photos?year=2021",
      "/criteria/draft",
      "/criteria/draft?set=2018-2022",
      "/units/new",
      "/accounts",
      "/accounts/new",
      `/decisions/meetings/${at.meeting}`,
      `/decisions/meetings/${at.meeting}?enter=DV06`,
      `/decisions/meetings/${at.minutes}`,
      "/decisions/meetings/new",
      `/accounts/${at.account}`,
      "/settings",
      "/plans?view=calendar",
      "/plans/projects",
      "/plans/advice",
      "/plans/directives",
      "/plans/directives/new",
      `/plans/directives/${at.directive}`,
      `/plans/directives/${at.directive}/edit`,
      `/plans/projects/${at.project}`,
      "/organisation",
      "/organisation?unit=DV01",
      "/organisation/ratings?year=2021",
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
    "bithu.dv01.cd1": [
      "/members/fees",
      "/dashboard",
      "/members",
      "/members/ratings",
      "/members/training",
      "/plans",
      "/plans/projects",
      "/members/meetings",
      "/evidence",
      "/members/care",
      "/members/care/headcount",
      "/members/care/hardship",
      "/members/admissions",
      "/organisation",
    ],
    "quansat.dv01": [
      "/dashboard",
      "/members",
      "/assessment",
      "/plans/directives",
      "/plans/advice",
      "/members/care",
      "/members/care/headcount",
      "/members/care/hardship",
      "/plans/program",
      `/plans/program/items/${at.item}`,
    ],
    admin: ["/units", "/units/found"],
  };
}
