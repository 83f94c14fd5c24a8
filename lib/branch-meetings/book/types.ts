import type { ActivityListItem } from "@/lib/activities/types";
import type { AdmissionLine } from "@/lib/admissions/types";
import type { Measure } from "@/lib/discipline/queries";
import type { OrganisationMeasure } from "@/lib/organisation-discipline/types";
import type { Issuer } from "@/lib/papers/issuer";
import type { PlainDate } from "@/lib/platform/dates";
import type { RewardLine } from "@/lib/rewards/types";
import type { TransferLine } from "@/lib/transfers/types";
import type { MeetingLine } from "../types";

export type BookMember = {
  fullName: string;
  birthDate: string;
  gender: "male" | "female";
  joinedOn: string | null;
  position: string | null;
  code: string | null;
  cardNumber: string | null;
};

/** "Sổ chi đoàn" of a period: what its reader may see of the branch. */
export type Book = {
  organisation: Issuer;
  unit: string;
  /** Null for a grassroots branch, whose own book it is. */
  branch: string | null;
  from: PlainDate;
  to: PlainDate;
  /** The day on which it is printed. */
  on: PlainDate;
  /** The day of its list of members: the period's last one, of a period that goes on the day of printing. */
  listedOn: PlainDate;
  members: readonly BookMember[];
  meetings: MeetingLine[];
  activities: ActivityListItem[];
  admissions: readonly AdmissionLine[];
  transfers: TransferLine[];
  rewards: readonly RewardLine[];
  /** Null where the reader may not see such matters: then the book does not speak of them. */
  discipline: Measure[] | null;
  /** The same of the branch as an organisation. */
  ownMeasures: OrganisationMeasure[] | null;
};
