import { api } from "@/lib/access/api";
import { softwareFile } from "@/lib/cases/software/files";
import { fileResponse } from "@/lib/papers/serve";

/** Whose case must still be typed into the national software, as a file. */
export const GET = api("GET /api/files/case-software", async (call) => {
  const file = await softwareFile(call);
  return file.ok ? fileResponse(file.value) : file;
});
