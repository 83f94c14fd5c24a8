import { api } from "@/lib/access/api";
import { answerResidenceIntro } from "@/lib/residences/files";

export const GET = api<{ id: string }>("GET /api/files/residences/{id}", (call) =>
  answerResidenceIntro(call, call.params.id),
);
