import { api } from "@/lib/access/api";
import { quarterListFile } from "@/lib/members/snapshots/file";
import { fileResponse } from "@/lib/papers/serve";

/** The list of a unit's quarter as a workbook. */
export const GET = api("GET /api/files/quarter-list", async (call) => {
  const file = await quarterListFile(call);
  return file.ok ? fileResponse(file.value) : file;
});
