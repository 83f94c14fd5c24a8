import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId } from "@/lib/platform/schema";
import { branch, codesOf, costVnd, evidence, figure, listedOrOwn, text, unit, version } from "../schema";
import { BENEFICIARIES, CARE_KINDS } from "./types";

const MOST_MEMBERS = 500;

const fields = {
  branch,
  title: text(200, "Việc đã làm").min(1, "Ghi việc đã làm."),
  day: daySchema,
  kind: listedOrOwn(CARE_KINDS, "Loại việc", "Chọn loại việc."),
  beneficiary: z.enum(codesOf(BENEFICIARIES), "Chọn làm cho đoàn viên hay cán bộ Đoàn."),
  participants: figure("Số người", 100_000),
  members: z
    .array(anId())
    .max(MOST_MEMBERS, `Chọn tối đa ${MOST_MEMBERS} người.`)
    .default([])
    .transform((ids) => [...new Set(ids)]),
  partner: text(200, "Phối hợp với").default(""),
  costVnd,
  result: text(2000, "Kết quả").default(""),
  evidence,
};

/** How many it was for follows from the ticks, or is typed. */
const forSomebody = ({ participants, members }: { participants: number | null; members: string[] }) =>
  members.length > 0 || (participants ?? 0) > 0;
const nobody = { message: "Ghi làm cho bao nhiêu người, hoặc chọn từ danh sách.", path: ["participants"] };

export const createCareSchema = z.strictObject({ unit, ...fields }).refine(forSomebody, nobody);
export const changeCareSchema = z.strictObject({ ...fields, version }).refine(forSomebody, nobody);

export type CareFields = Omit<z.output<typeof changeCareSchema>, "version">;

/** Filters of the list; what is no filter in the address is not looked at. */
export const careFilterSchema = z.object({
  kind: z.enum(codesOf(CARE_KINDS)).optional().catch(undefined),
  beneficiary: z.enum(codesOf(BENEFICIARIES)).optional().catch(undefined),
  removed: z.enum(["1"]).optional().catch(undefined),
});
export type CareFilter = z.output<typeof careFilterSchema>;
