import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { evidenceByIds } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import { makeDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { AdvisingFilter } from "./schema";
import { listAdvisingStatement, readAdvisingStatement } from "./statements";
import type { AdvisingDetail, AdvisingListItem } from "./types";

const MOST = 500;

export type AdvisingList = { items: AdvisingListItem[]; isCut: boolean };

/** Advice, programmes and tasks of a year, the latest first. `unitId` null = every unit within reach. */
export async function advisingOfYear(
  actor: Actor,
  at: { orgId: string; unitId: string | null; year: number },
  filter: AdvisingFilter,
): Promise<Result<AdvisingList>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const found = await rows<AdvisingListItem>(scope, listAdvisingStatement, () => [
    scope.orgId,
    unitIdsOf(scope),
    at.unitId,
    filter.kind ?? null,
    filter.subject ?? null,
    filter.outcome ?? null,
    filter.giver ?? null,
    makeDate(at.year, 1, 1),
    makeDate(at.year, 12, 31),
    filter.removed === "1",
    MOST + 1,
  ]);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

type ReadRow = Omit<AdvisingDetail, "evidence" | "mayEdit"> & { evidenceIds: string[] };

/** One of them with its pictures and files. Removed ones only for who may take them back. */
export async function advisingDetail(actor: Actor, id: string): Promise<Result<AdvisingDetail>> {
  const row = isId(id) ? await findRow(actor, id) : null;
  if (!row) return notFound();
  const { evidenceIds, ...record } = row;
  const mayEdit = can.keepUnitWork(actor, placeOfAdvising(row)).allowed;
  if (row.deletedAt && !mayEdit) return notFound();
  return done({ ...record, mayEdit, evidence: await evidenceByIds(actor, row.orgId, evidenceIds) });
}

async function findRow(actor: Actor, id: string): Promise<ReadRow | null> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [scope.orgId, unitIdsOf(scope), id];
    const [row] = values ? await rows<ReadRow>(scope, readAdvisingStatement, () => values) : [];
    if (row) return row;
  }
  return null;
}

export function placeOfAdvising({ orgId, unit }: Pick<AdvisingDetail, "orgId" | "unit">) {
  return { orgId, unitId: unit.id };
}
