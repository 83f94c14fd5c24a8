import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { cycleOfYear } from "@/lib/cycles/queries";
import type { CycleRow } from "@/lib/cycles/types";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { draftResult } from "./draft";
import { factTable } from "./facts";
import { type YearMatter, yearMatter } from "./result-facts";
import type { Fact, ReportRow, ResultDraft } from "./types";

export type ReportView = {
  cycle: CycleRow;
  matter: YearMatter;
  draft: ResultDraft;
  facts: Fact[];
  report: ReportRow | null;
};

/** The year's report as it stands: facts, drafted text, chosen pictures, whether it is published. */
export async function reportOfYear(actor: Actor, orgId: string, year: number): Promise<Result<ReportView>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  if (no) return no;
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleOfYear(actor, orgId, year);
  if (!cycle.ok) return cycle;
  const report = await reportRow(scope, cycle.value.id);
  const shown = { photos: report?.photos.length ?? 0, author: report?.authorName || null };
  const matter = await yearMatter(actor, cycle.value, shown, await today());
  if (!matter.ok) return matter;
  const draft = draftResult(matter.value.facts);
  return done({
    cycle: cycle.value,
    matter: matter.value,
    draft,
    facts: [...factTable(matter.value.facts).values()],
    report,
  });
}

export async function reportRow(scope: Scope, cycleId: string): Promise<ReportRow | null> {
  return reader(scope).report.findFirst({
    where: { cycleId },
    select: {
      id: true,
      authorName: true,
      publishedAt: true,
      version: true,
      photos: {
        orderBy: { sortOrder: "asc" },
        select: { id: true, evidenceId: true, caption: true, sha256: true, width: true, height: true },
      },
    },
  });
}

export type PhotoCandidate = { id: string; caption: string; factDate: PlainDate; unitName: string };

const CANDIDATES = 60;

/** Pictures of the year that may be shown in public: open ones, newest first. */
export async function photoCandidates(actor: Actor, orgId: string, year: number): Promise<PhotoCandidate[]> {
  const scope = structureScope(actor, orgId);
  if (!scope || !can.prepareReport(actor, orgId).allowed) return [];
  const found = await reader(scope).evidence.findMany({
    where: {
      deletedAt: null,
      factDate: { gte: new Date(Date.UTC(year, 0, 1)), lte: new Date(Date.UTC(year, 11, 31)) },
      revisions: { some: { mediaType: { startsWith: "image/" } }, every: { fileClass: "open" } },
    },
    orderBy: { factDate: "desc" },
    take: CANDIDATES,
    select: { id: true, caption: true, factDate: true, unit: { select: { name: true } } },
  });
  return found.map(({ unit, factDate, ...row }) => ({
    ...row,
    factDate: toDay(factDate),
    unitName: unit.name,
  }));
}
