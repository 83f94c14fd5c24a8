import { api } from "@/lib/access/api";
import { answerYearPaper } from "@/lib/decisions/papers/files";
import { decisionOfYear } from "@/lib/decisions/papers/queries";

export const GET = api("GET /api/files/decisions/paper", (call) => answerYearPaper(call, decisionOfYear));
