import { api } from "@/lib/access/api";
import { fileResponse } from "@/lib/papers/serve";
import { softwareFile } from "@/lib/software-lists/files";

/** Whose cases and posts must still be typed into the national software, as a file. */
export const GET = api("GET /api/files/case-software", async (call) => {
  const file = await softwareFile(call);
  return file.ok ? fileResponse(file.value) : file;
});
