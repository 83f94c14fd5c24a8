import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { formatMoment } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { ReportView } from "../queries";
import { lastSave } from "./queries";
import { paragraphRows, type Saving, writeReport } from "./saving";
import { restoreSchema } from "./schema";
import { SAVE_ACTS, type SavedParagraph, type SavedReport } from "./types";

/**
 * Brings back the text of an earlier save as a new save: paragraphs drafted then are drafted again, from the facts
 * of today; own ones that came later are left out. Pictures and author stay.
 */
export async function restoreSave(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ number: number }>> {
  const parsed = parse(restoreSchema, input);
  const about = (view: ReportView) => {
    if (!parsed.ok) return parsed;
    if ((view.report?.version ?? 0) !== parsed.value.version) return STALE;
    return done({ act: "restored" as const, detail: { save: parsed.value.number } });
  };
  const restored = await writeReport(actor, orgId, year, about, async (saving) => {
    if (!parsed.ok) return parsed;
    const { db, reportId } = saving;
    const { number, version } = parsed.value;
    const report = await db.report.findFirst({ where: { id: reportId }, select: { version: true } });
    if (report?.version !== version + 1) return STALE;
    const save = await db.reportSave.findFirst({ where: { reportId, number }, select: { content: true } });
    if (!save) return notFound("Không thấy bản đã lưu này. Tải lại trang.");
    await bringBack(saving, actor, orgId, save.content as unknown as SavedReport);
    return done({ number });
  });
  return !restored.ok && restored.reason === "stale" ? savedMeanwhile(actor, orgId, year) : restored;
}

const STALE = refused("stale", "");

async function savedMeanwhile(actor: Actor, orgId: string, year: number): Promise<Refusal> {
  const last = await lastSave(actor, orgId, year);
  if (!last.ok)
    return refused("stale", "Báo cáo chưa có bản nào được lưu. Tải lại trang rồi chọn bản để khôi phục.");
  const { by, at, number, act } = last.value;
  const saved = `${by} đã lưu bản ${number} (${SAVE_ACTS[act]}) lúc ${formatMoment(at)}`;
  return refused("stale", `${saved}. Trang đang hiện bản đó; xem lại rồi bấm khôi phục.`);
}

async function bringBack(
  { db, reportId, at }: Saving,
  actor: Actor,
  orgId: string,
  { sections }: SavedReport,
): Promise<void> {
  const rows = await paragraphRows(db, reportId);
  const kept = new Set<string>();
  const by = { updatedById: personOf(actor), updatedBy: actor.name, updatedAt: at };
  for (const { key: part, paragraphs } of sections)
    for (const [sortOrder, paragraph] of paragraphs.entries()) {
      const { draftKey, isLeftOut, basis } = paragraph;
      const row = rows.find((each) => (draftKey ? each.draftKey === draftKey : each.id === paragraph.id));
      const data = { text: writtenText(paragraph), basis, isLeftOut, sortOrder, ...by };
      if (row) {
        kept.add(row.id);
        await db.reportParagraph.updateMany({
          where: { id: row.id },
          data: { ...data, version: { increment: 1 } },
        });
      } else
        await db.reportParagraph.create({ data: { id: newId(), orgId, reportId, part, draftKey, ...data } });
    }
  const later = rows.filter((row) => !kept.has(row.id) && row.draftKey === null).map((row) => row.id);
  await db.reportParagraph.updateMany({
    where: { id: { in: later } },
    data: { isLeftOut: true, ...by, version: { increment: 1 } },
  });
}

/** Null where the drafted text stood. */
function writtenText({ state, text }: SavedParagraph): string | null {
  return state === "drafted" ? null : text;
}
