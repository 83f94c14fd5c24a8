import { api } from "@/lib/access/api";
import { answerGraduates } from "@/lib/graduations/files";

export const GET = api("GET /api/files/graduations", answerGraduates);
