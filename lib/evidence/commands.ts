import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { now, today } from "@/lib/platform/clock";
import { rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { dayOf } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { findEditable, findOwn, stale, subjectOf } from "./own";
import { evidenceDetail } from "./queries";
import { mayBeRestored, notAfter } from "./rules";
import { changeEvidenceSchema, versionSchema } from "./schema";
import { evidenceInAssessmentStatement } from "./statements";
import type { EvidenceDetail } from "./types";

/** Corrects the caption and the day of the fact. */
export async function changeEvidence(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<EvidenceDetail>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(changeEvidenceSchema, input);
  if (!parsed.ok) return parsed;
  const { caption, factDate, version } = parsed.value;
  const tooEarly = notAfter(await today(), factDate, "factDate");
  if (tooEarly) return tooEarly;
  const was = found.value;
  const changed = await write(
    actor,
    was,
    async (db) =>
      db.evidence.updateMany({
        where: { id, version, deletedAt: null },
        data: {
          caption,
          searchKey: fold(`${caption} ${was.fileName}`),
          factDate: fromDay(factDate),
          version: { increment: 1 },
        },
      }),
    {
      type: "evidence.changed",
      // Of a restricted one the log says no word.
      ...(was.restricted
        ? {}
        : { before: { caption: was.caption, factDate: was.factDate }, after: { caption, factDate } }),
    },
  );
  return changed.ok ? evidenceDetail(actor, id) : changed;
}

/** Removes; it can be taken back for 30 days. What an assessment shows stays. */
export async function removeEvidence(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findEditable(actor, id);
  if (!found.ok) return found;
  const parsed = parse(versionSchema, input);
  if (!parsed.ok) return parsed;
  const deletedAt = await now();
  const { version } = parsed.value;
  return write(
    actor,
    found.value,
    (db) =>
      db.evidence.updateMany({
        where: { id, version, deletedAt: null },
        data: { deletedAt, version: { increment: 1 } },
      }),
    { type: "evidence.removed" },
    // With its row held: who shows it at this moment was faster, or finds it gone.
    (db) => heldByAssessment(db, found.value),
  );
}

export async function restoreEvidence(actor: Actor, id: string): Promise<Result<{ id: string }>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const { deletedAt } = found.value;
  if (!deletedAt) return done({ id });
  if (!mayBeRestored(dayOf(deletedAt), await today()))
    return refused(
      "conflict",
      "Minh chứng này đã xóa quá 30 ngày nên không lấy lại được. Còn cần thì tải tệp lên lại.",
    );
  return write(
    actor,
    found.value,
    (db) =>
      db.evidence.updateMany({
        where: { id, version: found.value.version, deletedAt: { not: null } },
        data: { deletedAt: null, version: { increment: 1 } },
      }),
    { type: "evidence.restored" },
  );
}

/** One guarded statement, its event, and what stands there now where somebody was faster. */
async function write(
  actor: Actor,
  was: EvidenceDetail,
  statement: (db: Writer) => Promise<{ count: number }>,
  event: Pick<AuditEvent, "type" | "before" | "after">,
  against: (db: Writer) => Promise<Refusal | null> = async () => null,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, was.orgId);
  if (!scope) return notFound();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const { count } = await statement(db);
    if (count === 0) return () => stale(actor, was.id);
    const no = await against(db);
    if (no) return no;
    record({ ...event, ...subjectOf(was) });
    return done({ id: was.id });
  });
}

type Shown = { code: string | null; year: number | null };

async function heldByAssessment(db: Writer, { id, orgId, unit }: EvidenceDetail): Promise<Refusal | null> {
  const [shown] = await rowsWithin<Shown>(db, evidenceInAssessmentStatement, [orgId, unit.id, id]);
  if (!shown) return null;
  const { code, year } = shown;
  if (year === null)
    return refused("conflict", "Minh chứng này có trong bản tự đánh giá đã nộp nên được giữ lại.");
  const where = code ? `nội dung ${code}` : "cuộc họp tự đánh giá";
  const from = code ? "nội dung" : "cuộc họp";
  return refused("conflict", `Minh chứng đang dùng ở ${where} năm ${year}. Gỡ khỏi ${from} đó rồi xóa.`);
}
