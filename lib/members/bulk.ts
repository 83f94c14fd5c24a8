import type { Writer } from "@/lib/platform/database/database";
import { rowsWithin } from "@/lib/platform/database/within";
import { insertMembersStatement, insertSensitiveStatement, updateMembersStatement } from "./bulk-statements";
import { columnsOf } from "./columns";
import { nameKeys } from "./keys";
import type { FieldChanges, MemberStatus } from "./types";

export type NewMember = {
  id: string;
  unitId: string;
  branchId: string | null;
  source: "form" | "import" | "demo";
  values: FieldChanges & { fullName: string; birthDate: string; gender: "male" | "female" };
  status?: MemberStatus;
  statusSince?: string | null;
};

/** `fullName` and `code` as they are after the change: they make the keys of search. */
export type MemberUpdate = {
  id: string;
  version: number;
  fullName: string;
  code: string | null;
  changes: FieldChanges;
  branchId?: string | null;
  status?: MemberStatus;
  statusSince?: string | null;
};

/** Writes thousands of members in one statement, their sensitive rows in a second. */
export async function insertMembers(db: Writer, orgId: string, rows: readonly NewMember[]): Promise<void> {
  if (rows.length === 0) return;
  const split = rows.map((row) => ({ row, columns: columnsOf(row.values) }));
  const members = split.map(({ row, columns }) => newRow(orgId, row, columns.plain));
  await rowsWithin(db, insertMembersStatement, [JSON.stringify(members)]);
  const sensitive = split
    .filter(({ columns }) => Object.keys(columns.sensitive).length > 0)
    .map(({ row, columns }) => ({ org_id: orgId, member_id: row.id, ...columns.sensitive }));
  if (sensitive.length > 0) await rowsWithin(db, insertSensitiveStatement, [JSON.stringify(sensitive)]);
}

function newRow(orgId: string, row: NewMember, plain: object) {
  const { fullName, code } = row.values;
  return {
    honorary: false,
    ...plain,
    ...nameKeys(fullName, typeof code === "string" ? code : null),
    id: row.id,
    org_id: orgId,
    unit_id: row.unitId,
    branch_id: row.branchId,
    source: row.source,
    status: row.status ?? "active",
    status_since: row.statusSince ?? null,
  };
}

/** Changes thousands of members in one statement; returns the ids of those whose version still stood. */
export async function updateMembers(
  db: Writer,
  orgId: string,
  rows: readonly MemberUpdate[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const given = JSON.stringify(rows.map(updateRow));
  const changed = await rowsWithin<{ id: string }>(db, updateMembersStatement, [given, orgId]);
  return changed.map((row) => row.id);
}

/** One line of `updateMembersCtes`. */
export function updateRow(update: MemberUpdate) {
  const { plain, sensitive } = columnsOf(update.changes);
  const named = "full_name" in plain || "code" in plain;
  const place = {
    ...(update.branchId === undefined ? {} : { branch_id: update.branchId }),
    ...(update.status === undefined ? {} : { status: update.status }),
    ...(update.statusSince === undefined ? {} : { status_since: update.statusSince }),
  };
  return {
    id: update.id,
    version: update.version,
    plain: { ...plain, ...place, ...(named ? nameKeys(update.fullName, update.code) : {}) },
    sensitive,
  };
}
