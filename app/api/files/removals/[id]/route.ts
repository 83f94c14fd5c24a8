import { api } from "@/lib/access/api";
import { answerCasePaper } from "@/lib/cases/paper-file";
import { removalPaper } from "@/lib/removals/papers";

/** The minutes or the decision of a removal from the roll as a file. */
export const GET = api<{ id: string }>("GET /api/files/removals/{id}", (call) =>
  answerCasePaper(call, removalPaper),
);
