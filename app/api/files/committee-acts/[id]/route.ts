import { api } from "@/lib/access/api";
import { ACT_PAPERS, actPaper } from "@/lib/committees/papers/made";
import { answerPaper } from "@/lib/papers/answer";

/** The minutes, the request or the decision of a congress, an appointment, a change or an extension as a file. */
export const GET = api<{ id: string }>("GET /api/files/committee-acts/{id}", (call) =>
  answerPaper(call, ACT_PAPERS, actPaper),
);
