import { api } from "@/lib/access/api";
import { answerCasePaper } from "@/lib/cases/paper-file";
import { disciplinePaper } from "@/lib/discipline/papers/made";

/** The minutes or the decision of a disciplinary case as a file. */
export const GET = api<{ id: string }>("GET /api/files/discipline/{id}", (call) =>
  answerCasePaper(call, disciplinePaper),
);
