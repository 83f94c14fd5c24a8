import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { readableValues } from "./queries";
import { CARD_COLUMNS, evidenceByIdsStatement, FROM_EVIDENCE, READABLE } from "./statements";
import type { EvidenceCard } from "./types";

/** Which record a piece of evidence is tied to, by the table of the ties. */
const OWNERS = {
  activity_evidence: "activity_id",
  youth_project_evidence: "project_id",
  advising_evidence: "record_id",
  dossier_evidence: "store_id",
  member_care_evidence: "care_id",
  member_case_evidence: "case_id",
  reward_evidence: "reward_id",
  branch_meeting_evidence: "meeting_id",
  rating_sheet_evidence: "sheet_id",
  organisation_rating_evidence: "sheet_id",
  committee_act_evidence: "act_id",
  handover_evidence: "handover_id",
  training_sheet_evidence: "sheet_id",
  fee_remittance_evidence: "remittance_id",
  fee_exemption_evidence: "exemption_id",
  fee_collection_evidence: "collection_id",
  organisation_discipline_evidence: "case_id",
  program_evidence: "program_id",
  program_item_evidence: "item_id",
  target_progress_evidence: "progress_id",
} as const;

/**
 * A record's evidence becomes exactly this. What the actor does not read stays: nobody lets go of what he or she was not
 * shown. What was removed for a while comes back with its restoration.
 */
export async function tieEvidence(
  actor: Actor,
  db: Writer,
  table: keyof typeof OWNERS,
  { orgId, id }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<void> {
  const owner = OWNERS[table];
  const scope = readScope(actor, orgId);
  const untie = `DELETE FROM ${table} tie USING evidence e
    JOIN evidence_revisions r ON r.org_id = e.org_id AND r.evidence_id = e.id AND r.number = e.revision
    WHERE ${READABLE} AND tie.${owner} = $10::uuid AND e.org_id = tie.org_id AND e.id = tie.evidence_id
      AND e.deleted_at IS NULL AND NOT (e.id = ANY ($11::uuid[]))`;
  if (scope) {
    const values = [...readableValues(actor, scope), id, [...evidence]];
    await rowsWithin(db, { name: `${table}_untie`, text: untie }, values);
  }
  await addProofs(db, table, { orgId, id }, evidence);
}

/** More to a record's evidence: all that one which has just been made needs. Answers which of it was not there. */
export async function addProofs(
  db: Writer,
  table: keyof typeof OWNERS,
  { orgId, id }: { orgId: string; id: string },
  evidence: readonly string[],
): Promise<string[]> {
  if (evidence.length === 0) return [];
  const text = `INSERT INTO ${table} (org_id, ${OWNERS[table]}, evidence_id)
    SELECT $1::uuid, $2::uuid, unnest($3::uuid[]) ON CONFLICT DO NOTHING RETURNING evidence_id AS id`;
  const values = [orgId, id, [...evidence]];
  return (await rowsWithin<{ id: string }>(db, { name: `${table}_tie`, text }, values)).map(({ id }) => id);
}

/** One piece of evidence to each of several records. Answers which of them did not have it. */
export async function addProofToEach(
  db: Writer,
  table: keyof typeof OWNERS,
  { orgId, ids }: { orgId: string; ids: readonly string[] },
  evidence: string,
): Promise<string[]> {
  const owner = OWNERS[table];
  const text = `INSERT INTO ${table} (org_id, ${owner}, evidence_id)
    SELECT $1::uuid, unnest($2::uuid[]), $3::uuid ON CONFLICT DO NOTHING RETURNING ${owner} AS id`;
  const values = [orgId, [...ids], evidence];
  return (await rowsWithin<{ id: string }>(db, { name: `${table}_tie_each`, text }, values)).map(
    ({ id }) => id,
  );
}

/** Of these the ones that the actor reads, asked within a change. */
export async function readOf(
  actor: Actor,
  db: Writer,
  orgId: string,
  ids: readonly string[],
): Promise<string[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const values = [...readableValues(actor, scope), [...ids]];
  return (await rowsWithin<EvidenceCard>(db, evidenceByIdsStatement, values)).map(({ id }) => id);
}

export type TieTable = keyof typeof OWNERS;
type Owner = { table: TieTable; orgId: string; id: string };

/** What is tied to a record, as far as the actor reads it. */
export async function proofsOf(actor: Actor, { table, orgId, id }: Owner): Promise<EvidenceCard[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const statement = {
    name: `${table}_cards`,
    text: `SELECT ${CARD_COLUMNS} ${FROM_EVIDENCE}
      JOIN ${table} tie ON tie.org_id = e.org_id AND tie.evidence_id = e.id
      WHERE ${READABLE} AND tie.${OWNERS[table]} = $10 AND e.deleted_at IS NULL ORDER BY e.fact_date, e.id`,
  };
  return rows<EvidenceCard>(scope, statement, () => [...readableValues(actor, scope), id]);
}

/** A piece of evidence of a record. */
export type Tie = { owner: string; evidence: string };

/** These no more; answers which of them there were. */
export function dropProofs(db: Writer, table: TieTable, orgId: string, ties: readonly Tie[]): Promise<Tie[]> {
  const owner = OWNERS[table];
  const text = `DELETE FROM ${table} tie USING unnest($2::uuid[], $3::uuid[]) AS given(owner, evidence)
    WHERE tie.org_id = $1::uuid AND tie.${owner} = given.owner AND tie.evidence_id = given.evidence
    RETURNING tie.${owner} AS owner, tie.evidence_id AS evidence`;
  const values = [orgId, ties.map((tie) => tie.owner), ties.map(({ evidence }) => evidence)];
  return rowsWithin<Tie>(db, { name: `${table}_drop`, text }, values);
}
