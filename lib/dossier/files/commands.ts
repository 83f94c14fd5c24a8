import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { changeWithFile } from "@/lib/evidence/intake/keeping";
import { prepareFile } from "@/lib/evidence/intake/prepare";
import type { ReceivedFile } from "@/lib/evidence/intake/receiving";
import { findMember, type SeenMember } from "@/lib/members/queries";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { dropIncoming } from "@/lib/platform/storage";
import { fileOfDossier, filesOfMember } from "./queries";
import { addFileSchema, removeFileSchema } from "./schema";
import { fileKindLabel } from "./types";

const MOST_FILES = 50;

/** A member to whose dossier the actor may add a paper. */
export async function findOwnDossier(actor: Actor, memberId: string): Promise<Result<SeenMember>> {
  const found = await findMember(actor, memberId);
  if (!found.ok) return found;
  return refusal(can.editRoster(actor, found.value.place)) ?? found;
}

/** Puts a paper into a member's dossier, checked as evidence is. The log names its kind, never the file. */
export async function addDossierFile(
  actor: Actor,
  memberId: string,
  received: ReceivedFile,
  input: unknown,
): Promise<Result<{ id: string }>> {
  try {
    const found = await findOwnDossier(actor, memberId);
    if (!found.ok) return found;
    const parsed = parse(addFileSchema, input);
    if (!parsed.ok) return parsed;
    if ((await filesOfMember(found.value)).length >= MOST_FILES)
      return refused("conflict", `Sổ đã có ${MOST_FILES} giấy tờ. Bỏ bớt giấy tờ cũ trước khi thêm.`);
    const prepared = await prepareFile(received);
    if (!prepared.ok) return prepared;
    // A paper is opened as it is: a small preview of it serves nobody.
    if (prepared.value.preview) await dropIncoming(prepared.value.preview.path);
    const { place, scope } = found.value;
    const { kind } = parsed.value;
    const { file, fileName } = prepared.value;
    const { sha256, mediaType, size } = file;
    const { orgId, unitId } = place;
    const id = newId();
    return await changeWithFile(actor, scope, { ...prepared.value, preview: null }, async (db, record) => {
      const by = { uploadedById: personOf(actor), uploadedBy: actor.name, uploadedAt: await now() };
      const data = { id, orgId, memberId, kind, sha256, mediaType, size, fileName, ...by };
      await db.dossierFile.create({ data });
      const detail = { paper: fileKindLabel(kind), mediaType, size };
      record({ type: "dossier.file_added", orgId, unitId, subjectId: memberId, detail });
      return done({ id });
    });
  } finally {
    await dropIncoming(received.path);
  }
}

/** Takes a paper out of the dossier; the row stays with who did it and why. */
export async function removeDossierFile(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await fileOfDossier(actor, id);
  if (!found.ok) return found;
  const { place, scope, memberId, kind } = found.value;
  const no = refusal(can.editRoster(actor, place));
  if (no) return no;
  const parsed = parse(removeFileSchema, input);
  if (!parsed.ok) return parsed;
  const { orgId, unitId } = place;
  return change(whoIs(actor), async (tx, record) => {
    const { count } = await writer(scope, tx).dossierFile.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: await now(), removedBy: actor.name, removedReason: parsed.value.reason },
    });
    if (count === 0) return notFound();
    const detail = { paper: fileKindLabel(kind) };
    record({ type: "dossier.file_removed", orgId, unitId, subjectId: memberId, detail });
    return done({ id });
  });
}
