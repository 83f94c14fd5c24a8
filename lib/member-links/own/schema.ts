import { z } from "zod";
import { WISHES } from "@/lib/graduations/types";
import { aVersion } from "@/lib/platform/schema";
import { PURPOSE_KEYS } from "../purposes";
import { MOST_WORDS } from "../rules";
import { OWN_FIELDS, type OwnField } from "../types";

const MOST = 300;

const text = z.string("Ghi bằng chữ.").max(MOST, `Dài quá ${MOST} ký tự. Ghi ngắn lại.`).optional();
const gender = z.enum(["male", "female"], "Chọn Nam hoặc Nữ.").optional();

const texts = Object.fromEntries(
  OWN_FIELDS.filter((name) => name !== "gender").map((name) => [name, text]),
) as Record<Exclude<OwnField, "gender">, typeof text>;

/** `version`: of the roster's row that the person had in view. */
export const ownCorrectionSchema = z.strictObject({
  ...texts,
  gender,
  version: aVersion(),
});

export const confirmSchema = z.strictObject({ version: aVersion() });

/** `version`: of the wording that the person had in view. */
export const consentSchema = z.strictObject({
  purpose: z.enum(PURPOSE_KEYS, "Chọn mục đích."),
  version: aVersion(),
  isGiven: z.boolean("Chọn đồng ý hoặc không đồng ý."),
});

export const wishSchema = z.strictObject({
  wish: z.enum(WISHES, "Chọn một nguyện vọng.").nullable(),
  message: z.string().normalize("NFC").trim().max(MOST_WORDS, `Dài quá ${MOST_WORDS} ký tự. Ghi ngắn lại.`),
});
