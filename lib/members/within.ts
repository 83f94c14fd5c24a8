import type { AuditEvent } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import type { UnitRef } from "@/lib/units/types";
import { insertMembers, type NewMember, updateMembers } from "./bulk";
import { emptyRowsOf, HELD_BY_NOTHING } from "./roots";
import { loggedChange } from "./rules";
import type { FieldChanges } from "./types";

/** A transaction that somebody else began, as a procedure that changes the roster with its own step. */
export type Within = { db: Writer; record: (event: AuditEvent) => void };

type At = { orgId: string; unitId: string };
type Newcomer = { branch: Pick<UnitRef, "id" | "name"> | null; values: NewMember["values"] };

/** Adds members, each with its event; answers their ids in order. */
export async function addMembers(
  { db, record }: Within,
  { orgId, unitId }: At,
  newcomers: readonly Newcomer[],
): Promise<string[]> {
  const rows = newcomers.map(({ branch, values }) => ({
    row: { id: newId(), unitId, branchId: branch?.id ?? null, source: "form" as const, values },
    branch,
  }));
  await insertMembers(
    db,
    orgId,
    rows.map(({ row }) => row),
  );
  for (const { row, branch } of rows)
    record({
      type: "member.created",
      orgId,
      unitId,
      subjectId: row.id,
      detail: { branch: branch?.name ?? null },
    });
  return rows.map(({ row }) => row.id);
}

/** As far as a correction looks at a member. `was` = what the changed fields held. */
export type Corrected = {
  id: string;
  unitId: string;
  version: number;
  fullName: string;
  code: string | null;
  was: FieldChanges;
  changes: FieldChanges;
};

/** Corrects fields of members whose version still stands, each with its event; answers the ids of those. */
export async function correctMembers(
  { db, record }: Within,
  orgId: string,
  members: readonly Corrected[],
): Promise<string[]> {
  const rows = members.map(({ id, version, fullName, code, changes }) => ({
    id,
    version,
    fullName,
    changes,
    code: typeof changes.code === "string" ? changes.code : changes.code === null ? null : code,
  }));
  const written = await updateMembers(db, orgId, rows);
  for (const { id, unitId, was, changes } of members.filter((member) => written.includes(member.id))) {
    const { fields, sensitive, before, after } = loggedChange(was, changes);
    const detail = { fields, ...(sensitive.length > 0 ? { sensitive } : {}) };
    record({ type: "member.updated", orgId, unitId, subjectId: id, detail, before, after });
  }
  return written;
}

const deleteUntouched = {
  name: "member_delete_untouched",
  text: `WITH untouched AS (
      SELECT m.org_id, m.id FROM members m
      JOIN unnest($2::uuid[], $3::int[]) AS made(id, version) ON made.id = m.id AND made.version = m.version
      WHERE m.org_id = $1::uuid
        AND ${HELD_BY_NOTHING}
      FOR UPDATE OF m
    ), sensitive AS (
      DELETE FROM member_sensitive s USING untouched u WHERE s.org_id = u.org_id AND s.member_id = u.id
    )${emptyRowsOf("untouched")}
    DELETE FROM members m USING untouched u WHERE m.org_id = u.org_id AND m.id = u.id RETURNING m.id`,
};

type Made = { id: string; unitId: string; version: number };

/** Removes members whom a step made, while their version stands and nothing names them; answers the ids of those. */
export async function removeUntouched(
  { db, record }: Within,
  orgId: string,
  made: readonly Made[],
): Promise<string[]> {
  const values = [orgId, made.map(({ id }) => id), made.map(({ version }) => version)];
  const deleted = await rowsWithin<{ id: string }>(db, deleteUntouched, values);
  const ids = deleted.map(({ id }) => id);
  for (const { id, unitId } of made.filter((member) => ids.includes(member.id)))
    record({ type: "member.removed_by_undo", orgId, unitId, subjectId: id });
  return ids;
}
