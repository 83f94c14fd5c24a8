import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, whyShown } from "@/lib/platform/schema";
import { costVnd, listedOrOwn, text, unit, version, year } from "../schema";
import { HARDSHIP_REASONS } from "./types";

const fields = {
  reason: listedOrOwn(HARDSHIP_REASONS, "Lý do", "Chọn lý do."),
  words: text(2000, "Hoàn cảnh").default(""),
  plan: text(2000, "Kế hoạch giúp đỡ").default(""),
  openedOn: daySchema,
};

export const createHardshipSchema = z.strictObject({ member: anId("Chọn đoàn viên."), ...fields });
export const changeHardshipSchema = z.strictObject({ ...fields, version });

export const measureSchema = z.strictObject({
  day: daySchema,
  what: text(500, "Việc đã giúp").min(1, "Ghi việc đã giúp."),
  costVnd,
  source: text(200, "Nguồn").default(""),
  version,
});

export const reviewSchema = z
  .strictObject({
    year,
    goesOn: z.boolean(),
    endReason: text(500, "Lý do kết thúc").default(""),
    version,
  })
  .refine(({ goesOn, endReason }) => goesOn || endReason !== "", {
    message: "Ghi vì sao không còn theo dõi.",
    path: ["endReason"],
  });

const withdrawalReason = text(500, "Lý do").min(1, "Ghi lý do.");

export const withdrawMeasureSchema = z.strictObject({
  measure: z.coerce.number().int().min(1),
  reason: withdrawalReason,
  version,
});
export const reopenSchema = z.strictObject({ reason: withdrawalReason, version });

export const signOffSchema = z.strictObject({ unit, year });

export const revealSchema = z.strictObject({ unit, reason: whyShown });

export type HardshipFields = Omit<z.output<typeof changeHardshipSchema>, "version">;
