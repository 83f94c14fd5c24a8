import { z } from "zod";

export const PAPER_FORMATS = ["docx", "pdf"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** What the address of a paper's file says beside the thing that the paper is about. */
export const paperQuery = {
  format: z.enum(PAPER_FORMATS, { error: "Chọn format=docx hoặc format=pdf." }),
};
