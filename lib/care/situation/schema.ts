import { z } from "zod";
import { branch, codesOf, text, unit, version } from "../schema";
import { CHANNELS } from "./types";

const WORDS = 3000;

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, "Chọn tháng.");

const fields = {
  branch,
  month,
  channel: z.enum(codesOf(CHANNELS), "Chọn nắm tình hình qua đâu."),
  isQuiet: z.boolean().default(false),
  thinking: text(WORDS, "Thanh niên nghĩ gì").default(""),
  needs: text(WORDS, "Thanh niên cần gì").default(""),
  asks: text(WORDS, "Đề nghị").default(""),
};

type Words = { isQuiet: boolean; thinking: string; needs: string; asks: string };

const saysSomething = ({ isQuiet, thinking, needs, asks }: Words) =>
  isQuiet || Boolean(thinking || needs || asks);
const silent = {
  message: "Ghi thanh niên nghĩ gì, cần gì, hoặc đánh dấu “Không có gì đáng chú ý”.",
  path: ["thinking"],
};
const isClear = ({ isQuiet, thinking, needs, asks }: Words) => !isQuiet || !(thinking || needs || asks);
const both = {
  message: "Đã ghi nội dung thì bỏ dấu “Không có gì đáng chú ý”.",
  path: ["isQuiet"],
};

export const createNoteSchema = z
  .strictObject({ unit, ...fields })
  .refine(saysSomething, silent)
  .refine(isClear, both);
export const changeNoteSchema = z
  .strictObject({ ...fields, version })
  .refine(saysSomething, silent)
  .refine(isClear, both);

export const noteActSchema = z.strictObject({ answer: text(WORDS, "Trả lời").default(""), version });

export type NoteFields = Omit<z.output<typeof changeNoteSchema>, "version">;
