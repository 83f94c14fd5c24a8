import { type PlainDate, plainDate } from "@/lib/platform/dates";

/** Who takes a name from the roll after the branch's vote: the branch itself or its direct upper level. */
export const REMOVAL_DECIDERS = ["upper_level", "branch"] as const;
export type RemovalDecider = (typeof REMOVAL_DECIDERS)[number];

/** How many of those summoned must have come, that a secret ballot over an organisation counts. */
export const BALLOT_QUORUMS = ["two_thirds", "three_quarters", "over_half"] as const;
export type BallotQuorum = (typeof BALLOT_QUORUMS)[number];

/** Whose decision the discipline of a branch is: of its unit, or of the level above that. */
export const BRANCH_DECIDERS = ["base", "upper"] as const;
export type BranchDecider = (typeof BRANCH_DECIDERS)[number];

/** Who records what the verification of a disciplinary matter found, and who answers an appeal. */
export const DISCIPLINE_VERIFIERS = ["either", "keeper", "inspector"] as const;
export type DisciplineVerifier = (typeof DISCIPLINE_VERIFIERS)[number];
export const APPEAL_ANSWERERS = ["either", "approver", "inspector"] as const;
export type AppealAnswerer = (typeof APPEAL_ANSWERERS)[number];

/**
 * Within how many days things about members and their committees are expected, a hand-over after its decision among them, which share of those present a reward takes, how long a
 * member's link opens, and around which days of a quarter's end its list is confirmed: from so many days before it, in
 * time until so many after. Up to which age a branch may let somebody stay under the charters up to XII and under XIII;
 * from which day those two hold, from which age one is admitted under XI and XII, which share of those present a
 * resolution on an outstanding member takes, the branch's choosing of one and its vote on a removal from the roll, who
 * decides that then, how many must come to the ballot over an organisation's discipline and be for it, who decides a
 * branch's, who verifies any disciplinary matter and answers an appeal, how many
 * months missed remove a name and how many one deferral may last under the charters up to XII, and which occupations, named
 * one after the other with commas, earn nothing yet.
 */
export type MemberTerms = {
  transferDays: number;
  admissionDays: number;
  caseDays: number;
  outstandingDays: number;
  outstandingLongDays: number;
  rewardDays: number;
  rewardLongDays: number;
  rewardVotePercent: number;
  committeeDays: number;
  handoverDays: number;
  linkDays: number;
  quarterOpensDays: number;
  quarterGraceDays: number;
  stayMostAge: number;
  stayMostAgeXiii: number;
  admissionAgeXi: number;
  admissionAgeXii: number;
  outstandingVotePercent: number;
  choosingVotePercent: number;
  removalVotePercent: number;
  removalDecider: RemovalDecider;
  bodyQuorum: BallotQuorum;
  bodyVotePercent: number;
  branchDecider: BranchDecider;
  disciplineVerifier: DisciplineVerifier;
  appealAnswerer: AppealAnswerer;
  removalMonths: number;
  deferralMonths: number;
  charterXiiFrom: PlainDate;
  charterXiiiFrom: PlainDate;
  unsalariedOccupations: string;
};

export type QuarterRule = Pick<MemberTerms, "quarterOpensDays" | "quarterGraceDays">;

export const TERM_FIELDS = [
  "transferDays",
  "admissionDays",
  "caseDays",
  "outstandingDays",
  "outstandingLongDays",
  "rewardDays",
  "rewardLongDays",
  "rewardVotePercent",
  "committeeDays",
  "handoverDays",
  "linkDays",
  "quarterOpensDays",
  "quarterGraceDays",
  "stayMostAge",
  "stayMostAgeXiii",
  "admissionAgeXi",
  "admissionAgeXii",
  "outstandingVotePercent",
  "choosingVotePercent",
  "removalVotePercent",
  "bodyVotePercent",
  "removalMonths",
  "deferralMonths",
] as const;

export type TermField = (typeof TERM_FIELDS)[number];

export const TERM_DAYS = ["charterXiiFrom", "charterXiiiFrom"] as const;

/** The terms that are one of several. */
export const TERM_CHOICES = [
  "removalDecider",
  "bodyQuorum",
  "branchDecider",
  "disciplineVerifier",
  "appealAnswerer",
] as const;
export type TermChoice = (typeof TERM_CHOICES)[number];

export const CHARTERS = ["X", "XI", "XII", "XIII"] as const;
export type CharterVersion = (typeof CHARTERS)[number];

/** The day from which charter XI holds, as it says itself: the later ones come after it. */
export const CHARTER_XI_FROM = plainDate("2017-12-13");

export type CharterDays = Pick<MemberTerms, (typeof TERM_DAYS)[number]>;

export type MemberTermSetting = MemberTerms & { version: number | null };

/**
 * No public text sets these (domain.md §§2, 2.3, 2.5–2.8, 2.10, 2.11, 3): editable defaults, which hold until an organisation sets
 * its own. A list confirmed early in the quarter would say nothing about it.
 */
export const DEFAULT_TERMS: MemberTerms = {
  transferDays: 30,
  admissionDays: 90,
  caseDays: 30,
  outstandingDays: 30,
  outstandingLongDays: 180,
  rewardDays: 30,
  rewardLongDays: 60,
  rewardVotePercent: 50,
  committeeDays: 15,
  handoverDays: 15,
  linkDays: 7,
  quarterOpensDays: 30,
  quarterGraceDays: 0,
  stayMostAge: 35,
  stayMostAgeXiii: 35,
  admissionAgeXi: 15,
  admissionAgeXii: 15,
  outstandingVotePercent: 50,
  choosingVotePercent: 50,
  removalVotePercent: 50,
  removalDecider: "upper_level",
  bodyQuorum: "two_thirds",
  bodyVotePercent: 50,
  branchDecider: "base",
  disciplineVerifier: "either",
  appealAnswerer: "either",
  removalMonths: 3,
  deferralMonths: 12,
  charterXiiFrom: plainDate("2023-01-01"),
  charterXiiiFrom: plainDate("2026-07-01"),
  unsalariedOccupations: "Học sinh, Sinh viên, Chưa có việc làm",
};
