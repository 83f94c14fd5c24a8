import { api } from "@/lib/access/api";
import { answerRegister } from "@/lib/transfers/files";

export const GET = api("GET /api/files/transfers", answerRegister);
