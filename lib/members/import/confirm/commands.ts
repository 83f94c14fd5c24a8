import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { insertMemberLines, updateMemberLines } from "@/lib/members/bulk";
import { type Run, surroundings } from "@/lib/members/import/around";
import type { WriteFrame, WriteStep } from "@/lib/members/import/confirm/plan";
import { inTurn } from "@/lib/members/import/confirm/turn";
import { EXPIRED } from "@/lib/members/import/messages";
import { type FoundImport, findImport, keptSheet } from "@/lib/members/import/queries";
import { notReady, unanswered, writtenCount } from "@/lib/members/import/rules";
import {
  beginRunning,
  keepDryRun,
  showProgress,
  stopRunning,
  takeLock,
  waitForUnit,
} from "@/lib/members/import/state-statements";
import { inThread } from "@/lib/members/import/thread/in-thread";
import type { ImportDetail } from "@/lib/members/import/types";
import { now } from "@/lib/platform/clock";
import { rows, rowsBeside, type Transaction, type Writer, writer } from "@/lib/platform/database/database";
import { rowsWithin } from "@/lib/platform/database/within";
import { done, type FieldError, type Refusal, type Result, refused } from "@/lib/platform/result";
import { openBranches } from "@/lib/units/branches";

/** Writes an import into the roster, all of it or nothing. */
export async function confirmImport(actor: Actor, id: string): Promise<Result<ImportDetail>> {
  const found = await findImport(actor, id);
  if (!found.ok) return found;
  const { detail } = found.value;
  const no = notReady(detail) ?? stillAsked(unanswered(detail, detail.answers));
  if (no) return no;
  const written = await inTurn(() => new Confirmation(actor, found.value).run());
  if (!written.ok) return written;
  const after = await findImport(actor, id);
  return after.ok ? done(after.value.detail) : after;
}

function stillAsked(fields: FieldError[]) {
  if (fields.length === 0) return null;
  return refused("conflict", `Còn ${fields.length} điều chưa trả lời. Trả lời rồi xác nhận.`, { fields });
}

const BUSY = refused("conflict", "Lần nhập này đang được ghi hoặc vừa được sửa. Tải lại trang để xem.");

const insertChanges = {
  name: "import_changes",
  text: `INSERT INTO member_import_changes
      (org_id, import_id, member_id, kind, sheet_row, version_after, before_sealed)
    SELECT $1::uuid, $2::uuid, c.member_id, c.kind, c.sheet_row, c.version_after, decode(c.before, 'base64')
    FROM json_to_recordset($3::json) AS c(member_id uuid, kind "ImportChangeKind", sheet_row int,
      version_after int, before text)`,
};

/** One attempt to write one import. */
class Confirmation {
  private running = false;
  private written = 0;
  private total = 0;
  private late: WriteFrame | null = null;

  constructor(
    private readonly actor: Actor,
    private readonly found: FoundImport,
  ) {}

  async run(): Promise<Result<null>> {
    try {
      const result = await change(whoIs(this.actor), (tx, record) => this.write(tx, record));
      if (result.ok) this.running = false;
      return result;
    } finally {
      if (this.running) await this.stop();
    }
  }

  private async write(tx: Transaction, record: (event: AuditEvent) => void): Promise<Result<null>> {
    const { detail, place } = this.found;
    const db = writer(place.scope, tx);
    const within: Run = (statement, values) => rowsWithin(db, statement, values);
    if (!(await this.begin(within))) return BUSY;
    const around = await surroundings(within, this.actor, place, {
      isComplete: detail.isComplete,
      seesSensitive: this.found.seesSensitive,
    });
    const sheetSealed = await keptSheet(db, detail.id);
    if (!sheetSealed) return refused("conflict", EXPIRED);
    const { mapping, answers } = detail;
    const base = { importId: detail.id, orgId: place.orgId };
    const parts = inThread.parts("planWrites", { ...base, sheetSealed, mapping, answers, around });
    let frame: WriteFrame | null = null;
    for await (const part of parts) {
      if ("missing" in part) {
        frame = part;
        const asked = stillAsked(frame.missing);
        if (asked) return this.askedLate(frame, asked);
        await openBranches(
          db,
          record,
          { ...around.unit, orgId: place.orgId },
          frame.newBranches,
          around.today,
        );
        continue;
      }
      if (!(await this.writeStep(db, part))) return CHANGED_MEANWHILE;
      for (const event of part.events) record(event);
    }
    if (!frame) throw new Error("a plan begins with its frame");
    record(this.confirmedEvent(frame));
    return this.finish(db, frame);
  }

  private askedLate(frame: WriteFrame, asked: Refusal): Refusal {
    this.late = frame;
    return { ...asked, message: `Danh sách vừa đổi nên có điều phải trả lời thêm. ${asked.message}` };
  }

  private async begin(within: Run): Promise<boolean> {
    const { detail, place, version } = this.found;
    const [lock] = await within<{ free: boolean }>(takeLock, [detail.id]);
    if (!lock?.free) return false;
    this.total = writtenCount(detail.counts, detail.absent, detail.answers);
    const at = [detail.id, place.orgId, version, this.total];
    const begun = await rowsBeside(place.scope, beginRunning, () => at);
    this.running = begun.length === 1;
    if (this.running) await within(waitForUnit, [place.unitId]);
    return this.running;
  }

  private async writeStep(db: Writer, step: WriteStep): Promise<boolean> {
    const { id, orgId } = this.found.detail;
    if (step.kind === "insert") await insertMemberLines(db, step);
    else if ((await updateMemberLines(db, orgId, step.lines)).length < step.members) return false;
    await rowsWithin(db, insertChanges, [orgId, id, step.changes]);
    this.written += step.members;
    await rowsBeside(this.found.place.scope, showProgress, () => [id, orgId, this.written, this.total]);
    return true;
  }

  private confirmedEvent({ written, newBranches }: WriteFrame): AuditEvent {
    const { id, orgId, unitId, fileName } = this.found.detail;
    const detail = { ...written, branches: newBranches.length };
    return { type: "import.confirmed", orgId, unitId, subjectId: id, detail, after: { fileName } };
  }

  private async finish(db: Writer, { counts, resultSealed }: WriteFrame): Promise<Result<null>> {
    const { id } = this.found.detail;
    const state = { state: "confirmed" as const, confirmedAt: await now(), sheetSealed: null };
    const finished = await db.memberImport.updateMany({
      where: { id, state: "running", version: this.found.version },
      data: { ...state, counts, resultSealed, version: { increment: 1 } },
    });
    return finished.count === 1 ? done(null) : BUSY;
  }

  /** Nothing was written: the import is ready again, with the questions that a changed roster brought up. */
  private async stop(): Promise<void> {
    const { detail, place, version } = this.found;
    const at = [detail.id, place.orgId];
    await rows(place.scope, stopRunning, () => at);
    const { late } = this;
    if (late)
      await rows(place.scope, keepDryRun, () => [
        ...at,
        version,
        JSON.stringify(late.counts),
        late.resultSealed,
      ]);
  }
}

const CHANGED_MEANWHILE = refused(
  "conflict",
  "Người khác vừa sửa danh sách. Chưa ghi gì; bấm xác nhận lần nữa.",
);
