import { api } from "@/lib/access/api";
import { bookFile } from "@/lib/branch-meetings/book/file";
import { fileResponse } from "@/lib/papers/serve";

/** The book of a branch for a chosen period as a file. */
export const GET = api("GET /api/files/branch-book", async (call) => {
  const file = await bookFile(call);
  return file.ok ? fileResponse(file.value) : file;
});
