import { z } from "zod";
import { isPlainDate } from "./dates";

/** A day as forms and programs send it; what is no day is said back as it was written. */
export const dayOf = (missing: string) =>
  z.string({ error: missing }).refine(isPlainDate, {
    error: ({ input }) =>
      input === "" ? missing : `${String(input).slice(0, 20)} không có trong lịch. Ghi ngày/tháng/năm.`,
  });
