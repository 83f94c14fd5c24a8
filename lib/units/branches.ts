import type { AuditEvent } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";

type Branch = { id: string; name: string };
type Unit = { id: string; orgId: string; code: string };

/** So that a number still fits behind it. */
const MOST_CODE = 24;

/** Opens branches of a unit within somebody else's transaction: a roster names them before anybody has entered them. */
export async function openBranches(
  db: Writer,
  record: (event: AuditEvent) => void,
  unit: Unit,
  branches: readonly Branch[],
  day: PlainDate,
): Promise<void> {
  if (branches.length === 0) return;
  const { id: parentId, orgId } = unit;
  const start = `${unit.code.slice(0, MOST_CODE)}-CD`;
  const taken = await db.unit.findMany({ where: { code: { startsWith: start } }, select: { code: true } });
  const last = Math.max(0, ...taken.flatMap(({ code }) => Number(code.slice(start.length)) || []));
  const made = branches.map((branch, at) => ({ ...branch, code: `${start}${last + at + 1}` }));
  const openedOn = fromDay(day);
  await db.unit.createMany({
    data: made.map((branch) => ({ ...branch, orgId, parentId, kind: "branch" as const, openedOn })),
  });
  await db.unitName.createMany({
    data: made.map(({ id, name }) => ({ orgId, unitId: id, fromDay: openedOn, name })),
  });
  for (const { id, code, name } of made) {
    const detail = { code, kind: "branch", name };
    record({ type: "unit.created", orgId, unitId: parentId, subjectId: id, detail });
  }
}

/** Columns by which records hold a unit, all but its names. A test keeps the list to the database's foreign keys. */
export const UNIT_HOLDERS = [
  "activities.branch_id",
  "activities.unit_id",
  "advising_records.unit_id",
  "annual_programs.unit_id",
  "assessments.unit_id",
  "branch_meeting_rhythms.unit_id",
  "branch_meetings.branch_id",
  "branch_meetings.unit_id",
  "committee_acts.branch_id",
  "committee_acts.unit_id",
  "directive_recipients.unit_id",
  "dossier_stores.branch_id",
  "dossier_stores.unit_id",
  "evidence.branch_id",
  "evidence.unit_id",
  "fee_collections.branch_id",
  "fee_collections.unit_id",
  "fee_exemptions.branch_id",
  "fee_exemptions.unit_id",
  "fee_payments.branch_id",
  "fee_payments.unit_id",
  "fee_remittances.branch_id",
  "fee_remittances.unit_id",
  "handovers.branch_id",
  "handovers.unit_id",
  "hardship_cases.unit_id",
  "hardship_sign_offs.unit_id",
  "import_mappings.unit_id",
  "liaison_notes.unit_id",
  "liaison_officers.unit_id",
  "member_bulk_changes.branch_id",
  "member_bulk_changes.unit_id",
  "member_care.branch_id",
  "member_care.unit_id",
  "member_cases.branch_id",
  "member_cases.other_branch_id",
  "member_cases.other_unit_id",
  "member_cases.unit_id",
  "member_distinctions.unit_id",
  "member_imports.branch_id",
  "member_imports.unit_id",
  "member_links.branch_id",
  "member_links.unit_id",
  "member_merges.unit_id",
  "members.branch_id",
  "members.unit_id",
  "nil_returns.unit_id",
  "notices.unit_id",
  "organisation_discipline_cases.branch_id",
  "organisation_discipline_cases.unit_id",
  "organisation_rating_sheets.unit_id",
  "organisation_ratings.branch_id",
  "paper_signings.issuer_id",
  "rating_sheets.branch_id",
  "rating_sheets.unit_id",
  "rewards.branch_id",
  "rewards.unit_id",
  "role_assignments.unit_id",
  "roster_snapshot_members.branch_id",
  "roster_snapshots.unit_id",
  "sheet_proposals.branch_id",
  "sheet_proposals.from_branch_id",
  "sheet_proposals.to_branch_id",
  "sheet_proposals.unit_id",
  "target_allocations.unit_id",
  "training_programs.unit_id",
  "training_records.branch_id",
  "training_sheets.branch_id",
  "training_sheets.unit_id",
  "units.parent_id",
  "youth_headcount_lines.place_id",
  "youth_headcounts.unit_id",
  "youth_projects.branch_id",
  "youth_projects.unit_id",
  "youth_situation_notes.branch_id",
  "youth_situation_notes.unit_id",
] as const;

const heldByNothing = UNIT_HOLDERS.map((holder) => {
  const [table, column] = holder.split(".");
  return `NOT EXISTS (SELECT FROM ${table} h WHERE h.org_id = u.org_id AND h.${column} = u.id)`;
}).join("\n      AND ");

/** Their names go with them. */
const removeUntouched = {
  name: "branches_remove_untouched",
  text: `DELETE FROM units u USING (SELECT $1::uuid AS org_id, $2::uuid[] AS ids) p
    WHERE u.org_id = p.org_id AND u.id = ANY(p.ids) AND u.kind = 'branch' AND u.version = 1
      AND ${heldByNothing}
    RETURNING u.id, u.name`,
};

/** Takes back those of the branches that nobody has changed and to which nothing belongs. */
export async function removeUntouchedBranches(
  db: Writer,
  record: (event: AuditEvent) => void,
  unit: Pick<Unit, "id" | "orgId">,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { id: unitId, orgId } = unit;
  for (const { id, name } of await rowsWithin<Branch>(db, removeUntouched, [orgId, ids]))
    record({ type: "unit.removed", orgId, unitId, subjectId: id, detail: { name } });
}
