import type { Actor } from "@/lib/access/types";
import { done, notFound, type Result } from "@/lib/platform/result";
import { partialSize } from "@/lib/platform/storage";
import type { RecordPlace } from "@/lib/units/record-place";
import { evidenceByIds } from "../queries";
import type { UploadState } from "../types";
import { uploadKey } from "./key";

/** How far the actor's own upload has come: bytes that lie here, or the evidence that it became. */
export async function uploadSoFar(
  actor: Actor,
  place: RecordPlace,
  name: string,
): Promise<Result<UploadState>> {
  const key = actor.userId && uploadKey(actor.userId, place, name);
  if (!key) return notFound();
  // The bytes go once their evidence stands: asked for in this order, one of both is found.
  const size = await partialSize(key);
  const [evidence = null] = await evidenceByIds(actor, place.orgId, [key]);
  const offset = evidence?.size ?? size;
  return offset === null ? notFound(NOTHING_HERE) : done({ offset, evidence });
}

const NOTHING_HERE = "Chưa có phần nào của tệp này. Gửi lại từ đầu.";
