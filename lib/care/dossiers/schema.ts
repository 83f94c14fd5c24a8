import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { branch, count, evidence, listedOrOwn, text, unit, version } from "../schema";
import { DOSSIER_STATES } from "./types";

const fields = {
  branch,
  place: text(200, "Nơi để hồ sơ").min(1, "Ghi nơi để hồ sơ, ví dụ: tủ số 2, phòng Tổ chức."),
  keeper: text(150, "Người giữ").min(1, "Ghi người giữ hồ sơ."),
  note: text(1000, "Ghi chú").default(""),
  evidence,
};

export const createDossiersSchema = z.strictObject({ unit, ...fields });
export const changeDossiersSchema = z.strictObject({ ...fields, version });

export const inspectDossiersSchema = z.strictObject({
  inspectedOn: daySchema,
  inspector: text(150, "Người kiểm kê").min(1, "Ghi ai kiểm kê."),
  dossiers: count("Số hồ sơ", 1_000_000),
  state: listedOrOwn(DOSSIER_STATES, "Tình trạng", "Chọn tình trạng."),
  note: text(1000, "Nhận xét").default(""),
  version,
});

export const withdrawInspectionSchema = z.strictObject({
  number: z.coerce.number().int().min(1),
  reason: text(500, "Lý do").min(1, "Ghi lý do."),
  version,
});

export type DossierFields = Omit<z.output<typeof changeDossiersSchema>, "version">;
