import { z } from "zod";
import { daySchema } from "../schema";

const bytes = (message: string) =>
  z
    .string(message)
    .regex(/^\d{1,12}$/, message)
    .transform(Number);

/** As headers carry letters beyond ASCII. */
const percentText = (message: string) =>
  z.string(message).transform((text, context) => {
    try {
      return decodeURIComponent(text);
    } catch {
      context.addIssue({ code: "custom", message: "Viết theo phần trăm UTF-8." });
      return z.NEVER;
    }
  });

/** What goes with each part of a file, in headers: from which byte, how long the whole is and what it is called. */
export const uploadPartSchema = z
  .strictObject({
    offset: bytes("Thiếu Upload-Offset: phần này bắt đầu từ byte nào."),
    length: bytes("Thiếu Upload-Length: cả tệp bao nhiêu byte."),
    name: percentText("Thiếu Upload-Name: tên tệp."),
    recordDay: percentText("").pipe(daySchema).optional().catch(undefined),
  })
  .refine(({ offset, length }) => offset <= length, { path: ["offset"], message: "Phần này nằm ngoài tệp." });

export type UploadPart = z.output<typeof uploadPartSchema>;

export function partHeaders(headers: Headers): unknown {
  return {
    offset: headers.get("upload-offset") ?? undefined,
    length: headers.get("upload-length") ?? undefined,
    name: headers.get("upload-name") ?? undefined,
    recordDay: headers.get("upload-record-day") ?? undefined,
  };
}
