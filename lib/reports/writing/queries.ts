import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type ReportView, reportHead, reportOfYear } from "../queries";
import type { SaveAct, SavedReport, SaveLine } from "./types";

const MOST_SAVES = 200;

const line = { number: true, act: true, savedBy: true, savedAt: true } as const;

export type ReportHistory = { view: ReportView; saves: SaveLine[]; chosen: ChosenSave | null };
export type ChosenSave = SaveLine & { content: SavedReport };

/** Every save of a year's report, the latest first, and one of them to look at beside what stands now. */
export async function reportHistory(
  actor: Actor,
  orgId: string,
  year: number,
  number: number | null,
): Promise<Result<ReportHistory>> {
  const view = await reportOfYear(actor, orgId, year);
  if (!view.ok) return view;
  const { report, scope } = view.value;
  if (!report) return number === null ? done({ view: view.value, saves: [], chosen: null }) : notFound();
  const [found, one] = await Promise.all([
    reader(scope).reportSave.findMany({
      where: { reportId: report.id },
      orderBy: { number: "desc" },
      take: MOST_SAVES,
      select: line,
    }),
    number === null
      ? null
      : reader(scope).reportSave.findFirst({
          where: { reportId: report.id, number },
          select: { ...line, content: true },
        }),
  ]);
  if (number !== null && !one) return notFound();
  const chosen = one && { ...lineOf(one), content: one.content as unknown as SavedReport };
  return done({ view: view.value, saves: found.map(lineOf), chosen });
}

/** The latest save of a year's report. */
export async function lastSave(actor: Actor, orgId: string, year: number): Promise<Result<SaveLine>> {
  const head = await reportHead(actor, orgId, year);
  if (!head.ok) return head;
  const { report, scope } = head.value;
  const where = { reportId: report?.id ?? "" };
  const row =
    report &&
    (await reader(scope).reportSave.findFirst({ where, orderBy: { number: "desc" }, select: line }));
  return row ? done(lineOf(row)) : notFound();
}

function lineOf(row: { number: number; act: string; savedBy: string; savedAt: Date }): SaveLine {
  return { number: row.number, act: row.act as SaveAct, by: row.savedBy, at: row.savedAt };
}
