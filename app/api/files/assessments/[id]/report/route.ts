import { api } from "@/lib/access/api";
import { answerUnitPaper } from "@/lib/assessments/papers/files";
import { selfAssessmentReport } from "@/lib/assessments/papers/self-assessment";

export const GET = api<{ id: string }>("GET /api/files/assessments/{id}/report", (call) =>
  answerUnitPaper(call, selfAssessmentReport),
);
