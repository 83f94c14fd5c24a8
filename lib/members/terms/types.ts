/**
 * Within how many days things about members are expected, which share of those present a reward takes, how long a
 * member's link opens, and around which days of a quarter's end its list is confirmed: from so many days before it, in
 * time until so many after. Up to which age a branch may let somebody stay.
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
  linkDays: number;
  quarterOpensDays: number;
  quarterGraceDays: number;
  stayMostAge: number;
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
  "linkDays",
  "quarterOpensDays",
  "quarterGraceDays",
  "stayMostAge",
] as const;

export type MemberTermSetting = MemberTerms & { version: number | null };

/**
 * No public text sets these (domain.md §§2.3, 2.5–2.8, 2.10): editable defaults, which hold until an organisation sets
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
  linkDays: 7,
  quarterOpensDays: 30,
  quarterGraceDays: 0,
  stayMostAge: 35,
};
