import { z } from "zod";
import { paperQuery } from "@/lib/papers/schema";

export const dossierPaperQuery = z.strictObject({
  ...paperQuery,
  paper: z.enum(["book", "summary"], { error: "Chọn paper=book hoặc paper=summary." }),
});
