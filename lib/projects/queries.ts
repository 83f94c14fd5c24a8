import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { evidenceByIds, reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import { makeDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { ProjectFilter } from "./schema";
import { listProjectsStatement, readProjectStatement } from "./statements";
import type { ProjectDetail, ProjectListItem, ProjectStep } from "./types";

/** A bloc of 200 units with a project each; beyond that the filters help. */
const MOST = 500;

export type ProjectList = { items: ProjectListItem[]; isCut: boolean };

/** The projects and tasks that touch a year, the latest first. `unitId` null = every unit within reach. */
export async function projectsOfYear(
  actor: Actor,
  at: { orgId: string; unitId: string | null; year: number },
  filter: ProjectFilter,
): Promise<Result<ProjectList>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const found = await rows<ProjectListItem>(scope, listProjectsStatement, () => [
    ...reachValues(scope),
    at.unitId,
    filter.branch ?? null,
    filter.kind ?? null,
    filter.level ?? null,
    filter.state ?? null,
    filter.early === "1",
    makeDate(at.year, 1, 1),
    makeDate(at.year, 12, 31),
    filter.removed === "1",
    MOST + 1,
  ]);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

type StoredStep = Omit<ProjectStep, "at"> & { at: string };
type ReadRow = Omit<ProjectDetail, "evidence" | "mayEdit" | "mayReview" | "steps"> & {
  evidenceIds: string[];
  steps: StoredStep[];
};

/** One project with its steps, pictures and files. Removed ones only for who may take them back. */
export async function projectDetail(actor: Actor, id: string): Promise<Result<ProjectDetail>> {
  const row = isId(id) ? await findRow(actor, id) : null;
  if (!row) return notFound();
  const { evidenceIds, steps, ...project } = row;
  const place = placeOfProject(row);
  const mayEdit = can.editRecords(actor, place).allowed;
  if (row.deletedAt && !mayEdit) return notFound();
  return done({
    ...project,
    mayEdit,
    mayReview: can.reviewProject(actor, place).allowed,
    steps: steps.map((step) => ({ ...step, at: new Date(step.at) })),
    evidence: await evidenceByIds(actor, row.orgId, evidenceIds),
  });
}

async function findRow(actor: Actor, id: string): Promise<ReadRow | null> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [...reachValues(scope), id];
    const [row] = values ? await rows<ReadRow>(scope, readProjectStatement, () => values) : [];
    if (row) return row;
  }
  return null;
}

export function placeOfProject({ orgId, unit, branch }: Pick<ProjectDetail, "orgId" | "unit" | "branch">) {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}
