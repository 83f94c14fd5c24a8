import type { AuditEvent } from "@/lib/audit/types";
import { refuseRostered } from "@/lib/members/elsewhere";
import { holdOpenCases } from "@/lib/members/open-cases";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { Refusal } from "@/lib/platform/result";
import {
  addNewcomer,
  filledValues,
  type Moved,
  type Moving,
  moveAll,
  movedEvent,
  movingCase,
  restoreMember,
} from "./moves";
import { sameBeforeStatement } from "./statements";
import type { Person, TransferFacts } from "./types";

/** Somebody whom a unit of the organisation has let go, and where he or she was. */
export type Left = {
  id: string;
  unitId: string;
  unit: string;
  branchId: string | null;
  branch: string | null;
};
type Found = Left & { at: number; hasLeft: boolean };

/**
 * Which newcomers a unit of the organisation let go before, be it the one that they come back to: their rows, with all that
 * hangs on them, go on where they arrive. Where more than one could be meant, or somebody in activity, nobody is; a row that
 * lay here once gives way to the one of the unit where the person was since. What goes along with them is held.
 */
export async function leftBefore(
  db: Writer,
  { orgId, unitId }: { orgId: string; unitId: string },
  newcomers: readonly Person[],
): Promise<ReadonlyMap<Person, Left>> {
  if (newcomers.length === 0) return new Map();
  const found = await rowsWithin<Found>(db, sameBeforeStatement, [
    orgId,
    unitId,
    newcomers.map(({ code }) => code),
    newcomers.map(({ cardNumber }) => cardNumber),
    newcomers.map(({ fullName }) => fold(fullName)),
    newcomers.map(({ birthDate }) => birthDate),
    newcomers.map(({ gender }) => gender),
  ]);
  const left = new Map(
    newcomers.flatMap((person, at): [Person, Left][] => {
      const same = found.filter((row) => row.at === at);
      const elsewhere = same.filter((row) => row.unitId !== unitId);
      const [only, ...more] = elsewhere.length > 0 ? elsewhere : same;
      return only?.hasLeft && more.length === 0 ? [[person, only]] : [];
    }),
  );
  const members = [...left.values()].map(({ id }) => id);
  await holdOpenCases(db, orgId, members);
  return left;
}

type Arrival = {
  orgId: string;
  unitId: string;
  memberId: string | null;
  branch: string;
  day: PlainDate;
  typed: Pick<TransferFacts, "memberCode" | "cardNumber" | "joinedOn">;
};

/** What the log says of somebody who goes on here: the move, and that the person is in activity again. */
export function takenUpEvents(
  { orgId, unitId, memberId, branch, day, typed }: Arrival,
  left: Left,
  { post, filled }: Moved,
): AuditEvent[] {
  const from = { branch: [left.branch, left.unit].filter(Boolean).join(", "), position: post };
  const to = { branch, position: null, ...filledValues(filled, typed) };
  return [
    movedEvent({ orgId, unitId, memberId }, from, to),
    {
      type: "member.status_changed",
      orgId,
      unitId,
      subjectId: memberId,
      detail: { from: "moved", to: "active", on: day },
    },
  ];
}

/** Who came stands in the roster from now on: by the row that a unit let go, or else by a new one. */
export async function takeIn(moving: Moving, day: PlainDate): Promise<Refusal | null> {
  const { db, record, found } = moving;
  const { id, orgId, personName: fullName, memberCode: code } = found;
  const { birthDate, gender, cardNumber, joinedOn } = found;
  const unitId = found.unit.id;
  const person: Person = { fullName, birthDate, gender, code, cardNumber, joinedOn };
  // Since the arrival was written down another unit may have put the same person into its roster.
  const no = await refuseRostered(db, { orgId, unitId }, [person]);
  if (no) return no;
  const left = (await leftBefore(db, { orgId, unitId }, [person])).get(person);
  if (!left) {
    await addNewcomer(moving, found.branch?.id ?? null);
    return null;
  }
  const { id: memberId, unitId: otherUnitId, branchId: otherBranchId } = left;
  await db.memberCase.updateMany({ where: { id }, data: { memberId, otherUnitId, otherBranchId } });
  const moves = await moveAll(moving, [movingCase(found)]);
  if (!moves.ok) return moves;
  const arrival = { orgId, unitId, memberId, branch: found.branch?.name ?? "", day, typed: found };
  for (const moved of moves.value.values())
    for (const event of takenUpEvents(arrival, left, moved)) record(event);
  return null;
}

/** Whom a step had taken up stands where the other unit let the person go; the case knows nobody again. */
export async function giveBack(moving: Moving): Promise<Refusal | null> {
  const no = await restoreMember(moving);
  if (no) return no;
  const nobody = { memberId: null, otherUnitId: null, otherBranchId: null };
  await moving.db.memberCase.updateMany({ where: { id: moving.found.id }, data: nobody });
  return null;
}
