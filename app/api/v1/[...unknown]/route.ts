import { problem } from "@/lib/access/problem";
import { notFound } from "@/lib/platform/result";

function answer(): Response {
  return problem(notFound("Không có địa chỉ này. Xem các địa chỉ ở /api/v1/openapi.json."));
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
