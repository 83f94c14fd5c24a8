import { api } from "@/lib/access/api";
import { DISCIPLINE_PAPERS, disciplinePaper } from "@/lib/discipline/papers/made";
import { answerPaper } from "@/lib/papers/answer";

/** The minutes or a decision of a disciplinary case as a file. */
export const GET = api<{ id: string }>("GET /api/files/discipline/{id}", (call) =>
  answerPaper(call, DISCIPLINE_PAPERS, disciplinePaper),
);
