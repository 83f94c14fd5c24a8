import { api } from "@/lib/access/api";
import { appraisalMinutes } from "@/lib/assessments/papers/appraisal-minutes";
import { answerUnitPaper } from "@/lib/assessments/papers/files";

export const GET = api<{ id: string }>("GET /api/files/assessments/{id}/minutes", (call) =>
  answerUnitPaper(call, appraisalMinutes),
);
