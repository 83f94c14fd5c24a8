import { api } from "@/lib/access/api";
import { registerFile } from "@/lib/admissions/lists/files";
import { fileResponse } from "@/lib/papers/serve";

/** The register of admissions and cards of a period as a file. */
export const GET = api("GET /api/files/admission-register", async (call) => {
  const file = await registerFile(call);
  return file.ok ? fileResponse(file.value) : file;
});
