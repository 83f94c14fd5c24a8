import type { AuditEvent } from "@/lib/audit/types";
import type { RosterMember } from "@/lib/imports/comparing/roster-member";
import { type MemberUpdate, updateRow } from "@/lib/members/bulk";
import { type Columns, columnOf } from "@/lib/members/columns";
import { nameKeys } from "@/lib/members/keys";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";

type Told = Pick<AuditEvent, "type" | "detail" | "before" | "after">;

/** The old values of the columns that an import changes; `bare`: the member had no sensitive row; what the log was told. */
export type Before = { plain: Columns; sensitive: Columns; bare: boolean; told: Told[] };

const fieldOf = new Map(ROSTER_FIELDS.map(({ name }) => [columnOf(name), name]));

export function beforeOf(member: RosterMember, update: MemberUpdate, events: AuditEvent[]): Before {
  const { plain, sensitive } = updateRow(update);
  const told = events.map(({ type, detail, before, after }) => ({ type, detail, before, after }));
  const old = oldColumns(member);
  const oldOf = (columns: object) =>
    Object.fromEntries(Object.keys(columns).map((column) => [column, old(column)]));
  return { plain: oldOf(plain), sensitive: oldOf(sensitive), bare: !member.hasSensitive, told };
}

function oldColumns(member: RosterMember): (column: string) => string | boolean | null {
  const { values } = member;
  const special: Columns = {
    ...nameKeys(values.fullName ?? "", values.code ?? null),
    branch_id: member.branchId,
    status: member.status,
    status_since: member.statusSince,
    id_number_sealed: member.idSealed,
    id_number_digest: member.idDigest,
  };
  return (column) => {
    const known = special[column];
    if (known !== undefined) return known;
    const field = fieldOf.get(column);
    return (field && values[field]) ?? null;
  };
}
