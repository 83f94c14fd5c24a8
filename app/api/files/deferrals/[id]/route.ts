import { api } from "@/lib/access/api";
import { DEFERRAL_PAPERS, deferralPaper } from "@/lib/deferrals/papers";
import { answerPaper } from "@/lib/papers/answer";

/** The decision by which activities are deferred as a file. */
export const GET = api<{ id: string }>("GET /api/files/deferrals/{id}", (call) =>
  answerPaper(call, DEFERRAL_PAPERS, deferralPaper),
);
