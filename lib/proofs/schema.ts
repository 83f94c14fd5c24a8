import { z } from "zod";
import { anId } from "@/lib/platform/schema";
import { RECORD_KINDS } from "./types";

const distinct = <T>(values: T[]) => [...new Set(values)];

export const tieSchema = z.strictObject({
  unit: anId("Chọn đơn vị."),
  year: z.coerce.number("Chọn năm.").int().min(2000).max(2100),
  evidence: z.array(anId()).min(1, "Chọn ảnh, tệp.").max(100).transform(distinct),
  records: z
    .array(z.strictObject({ kind: z.enum(RECORD_KINDS.map(({ code }) => code)), id: anId() }))
    .max(20)
    .default([]),
  items: z.array(z.string().max(10)).max(60).default([]).transform(distinct),
});

export type Tie = z.output<typeof tieSchema>;
