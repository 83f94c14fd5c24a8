import { api } from "@/lib/access/api";
import { OUTSTANDING_PAPERS, outstandingPaper } from "@/lib/outstanding-members/papers/made";
import { answerPaper } from "@/lib/papers/answer";

/** The minutes or the resolution of an outstanding member as a file. */
export const GET = api<{ id: string }>("GET /api/files/outstanding/{id}", (call) =>
  answerPaper(call, OUTSTANDING_PAPERS, outstandingPaper),
);
