import { api } from "@/lib/access/api";
import { answerPaper } from "@/lib/papers/answer";
import { PROPOSAL_PAPERS, proposalPaper } from "@/lib/rewards/proposals/papers/made";

/** The minutes, a request or the decision of a proposed reward as a file. */
export const GET = api<{ id: string }>("GET /api/files/reward-proposals/{id}", (call) =>
  answerPaper(call, PROPOSAL_PAPERS, proposalPaper),
);
