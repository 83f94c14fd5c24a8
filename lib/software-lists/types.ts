import type { Member } from "@/lib/members/types";
import type { PlainDate } from "@/lib/platform/dates";

/** What belongs into the national software too; `typedOn`: since when it is there, as somebody said. */
export type Typed = {
  typedOn: PlainDate | null;
  /** The software had it before it was taken back here: it is put right there as it was before. */
  isTakenBack?: boolean;
};

/** Of a case, or an act of a committee: several of one are several people of it. */
export type TypedCase = Typed & { id: string };

/** A recorded result of which the software may not have heard; `isOnPaper`: as somebody said. */
export type RecordedCase = { id: string; personName: string; day: PlainDate; isOnPaper: boolean };

export type TypedLine = TypedCase & {
  isTakenBack: boolean;
  /** The software had it as it was before: where it stands here, it is put right there and not typed as new. */
  wasTyped: boolean;
  personName: string;
  code: string | null;
  birthDate: string;
  gender: Member["gender"];
  branch: string;
  /** What the software's own column shall say, where a day and a number do not say it all. */
  value: string;
  day: PlainDate;
  docNumber: string;
};
