import { type Numbers, newlyHeld, refuseTakenAsWritten } from "@/lib/members/elsewhere";
import type { FieldChanges } from "@/lib/members/types";
import { addMembers, correctMembers, type Within } from "@/lib/members/within";
import { type FieldError, type Refusal, refused, refusedFields } from "@/lib/platform/result";
import { heldOtherwise } from "../held";
import type { AdmissionHome } from "../home";
import { ROSTER_MEMBER } from "../roster-effect";
import { schoolingLacking } from "../rules";
import type { RecordedRow } from "../schema";
import type { Admission, Schooling } from "../types";
import type { Known, Matched } from "./matching";
import { tellsCard } from "./told";

type Person = {
  id: string;
  branchId: string | null;
  fullName: string;
  birthDate: string;
  gender: "male" | "female";
  version: number;
};

/** `before`: what the record wrote over in the roster; null of somebody whom it made. */
export type Placed = { row: RecordedRow; person: Person; before: FieldChanges | null };

/** What the record says of them stands in the roster; null where somebody was faster. */
export async function intoRoster(
  within: Within,
  { at, branch }: AdmissionHome,
  matched: readonly Matched[],
): Promise<Placed[] | null> {
  const known = matched.flatMap(({ row, member }) =>
    member ? [{ row, member, changes: rosterValues(row, member) }] : [],
  );
  const corrected = await correctMembers(
    within,
    at.orgId,
    known.map(({ member, changes }) => ({ ...member, was: heldBefore(member, changes), changes })),
  );
  if (corrected.length < known.length) return null;
  const added = matched.flatMap(({ row, newcomer }) => (newcomer ? [{ row, newcomer }] : []));
  const ids = await addMembers(
    within,
    at,
    added.map(({ row, newcomer }) => ({ branch, values: { ...rosterValues(row, {}), ...newcomer } })),
  );
  return [
    ...known.map(({ row, member, changes }) => ({
      row,
      person: { ...member, version: member.version + 1 },
      before: heldBefore(member, changes),
    })),
    ...added.map(({ row, newcomer }, index) => {
      const { fullName, birthDate, gender } = newcomer;
      const id = ids[index] ?? "";
      return {
        row,
        person: { id, branchId: at.branchId, fullName, birthDate, gender, version: 1 },
        before: null,
      };
    }),
  ];
}

function heldBefore(member: Known, changes: FieldChanges): FieldChanges {
  return Object.fromEntries(Object.keys(changes).map((name) => [name, member[name as "joinedOn"]]));
}

/** What a record writes into the row of somebody. */
export type RosterValues = {
  joinedOn: string;
  admissionResolution: string;
  cardNumber?: string;
} & Partial<Schooling>;

/** Schooling only where the roster has none. */
export function rosterValues(row: RecordedRow, held: Partial<Known>): RosterValues {
  const { day, docNumber, cardNumber } = row;
  return {
    joinedOn: day,
    admissionResolution: docNumber,
    ...(cardNumber ? { cardNumber } : {}),
    ...schoolingLacking(row, held),
  };
}

/** The numbers by which the record makes somebody known, which nobody else may hold. */
export function givenNumbers({ row: { cardNumber }, member }: Matched): Numbers {
  if (!member || !cardNumber) return { cardNumber };
  return newlyHeld(member, { ...member, cardNumber });
}

/** What the roster has otherwise than the record says of somebody. */
export function heldBy({ row, member }: Matched): FieldError[] {
  if (!member) return [];
  return heldOtherwise(member, { admissionResolution: row.docNumber, cardNumber: row.cardNumber });
}

const elsewhere = refused(
  "conflict",
  "Ngày vào Đoàn, nghị quyết hoặc số thẻ trong danh sách đã được sửa sau khi ghi. Sửa ở trang đoàn viên.",
);

type Said = Pick<RecordedRow, "day" | "docNumber" | "cardNumber">;

/** What the correction says stands in the roster too, unless that was changed since. */
export async function correctRoster(within: Within, was: Admission, said: Said): Promise<Refusal | null> {
  const member = await within.db.member.findFirst({
    where: { id: was.memberId ?? "" },
    select: ROSTER_MEMBER,
  });
  const last = was.steps.at(-1);
  if (!member || member.joinedOn !== last?.day || member.admissionResolution !== last?.docNumber)
    return elsewhere;
  const { joinedOn, admissionResolution, cardNumber, unitId } = member;
  // A card of the roster alone is not in the form: another one would be written over it unseen.
  const unseen = tellsCard(was.steps) ? [] : heldOtherwise(member, { cardNumber: said.cardNumber });
  const no = refusedFields(unseen);
  if (no) return no;
  const held = newlyHeld(member, { ...member, cardNumber: said.cardNumber || cardNumber });
  const taken = await refuseTakenAsWritten(within.db, { orgId: was.orgId, unitId }, held);
  if (taken) return taken;
  const changes = {
    joinedOn: said.day,
    admissionResolution: said.docNumber,
    ...(said.cardNumber ? { cardNumber: said.cardNumber } : {}),
  };
  const values = { joinedOn, admissionResolution, ...(said.cardNumber ? { cardNumber } : {}) };
  const written = await correctMembers(within, was.orgId, [{ ...member, was: values, changes }]);
  const { inductedVersion, beforeInduction } = was.facts;
  // Nobody else wrote in between: the record can still be dropped.
  if (member.version === inductedVersion)
    await within.db.admission.updateMany({
      where: { caseId: was.id },
      data: {
        inductedVersion: member.version + 1,
        ...(beforeInduction ? { beforeInduction: { ...values, ...beforeInduction } } : {}),
      },
    });
  return written.length > 0 ? null : elsewhere;
}
