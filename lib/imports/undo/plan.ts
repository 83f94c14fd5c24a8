import type { AuditEvent } from "@/lib/audit/types";
import type { Before } from "@/lib/imports/confirm/before";
import { unseal } from "@/lib/platform/sealing";

type Input = {
  importId: string;
  changes: { memberId: string; versionAfter: number; beforeSealed: Uint8Array }[];
};

type Told = Pick<AuditEvent, "type" | "detail" | "before" | "after">;

export type UndoPlan = {
  /** Lines for the bulk update that put the old values back. */
  lines: string;
  /** Members whose sensitive row the import made. */
  bare: string[];
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
    bare: befores.filter(({ made }) => made).map(({ id }) => id),
    told: Object.fromEntries(
      befores.map(({ id, told }) => [id, told.map((event) => mirrored(event, importId))]),
    ),
  };
}

/** What was told when the import was written, the other way round. */
function mirrored(
  { type, detail: { import: _, leftBranch: __, from, to, on, ...rest } = {}, before, after }: Told,
  importId: string,
): Told {
  const status: AuditEvent["detail"] = to === undefined || from === undefined ? {} : { from: to, to: from };
  return { type, detail: { ...rest, ...status, undo: importId }, before: after, after: before };
}
