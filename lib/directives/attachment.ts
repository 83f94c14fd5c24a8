import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { changeWithFile } from "@/lib/evidence/intake/keeping";
import { prepareFile } from "@/lib/evidence/intake/prepare";
import type { ReceivedFile } from "@/lib/evidence/intake/receiving";
import { done, notFound, type Result } from "@/lib/platform/result";
import { dropIncoming } from "@/lib/platform/storage";
import { directiveDetail } from "./queries";
import type { DirectiveDetail } from "./types";

/** A directive whose file the actor may bring. */
export async function findOwnDirective(actor: Actor, id: string): Promise<Result<DirectiveDetail>> {
  const found = await directiveDetail(actor, id);
  if (!found.ok) return found;
  return refusal(can.issueDirective(actor, found.value.orgId)) ?? found;
}

/** Puts the signed paper beside the directive; a later file takes its place, the log keeps both names. */
export async function attachFile(
  actor: Actor,
  id: string,
  received: ReceivedFile,
): Promise<Result<{ id: string; fileName: string }>> {
  try {
    const found = await findOwnDirective(actor, id);
    if (!found.ok) return found;
    const { orgId, docNumber, fileName: before } = found.value;
    const scope = readScope(actor, orgId);
    if (!scope) return notFound();
    const prepared = await prepareFile(received);
    if (!prepared.ok) return prepared;
    const { file, fileName } = prepared.value;
    const { sha256, mediaType } = file;
    return await changeWithFile(actor, scope, prepared.value, async (db, record) => {
      await db.directive.updateMany({
        where: { id },
        data: { sha256, mediaType, fileName, version: { increment: 1 } },
      });
      const detail = { number: docNumber, sha256, mediaType };
      record({
        type: "directive.file_attached",
        orgId,
        subjectId: id,
        detail,
        before: { fileName: before },
        after: { fileName },
      });
      return done({ id, fileName });
    });
  } finally {
    await dropIncoming(received.path);
  }
}
