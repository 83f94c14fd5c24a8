import { api } from "@/lib/access/api";
import { withoutQuery } from "@/lib/access/parse";
import { openApiDocument } from "@/lib/openapi/document";
import { done } from "@/lib/platform/result";

export const GET = api(
  "GET /api/v1/openapi.json",
  withoutQuery(async () => done(openApiDocument())),
);
