import { answerPaper } from "@/lib/papers/answer";

const CASE_PAPERS = ["minutes", "decision"] as const;
export type CasePaper = (typeof CASE_PAPERS)[number];

type Args = Parameters<typeof answerPaper<CasePaper>>;

/** A paper of a case as a file, for whoever may read the case. */
export function answerCasePaper(call: Args[0], make: Args[2]) {
  return answerPaper(call, CASE_PAPERS, make);
}
