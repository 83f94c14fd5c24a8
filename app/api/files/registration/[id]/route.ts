import { api } from "@/lib/access/api";
import { registrationPaper } from "@/lib/assessments/registration/paper";
import { findRegistration } from "@/lib/assessments/registration/queries";
import { renderDocx } from "@/lib/papers/docx";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The registration of a unit's year as a Word file. */
export const GET = api<{ id: string }>("GET /api/files/registration/{id}", async ({ actor, params }) => {
  const found = await findRegistration(actor, params.id);
  if (!found.ok) return found;
  const { sheet } = found.value;
  const title = `Bản đăng ký danh hiệu Đoàn cơ sở “3 chủ động” năm ${sheet.year}`;
  const bytes = await renderDocx(registrationPaper(sheet), { title, creator: sheet.unit.name });
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": DOCX,
      "content-disposition": `attachment; filename="ban-dang-ky-${sheet.unit.code.toLowerCase()}-${sheet.year}.docx"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
