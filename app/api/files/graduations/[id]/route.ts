import { api } from "@/lib/access/api";
import { answerCertificate } from "@/lib/graduations/files";

export const GET = api<{ id: string }>("GET /api/files/graduations/{id}", (call) =>
  answerCertificate(call, call.params.id),
);
