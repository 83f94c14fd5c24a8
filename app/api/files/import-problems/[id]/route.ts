import { api } from "@/lib/access/api";
import { importProblems } from "@/lib/members/import/queries";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = api<{ id: string }>("GET /api/files/import-problems/{id}", async ({ actor, params }) => {
  const list = await importProblems(actor, params.id);
  if (!list.ok) return list;
  const { fileName, bytes } = list.value;
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="loi-nhap.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
