import { api } from "@/lib/access/api";
import { DISCIPLINE_PAPERS } from "@/lib/discipline/papers/made";
import { organisationDisciplinePaper } from "@/lib/organisation-discipline/papers/made";
import { answerPaper } from "@/lib/papers/answer";

/** The minutes or a decision of discipline of an organisation as a file. */
export const GET = api<{ id: string }>("GET /api/files/organisation-discipline/{id}", (call) =>
  answerPaper(call, DISCIPLINE_PAPERS, organisationDisciplinePaper),
);
