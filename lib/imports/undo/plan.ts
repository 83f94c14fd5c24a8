import type { AuditEvent } from "@/lib/audit/types";
import type { StoodBefore } from "@/lib/cases/kept-before";
import type { Before } from "@/lib/imports/confirm/before";
import type { Columns } from "@/lib/members/columns";
import { unseal } from "@/lib/platform/sealing";

type Input = {
  importId: string;
  changes: { memberId: string; versionAfter: number; beforeSealed: Uint8Array }[];
};

type Word = string | null | undefined;

/** Who would be in activity again or have a code or a card again; undefined stays as it is. */
export type Returning = { id: string; code: Word; cardNumber: Word; status: Word };

type Told = Pick<AuditEvent, "type" | "detail" | "before" | "after">;

export type UndoPlan = {
  /** Lines for the bulk update that put the old values back. */
  lines: string;
  returning: Returning[];
  /** Who would leave again or be in another branch again. */
  moving: string[];
  /** Members whose sensitive row the import made. */
  bare: string[];
  /** How those stood of whom the import changed but the status or but the branch. */
  stood: StoodBefore[];
  /** What the log says of each member who is put back. */
  told: Record<string, Told[]>;
};

export function planUndo({ importId, changes }: Input): UndoPlan {
  const befores = changes.map(({ memberId, versionAfter, beforeSealed }) => {
    const { told, bare, ...columns } = JSON.parse(unseal(beforeSealed).toString()) as Before;
    const line = { id: memberId, version: versionAfter, ...columns };
    return { id: memberId, line, told, made: bare && Object.keys(columns.sensitive).length > 0 };
  });
  return {
    lines: JSON.stringify(befores.map(({ line }) => line)),
    returning: befores.flatMap(({ id, line }) => returningOf(id, line.plain)),
    moving: befores.flatMap(({ id, line }) => (isMoving(line.plain) ? [id] : [])),
    stood: befores.flatMap(({ line }) => stoodOf(line)),
    bare: befores.filter(({ made }) => made).map(({ id }) => id),
    told: Object.fromEntries(
      befores.map(({ id, told }) => [id, told.map((event) => mirrored(event, importId))]),
    ),
  };
}

function returningOf(id: string, { code, card_number: cardNumber, status }: Before["plain"]): Returning[] {
  if (status === undefined && !code && !cardNumber) return [];
  return [{ id, code: word(code), cardNumber: word(cardNumber), status: word(status) }];
}

function isMoving({ status, branch_id: branch }: Before["plain"]): boolean {
  return branch !== undefined || (status !== undefined && status !== "active");
}

type Line = { id: string; version: number } & Pick<Before, "plain" | "sensitive">;

function stoodOf({ id, version, plain, sensitive }: Line): StoodBefore[] {
  const line = { member_id: id, version, status: null, since: null, branch_id: null };
  if (plain.status === "active")
    return [{ ...line, status: "active", since: word(plain.status_since) ?? null }];
  const isBranchAlone = Object.keys({ ...plain, ...sensitive }).length === 1;
  const branch = isBranchAlone ? word(plain.branch_id) : null;
  return branch ? [{ ...line, branch_id: branch }] : [];
}

const word = (value: Columns[string] | undefined) => (typeof value === "boolean" ? null : value);

/** What was told when the import was written, the other way round. */
function mirrored(
  { type, detail: { import: _, leftBranch: __, from, to, on, ...rest } = {}, before, after }: Told,
  importId: string,
): Told {
  const status: AuditEvent["detail"] = to === undefined || from === undefined ? {} : { from: to, to: from };
  return { type, detail: { ...rest, ...status, undo: importId }, before: after, after: before };
}
