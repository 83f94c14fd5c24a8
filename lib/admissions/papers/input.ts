import type { Votes } from "@/lib/cases/types";
import type { Issuer } from "@/lib/papers/issuer";
import type { Signer } from "@/lib/papers/model";
import type { PlainDate } from "@/lib/platform/dates";
import type { Applicant } from "../types";

/** Number and day as recorded. */
export type Recorded = { number: string; on: PlainDate };

export type PaperPerson = Applicant & {
  name: string;
  /** The branch that admits, or the unit that is one, by its name on the paper's day. */
  place: string;
  appliedOn: PlainDate;
  /** `Lê An, cùng công tác từ 01/02/2026`. */
  introducer: string;
  classOn: PlainDate | null;
  votes: (Votes & { on: PlainDate; isPassed: boolean; note: string }) | null;
  resolution: Recorded | null;
};

/** What a paper says of everybody whom it is of; what is null has not been recorded. */
export type PaperInput = {
  organisation: Issuer;
  /** Who signs for the organisation. */
  signer: Signer;
  unit: string;
  /** Null where the unit itself is the branch. */
  branch: string | null;
  /** By which the cases were opened. */
  charters: readonly string[];
  /** The one in whose name the paper was asked. */
  person: PaperPerson;
  people: readonly PaperPerson[];
  /** How many more the paper is of, whom this reader doesn't reach. */
  unread: number;
  meeting: {
    on: PlainDate;
    entitled: number;
    present: number;
    chair: string;
    minuteTaker: string;
  } | null;
  resolution: Recorded | null;
  decision: Recorded | null;
  /** Where nothing is recorded the paper is of this year. */
  year: number;
};
