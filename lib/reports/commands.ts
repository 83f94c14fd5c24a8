import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { lockEvidence } from "@/lib/evidence/linking";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { askedPhotos } from "./editions/consenting";
import { makePublishedCopy, type PublishedCopy } from "./published-photo";
import { type ReportView, reportHead } from "./queries";
import { consentsSchema, reportSchema } from "./schema";
import type { ChosenPhotos } from "./types";
import { writeReport } from "./writing/saving";

type Photo = { evidenceId: string; caption: string; hasConsent: boolean; copy: PublishedCopy };

const STALE = "Ảnh hoặc người viết vừa được người khác sửa. So hai bản rồi lưu lại.";
const STALE_CONSENTS = "Ảnh hoặc xác nhận vừa đổi. Tải lại trang, xem lại rồi lưu.";
const NO_PHOTO = "Có ảnh không tìm thấy, không phải ảnh hoặc không được công khai. Chọn lại ảnh.";

/** Chooses the pictures in their order, their captions, who agreed to be shown, and the author of the year's report. */
export async function saveReport(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ version: number }>> {
  const parsed = parse(reportSchema, input);
  const about = ({ report }: ReportView) => {
    if (!parsed.ok) return parsed;
    const isFresh = (report?.photosVersion ?? 0) === (parsed.value.version ?? 0);
    if (isFresh) return done({ act: "photos" as const, detail: { photos: parsed.value.photos.length } });
    return refused("stale", STALE);
  };
  const saved = await writeReport(actor, orgId, year, about, async ({ db, reportId, at }) => {
    if (!parsed.ok) return parsed;
    const { photos, authorName } = parsed.value;
    const version = parsed.value.version ?? 0;
    const copies = await copiesOf(db, orgId, photos);
    if (!copies) return refused("invalid", NO_PHOTO);
    const { count } = await db.report.updateMany({
      where: { id: reportId, photosVersion: version },
      data: { authorName, photosVersion: { increment: 1 } },
    });
    if (count === 0) return refused("stale", STALE);
    await replacePhotos(db, orgId, reportId, copies);
    const said = copies.map(({ copy, hasConsent }) => ({ sha256: copy.sha256, hasConsent }));
    await writeConsents(db, { orgId, reportId, actor, at }, said);
    return done({ version: version + 1 });
  });
  return saved.ok || saved.reason !== "stale" ? saved : stalePhotos(actor, orgId, year);
}

async function stalePhotos(actor: Actor, orgId: string, year: number): Promise<Refusal> {
  const head = await reportHead(actor, orgId, year);
  if (!head.ok) return head;
  const { authorName = "", photosVersion = 0, photos = [] } = head.value.report ?? {};
  const current: ChosenPhotos = { version: photosVersion, authorName, photos };
  return refused("stale", STALE, { current });
}

/** Says of the pictures of a signed report, which are chosen no more, whether their people agree. */
export async function saveConsents(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<{ given: number }>> {
  const no = refusal(can.prepareReport(actor, orgId));
  if (no) return no;
  const head = await reportHead(actor, orgId, year);
  if (!head.ok) return head;
  const parsed = parse(consentsSchema, input);
  if (!parsed.ok) return parsed;
  const { scope, report } = head.value;
  if (!report?.editions.length)
    return refused("conflict", "Báo cáo chưa ký. Ghi xác nhận cùng lúc chọn ảnh.");
  const { photos, version } = parsed.value;
  const given = new Set(photos);
  const asked = await askedPhotos(scope, report);
  const said = asked.map(({ id, sha256 }) => ({ sha256, hasConsent: given.has(id) }));
  const at = await now();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await db.report.updateMany({
      where: { id: report.id, photosVersion: version },
      data: { photosVersion: { increment: 1 } },
    });
    if (count === 0) return refused("stale", STALE_CONSENTS);
    const written = await writeConsents(db, { orgId, reportId: report.id, actor, at }, said);
    if (written === 0)
      return refused("conflict", "Không có xác nhận nào đổi. Đánh dấu ảnh đã có người đồng ý, rồi lưu.");
    record({ type: "report.consents_saved", orgId, subjectId: report.id, detail: { year, photos: written } });
    return done({ given: given.size });
  });
}

type About = { orgId: string; reportId: string; actor: Actor; at: Date };

/** Adds a row where the last word on a picture is another now. */
async function writeConsents(
  db: Writer,
  { orgId, reportId, actor, at }: About,
  said: readonly { sha256: string; hasConsent: boolean }[],
): Promise<number> {
  const where = { reportId, sha256: { in: said.map(({ sha256 }) => sha256) } };
  const rows = await db.reportPhotoConsent.findMany({
    where,
    orderBy: { id: "asc" },
    select: { sha256: true, isGiven: true, evidenceId: true },
  });
  const last = new Map(rows.map((row) => [row.sha256, row]));
  const others = said.filter(({ sha256, hasConsent }) => (last.get(sha256)?.isGiven ?? false) !== hasConsent);
  const chosen = await db.reportPhoto.findMany({ where, select: { sha256: true, evidenceId: true } });
  const copied = new Map([...last.values(), ...chosen].map(({ sha256, evidenceId }) => [sha256, evidenceId]));
  const by = { byId: personOf(actor), by: actor.name, at };
  await db.reportPhotoConsent.createMany({
    data: others.map(({ sha256, hasConsent }) => ({
      orgId,
      reportId,
      sha256,
      evidenceId: copied.get(sha256) ?? null,
      isGiven: hasConsent,
      ...by,
    })),
  });
  return others.length;
}

async function copiesOf(
  db: Writer,
  orgId: string,
  photos: readonly Omit<Photo, "copy">[],
): Promise<Photo[] | null> {
  const ids = photos.map(({ evidenceId }) => evidenceId);
  await lockEvidence(db, orgId, ids);
  const found = await db.evidenceRevision.findMany({
    where: {
      evidenceId: { in: ids },
      // What belongs to a member's case is shown to nobody outside.
      evidence: { deletedAt: null, cases: { none: {} } },
      mediaType: { startsWith: "image/" },
      fileClass: "open",
    },
    select: { evidenceId: true, sha256: true, number: true, evidence: { select: { revision: true } } },
  });
  // A picture that was replaced was replaced for a reason: it goes nowhere any more.
  const standing = found.filter(({ number, evidence }) => number === evidence.revision);
  const shaOf = new Map(standing.map((row) => [row.evidenceId, row.sha256]));
  const copies: Photo[] = [];
  for (const photo of photos) {
    const sha256 = shaOf.get(photo.evidenceId);
    if (!sha256) return null;
    copies.push({ ...photo, copy: await makePublishedCopy(orgId, sha256) });
  }
  return copies;
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
