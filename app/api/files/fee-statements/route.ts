import { api } from "@/lib/access/api";
import { answerStatement } from "@/lib/fees/statement/files";

export const GET = api("GET /api/files/fee-statements", answerStatement);
