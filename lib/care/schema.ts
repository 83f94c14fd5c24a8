import { z } from "zod";
import { fold } from "@/lib/platform/fold";
import { anId, typedVersion } from "@/lib/platform/schema";
import type { List } from "./own-words";

const MOST_EVIDENCE = 100;
const MOST_MONEY = 10_000_000_000_000;

export const text = (most: number, what: string) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(most, `${what} dài quá ${most.toLocaleString("vi-VN")} ký tự. Rút gọn rồi lưu lại.`);

/** A whole number as typed, "1.250" or "12 500 000"; nothing typed is null. */
export const figure = (what: string, most: number) =>
  z
    .union([z.number(), z.string()])
    .nullable()
    .default(null)
    .transform((given, context): number | null => {
      const typed = String(given ?? "").replace(/[.\s\u00a0]/g, "");
      if (typed === "") return null;
      const number = /^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN;
      if (number <= most) return number;
      const message = Number.isNaN(number)
        ? `${what} là một số nguyên, ví dụ 1.250.`
        : `${what} quá lớn. Xem lại số đã ghi.`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** As `figure`, where a number must stand. */
export const count = (what: string, most: number) =>
  figure(what, most).transform((number, context): number => {
    if (number !== null) return number;
    context.addIssue({ code: "custom", message: `Ghi ${what.toLowerCase()}.` });
    return z.NEVER;
  });

export const costVnd = figure("Kinh phí (đồng)", MOST_MONEY);

export const evidence = z
  .array(anId())
  .max(MOST_EVIDENCE, `Tối đa ${MOST_EVIDENCE} ảnh, tệp.`)
  .default([])
  .transform((ids) => [...new Set(ids)]);

export const unit = anId("Chọn đơn vị.");
export const branch = anId("Chọn chi đoàn.").nullable().default(null);
export const year = z.coerce.number("Chọn năm.").int().min(2000, "Chọn năm.").max(2100, "Chọn năm.");
export const version = typedVersion().positive();
export const versionSchema = z.strictObject({ version });

export const codesOf = <C extends string>(list: readonly { code: C }[]) => list.map(({ code }) => code);

/** What somebody chose or wrote, as it is stored: the words of the list stand for its codes. */
export function listedOrOwn(list: List, what: string, asked: string) {
  return text(100, what)
    .min(1, asked)
    .transform(
      (words) => list.find(({ code, label }) => code === words || fold(label) === fold(words))?.code ?? words,
    );
}
