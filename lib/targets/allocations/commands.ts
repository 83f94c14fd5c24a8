import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { writer } from "@/lib/platform/database/database";
import { wrongCells } from "@/lib/platform/pasted-table";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { ownTarget, scopeForTargets, staleTarget } from "../commands";
import { readPasted } from "../paste";
import { targetDetail, targetTable } from "../queries";
import { unconfirmed } from "../rules";
import { allocateSchema, pasteSchema } from "../schema";
import type { Allotment, Cell, TargetDetail, TargetSum } from "../types";
import { type Allocation, after, reported, writeAllocations } from "./writing";

/** Says what each unit gets of a target: units that are not named keep what they have, 0 takes it away. */
export async function allocateTarget(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<TargetDetail>> {
  const own = await ownTarget(actor, id);
  if (!own.ok) return own;
  const parsed = parse(allocateSchema, input);
  if (!parsed.ok) return parsed;
  const { values, confirmed, version } = parsed.value;
  const { scope, detail } = own.value;
  const { target, units } = detail;
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const allocation: Allocation = { target, had: hadOf(units), values, names };
  const no =
    wrongUnits(detail, values) ??
    refusedFields(reported(allocation)) ??
    unconfirmed([sumOf(allocation)], confirmed);
  if (no) return no;
  const saved = await change(whoIs(actor), async (tx, record) => {
    const written = await writeAllocations(writer(scope, tx), detail.orgId, { ...allocation, version });
    if (!written) return () => staleTarget(actor, id);
    record({ type: "target.allocated", orgId: detail.orgId, subjectId: id, ...written });
    return done(null);
  });
  return saved.ok ? targetDetail(actor, id) : saved;
}

/** Takes a pasted table of units × targets: all of it, or nothing and every cell that is wrong. */
export async function pasteAllocations(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ cells: number; targets: number }>> {
  const scope = scopeForTargets(actor, orgId);
  if (!scope.ok) return scope;
  const parsed = parse(pasteSchema, input);
  if (!parsed.ok) return parsed;
  const { year, table, confirmed } = parsed.value;
  const known = await targetTable(actor, orgId, year);
  if (!known.ok) return known;
  const { targets, rows } = known.value;
  const { cells, problems } = readPasted(table, { targets, units: rows.map(({ unit }) => unit) });
  const names = new Map(rows.map(({ unit }) => [unit.id, unit.name]));
  const allocations = targets.flatMap((target, at): Allocation[] => {
    const own = cells.filter(({ targetId }) => targetId === target.id);
    const values = own.map(({ unitId, value }) => ({ unit: unitId, value }));
    const had = hadOf(rows.map(({ unit, cells: given }) => ({ id: unit.id, given: given[at] ?? null })));
    return own.length > 0 ? [{ target, had, values, names }] : [];
  });
  const no =
    wrongTable(problems, allocations, cells.length) ?? unconfirmed(allocations.map(sumOf), confirmed);
  if (no) return no;
  return change(whoIs(actor), async (tx, record): Promise<Result<{ cells: number; targets: number }>> => {
    const db = writer(scope.value, tx);
    for (const allocation of allocations) {
      const { id, version } = allocation.target;
      const written = await writeAllocations(db, orgId, { ...allocation, version });
      if (!written) return refused("conflict", "Có người vừa sửa chỉ tiêu trong lúc bạn dán. Bấm ghi lại.");
      record({ type: "target.allocated", orgId, subjectId: id, ...written });
    }
    return done({ cells: cells.length, targets: allocations.length });
  });
}

function hadOf(units: readonly { id: string; given: Cell | null }[]): Allocation["had"] {
  return new Map(units.flatMap(({ id, given }) => (given ? [[id, given] as const] : [])));
}

function sumOf(allocation: Allocation): { target: TargetSum; parts: number[] } {
  return { target: allocation.target, parts: [...after(allocation).values()] };
}

function wrongUnits({ units }: TargetDetail, values: readonly Allotment[]): Refusal | null {
  const known = new Set(units.map(({ id }) => id));
  if (values.every(({ unit }) => known.has(unit))) return null;
  return refused("invalid", "Có đơn vị không còn trong năm này. Mở lại trang rồi giao lại.");
}

function wrongTable(
  problems: readonly FieldError[],
  allocations: readonly Allocation[],
  cells: number,
): Refusal | null {
  const fields = [...problems, ...allocations.flatMap(reported)];
  if (fields.length > 0) return wrongCells(fields);
  if (cells > 0) return null;
  return refusedAt("table", "Bảng chưa có số nào. Ghi số ở ô của đơn vị và chỉ tiêu.");
}
