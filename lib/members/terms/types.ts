/** Within how many days things about members are expected, and how long a member's link opens. */
export type MemberTerms = {
  transferDays: number;
  admissionDays: number;
  caseDays: number;
  outstandingDays: number;
  outstandingLongDays: number;
  linkDays: number;
};

export const TERM_FIELDS = [
  "transferDays",
  "admissionDays",
  "caseDays",
  "outstandingDays",
  "outstandingLongDays",
  "linkDays",
] as const;

export type MemberTermSetting = MemberTerms & { version: number | null };

/** No public text sets these (domain.md §§2.3, 2.5–2.7, 2.10): editable defaults, which hold until an organisation sets its own. */
export const DEFAULT_TERMS: MemberTerms = {
  transferDays: 30,
  admissionDays: 90,
  caseDays: 30,
  outstandingDays: 30,
  outstandingLongDays: 180,
  linkDays: 7,
};
