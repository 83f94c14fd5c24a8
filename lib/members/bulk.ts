import { arrayText } from "@/lib/platform/database/array-text";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import {
  insertMembersStatement,
  NEW_MEMBER_COLUMNS,
  restoreMembersStatement,
  updateMembersStatement,
} from "./bulk-statements";
import { type Columns, columnsOf } from "./columns";
import { nameKeys } from "./keys";
import type { FieldChanges, MemberStatus, StoredStatus } from "./types";

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
  status?: StoredStatus;
  statusSince?: string | null;
};

/** Writes thousands of members, and what is sensitive of them, in one statement. */
export async function insertMembers(db: Writer, orgId: string, rows: readonly NewMember[]): Promise<void> {
  if (rows.length === 0) return;
  await rowsWithin(db, insertMembersStatement, insertLines(orgId, rows));
}

/** The parameters of `insertMembersCtes`: sealing thousands of ID numbers can so be done in another thread. */
export function insertLines(orgId: string, rows: readonly NewMember[]): (string | null)[] {
  const split = rows.map((row) => ({ row, columns: columnsOf(row.values) }));
  const members = split.map(({ row, columns }) => newRow(orgId, row, columns.plain));
  const sensitive = split
    .filter(({ columns }) => Object.keys(columns.sensitive).length > 0)
    .map(({ row, columns }) => ({ org_id: orgId, member_id: row.id, ...columns.sensitive }));
  return [
    ...NEW_MEMBER_COLUMNS.map((column) => arrayText(members.map((member) => member[column]))),
    sensitive.length > 0 ? JSON.stringify(sensitive) : null,
  ];
}

function newRow(orgId: string, row: NewMember, plain: Columns): Columns {
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
  return rows.length === 0 ? [] : updateMemberLines(db, orgId, JSON.stringify(rows.map(updateRow)));
}

/** As `updateMembers`, its lines made elsewhere by `updateRow`. */
export async function updateMemberLines(db: Writer, orgId: string, lines: string): Promise<string[]> {
  const changed = await rowsWithin<{ id: string }>(db, updateMembersStatement, [lines, orgId]);
  return changed.map((row) => row.id);
}

/** The same of what is taken back; who would come back into a closed unit or branch stays too. */
export async function restoreMemberLines(db: Writer, orgId: string, lines: string): Promise<string[]> {
  const restored = await rowsWithin<{ id: string }>(db, restoreMembersStatement, [lines, orgId]);
  return restored.map((row) => row.id);
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
