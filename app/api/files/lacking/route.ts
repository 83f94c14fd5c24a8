import { api } from "@/lib/access/api";
import { answerLacking } from "@/lib/dashboard/lacking-file";

export const GET = api("GET /api/files/lacking", answerLacking);
