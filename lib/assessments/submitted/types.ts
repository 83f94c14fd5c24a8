import type { AssessmentUnit, FrozenSubmission } from "../types";

/** What was handed in for one round, as it was then. */
export type Submitted = {
  assessmentId: string;
  unit: Pick<AssessmentUnit, "id" | "code" | "name">;
  year: number;
  round: number;
  /** The rounds that there are, in order. */
  rounds: number[];
  submittedBy: string;
  submittedAt: string;
  frozen: FrozenSubmission;
  sha256: string;
  /** Whether the content still gives that digest. */
  isIntact: boolean;
};
