import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CycleRow } from "./types";

const select = {
  id: true,
  orgId: true,
  year: true,
  setId: true,
  cutOff: true,
  registrationDue: true,
  selfAssessmentDue: true,
  appraisalDue: true,
  decisionDue: true,
  votePercent: true,
  state: true,
  version: true,
  set: { select: { code: true, title: true } },
} as const;

/** The years of an organisation, newest first: for whoever belongs to it. */
export async function cyclesOf(actor: Actor, orgId: string): Promise<Result<CycleRow[]>> {
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const rows = await reader(scope).cycle.findMany({ orderBy: { year: "desc" }, take: 100, select });
  return done(rows.map(asRow));
}

/** One year of an organisation. */
export async function cycleOfYear(actor: Actor, orgId: string, year: number): Promise<Result<CycleRow>> {
  const scope = structureScope(actor, orgId);
  return scope ? cycleWhere(scope, { year }) : notFound();
}

export async function cycleWhere(
  scope: Scope,
  where: { id: string } | { year: number },
): Promise<Result<CycleRow>> {
  const row = await reader(scope).cycle.findFirst({ where, select });
  return row ? done(asRow(row)) : notFound("Chưa mở năm đánh giá này.");
}

type Selected = Omit<CycleRow, "setCode" | "setTitle" | keyof Days> &
  Days & { set: { code: string; title: string } };
type Days = {
  cutOff: Date;
  registrationDue: Date;
  selfAssessmentDue: Date;
  appraisalDue: Date;
  decisionDue: Date;
};

function asRow({ set, ...row }: Selected): CycleRow {
  return {
    ...row,
    setCode: set.code,
    setTitle: set.title,
    cutOff: toDay(row.cutOff),
    registrationDue: toDay(row.registrationDue),
    selfAssessmentDue: toDay(row.selfAssessmentDue),
    appraisalDue: toDay(row.appraisalDue),
    decisionDue: toDay(row.decisionDue),
  };
}
