import type { Votes } from "@/lib/cases/types";
import type { Issuer } from "@/lib/papers/issuer";
import type { Signer } from "@/lib/papers/model";
import type { PlainDate } from "@/lib/platform/dates";
import type { Applicant } from "../types";

/** Number and day as recorded. */
export type Recorded = { number: string; on: PlainDate };

export type PaperPerson = Applicant & {
  name: string;
  appliedOn: PlainDate;
  /** `Lê An, cùng công tác từ 01/02/2026`. */
  introducer: string;
  classOn: PlainDate | null;
  votes: (Votes & { isPassed: boolean; note: string }) | null;
};

/** What the papers of one admission, or of all at one meeting, say; what is null has not been recorded. */
export type PaperInput = {
  organisation: Issuer;
  /** Who signs for the organisation. */
  signer: Signer;
  unit: string;
  /** Null where the unit itself is the branch. */
  branch: string | null;
  charterVersion: string;
  /** The one in whose name the paper was asked. */
  person: PaperPerson;
  people: readonly PaperPerson[];
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
