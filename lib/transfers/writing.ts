import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import { tieCasePapers } from "@/lib/cases/new-papers";
import { signedNil } from "@/lib/cases/nil/queries";
import { counted, type Ending, standingWords } from "@/lib/cases/pasted/ending";
import { insertSteps, type NewStep, type Recorder } from "@/lib/cases/writing";
import { insertMembers } from "@/lib/members/bulk";
import { refuseRostered } from "@/lib/members/elsewhere";
import { termsIn } from "@/lib/members/terms/queries";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import { formatDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { Effect } from "@/lib/platform/seen-effect";
import type { RecordPlace } from "@/lib/units/record-place";
import { introducedSteps, introductionOf, openedEvents } from "./introducing";
import { moveAll, noteAll } from "./moves";
import {
  allOnTheWay,
  insertTransfers,
  type NewTransfer,
  onTheWay,
  recorderOf,
  refuseAnyGone,
} from "./opening";
import { eventsOf } from "./recorded-events";
import { type Left, leftBefore } from "./taking-up";
import type { Told } from "./types";
import { refuseUnderWay } from "./under-way";

type Unit = { orgId: string; unitId: string };

/** Writes what was told as recorded transfers, all of them or none, and moves whoever moves by it. */
export function writeTold(
  actor: Actor,
  place: RecordPlace,
  rows: readonly Told[],
  evidence: readonly string[] = [],
): Promise<Result<{ count: number }>> {
  return writeToldTo(actor, place, { rows, evidence }, counted);
}

/** The same; `end` says what the transaction comes to. */
export async function writeToldTo<T>(
  actor: Actor,
  place: RecordPlace,
  { rows, evidence = [] }: { rows: readonly Told[]; evidence?: readonly string[] },
  end: Ending<T>,
): Promise<Result<T>> {
  const by = recorderOf(actor);
  const scope = readScope(actor, place.orgId);
  if (!by.ok) return by;
  if (!scope) return notFound();
  const strange = rows.find((row) => !can.keepCase(actor, { ...place, branchId: homeOf(row) }).allowed);
  if (strange) return refused("forbidden", `${strange.person.fullName} không thuộc chi đoàn của bạn.`);
  const introduces = rows.some(isWithin);
  const no = introduces ? refusal(can.receiveCase(actor, place)) : null;
  if (no) return no;
  // An introduction stands open from its day on.
  const days = [...rows.map(({ day }) => day), ...(introduces ? [await today()] : [])];
  const silent = await signedNil(actor, place, "transfer", days);
  if (silent) return silent;
  // Who goes, or comes, for a time stays in the roster of home.
  const lasting = rows.filter(({ kind }) => kind === "permanent");
  const newcomers = lasting.flatMap(({ member, person }) => (member ? [] : [person]));
  const isMade = rows.some((row) => row.isMade);
  try {
    return await change(whoIs(actor), async (tx, record): Promise<Outcome<T>> => {
      const db = writer(scope, tx);
      const no = (await refuseOnTheWay(db, rows, isMade)) ?? (await refuseRostered(db, place, newcomers));
      if (no) return no;
      const terms = await termsIn(db);
      const left = await leftBefore(db, place, newcomers);
      const told = rows.map((row) => {
        const takes = left.get(row.person);
        const introduced = isWithin(row) ? introductionOf(place, row, terms) : null;
        const steps = introduced ? introducedSteps(introduced.id, row.day, row) : [];
        return { row, takes, transfer: introduced ?? newTransfer(place, row, takes), steps };
      });
      const isNew = ({ row, takes }: (typeof told)[number]) => lasting.includes(row) && !row.member && !takes;
      const isMoving = ({ row, takes }: (typeof told)[number]) =>
        takes || (lasting.includes(row) && row.member && row.direction !== "in" && !isWithin(row));
      await insertMembers(
        db,
        place.orgId,
        told.filter(isNew).map(({ transfer }) => newMember(transfer)),
      );
      await insertTransfers(
        db,
        told.map(({ transfer }) => transfer),
        by.value,
      );
      const introducing = told.filter(({ row }) => isWithin(row));
      const unready = await introduceAll(db, place, introducing, by.value);
      if (unready) return unready;
      const moving = told
        .filter(isMoving)
        .map(({ transfer: { id }, row }) => ({ id, code: row.person.code }));
      const moves = await (isMade ? noteAll : moveAll)({ db, record, scope }, moving);
      if (!moves.ok) return moves;
      const procedure = "transfer" as const;
      const papers = told.map(({ transfer }) => ({ ...transfer, procedure, evidence }));
      const unfit = await tieCasePapers(actor, { db, record }, papers);
      if (unfit) return unfit;
      for (const { row, takes, transfer, steps } of told) {
        const moved = moves.value.get(transfer.id);
        const events = isWithin(row)
          ? openedEvents(transfer, steps)
          : eventsOf(place, transfer, { row, takes, moved });
        for (const event of events) record(event);
      }
      const ids = told.map(({ transfer: { id } }) => id);
      return end({ db, record, ids, effect: told.map(effectOf) });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return onTheWay("Một người trong danh sách này");
    throw error;
  }
}

/**
 * Whoever is on the way already goes that way to its end first, or does not go it. A list that has moved somebody already
 * leaves a stay elsewhere as it is.
 */
async function refuseOnTheWay(db: Writer, rows: readonly Told[], isMade: boolean): Promise<Refusal | null> {
  const memberIds = rows.flatMap(({ member }) => (member ? [member.id] : []));
  const open = await db.memberCase.findMany({
    where: {
      memberId: { in: memberIds },
      procedure: "transfer",
      closedOn: null,
      ...(isMade && { state: { not: "hosted" } }),
    },
    select: { personName: true, state: true },
    orderBy: { personName: "asc" },
  });
  return allOnTheWay(open);
}

type Introducing = { row: Told; transfer: NewTransfer; steps: readonly NewStep[] };

/** The steps of those who are introduced to a unit beside, unless one has left meanwhile or is not let go yet. */
async function introduceAll(
  db: Writer,
  { orgId, unitId }: RecordPlace,
  introducing: readonly Introducing[],
  by: Recorder,
): Promise<Refusal | null> {
  if (introducing.length === 0) return null;
  const steps = introducing.flatMap((one) => one.steps);
  await insertSteps(db, orgId, steps, by);
  const people = introducing.flatMap(({ row: { member } }) => member ?? []);
  const ids = introducing.map(({ transfer: { id } }) => id);
  return (await refuseAnyGone(db, { orgId, unitId }, people)) ?? (await refuseUnderWay(db, ids));
}

const isWithin = ({ direction }: Told) => direction === "within";

/** Nobody acts for both sides: in exactly one roster at every moment. */
const UNTIL_TAKEN = "; còn trong danh sách này đến khi bên đó tiếp nhận";

/** What a line comes to, in words. */
function effectOf({ row, takes }: { row: Told; takes: Left | undefined }): Effect {
  const { direction, kind, until, member, person, toBranch, toUnit, day, outsideName, beside = [] } = row;
  const left = takes && [takes.branch, takes.unit].filter(Boolean).join(", ");
  const here = direction === "in" ? (left ?? outsideName) : standingWords(member);
  const there = direction === "out" ? outsideName : ((toUnit ?? toBranch)?.name ?? "đơn vị");
  const words = { in: "Đến", out: "Chuyển đi", inside: "Chuyển sang", within: "Giới thiệu sang" }[direction];
  const stay = kind === "temporary" && until ? `, tạm thời đến hết ngày ${formatDate(until)}` : "";
  const effect = {
    name: person.fullName,
    from: here,
    to: `${words} ${there}, ngày ${formatDate(day)}${stay}${isWithin(row) ? UNTIL_TAKEN : ""}`,
  };
  return beside.length > 0 ? { ...effect, beside } : effect;
}

/** The branch whose keeper tells of it: where the member was, or where the newcomer is. */
function homeOf({ member, toBranch }: Told): string | null {
  return (member ? member.branch : toBranch)?.id ?? null;
}

function newTransfer(place: Unit, row: Told, takes: Left | undefined): NewTransfer {
  const told = ownTransfer(place, row);
  if (!takes) return told;
  const { id: memberId, unitId: otherUnitId, branchId: otherBranchId } = takes;
  return { ...told, memberId, otherUnitId, otherBranchId };
}

function ownTransfer({ orgId, unitId }: Unit, row: Told): NewTransfer {
  const {
    direction,
    kind,
    until,
    member,
    person,
    toBranch,
    day,
    introNumber,
    outsideName,
    outsidePlace,
    comment,
    feePaidUntil,
    reason,
    isDecidedHere = false,
  } = row;
  const other = direction === "inside" ? { otherUnitId: unitId, otherBranchId: toBranch?.id ?? null } : {};
  const isStay = kind === "temporary";
  const standing = isStay
    ? { state: "hosted", dueOn: until }
    : { state: "settled", closed: { on: day, outcome: "done" as const } };
  return {
    id: newId(),
    orgId,
    unitId,
    branchId: homeOf(row),
    ...other,
    entry: "recorded",
    ...standing,
    memberId: member?.id ?? (isStay ? null : newId()),
    person,
    openedOn: day,
    facts: {
      direction,
      kind,
      until,
      outsideName,
      outsidePlace,
      introNumber,
      introducedOn: day,
      comment,
      feePaidUntil,
      reason,
      isDecidedHere,
      ...(member || isStay ? {} : { memberVersion: 1 }),
    },
  };
}

function newMember({ memberId, unitId, branchId, person }: NewTransfer) {
  const { fullName, birthDate, gender, code, cardNumber, joinedOn } = person;
  const values = { fullName, birthDate, gender, code, cardNumber, joinedOn };
  return { id: memberId ?? newId(), unitId, branchId, source: "form" as const, values };
}
