import { api } from "@/lib/access/api";
import { answerUnitPaper } from "@/lib/assessments/papers/files";
import { ratingMinutes } from "@/lib/ratings/minutes";

export const GET = api<{ id: string }>("GET /api/files/rating-minutes/{id}", (call) =>
  answerUnitPaper(call, ratingMinutes),
);
