import { api } from "@/lib/access/api";
import { answerIntro } from "@/lib/transfers/files";

export const GET = api<{ id: string }>("GET /api/files/transfers/{id}", (call) =>
  answerIntro(call, call.params.id),
);
