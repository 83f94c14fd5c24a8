import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission } from "@/lib/access/types";
import { droppedEvent } from "@/lib/cases/dropping";
import type { Stuck } from "@/lib/cases/kind";
import { signedNil } from "@/lib/cases/nil/queries";
import { askedSecond } from "@/lib/cases/one-at-a-time";
import { undoOf } from "@/lib/cases/pasted/undo";
import { movedEvent, type PlannedStep, writeSteps } from "@/lib/cases/planned";
import { placeOfCase } from "@/lib/cases/queries";
import { takeBackSchema } from "@/lib/cases/schema";
import { moveRow, moveRows, writeCase } from "@/lib/cases/writing";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import {
  keptOf,
  type TableUndo,
  UNDO_NOTE,
  type UndoneTable,
  type UndoWithin,
} from "@/lib/members/bulk-changes/undo";
import { today } from "@/lib/platform/clock";
import { reader, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import {
  done,
  type FieldError,
  notFound,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { arrivalsSince, wrongLeaving } from "./arrivals";
import { wrongDay } from "./commands";
import { isIntroduction, withdrawalOf } from "./introducing";
import { type Moving, moveAll, movingCase, putBack, removeNewcomers, restoreMembers } from "./moves";
import { recorderOf } from "./opening";
import { otherUnits } from "./other-units";
import { standingTransfers, transferDetail } from "./queries";
import { mayMend } from "./rules";
import { correctSchema } from "./schema";
import { INSTEAD, namesakeDoubts, sisterDoubts, sisterNamed, sisterProblem } from "./sisters";
import type { StandingTransfer, TransferDetail, TransferState } from "./types";

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
  const { version, day, confirmed, ...facts } = parsed.value;
  const isOutside = found.direction === "in" || found.direction === "out";
  const place = placeOfCase(found);
  const goal = await newGoal(actor, found, { scope, ...facts });
  const doubts = confirmed ? [] : goal.doubts;
  const wrong = refusedFields([
    ...wrongDay(day, await today()),
    ...(await leftTooEarly(actor, found, day)),
    ...(found.until && found.until <= day
      ? [{ path: "day", message: "Ngày chuyển phải trước ngày hết hạn. Sửa lại ngày." }]
      : []),
    ...(isOutside && facts.outsideName === ""
      ? [{ path: "outsideName", message: "Ghi tên nơi đi hoặc nơi đến." }]
      : []),
    goal.problem === null ? null : { path: "outsideName", message: goal.problem },
  ]);
  const no =
    wrong ?? askedSecond("outsideName", doubts) ?? (await signedNil(actor, place, "transfer", [day]));
  if (no) return no;
  const { outsideName, outsidePlace, introNumber, comment, feePaidUntil, reason } = found;
  const kept = isOutside
    ? { ...facts, outsideName: goal.name }
    : { ...facts, outsideName: "", outsidePlace: "" };
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

type Goal = { name: string; problem: string | null; doubts: string[] };
type Outside = Pick<TransferDetail, "outsideName" | "outsidePlace">;

/**
 * Another place that somebody went to. Whom a list had marked as moved away may have gone to a unit beside, which finds by
 * its own name whom it may take up (`wrongTold`); of anybody else the record gives way to a case between both units.
 */
async function newGoal(
  actor: Actor,
  found: TransferDetail,
  { scope, ...outside }: Outside & { scope: Scope },
): Promise<Goal> {
  const { outsideName: name, outsidePlace } = outside;
  const isAsBefore = name === found.outsideName && (outsidePlace !== "" || found.outsidePlace === "");
  if (found.direction !== "out" || isAsBefore) return { name, problem: null, doubts: [] };
  const units = await otherUnits(actor, placeOfCase(found));
  const effect = await reader(scope).caseMemberEffect.findFirst({
    where: { caseId: found.id },
    select: { priorStatus: true },
  });
  if (effect?.priorStatus === "moved") {
    const own = outsidePlace === "" ? sisterNamed(name, units)?.name : undefined;
    return { name: own ?? name, problem: null, doubts: namesakeDoubts(outside, units, INSTEAD.moved) };
  }
  const { dropped } = INSTEAD;
  return {
    name,
    problem: sisterProblem(outside, units, dropped),
    doubts: sisterDoubts(outside, units, dropped),
  };
}

/** What another day says wrong; as it was recorded it may stand before a return that came since. */
async function leftTooEarly(
  actor: Actor,
  { orgId, unit, direction, memberId, personName: fullName, openedOn }: TransferDetail,
  day: PlainDate,
): Promise<FieldError[]> {
  if (day === openedOn || memberId === null) return [];
  const arrivals = await arrivalsSince(actor, { orgId, unitId: unit.id }, [day]);
  return wrongLeaving({ direction, member: { id: memberId, fullName }, day }, arrivals);
}

/** A corrected day also stands in the member's row: the move is undone and done again. */
async function movedAnew(moving: Moving): Promise<Refusal | null> {
  const { found } = moving;
  if (found.kind === "temporary" || (found.direction === "in" && !found.isTakenUp)) return null;
  if ((await onlyNoted(moving.db, [found])).size > 0) return null;
  const no = await putBack(moving);
  if (no) return no;
  const again = await moveAll(moving, [movingCase(found)]);
  return again.ok ? null : again;
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
  const { found, scope } = own.value;
  const { version, note } = parsed.value;
  return writeCase(
    actor,
    found,
    async (db, record) => {
      const stuck = await dropAll({ actor, db, record, scope }, [{ ...found, version }]);
      return stuck && (stuck[0]?.why ?? true);
    },
    droppedEvent("transfer", note),
  );
}

/** Takes back the transfers of a table that still stand, in as many statements for all as for one. */
export async function transfersTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptCases>(table);
  if (!kept.ok) return kept;
  const scope = readScope(actor, table.orgId);
  if (!scope) return notFound();
  const found = await standingTransfers(actor, table.orgId, kept.value.cases);
  if (!found.ok) return found;
  const by = recorderOf(actor);
  if (!by.ok) return by;
  // An introduction that was refused has come to nothing as well.
  const standing = found.value.filter(
    (one) => one.outcome !== "withdrawn" && !(isIntroduction(one) && one.outcome === "refused"),
  );
  const introduced = standing.filter(isIntroduction);
  const recorded = standing.filter((one) => !isIntroduction(one));
  const unfit: string[] = [];
  const stuck = ({ personName }: StandingTransfer, why: Refusal) =>
    void unfit.push(`${personName}: ${why.message}`);
  for (const transfer of recorded) {
    const no = refusal(mayKeepRecorded(actor, transfer));
    if (no) return no;
    const why = settledProblem(transfer);
    if (why) stuck(transfer, why);
  }
  const day = await today();
  const withdrawn = new Map<string, PlannedStep<TransferState, string>>();
  for (const transfer of introduced) {
    const planned = withdrawalOf(actor, transfer, day);
    if (planned.ok) withdrawn.set(transfer.id, planned.value);
    else if (planned.reason === "forbidden") return planned;
    else stuck(transfer, planned);
  }
  const eventOf = ({ id }: { id: string }) => {
    const step = withdrawn.get(id);
    return step ? movedEvent(step) : droppedEvent("transfer", UNDO_NOTE);
  };
  const write = async ({ db, record }: UndoWithin) => {
    const written = await writeSteps([...withdrawn.values()], { db, record, by: by.value });
    return written === true && dropAll({ actor, db, record, scope }, recorded);
  };
  return done(undoOf(standing, unfit, write, eventOf));
}

type Dropping = Omit<Moving, "found"> & { actor: Actor };

/** Withdraws recorded transfers: their members stand where they stood before. False where somebody was faster. */
async function dropAll(within: Dropping, all: readonly StandingTransfer[]): Promise<false | Stuck[]> {
  if (all.length === 0) return [];
  const on = await today();
  const closing = all.map((found) => ({ ...found, closedOn: on }));
  if (!(await moveRows(within.db, closing, { state: "withdrawn", outcome: "withdrawn" }))) return false;
  const noted = await onlyNoted(within.db, all);
  const moved = all.filter(({ id, kind }) => kind !== "temporary" && !noted.has(id));
  const isNew = ({ direction, isTakenUp }: StandingTransfer) => direction === "in" && !isTakenUp;
  const removing = await removeNewcomers(within, moved.filter(isNew));
  const restoring = await restoreMembers(
    within,
    moved.filter((found) => !isNew(found)),
  );
  return [...removing, ...restoring];
}

/** Those of the cases that moved nobody: a list had done so before. */
async function onlyNoted(db: Writer, all: readonly StandingTransfer[]): Promise<ReadonlySet<string>> {
  const inside = all.flatMap(({ id, direction }) => (direction === "inside" ? id : []));
  if (inside.length === 0) return new Set();
  const where = { caseId: { in: inside }, memberVersion: null };
  const found = await db.transfer.findMany({ where, select: { caseId: true } });
  return new Set(found.map(({ caseId }) => caseId));
}

type RecordedOne = { found: TransferDetail; scope: Scope };

/** Whether somebody mends what was recorded: who keeps it, and what was decided here whoever decides it. */
export function mayKeepRecorded(actor: Actor, found: StandingTransfer): Permission {
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
  return settledProblem(found.value) ?? done({ found: found.value, scope });
}

/** Why what was recorded is not mended as a whole any more. */
function settledProblem(found: StandingTransfer): Refusal | null {
  if (found.extendedUntil.length > 0)
    return refused("conflict", "Hồ sơ đã gia hạn. Lùi bước gia hạn trước rồi sửa hoặc bỏ.");
  return mayMend(found)
    ? null
    : refused("conflict", "Chỉ sửa được hồ sơ ghi kết quả một lần. Hồ sơ từng bước thì lùi bước.");
}
