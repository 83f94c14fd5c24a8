import { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { writer } from "@/lib/platform/database/database";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { findEditable, placeOf, stale, subjectOf } from "./own";
import { evidenceDetail } from "./queries";
import { versionSchema } from "./schema";
import type { EvidenceDetail } from "./types";

const restrictSchema = versionSchema.extend({ isRestricted: z.boolean() });

/** Lets only those read a piece of evidence, in all its revisions, who read what is sensitive at its place, or everybody again. */
export async function restrictEvidence(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<EvidenceDetail>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  if (was.isOfRestrictedRecord)
    return refused(
      "conflict",
      "Đây là giấy tờ của một hồ sơ hạn chế hoặc bản xếp loại. Ai xem được hồ sơ đó thì xem được tệp này.",
    );
  const no = refusal(can.readRestricted(actor, placeOf(was)));
  const scope = readScope(actor, was.orgId);
  if (no || !scope) return no ?? notFound();
  const parsed = parse(restrictSchema, input);
  if (!parsed.ok) return parsed;
  const { isRestricted, version } = parsed.value;
  const changed = await change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await db.evidence.updateMany({
      where: { id, version, deletedAt: null },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return () => stale(actor, id);
    if (isRestricted && (await db.reportPhoto.count({ where: { evidenceId: id } })) > 0)
      return refused(
        "conflict",
        "Ảnh này nằm trong bài kết quả của cấp trên. Nhờ cấp trên gỡ khỏi bài trước.",
      );
    const fileClass = isRestricted ? "restricted" : "open";
    await db.evidenceRevision.updateMany({ where: { evidenceId: id }, data: { fileClass } });
    record({ type: isRestricted ? "evidence.restricted" : "evidence.opened", ...subjectOf(was) });
    return done(null);
  });
  return changed.ok ? evidenceDetail(actor, id) : changed;
}
