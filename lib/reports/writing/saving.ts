import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditType, Json } from "@/lib/audit/types";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refused } from "@/lib/platform/result";
import { partsOf } from "../parts";
import { type ReportView, reportOfYear } from "../queries";
import type { Fact, ParagraphRow } from "../types";
import { composeReport, type ReportSection } from "./rules";
import type { SaveAct, SavedReport } from "./types";

export type Saving = { db: Writer; view: ReportView; reportId: string; at: Date };

type Work<T> = (saving: Saving) => Promise<Result<T>>;
type About = {
  act: SaveAct;
  event?: AuditType;
  detail?: { [key: string]: Json };
  /** Whether the report must be open for writing; a correction is opened on a closed one. */
  isOpen?: boolean;
  reason?: string;
};

export const CLOSED =
  "Báo cáo đã ghi số, ngày ký nên không sửa được nữa. Muốn sửa, Bí thư bấm Mở bản sửa rồi ký số mới.";

/** The one way to write on a report: the work, the entry of this save and its audit row in one transaction. */
export async function writeReport<T>(
  actor: Actor,
  orgId: string,
  year: number,
  about: About | ((view: ReportView) => Result<About>),
  work: Work<T>,
): Promise<Result<T>> {
  const no = refusal(can.prepareReport(actor, orgId));
  if (no) return no;
  const found = await reportOfYear(actor, orgId, year);
  if (!found.ok) return found;
  const view = found.value;
  const said = typeof about === "function" ? about(view) : done(about);
  if (!said.ok) return said;
  const { act, event = "report.changed", detail = {}, isOpen = true, reason } = said.value;
  const at = await now();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(view.scope, tx);
    const reportId = await heldReport(db, orgId, view.cycle.id, isOpen);
    if (reportId === null) return refused("conflict", CLOSED);
    const result = await work({ db, view, reportId, at });
    if (!result.ok) return result;
    const content = { ...(await savedReport(db, view, reportId)), ...(reason ? { reason } : {}) };
    const { version: number } = await db.report.findFirstOrThrow({
      where: { id: reportId },
      select: { version: true },
    });
    const by = { savedById: personOf(actor), savedBy: actor.name, savedAt: at };
    await db.reportSave.create({ data: { orgId, reportId, number, act, content, ...by } });
    record({ type: event, orgId, subjectId: reportId, detail: { year, ...detail } });
    return result;
  });
}

/** The report's row, made where there is none, counted up and held until the transaction ends. */
async function heldReport(
  db: Writer,
  orgId: string,
  cycleId: string,
  isOpen: boolean,
): Promise<string | null> {
  await db.report.createMany({
    data: [{ id: newId(), orgId, cycleId, authorName: "", version: 0 }],
    skipDuplicates: true,
  });
  const { count } = await db.report.updateMany({
    where: { cycleId, isOpen },
    data: { version: { increment: 1 } },
  });
  if (count === 0) return null;
  return (await db.report.findFirstOrThrow({ where: { cycleId }, select: { id: true } })).id;
}

async function savedReport(db: Writer, view: ReportView, reportId: string): Promise<SavedReport> {
  const { draft, facts, matter } = view;
  const [rows, photos, report] = [
    await paragraphRows(db, reportId),
    await db.reportPhoto.findMany({
      where: { reportId },
      orderBy: { sortOrder: "asc" },
      select: { evidenceId: true, caption: true },
    }),
    await db.report.findFirstOrThrow({ where: { id: reportId }, select: { authorName: true } }),
  ];
  const sections = composeReport(partsOf(matter.facts.groups), draft.paragraphs, rows, facts);
  return { author: report.authorName, photos, sections: sections.map(savedSection) };
}

function savedSection({ key, heading, paragraphs }: ReportSection): SavedReport["sections"][number] {
  return {
    key,
    heading,
    paragraphs: paragraphs.map(({ id, draftKey, state, text, basis, isLeftOut }) => ({
      id,
      draftKey,
      state,
      text,
      basis,
      isLeftOut,
    })),
  };
}

/** The touched paragraphs as they stand inside the transaction. */
export async function paragraphRows(db: Writer, reportId: string): Promise<ParagraphRow[]> {
  const found = await db.reportParagraph.findMany({
    where: { reportId },
    orderBy: [{ sortOrder: "asc" }, { updatedAt: "asc" }],
    select: {
      id: true,
      part: true,
      draftKey: true,
      text: true,
      basis: true,
      isLeftOut: true,
      sortOrder: true,
      updatedBy: true,
      updatedAt: true,
      version: true,
    },
  });
  return found.map((row) => ({
    ...row,
    basis: row.basis as unknown as Fact[],
    updatedAt: row.updatedAt.toISOString(),
  }));
}
