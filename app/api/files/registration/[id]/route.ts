import { api } from "@/lib/access/api";
import { answerUnitPaper } from "@/lib/assessments/papers/files";
import { registrationOf } from "@/lib/assessments/papers/registration";

/** The registration of a unit's year as a file. */
export const GET = api<{ id: string }>("GET /api/files/registration/{id}", (call) =>
  answerUnitPaper(call, registrationOf),
);
