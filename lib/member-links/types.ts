import type { Wish } from "@/lib/graduations/types";
import type { FieldValue, Member, MemberField } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";

/** What a person knows of himself or herself and may correct; the rest of the roster is the Union's to say. */
export const OWN_FIELDS = [
  "phone",
  "email",
  "permanentAddress",
  "fullName",
  "birthDate",
  "gender",
  "nativePlace",
  "ethnicity",
  "religion",
  "idNumber",
  "occupation",
  "generalEducation",
  "qualification",
  "politicalTheory",
  "computerSkill",
  "foreignLanguage",
] as const satisfies readonly MemberField[];
export type OwnField = (typeof OWN_FIELDS)[number];

/** What the Union says of somebody: shown to the person, and corrected by the secretary alone. */
export const UNION_FIELDS = [
  "joinedOn",
  "code",
  "cardNumber",
  "position",
] as const satisfies readonly MemberField[];

export const LINK_STATES = ["none", "sent", "opened", "answered", "expired"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** When things happened to a link that still stands. */
export type LinkTimes = { expiresAt: Date; openedAt: Date | null; answeredAt: Date | null };

/** A member, and how far the own link has come. */
export type LinkedMember = {
  id: string;
  fullName: string;
  branch: string | null;
  linkId: string | null;
  state: LinkState;
  expiresOn: PlainDate | null;
  hasAnswered: boolean;
  /** A correction, a wish or a message that nobody has settled or read. */
  isWaiting: boolean;
};

/** A link in the only moment in which anybody sees it. */
export type MadeLink = {
  memberId: string;
  name: string;
  email: string | null;
  /** Said last about being reached by Zalo or mail: no. */
  refusesContact: boolean;
  url: string;
};

/** Of a letter that was asked for: taken by the mail server or not, or not written, for want of an address or a yes. */
export type Mailed = "sent" | "failed" | "unwritten";
export type SentLink = MadeLink & { mailed: Mailed | null };
export type MadeLinks = { links: SentLink[]; expiresOn: PlainDate };

/** What a person says of one field: what stood in the roster then, and what is right. */
export type Correction = { before: FieldValue; after: FieldValue };
export type Corrections = { [field in OwnField]?: Correction };

/** Somebody's corrections before they are settled. `stale`: fields that somebody else has changed since. */
export type WaitingCorrection = {
  id: string;
  version: number;
  sentAt: Date;
  member: Member;
  corrections: Corrections;
  stale: OwnField[];
};

/** What a person wishes and has to say. */
export type WaitingWish = {
  linkId: string;
  memberId: string;
  fullName: string;
  branch: string | null;
  wish: Wish | null;
  message: string;
  wishedAt: Date;
};

/** How many people's corrections were settled, by how many fields each way. */
export type SettledCount = { people: number; accepted: number; refused: number };
