import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail, withMoments } from "@/lib/cases/queries";
import { reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { UnitRef } from "@/lib/units/types";
import { listAdmissionsStatement, sameMeetingStatement } from "./statements";
import type { Admission, AdmissionLine, AdmissionState } from "./types";

const MOST = 1000;

type Wanted = {
  orgId: string;
  unitId?: string | null;
  branchId?: string | null;
  ids?: readonly string[];
  states?: readonly AdmissionState[];
  admitted?: { from: PlainDate; to: PlainDate };
};

/** Admissions with what their forms and papers say, as far as the actor reaches. */
export async function admissions(
  actor: Actor,
  { orgId, unitId = null, branchId = null, ids, states, admitted }: Wanted,
): Promise<AdmissionLine[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await rows<AdmissionLine>(scope, listAdmissionsStatement, () => [
    ...reachValues(scope),
    ...[unitId, branchId, ids ?? null, states ?? null, admitted?.from ?? null, admitted?.to ?? null],
    MOST,
  ]);
  return found.map((line) => ({ ...line, steps: withMoments(line.steps) }));
}

export async function admissionDetail(actor: Actor, id: string): Promise<Result<Admission>> {
  const found = await caseDetail(actor, id, "admission");
  if (!found.ok) return found;
  const [line] = await admissions(actor, { orgId: found.value.orgId, ids: [id] });
  return line ? done({ ...found.value, facts: line.facts }) : notFound();
}

/** Everybody on whom the branch voted in the meeting of this case; the case alone before it. */
export async function ofSameMeeting(
  actor: Actor,
  { orgId, id }: { orgId: string; id: string },
): Promise<AdmissionLine[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const values = [...reachValues(scope), id];
  const found = await rows<{ id: string }>(scope, sameMeetingStatement, () => values);
  const ids = new Set([id, ...found.map((row) => row.id)]);
  return admissions(actor, { orgId, ids: [...ids] });
}

/** Who may have introduced an applicant: members of the branch, or of the unit where it has none. */
export async function possibleIntroducers(
  actor: Actor,
  { orgId, unit, branch }: { orgId: string; unit: UnitRef; branch: UnitRef | null },
): Promise<{ id: string; fullName: string }[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  return rows<{ id: string; fullName: string }>(scope, introducersStatement, () => [
    orgId,
    unit.id,
    branch?.id ?? null,
  ]);
}

const introducersStatement = {
  name: "admission_introducers",
  text: `SELECT m.id, m.full_name AS "fullName" FROM members m
    WHERE m.org_id = $1 AND m.unit_id = $2 AND ($3::uuid IS NULL OR m.branch_id = $3) AND m.status = 'active'
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id LIMIT 500`,
};
