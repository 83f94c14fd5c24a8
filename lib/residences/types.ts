import type { CaseDetail, StandingCase } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";

export type ResidenceState = "asked" | "introduced" | "ended" | "refused" | "withdrawn";
/** What the residence says: of the year of its day, or of the one before. */
export type RemarkAct =
  | "remark_active"
  | "remark_inactive"
  | "remark_active_before"
  | "remark_inactive_before";
export type ResidenceAct = "introduce" | "decline" | RemarkAct | "end" | "withdraw";

export type ResidenceFacts = {
  /** The organisation at the place of residence. */
  hostName: string;
  address: string;
  residentSince: PlainDate;
};

/** What the residence said, of whoever is introduced there: null where it has not in that time. */
export type ResidenceRemark = { hostName: string; remark: { isActive: boolean; on: PlainDate } | null };

export type ResidenceDetail = CaseDetail & {
  residence: ResidenceFacts;
  /** As the paper names the person. */
  person: {
    birthDate: string;
    joinedOn: string | null;
    cardNumber: string | null;
    memberCode: string | null;
  };
};

/** Whoever takes part at the place of residence now. */
export type RunningResidence = StandingCase & {
  hostName: string;
  memberCode: string | null;
  birthDate: string;
};
