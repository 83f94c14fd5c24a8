import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { cycleOfYear } from "@/lib/cycles/queries";
import { now } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { publishedContent } from "./publication";
import { makePublishedCopy, type PublishedCopy } from "./published-photo";
import { reportOfYear, reportRow } from "./queries";
import { reportSchema } from "./schema";

type Photo = { evidenceId: string; caption: string; copy: PublishedCopy };

const STALE = "Trang kết quả vừa được người khác sửa. Tải lại trang rồi chọn lại.";

/** Chooses the pictures, their captions and the author of the year's page. */
export async function saveReport(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const no = refusal(can.prepareReport(actor, orgId));
  if (no) return no;
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const cycle = await cycleOfYear(actor, orgId, year);
  if (!cycle.ok) return cycle;
  const parsed = parse(reportSchema, input);
  if (!parsed.ok) return parsed;
  const { photos, authorName, version } = parsed.value;
  const before = await reportRow(scope, cycle.value.id);
  if (before?.publishedAt) return refused("conflict", "Kết quả đã công bố nên không sửa được nữa.");
  if ((before?.version ?? null) !== version) return refused("stale", STALE, { current: before });
  const copies = await copiesOf(scope, photos);
  if (!copies)
    return refused(
      "invalid",
      "Có ảnh không tìm thấy, không phải ảnh hoặc không được công khai. Chọn lại ảnh.",
    );
  const reportId = before?.id ?? newId();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    if (!(await keepRow(db, { id: reportId, orgId, cycleId: cycle.value.id, authorName }, version)))
      return refused("stale", STALE);
    await replacePhotos(db, orgId, reportId, copies);
    const detail = { year, photos: copies.length, author: authorName };
    record({ type: "report.changed", orgId, subjectId: reportId, detail });
    return done({ version: (version ?? 0) + 1 });
  });
}

async function copiesOf(
  scope: Scope,
  photos: readonly { evidenceId: string; caption: string }[],
): Promise<Photo[] | null> {
  const found = await reader(scope).evidenceRevision.findMany({
    where: {
      evidenceId: { in: photos.map((photo) => photo.evidenceId) },
      evidence: { deletedAt: null },
      mediaType: { startsWith: "image/" },
      fileClass: "open",
    },
    orderBy: { number: "asc" },
    select: { evidenceId: true, sha256: true },
  });
  const shaOf = new Map(found.map((row) => [row.evidenceId, row.sha256]));
  const copies: Photo[] = [];
  for (const photo of photos) {
    const sha256 = shaOf.get(photo.evidenceId);
    if (!sha256) return null;
    copies.push({ ...photo, copy: await makePublishedCopy(scope.orgId, sha256) });
  }
  return copies;
}

type Row = { id: string; orgId: string; cycleId: string; authorName: string };

async function keepRow(db: Writer, { id, ...row }: Row, version: number | null): Promise<boolean> {
  if (version === null) {
    await db.report.create({ data: { id, ...row } });
    return true;
  }
  const { count } = await db.report.updateMany({
    where: { id, version, publishedAt: null },
    data: { authorName: row.authorName, version: { increment: 1 } },
  });
  return count === 1;
}

async function replacePhotos(
  db: Writer,
  orgId: string,
  reportId: string,
  photos: readonly Photo[],
): Promise<void> {
  await db.reportPhoto.deleteMany({ where: { reportId } });
  await db.storedFile.createMany({
    data: photos.map(({ copy }) => ({
      orgId,
      sha256: copy.sha256,
      size: copy.size,
      mediaType: copy.mediaType,
    })),
    skipDuplicates: true,
  });
  await db.reportPhoto.createMany({
    data: photos.map(({ evidenceId, caption, copy }, sortOrder) => ({
      orgId,
      reportId,
      evidenceId,
      caption,
      sortOrder,
      sha256: copy.sha256,
      width: copy.width,
      height: copy.height,
    })),
  });
}

/** Publishes the year: what the page says is frozen as it stands now. */
export async function publishReport(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<{ publishedAt: Date }>> {
  const no = refusal(can.publishReport(actor, orgId));
  if (no) return no;
  const scope = structureScope(actor, orgId);
  if (!scope) return notFound();
  const view = await reportOfYear(actor, orgId, year);
  if (!view.ok) return view;
  const { report, cycle } = view.value;
  if (report?.publishedAt) return refused("conflict", `Kết quả năm ${year} đã công bố.`);
  const content = publishedContent(view.value);
  if (!content.ok) return content;
  const publishedAt = await now();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const data = { content: content.value, publishedAt, publishedById: personOf(actor) };
    const id = report?.id ?? newId();
    if (!report) await db.report.create({ data: { id, orgId, cycleId: cycle.id, authorName: "", ...data } });
    const where = { id, publishedAt: null, version: report?.version };
    const { count } = report
      ? await db.report.updateMany({ where, data: { ...data, version: { increment: 1 } } })
      : { count: 1 };
    if (count === 0) return refused("stale", STALE);
    record({
      type: "report.published",
      orgId,
      subjectId: id,
      detail: { year, recognised: content.value.recognised, total: content.value.total },
    });
    return done({ publishedAt });
  });
}
