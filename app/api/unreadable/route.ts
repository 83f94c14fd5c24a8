import { problem } from "@/lib/access/problem";
import { refused } from "@/lib/platform/result";

const WORDS = "Địa chỉ này có ký tự không đọc được. Mở lại từ trang đầu.";

/** Whoever browses reads the words; a program gets its problem. */
function answer(request: Request): Response {
  if (!request.headers.get("accept")?.includes("text/html")) return problem(refused("invalid", WORDS));
  return new Response(WORDS, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
