import { z } from "zod";
import { daySchema } from "@/lib/evidence/schema";
import { anId, typedVersion } from "@/lib/platform/schema";
import { count, text, unit, version, year } from "../schema";

const MOST = 1_000_000;
const MOST_LINES = 300;

const line = z.strictObject({
  place: anId("Chọn chi đoàn."),
  membersMale: count("Số đoàn viên nam", MOST),
  membersFemale: count("Số đoàn viên nữ", MOST),
  youthMale: count("Số thanh niên nam chưa vào Đoàn", MOST),
  youthFemale: count("Số thanh niên nữ chưa vào Đoàn", MOST),
  countedOn: daySchema,
  /** 0 for a line that was not saved before. */
  version: typedVersion().min(0),
});

export const saveHeadcountSchema = z.strictObject({
  unit,
  year,
  source: text(300, "Nguồn số liệu").default(""),
  lines: z.array(line).min(1, "Ghi ít nhất một dòng.").max(MOST_LINES, "Bảng quá dài."),
});

export const confirmHeadcountSchema = z.strictObject({ unit, year, version });

export type HeadcountLineInput = z.output<typeof line>;
