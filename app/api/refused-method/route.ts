import { problem } from "@/lib/access/problem";
import { refused } from "@/lib/platform/result";

/** Which methods the address takes stands in the answer's `Allow` already. */
function answer(): Response {
  const words = "Địa chỉ này không nhận phương thức đã gọi. Xem các phương thức ở /api/v1/openapi.json.";
  return problem(refused("wrong_method", words));
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
