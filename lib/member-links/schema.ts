import { z } from "zod";
import { anId, aVersion } from "@/lib/platform/schema";
import { MOST_AT_ONCE } from "./rules";
import { LINK_STATES, OWN_FIELDS } from "./types";

const place = { unit: anId("Chọn đơn vị."), branch: anId("Chọn chi đoàn.").nullable() };

export const makeLinksSchema = z.strictObject({
  ...place,
  members: z
    .array(anId())
    .min(1, "Đánh dấu ít nhất một đoàn viên.")
    .max(MOST_AT_ONCE, `Mỗi lần tạo tối đa ${MOST_AT_ONCE} đường dẫn. Lọc theo chi đoàn rồi tạo từng phần.`)
    .transform((ids) => [...new Set(ids)]),
  /** That links which still stand are replaced, said after it was asked. */
  replaces: z.boolean().default(false),
  /** That whoever has an address and did not refuse letters gets the link by one. */
  mails: z.boolean().default(false),
});

export const withdrawLinkSchema = z.strictObject({ member: anId("Chọn đoàn viên.") });

export const settleSchema = z.strictObject({
  ...place,
  items: z
    .array(
      z.strictObject({
        id: anId(),
        version: aVersion().positive(),
        memberVersion: aVersion().positive(),
        /** The fields that are accepted; the others of this person are refused. */
        accept: z.array(z.enum(OWN_FIELDS)).max(OWN_FIELDS.length),
      }),
    )
    .min(1, "Chưa có chỉnh sửa nào để ghi.")
    .max(MOST_AT_ONCE, `Mỗi lần ghi tối đa ${MOST_AT_ONCE} người.`),
});

const READ_AGAIN = "Tải lại trang để đọc lại nguyện vọng.";
/** The last moment of a `Date`, in milliseconds; the database's own end lies beyond it. */
const LAST_MOMENT = 8_640_000_000_000_000;

export const wishesSeenSchema = z.strictObject({
  ...place,
  /** Each as it was read: what was said anew since is still to be read. */
  links: z
    .array(
      z.strictObject({
        id: anId(),
        wishedAt: z.int(READ_AGAIN).min(0, READ_AGAIN).max(LAST_MOMENT, READ_AGAIN),
      }),
    )
    .min(1, "Chưa có nguyện vọng nào.")
    .max(MOST_AT_ONCE),
});

/** Filters of the page; what is no such value is not looked at. */
export const linkFilterSchema = z.object({
  branch: anId().optional().catch(undefined),
  state: z.enum(LINK_STATES).optional().catch(undefined),
});
