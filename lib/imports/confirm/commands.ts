import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { beside } from "@/lib/imports/beside/beside";
import type { Counts } from "@/lib/imports/comparing/outcomes";
import type { WriteBeside, WriteEnd, WriteFrame, WriteInput, WriteStep } from "@/lib/imports/confirm/plan";
import { insertStep, updateStep } from "@/lib/imports/confirm/statements";
import { inTurn, WRITING_MS } from "@/lib/imports/confirm/turn";
import { type Run, surroundings } from "@/lib/imports/dry-run/around";
import { hasComeSince, takenNumbersAsWritten } from "@/lib/imports/dry-run/taken";
import { COUNT_LABELS, EXPIRED } from "@/lib/imports/messages";
import { proposeStatement } from "@/lib/imports/proposed/statements";
import { type FoundImport, findImport, keptSheet } from "@/lib/imports/queries";
import { writeReviews } from "@/lib/imports/reviews/writing";
import { importToGoOn } from "@/lib/imports/reviving";
import { notReady, rosterCount, unanswered } from "@/lib/imports/rules";
import { confirmSchema } from "@/lib/imports/schema";
import {
  beginRunning,
  keepDryRun,
  showProgress,
  stopRunning,
  takeLock,
  waitForUnit,
} from "@/lib/imports/state-statements";
import type { ImportDetail, Surroundings } from "@/lib/imports/types";
import { arrivalsAfter } from "@/lib/members/arrivals";
import { now, today } from "@/lib/platform/clock";
import {
  rows,
  rowsBeside,
  rowsWithin,
  type Transaction,
  type Writer,
  writer,
} from "@/lib/platform/database/database";
import { addDays, formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type FieldError, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { openBranches } from "@/lib/units/branches";

/** Writes an import into the roster, all of it or nothing. Unless a day is told, whoever the sheet lacks leaves today. */
export async function confirmImport(
  actor: Actor,
  id: string,
  input: unknown = {},
): Promise<Result<ImportDetail>> {
  const found = await importToGoOn(actor, id);
  if (!found.ok) return found;
  const { detail } = found.value;
  const no = notReady(detail) ?? stillAsked(unanswered(detail, detail.answers));
  if (no) return no;
  const parsed = parse(confirmSchema, input);
  if (!parsed.ok) return parsed;
  const { leftOn } = parsed.value;
  if (leftOn !== undefined && leftOn > (await today()))
    return refusedAt(
      "leftOn",
      `Ngày rời danh sách ${formatDate(leftOn)} chưa tới. Ghi ngày đã qua hoặc hôm nay.`,
    );
  const written = await inTurn(() => new Confirmation(actor, found.value, leftOn).run());
  if (!written.ok) return written;
  const after = await findImport(actor, id);
  return after.ok ? done(after.value.detail) : after;
}

function stillAsked(fields: FieldError[]) {
  if (fields.length === 0) return null;
  return refused("conflict", `Còn ${fields.length} điều chưa trả lời. Trả lời rồi xác nhận.`, { fields });
}

function rejectedAnew(rows: number) {
  if (rows === 0) return null;
  return refused("conflict", `Có thêm ${rows} dòng không ghi được. Xem các dòng đó rồi xác nhận.`);
}

function stillClosed([name, ...others]: readonly string[]) {
  if (name === undefined) return null;
  const who = others.length > 0 ? `${name} và ${others.length} người khác` : name;
  const message = `${who} trở lại sinh hoạt nhưng chi đoàn cũ đã ngừng hoạt động. Ghi chi đoàn hiện nay của họ vào tệp rồi nhập lại.`;
  return refused("conflict", message);
}

/** Nobody has seen what the sheet does by now: it is shown before it is written. */
function countedAnew(seen: Counts, now: Counts | null) {
  if (now === null) return null;
  const kinds = Object.keys(COUNT_LABELS) as (keyof Counts)[];
  const told = kinds
    .filter((kind) => seen[kind] !== now[kind])
    .map((kind) => `${COUNT_LABELS[kind]} từ ${seen[kind] ?? 0} thành ${now[kind]}`);
  return refused("conflict", `${told.join(", ")}. Chưa ghi gì; xem lại rồi xác nhận lần nữa.`);
}

/** Where no list came before, what was done since the quarter before counts for this one. */
const LIST_DAYS = 92;

const BUSY = refused("conflict", "Lần nhập này đang được ghi hoặc vừa được sửa. Tải lại trang để xem.");

/** One attempt to write one import. */
class Confirmation {
  private running = false;
  private written = 0;
  private total = 0;
  private late: WriteEnd | null = null;

  constructor(
    private readonly actor: Actor,
    private readonly found: FoundImport,
    private readonly leftOn: PlainDate | undefined,
  ) {}

  async run(): Promise<Result<null>> {
    try {
      const result = await change(whoIs(this.actor), (tx, record) => this.write(tx, record), WRITING_MS);
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
    const sheetSealed = await keptSheet(db, detail.id);
    if (!sheetSealed) return refused("conflict", EXPIRED);
    const { mapping, answers, rejected, counts, isComplete, year } = detail;
    const { seesSensitive } = this.found;
    const around = await surroundings(within, this.actor, place, { isComplete, seesSensitive, year });
    const base = { importId: detail.id, orgId: place.orgId, who: whoIs(this.actor), at: await now() };
    const leftOn = this.leftOn ?? around.today;
    const arrivals = await arrivalsAfter(within, place, leftOn);
    const seen = { rejected, counts };
    const leaving = { leftOn, arrivals };
    return this.follow(db, record, { ...base, ...seen, sheetSealed, mapping, answers, around, ...leaving });
  }

  /** Writes what is planned while it is planned; once more where a number is found to be somebody's in another unit. */
  private async follow(
    db: Writer,
    record: (event: AuditEvent) => void,
    input: WriteInput,
  ): Promise<Result<null>> {
    const { place } = this.found;
    const { around } = input;
    const at = { ...around.unit, orgId: place.orgId };
    let asked: Refusal | null = null;
    for await (const part of beside.parts("planWrites", input)) {
      if ("held" in part) {
        const taken = await takenNumbersAsWritten(db, place, around, part.held);
        const isNews = around.taken.length === 0 && taken.length > 0;
        if (isNews) return this.follow(db, record, { ...input, around: { ...around, taken } });
        if (await hasComeSince(db, place, around, part.held)) return CHANGED_MEANWHILE;
      } else if ("missing" in part) {
        asked =
          stillAsked(part.missing) ??
          rejectedAnew(part.rejectedSince) ??
          stillClosed(part.inClosed) ??
          countedAnew(this.found.detail.counts, part.otherCounts);
        if (asked) continue;
        await openBranches(db, record, at, part.newBranches, around.today);
        record(this.confirmedEvent(part));
      } else if ("members" in part) {
        if (!(await this.writeStep(db, part))) return CHANGED_MEANWHILE;
      } else if ("reviews" in part) {
        if (!(await this.writeBeside(db, record, around, part))) return CHANGED_MEANWHILE;
      } else return asked ? this.askedLate(part, asked) : this.finish(db, part);
    }
    throw new Error("a plan has an end");
  }

  private askedLate(end: WriteEnd, asked: Refusal): Refusal {
    this.late = end;
    return { ...asked, message: `Danh sách vừa đổi nên có điều phải xem lại. ${asked.message}` };
  }

  private async begin(within: Run): Promise<boolean> {
    const { detail, place, version } = this.found;
    const [lock] = await within<{ free: boolean }>(takeLock, [detail.id]);
    if (!lock?.free) return false;
    this.total = rosterCount(detail);
    const at = [detail.id, place.orgId, version, this.total];
    const begun = await rowsBeside(place.scope, beginRunning, () => at);
    this.running = begun.length === 1;
    if (this.running) await within(waitForUnit, [place.unitId]);
    return this.running;
  }

  private async writeStep(db: Writer, step: WriteStep): Promise<boolean> {
    const { id, orgId } = this.found.detail;
    if (step.kind === "insert") {
      await rowsWithin(db, insertStep, [...step.lines, id, orgId, step.rows, step.events]);
    } else {
      const changed = await rowsWithin(db, updateStep, [
        step.lines,
        orgId,
        id,
        orgId,
        step.changes,
        step.events,
      ]);
      if (changed.length < step.members) return false;
    }
    this.written += step.members;
    await rowsBeside(this.found.place.scope, showProgress, () => [id, orgId, this.written, this.total]);
    return true;
  }

  private async writeBeside(
    db: Writer,
    record: (event: AuditEvent) => void,
    { today, year, lastList }: Surroundings,
    { reviews, proposals }: WriteBeside,
  ): Promise<boolean> {
    const { id, orgId, unitId } = this.found.detail;
    if (!(await writeReviews(db, record, { orgId, unitId, year, today }, reviews))) return false;
    const { undoSealed: reviewsSealed } = reviews;
    if (reviewsSealed) await db.memberImport.updateMany({ where: { id }, data: { reviewsSealed } });
    const since = lastList ?? addDays(today, -LIST_DAYS);
    await rowsWithin(db, proposeStatement, [orgId, unitId, id, since, proposals, await now()]);
    return true;
  }

  private confirmedEvent({ written, newBranches }: WriteFrame): AuditEvent {
    const { id, orgId, unitId, fileName } = this.found.detail;
    const detail = { ...written, branches: newBranches.length };
    return { type: "import.confirmed", orgId, unitId, subjectId: id, detail, after: { fileName } };
  }

  private async finish(db: Writer, { counts, reviewed, resultSealed }: WriteEnd): Promise<Result<null>> {
    const { id } = this.found.detail;
    const state = { state: "confirmed" as const, confirmedAt: await now(), sheetSealed: null };
    const finished = await db.memberImport.updateMany({
      where: { id, state: "running", version: this.found.version },
      data: { ...state, counts: { ...counts, ...reviewed }, resultSealed, version: { increment: 1 } },
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
  "Người khác vừa sửa danh sách. Chưa ghi gì; xem lại rồi xác nhận lần nữa.",
);
