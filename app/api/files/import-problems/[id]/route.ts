import { api } from "@/lib/access/api";
import { importProblems } from "@/lib/imports/problems";
import { sheetAnswer } from "@/lib/members/roster/sheet-answer";

export const GET = api<{ id: string }>("GET /api/files/import-problems/{id}", async ({ actor, params }) => {
  const list = await importProblems(actor, params.id);
  return list.ok ? sheetAnswer(list.value.fileName, new Uint8Array(list.value.bytes)) : list;
});
