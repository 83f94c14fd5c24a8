import type { CaseDetail, CaseLine, StandingCase } from "@/lib/cases/types";
import type { Member, StoredStatus } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

export const DIRECTIONS = ["inside", "within", "out", "in"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const TRANSFER_KINDS = ["permanent", "temporary"] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export type TransferState =
  | "requested"
  | "commented"
  | "introduced"
  | "received"
  | "hosted"
  | "settled"
  | "returned"
  | "refused"
  | "withdrawn";

/** What only a transfer knows of its case, and the person as the papers name him or her. */
export type TransferFacts = {
  direction: Direction;
  kind: TransferKind;
  /** Last day of a temporary one, as it stands. */
  until: PlainDate | null;
  reason: string;
  outsideName: string;
  outsidePlace: string;
  introNumber: string;
  introducedOn: PlainDate | null;
  comment: string;
  /** `YYYY-MM` */
  feePaidUntil: string | null;
  birthDate: string;
  gender: "male" | "female";
  memberCode: string | null;
  cardNumber: string | null;
  joinedOn: string | null;
  /** It was recorded as one act that was decided here: the national software does not have it yet. */
  isDecidedHere: boolean;
};

/** What an arrival fills in the row of whom another unit had let go, where the row does not say it. */
export type Filled = "code" | "cardNumber" | "joinedOn";

/** `refusedFor`: why the other side would not have the person. */
type Refused = { refusedFor: string | null };

export type TransferLine = CaseLine & TransferFacts & Refused & { orgId: string };
/** With the mark of the unit that has it to type. `isTakenBack`: the software had it, and has to be put right. */
export type LineToType = TransferLine & { isTakenBack: boolean };
/** `leaves`: the place whose register it is let the person go, or moved him or her inside; else it received. */
export type RegisterLine = TransferLine & { leaves: boolean };
/** A transfer with its way so far. */
export type StandingTransfer = StandingCase &
  TransferFacts &
  Refused &
  Stay & {
    inRoster: InRoster | null;
    /** Refused, and the person still stands there without another transfer. */
    staysRefused: boolean;
  };
export type TransferDetail = StandingTransfer & CaseDetail;

/** The last day of which the giấy giới thiệu tells, and what each extension made of it. */
type Stay = { introducedUntil: PlainDate | null; extendedUntil: readonly PlainDate[] };

/** What the roster says now of whom the arrival took up, for those alone who reach the place of arrival. */
export type InRoster = Record<Filled, string | null>;

/** The person as the papers name him or her. */
export type Person = Pick<Member, "fullName" | "birthDate" | "gender" | "code" | "cardNumber" | "joinedOn">;

export type RosterPerson = Person & {
  id: string;
  branch: UnitRef | null;
  status: StoredStatus;
  position: string | null;
};

/** Whom another unit of the organisation has let go to this one, which has not taken the person in yet. */
export type LetGo = Person & {
  /** Of the case of the leaving. */
  id: string;
  unit: string;
  day: PlainDate;
  introNumber: string;
};

/** A transfer that was done elsewhere: who, from where to where, since when. */
export type Told = {
  /** "within": of that the giving unit's half alone is done. */
  direction: Direction;
  kind: TransferKind;
  /** Last day of a temporary one. */
  until: PlainDate | null;
  /** Of whom is in the roster; a newcomer is not. */
  member: RosterPerson | null;
  /** A list put the member into the new branch before anybody recorded the move; `member` then tells of the old one. */
  isMade?: boolean;
  isDecidedHere?: boolean;
  /** What is to be weighed before a table is written. */
  beside?: readonly string[];
  person: Person;
  /** To which unit of the organisation "within" leads. */
  toUnit?: UnitRef;
  toBranch: UnitRef | null;
  outsideName: string;
  outsidePlace: string;
  day: PlainDate;
  introNumber: string;
  /** Of the branch that let the person go, and the last month of which it has the fee. */
  comment: string;
  feePaidUntil: string | null;
  reason: string;
};
