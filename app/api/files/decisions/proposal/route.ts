import { api } from "@/lib/access/api";
import { answerYearPaper } from "@/lib/decisions/papers/files";
import { proposalOfYear } from "@/lib/decisions/papers/queries";

export const GET = api("GET /api/files/decisions/proposal", (call) => answerYearPaper(call, proposalOfYear));
