import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { now, today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { fold } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import { dropIncoming } from "@/lib/platform/storage";
import type { RecordPlace } from "@/lib/units/record-place";
import { findEditable, stale, subjectOf } from "../own";
import { addPaper, type PaperBearer } from "../papers/tying";
import { evidenceDetail } from "../queries";
import { factDateOf, notAfter } from "../rules";
import { uploadSchema, versionSchema } from "../schema";
import type { EvidenceDetail, MediaType } from "../types";
import { changeWithFile } from "./keeping";
import { type PreparedFile, prepareFile } from "./prepare";
import type { ReceivedFile } from "./receiving";

export type UploadedEvidence = { id: string; sha256: string; mediaType: MediaType; size: number };

/** What a file is from its first moment. */
export type TakenAs = {
  /** The record whose paper it becomes as it comes in. */
  bearer?: PaperBearer | undefined;
  /** Read by few before a record takes it; the paper of what few read always is. */
  isRestricted?: boolean | undefined;
};

/**
 * Takes a received file in as evidence at a place, or as the paper of a record there. Without a day, the picture's own
 * or today is proposed. With an id of the caller's own the same file becomes evidence once: a second time it is a
 * conflict.
 */
export async function uploadEvidence(
  actor: Actor,
  place: RecordPlace,
  received: ReceivedFile,
  input: unknown,
  id = newId(),
  as: TakenAs = {},
): Promise<Result<UploadedEvidence & Pick<EvidenceDetail, "factDate">>> {
  try {
    const no = refusal(can.editRecords(actor, place));
    if (no) return no;
    const parsed = parse(uploadSchema, input);
    if (!parsed.ok) return parsed;
    const day = await today();
    const tooEarly = parsed.value.factDate && notAfter(day, parsed.value.factDate, "factDate");
    if (tooEarly) return tooEarly;
    const prepared = await prepareFile(received);
    if (!prepared.ok) return prepared;
    const factDate = factDateOf(
      parsed.value.factDate,
      { takenOn: prepared.value.takenOn, recordDay: parsed.value.recordDay },
      day,
    );
    const { caption } = parsed.value;
    return await keepAsNew(actor, place, prepared.value, { id, caption, factDate, as });
  } finally {
    await dropIncoming(received.path);
  }
}

const ALREADY_TAKEN = "Tệp này đã gửi trước đó rồi bị xóa. Chọn lại tệp để gửi mới.";

async function keepAsNew(
  actor: Actor,
  place: RecordPlace,
  prepared: PreparedFile,
  {
    id,
    caption,
    factDate,
    as: { bearer, isRestricted = bearer?.isRestricted },
  }: Pick<EvidenceDetail, "id" | "caption" | "factDate"> & { as: TakenAs },
): Promise<Result<UploadedEvidence & Pick<EvidenceDetail, "factDate">>> {
  const { userId } = actor;
  const scope = readScope(actor, place.orgId);
  if (!scope || userId === null) return needsPerson();
  const { sha256, mediaType, size } = prepared.file;
  return changeWithFile(actor, scope, prepared, async (db, record) => {
    const searchKey = fold(`${caption} ${prepared.fileName}`);
    const who = { createdById: userId, createdBy: actor.name, createdAt: await now() };
    const data = { id, ...place, caption, searchKey, factDate: fromDay(factDate), ...who };
    const { count } = await db.evidence.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) return refused("conflict", ALREADY_TAKEN);
    const fileClass = isRestricted ? "restricted" : "open";
    const at = { orgId: place.orgId, evidenceId: id, number: 1, uploadedById: userId, fileClass } as const;
    await addRevision(db, at, prepared);
    record({
      type: "evidence.uploaded",
      orgId: place.orgId,
      unitId: place.unitId,
      subjectId: id,
      detail: { mediaType, size, sha256, factDate },
      ...(fileClass === "open" ? { after: { caption, fileName: prepared.fileName } } : {}),
    });
    if (bearer) await addPaper({ db, record }, [bearer], id);
    return done({ id, sha256, mediaType, size, factDate });
  });
}

/** Puts another file in the place of the one in force; the earlier one stays as a revision. */
export async function replaceEvidence(
  actor: Actor,
  id: string,
  received: ReceivedFile,
  input: unknown,
): Promise<Result<EvidenceDetail>> {
  try {
    const found = await findEditable(actor, id);
    if (!found.ok) return found;
    const parsed = parse(versionSchema, input);
    if (!parsed.ok) return parsed;
    const prepared = await prepareFile(received);
    if (!prepared.ok) return prepared;
    const replaced = await keepAsRevision(actor, found.value, parsed.value.version, prepared.value);
    return replaced.ok ? evidenceDetail(actor, id) : replaced;
  } finally {
    await dropIncoming(received.path);
  }
}

async function keepAsRevision(
  actor: Actor,
  was: EvidenceDetail,
  version: number,
  prepared: PreparedFile,
): Promise<Result<null>> {
  const { userId } = actor;
  const scope = readScope(actor, was.orgId);
  if (!scope || userId === null) return needsPerson();
  const number = was.revision + 1;
  return changeWithFile(actor, scope, prepared, async (db, record) => {
    const { count } = await db.evidence.updateMany({
      where: { id: was.id, version, revision: was.revision, deletedAt: null },
      data: {
        revision: number,
        searchKey: fold(`${was.caption} ${prepared.fileName}`),
        version: { increment: 1 },
      },
    });
    if (count === 0) return () => stale(actor, was.id);
    const at = { orgId: was.orgId, evidenceId: was.id, number, uploadedById: userId };
    await addRevision(db, { ...at, fileClass: was.restricted ? "restricted" : "open" }, prepared);
    const { sha256, mediaType, size } = prepared.file;
    record({
      type: "evidence.replaced",
      ...subjectOf(was),
      detail: { revision: number, mediaType, size, sha256 },
    });
    return done(null);
  });
}

type NewRevision = {
  orgId: string;
  evidenceId: string;
  number: number;
  uploadedById: string;
  fileClass: "open" | "restricted";
};

async function addRevision(db: Writer, at: NewRevision, prepared: PreparedFile): Promise<void> {
  const { file, preview, fileName, width, height } = prepared;
  const { sha256, mediaType, size } = file;
  await db.evidenceRevision.create({
    data: {
      ...at,
      sha256,
      mediaType,
      size,
      fileName,
      width,
      height,
      previewSha256: preview?.sha256 ?? null,
      scanState: "clean",
      uploadedAt: await now(),
    },
  });
}

function needsPerson(): Refusal {
  return forbidden("Minh chứng do người của đơn vị gửi.");
}
