import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import type { ReportView } from "../queries";
import type { ParagraphRow } from "../types";
import { moved, type ReportParagraph, type ReportSection } from "./rules";
import { paragraphRows, type Saving, writeReport } from "./saving";
import { actSchema, paragraphSchema } from "./schema";
import type { CurrentParagraph, ParagraphAct } from "./types";

type Place = { id: string | null; draftKey: string | null; part: string; version: number | null };
type Saved = { id: string; version: number };

const GONE = "Không thấy đoạn này trong báo cáo. Tải lại trang.";

/** Writes a paragraph: over a drafted one, on one that was written before, or one of its own. */
export async function saveParagraph(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<Saved>> {
  const parsed = parse(paragraphSchema, input);
  const about = (view: ReportView) => {
    if (!parsed.ok) return parsed;
    const section = sectionOf(view, parsed.value);
    if (!section) return notFound(GONE);
    const isNew = parsed.value.draftKey === null && parsed.value.version === null;
    const act = isNew ? ("added" as const) : ("text" as const);
    return done({ act, detail: { part: section.heading } });
  };
  return writeReport(actor, orgId, year, about, async (saving) => {
    if (!parsed.ok) return parsed;
    const { text, ...place } = parsed.value;
    const row = await rowAt(saving, place);
    if (!row.ok) return row;
    const basis = factsAt(saving.view, place);
    return store(saving, actor, orgId, { place, row: row.value, data: { text, basis } });
  });
}

/** Takes the drafted text again, leaves a paragraph out or in, moves it within its part. */
export async function changeParagraph(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<Saved>> {
  const parsed = parse(actSchema, input);
  const about = (view: ReportView) => {
    if (!parsed.ok) return parsed;
    const section = sectionOf(view, parsed.value);
    if (!section) return notFound(GONE);
    return done({ act: parsed.value.act, detail: { part: section.heading } });
  };
  return writeReport(actor, orgId, year, about, async (saving) => {
    if (!parsed.ok) return parsed;
    const { act, ...place } = parsed.value;
    if (act === "up" || act === "down") return move(saving, actor, orgId, place, act);
    const row = await rowAt(saving, place);
    if (!row.ok) return row;
    if (!row.value && place.draftKey === null) return notFound(GONE);
    if (act === "renew" && place.draftKey === null)
      return refused("invalid", "Đoạn này không có bản soạn sẵn.");
    return store(saving, actor, orgId, { place, row: row.value, data: DATA[act] });
  });
}

const DATA: Record<Exclude<ParagraphAct, "up" | "down">, Data> = {
  renew: { text: null, basis: [], isLeftOut: false },
  leave_out: { isLeftOut: true },
  take_in: { isLeftOut: false },
};

type Data = { text?: string | null; basis?: object[]; isLeftOut?: boolean };

/** The part in which a paragraph stands, or may be added. */
function sectionOf(view: ReportView, { id, draftKey, part }: Omit<Place, "version">): ReportSection | null {
  const section = view.sections.find(({ key }) => key === part);
  if (!section) return null;
  if (draftKey === null) return id === null ? null : section;
  return section.paragraphs.some((paragraph) => paragraph.draftKey === draftKey) ? section : null;
}

const isAt = (place: Pick<Place, "id" | "draftKey">, paragraph: Pick<ReportParagraph, "id" | "draftKey">) =>
  place.draftKey === null ? paragraph.id === place.id : paragraph.draftKey === place.draftKey;

function factsAt(view: ReportView, place: Place): object[] {
  const paragraphs = view.sections.flatMap((section) => section.paragraphs);
  return place.draftKey === null ? [] : (paragraphs.find((each) => isAt(place, each))?.facts ?? []);
}

/** The row of a paragraph at the version that was seen; null where it has none yet. */
async function rowAt(saving: Saving, place: Place): Promise<Result<ParagraphRow | null>> {
  const rows = await paragraphRows(saving.db, saving.reportId);
  const row = rows.find((each) => each.part === place.part && isAt(place, each)) ?? null;
  if (row === null) return place.version === null ? done(null) : notFound(GONE);
  if (row.version === place.version) return done(row);
  const current: CurrentParagraph = {
    text: row.text ?? draftedText(saving.view, row) ?? "",
    by: row.updatedBy,
    at: row.updatedAt,
    version: row.version,
  };
  return refused("stale", `${row.updatedBy} vừa sửa đoạn này. So hai bản rồi chọn.`, { current });
}

function draftedText(view: ReportView, row: ParagraphRow): string | null {
  const paragraphs = view.sections.flatMap((section) => section.paragraphs);
  return paragraphs.find((each) => each.draftKey === row.draftKey)?.drafted ?? null;
}

async function store(
  { db, view, reportId, at }: Saving,
  actor: Actor,
  orgId: string,
  { place, row, data }: { place: Place; row: ParagraphRow | null; data: Data },
): Promise<Result<Saved>> {
  const by = { updatedById: personOf(actor), updatedBy: actor.name, updatedAt: at };
  if (row) {
    await db.reportParagraph.updateMany({
      where: { id: row.id },
      data: { ...data, ...by, version: { increment: 1 } },
    });
    return done({ id: row.id, version: row.version + 1 });
  }
  const { draftKey, part } = place;
  const id = draftKey === null && place.id ? place.id : newId();
  const sortOrder = draftKey === null ? nextOrder(view, part) : 0;
  await db.reportParagraph.create({
    data: { id, orgId, reportId, part, draftKey, sortOrder, ...data, ...by },
  });
  return done({ id, version: 1 });
}

function nextOrder({ report, sections }: ReportView, part: string): number {
  const orders = report?.paragraphs.filter((row) => row.part === part).map((row) => row.sortOrder) ?? [];
  const count = sections.find(({ key }) => key === part)?.paragraphs.length ?? 0;
  return Math.max(count, ...orders) + 1;
}

/** The order of a part is written whole; what the paragraphs say is not touched by it, nor are their versions. */
async function move(
  saving: Saving,
  actor: Actor,
  orgId: string,
  place: Place,
  act: "up" | "down",
): Promise<Result<Saved>> {
  const { db, view, reportId, at } = saving;
  const paragraphs = view.sections.find(({ key }) => key === place.part)?.paragraphs ?? [];
  const from = paragraphs.findIndex((each) => isAt(place, each));
  const inOrder = moved(paragraphs, from, act === "up" ? -1 : 1);
  if (from < 0 || !inOrder)
    return refused("conflict", "Đoạn này đã ở đầu hoặc cuối mục. Tải lại trang để xem thứ tự.");
  const by = { updatedById: personOf(actor), updatedBy: actor.name, updatedAt: at };
  for (const [sortOrder, { id, draftKey }] of inOrder.entries()) {
    if (id) await db.reportParagraph.updateMany({ where: { id }, data: { sortOrder } });
    else
      await db.reportParagraph.create({
        data: { id: newId(), orgId, reportId, part: place.part, draftKey, sortOrder, ...by },
      });
  }
  const row = (await paragraphRows(db, reportId)).find((each) => isAt(place, each));
  return row ? done({ id: row.id, version: row.version }) : notFound(GONE);
}
