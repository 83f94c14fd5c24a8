import { api } from "@/lib/access/api";
import { memberRegisterFile } from "@/lib/dossier/register/files";
import { fileResponse } from "@/lib/papers/serve";

/** The register of members of a unit or branch, for a day or a period, as a file. */
export const GET = api("GET /api/files/member-register", async (call) => {
  const file = await memberRegisterFile(call);
  return file.ok ? fileResponse(file.value) : file;
});
