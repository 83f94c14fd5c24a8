import { api } from "@/lib/access/api";
import { answerCasePaper } from "@/lib/cases/paper-file";
import { organisationDisciplinePaper } from "@/lib/organisation-discipline/papers/made";

/** The minutes or the decision of discipline of an organisation as a file. */
export const GET = api<{ id: string }>("GET /api/files/organisation-discipline/{id}", (call) =>
  answerCasePaper(call, organisationDisciplinePaper),
);
