import { api } from "@/lib/access/api";
import { openApiDocument } from "@/lib/openapi/document";
import { done } from "@/lib/platform/result";

export const GET = api("GET /api/v1/openapi.json", async () => done(openApiDocument()));
