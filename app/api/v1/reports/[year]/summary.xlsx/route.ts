import { api } from "@/lib/access/api";
import { answerSummary } from "@/lib/reports/summary-files";

export const GET = api<{ year: string }>("GET /api/v1/reports/{year}/summary.xlsx", (call) =>
  answerSummary(call, "xlsx"),
);
