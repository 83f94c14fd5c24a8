import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission } from "@/lib/access/types";
import { RECORDED } from "@/lib/cases/correcting";
import { signedNil } from "@/lib/cases/nil/queries";
import { placeOfCase } from "@/lib/cases/queries";
import { takeBackSchema } from "@/lib/cases/schema";
import { type Drop, moveRow, writeCase } from "@/lib/cases/writing";
import { today } from "@/lib/platform/clock";
import { reader, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import {
  done,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { wrongDay } from "./commands";
import { GONE, type Moving, moveAll, movingCase, putBack, removeNewcomer, restoreMember } from "./moves";
import { transferDetail } from "./queries";
import { mayMend } from "./rules";
import { correctSchema } from "./schema";
import type { TransferDetail } from "./types";

/** Corrects what was recorded at once: day, number, place, comment, fee, reason; while nothing rests on the move. */
export async function correctTransfer(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const own = await recordedOne(actor, id);
  if (!own.ok) return own;
  const { found, scope } = own.value;
  const parsed = parse(correctSchema, input);
  if (!parsed.ok) return parsed;
  const { version, day, ...facts } = parsed.value;
  const isOutside = found.direction === "in" || found.direction === "out";
  const wrong = refusedFields([
    ...wrongDay(day, await today()),
    ...(found.until && found.until <= day
      ? [{ path: "day", message: "Ngày chuyển phải trước ngày hết hạn. Sửa lại ngày." }]
      : []),
    ...(isOutside && facts.outsideName === ""
      ? [{ path: "outsideName", message: "Ghi tên nơi đi hoặc nơi đến." }]
      : []),
  ]);
  const no = wrong ?? (await signedNil(actor, placeOfCase(found), "transfer", [day]));
  if (no) return no;
  const { outsideName, outsidePlace, introNumber, comment, feePaidUntil, reason } = found;
  const kept = isOutside ? facts : { ...facts, outsideName: "", outsidePlace: "" };
  const data = { ...kept, introducedOn: fromDay(day) };
  return writeCase(
    actor,
    found,
    async (db) => {
      const closed = found.kind === "temporary" ? null : { on: day, outcome: "done" as const };
      const moved = { state: found.state, closed };
      if (!(await moveRow(db, { ...found, version }, { ...moved, isTakenBack: true }))) return false;
      const openedOn = fromDay(day);
      await db.memberCase.updateMany({ where: { id }, data: { openedOn } });
      await db.transfer.updateMany({ where: { caseId: id }, data });
      return (await movedAnew({ db, record: () => undefined, scope, found })) ?? true;
    },
    {
      type: "case.changed",
      detail: { procedure: "transfer" },
      before: { day: found.openedOn, outsideName, outsidePlace, introNumber, comment, feePaidUntil, reason },
      after: { day, ...kept },
    },
    transferDetail,
  );
}

/** A corrected day also stands in the member's row: the move is undone and done again. */
async function movedAnew(moving: Moving): Promise<Refusal | null> {
  const { found } = moving;
  if (found.kind === "temporary" || (found.direction === "in" && !found.isTakenUp)) return null;
  if (await isOnlyNoted(moving.db, found)) return null;
  const no = await putBack(moving);
  if (no) return no;
  return (await moveAll(moving, [movingCase(found)])) ? null : GONE;
}

/** Takes back what was recorded by mistake: the member stands where he or she stood before. */
export async function dropRecorded(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const own = await recordedOne(actor, id);
  if (!own.ok) return own;
  const parsed = parse(takeBackSchema, input);
  if (!parsed.ok) return parsed;
  if (parsed.value.note === "") return refusedAt("note", "Ghi lý do bỏ hồ sơ.");
  const { was, statements, event } = await dropOf(own.value, parsed.value);
  return writeCase(actor, was, statements, event);
}

/** The same of a transfer as one among others that came by one table; null where it has come to nothing already. */
export async function transferDrop(actor: Actor, id: string, note: string): Promise<Result<Drop | null>> {
  const found = await transferDetail(actor, id);
  if (found.ok && found.value.outcome === "withdrawn") return done(null);
  const own = await recordedOne(actor, id);
  return own.ok ? done(await dropOf(own.value, { version: own.value.found.version, note })) : own;
}

async function dropOf(
  { found, scope }: RecordedOne,
  { version, note }: { version: number; note: string },
): Promise<Drop> {
  const on = await today();
  return {
    was: found,
    statements: async (db, record) => {
      const to = { state: "withdrawn", closed: { on, outcome: "withdrawn" as const } };
      if (!(await moveRow(db, { ...found, version }, to))) return false;
      if (found.kind === "temporary" || (await isOnlyNoted(db, found))) return true;
      const moving = { db, record, scope, found };
      return (
        (await (found.direction === "in" && !found.isTakenUp
          ? removeNewcomer(moving)
          : restoreMember(moving))) ?? true
      );
    },
    event: { type: "case.taken_back", detail: { procedure: "transfer", step: RECORDED }, after: { note } },
  };
}

/** Whether the case moved nobody: a list had done so before. */
async function isOnlyNoted(db: Writer, { id: caseId, direction }: TransferDetail): Promise<boolean> {
  if (direction !== "inside") return false;
  const found = await db.transfer.findFirst({ where: { caseId }, select: { memberVersion: true } });
  return found?.memberVersion === null;
}

/** Of these transfers those that somebody else decided, who alone mends them. */
export async function transfersDecidedByOthers(
  actor: Actor,
  orgId: string,
  ids: readonly string[],
): Promise<string[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [...ids];
  const decided = await reader(scope).transfer.findMany({
    where: { caseId: { in: [...ids] }, isDecidedHere: true },
    select: { caseId: true, case: { select: { unitId: true, branchId: true } } },
  });
  return decided.flatMap(({ caseId, case: place }) =>
    can.receiveCase(actor, { orgId, ...place }).allowed ? [] : [caseId],
  );
}

type RecordedOne = { found: TransferDetail; scope: Scope };

/** Whether somebody mends what was recorded: who keeps it, and what was decided here whoever decides it. */
export function mayKeepRecorded(actor: Actor, found: TransferDetail): Permission {
  const place = placeOfCase(found);
  return found.isDecidedHere ? can.receiveCase(actor, place) : can.keepCase(actor, place);
}

async function recordedOne(actor: Actor, id: string): Promise<Result<RecordedOne>> {
  const found = await transferDetail(actor, id);
  if (!found.ok) return found;
  const no = refusal(mayKeepRecorded(actor, found.value));
  if (no) return no;
  const scope = readScope(actor, found.value.orgId);
  if (!scope) return notFound();
  if (found.value.extendedUntil.length > 0)
    return refused("conflict", "Hồ sơ đã gia hạn. Lùi bước gia hạn trước rồi sửa hoặc bỏ.");
  return mayMend(found.value)
    ? done({ found: found.value, scope })
    : refused("conflict", "Chỉ sửa được hồ sơ ghi kết quả một lần. Hồ sơ từng bước thì lùi bước.");
}
