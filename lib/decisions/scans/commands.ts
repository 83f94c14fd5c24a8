import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import { changeWithFile } from "@/lib/evidence/intake/keeping";
import { dropPrepared, prepareFile } from "@/lib/evidence/intake/prepare";
import type { ReceivedFile } from "@/lib/evidence/intake/receiving";
import { PDF } from "@/lib/evidence/types";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { dropIncoming } from "@/lib/platform/storage";
import { findDecision } from "../own";

/** Adds the picture or PDF of a signed decision, checked as evidence is. Earlier scans stay. */
export async function addScan(
  actor: Actor,
  decisionId: string,
  received: ReceivedFile,
): Promise<Result<{ id: string }>> {
  try {
    const found = await findDecision(actor, decisionId);
    if (!found.ok) return found;
    const { scope, orgId, year, number } = found.value;
    const no = refusal(can.recordDecision(actor, orgId));
    if (no) return no;
    const prepared = await prepareFile(received);
    if (!prepared.ok) return prepared;
    // The paper is shown as it is: a small preview of it serves nobody.
    if (prepared.value.preview) await dropIncoming(prepared.value.preview.path);
    const { sha256, mediaType, size } = prepared.value.file;
    if (mediaType !== PDF && mediaType !== "image/jpeg") {
      await dropPrepared(prepared.value);
      return wrongType();
    }
    const id = newId();
    return await changeWithFile(actor, scope, { ...prepared.value, preview: null }, async (db, record) => {
      const by = { uploadedById: personOf(actor), uploadedBy: actor.name, uploadedAt: await now() };
      const { fileName } = prepared.value;
      await db.decisionScan.create({
        data: { id, orgId, decisionId, sha256, mediaType, size, fileName, ...by },
      });
      const detail = { year, number, mediaType, size, sha256 };
      record({ type: "decision.scan_added", orgId, subjectId: decisionId, detail });
      return done({ id });
    });
  } finally {
    await dropIncoming(received.path);
  }
}

function wrongType() {
  return refusedAt("file", "Bản chụp quyết định là tệp PDF hoặc ảnh JPG. Chọn tệp khác.", "wrong_type");
}
