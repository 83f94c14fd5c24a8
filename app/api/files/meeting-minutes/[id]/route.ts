import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { minutesFile } from "@/lib/meetings/minutes/file";
import { fileResponse } from "@/lib/papers/serve";

const query = z.strictObject({ format: z.enum(["docx", "pdf"], "Chọn format=docx hoặc format=pdf.") });

export const GET = api<{ id: string }>(
  "GET /api/files/meeting-minutes/{id}",
  async ({ actor, params, url }) => {
    const parsed = parseQuery(query, url);
    if (!parsed.ok) return parsed;
    const file = await minutesFile(actor, params.id, parsed.value.format);
    return file.ok ? fileResponse(file.value) : file;
  },
);
