import { api } from "@/lib/access/api";
import { exportFile } from "@/lib/members/roster/exports/queries";
import { sheetAnswer } from "@/lib/members/roster/sheet-answer";

export const GET = api<{ id: string }>("GET /api/files/member-exports/{id}", async ({ actor, params }) => {
  const file = await exportFile(actor, params.id);
  return file.ok ? sheetAnswer(file.value.fileName, file.value.bytes) : file;
});
