import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CycleRow, CycleState } from "./types";

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

/** How `/api/v1` shows a year. */
export type CycleShape = {
  year: number;
  org: string;
  criteria: string;
  cutOff: PlainDate;
  state: CycleState;
};

/** The years of every organisation in which the actor holds a role, or of the one named by its code. */
export async function cyclesOfActor(actor: Actor, orgCode?: string): Promise<Result<CycleShape[]>> {
  const codes = new Map(
    actor.roles.flatMap((held) => (held.orgId ? [[held.orgId, held.orgCode] as const] : [])),
  );
  const orgs = [...codes].filter(([, code]) => orgCode === undefined || code === orgCode);
  if (orgCode !== undefined && orgs.length === 0) return notFound();
  const shapes: CycleShape[] = [];
  for (const [orgId, org] of orgs) {
    const found = await cyclesOf(actor, orgId);
    if (!found.ok) return found;
    for (const { year, setCode, cutOff, state } of found.value)
      shapes.push({ year, org, criteria: setCode, cutOff, state });
  }
  return done(shapes);
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
