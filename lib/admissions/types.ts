import type { CaseDetail, StandingCase } from "@/lib/cases/types";
import type { Member, PlainField } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";

export const ADMISSION_STATES = [
  "applied",
  "class_attended",
  "introduced",
  "voted",
  "requested",
  "approved",
  "inducted",
  "carded",
  "refused",
  "withdrawn",
  "not_inducted",
] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];

export type AdmissionAct =
  | "attend_class"
  | "introduce"
  | "vote"
  | "vote_down"
  | "request"
  | "approve"
  | "refuse"
  | "induct"
  | "card"
  | "withdraw"
  | "not_induct";

/** Steps that several people take at once; of a vote each has the own counts, of a card the own number. */
export const TOGETHER = ["attend_class", "introduce", "request", "approve", "induct"] as const;
export type SharedAct = (typeof TOGETHER)[number];

/** The one step of a case whose result alone was told, and its corrections. */
export const RECORDED = "recorded";
export const CORRECTED = "corrected";

export const INTRODUCERS = [
  { code: "member", label: "Đoàn viên của đơn vị" },
  { code: "party_member", label: "Đảng viên" },
  { code: "collective", label: "Tập thể chi đội, chi hội" },
] as const;
export type IntroducerKind = (typeof INTRODUCERS)[number]["code"];

export type Introduction = {
  kind: IntroducerKind;
  memberId: string | null;
  /** Of the person, or of the collective. */
  name: string;
  togetherSince: PlainDate | null;
};

/** What the Sổ's part for the applicant asks of schooling (domain.md §2.2): fields of the roster, as a read selects them. */
export const SCHOOLING_COLUMNS = {
  generalEducation: true,
  qualification: true,
  politicalTheory: true,
  foreignLanguage: true,
} as const;
export type SchoolingField = keyof typeof SCHOOLING_COLUMNS;
export const SCHOOLING = Object.keys(SCHOOLING_COLUMNS) as SchoolingField[];
/** Empty where nobody said it. */
export type Schooling = Record<SchoolingField, string>;

/** What the applicant's form says beside the name. */
export type Applicant = Schooling & {
  /** `YYYY-MM-DD`, or `YYYY` of one who is only recorded. */
  birthDate: string;
  gender: "male" | "female";
  nativePlace: string;
  permanentAddress: string;
  occupation: string;
  email: string;
  phone: string;
};

/** What an admission did to the roster, so that it can be taken back. */
export type RosterTrace = {
  admittedOn: PlainDate | null;
  madeMember: boolean;
  inductedVersion: number | null;
  cardedVersion: number | null;
  beforeInduction: Record<string, string | null> | null;
  beforeCard: Record<string, string | null> | null;
};

/** What the roster says of who is a member by now. */
export type InRoster = Pick<Member, PlainField> & { branch: string };

type Facts = Applicant &
  RosterTrace & {
    introduction: Introduction | null;
    partyAskedOn: PlainDate | null;
    partyNote: string;
    minuteTaker: string;
    /** As the roster says now; null while the person is not in it. */
    memberCode: string | null;
    cardNumber: string | null;
    /** Null also where the member has gone beyond the reader's reach. */
    roster: InRoster | null;
    /** Said by the own link of the member that the person has become. */
    refusesContact: boolean;
  };

export type Admission = CaseDetail & { facts: Facts };

/** A line of a register: the case with the days and papers of its steps. */
export type AdmissionLine = StandingCase & { facts: Facts };
