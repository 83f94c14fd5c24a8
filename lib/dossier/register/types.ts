import type { MemberStatus } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";

/** A unit, and within it a branch with its name; `branchId` null = at the unit itself. */
export type Spot = { unitId: string; branchId: string | null; branch: string | null };

/** A permanent transfer that is done, or a branch that was set: from where, to where. Null = outside the organisation. */
export type Move = { day: PlainDate; from: Spot | null; to: Spot | null; fromWords: string; toWords: string };

/** Somebody left, or came back. */
export type Turn = { day: PlainDate; status: MemberStatus };

/** A member as the register reads it, with the moves since the period began, the first one first. */
export type RegisterPerson = Spot & {
  id: string;
  fullName: string;
  birthDate: string;
  gender: "male" | "female";
  code: string | null;
  cardNumber: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  joinedOn: string | null;
  position: string | null;
  status: MemberStatus;
  statusSince: PlainDate | null;
  /** Since the period began and before `statusSince`, the first one first. */
  turns: Turn[];
  admittedOn: PlainDate | null;
  moves: Move[];
};

/** What a register is of: a unit, or one branch of it, from a day to a day. */
export type Wanted = { unitId: string; branchId: string | null; from: PlainDate; to: PlainDate };

export type Change = { person: RegisterPerson; day: string; reason: string };
/** `present`: each with the branch of the period's last day. */
export type Registered = { present: RegisterPerson[]; came: Change[]; went: Change[] };
