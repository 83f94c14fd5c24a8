import type { PlainDate } from "@/lib/platform/dates";

/** What a unit has to do, the upper one also to decide on committees' acts and changes and to give their roles; its own word in procedures, and the hand-overs of its secretaries; the last four are what the upper level's office has to see to. */
export type NoticeKind =
  | "registration"
  | "self_assessment"
  | "quarter"
  | "review"
  | "supplement"
  | "directive"
  | "term_end"
  | "committee_act"
  | "lost_seat"
  | "committee_roles"
  | "handover"
  | "case"
  | "unregistered"
  | "unsubmitted"
  | "unsupplemented"
  | "unappraised";

/**
 * How near a day is: reminders come 30, 7 and 1 day before, and when it is over; of a directive, a hand-over and an act
 * to be decided not 30 days before, of
 * the end of a term also 90.
 */
export const STAGES = ["90", "30", "7", "1", "late"] as const;
export type Stage = (typeof STAGES)[number];

/** Something that a unit has to do by a day, while it is not done. */
export type Due = {
  unitId: string;
  kind: NoticeKind;
  /** Which one of its kind: a year, a quarter or a step of it, a round, a directive, a committee, an act or a seat of one, a step of procedures. */
  subject: string;
  due: PlainDate;
  /** What is to be done: "Đăng ký danh hiệu năm 2026". */
  title: string;
};

export type Reminder = Due & { stage: Stage };

/** A reminder that was given, as a person sees it; `due` null of what is told without its day. */
export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  due: PlainDate | null;
  stage: Stage;
  title: string;
  madeOn: PlainDate;
  isRead: boolean;
};
