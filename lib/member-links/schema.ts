import { z } from "zod";
import { LINK_STATES, OWN_FIELDS } from "./types";

/** As `MOST_AT_ONCE` of the rules, which a browser need not load. */
const MOST = 300;

const place = { unit: z.uuid("Chọn đơn vị."), branch: z.uuid("Chọn chi đoàn.").nullable() };

export const makeLinksSchema = z.strictObject({
  ...place,
  members: z
    .array(z.uuid())
    .min(1, "Đánh dấu ít nhất một đoàn viên.")
    .max(MOST, `Mỗi lần tạo tối đa ${MOST} đường dẫn. Lọc theo chi đoàn rồi tạo từng phần.`)
    .transform((ids) => [...new Set(ids)]),
});

export const withdrawLinkSchema = z.strictObject({ member: z.uuid("Chọn đoàn viên.") });

export const settleSchema = z.strictObject({
  ...place,
  items: z
    .array(
      z.strictObject({
        id: z.uuid(),
        version: z.number().int().positive(),
        memberVersion: z.number().int().positive(),
        /** The fields that are accepted; the others of this person are refused. */
        accept: z.array(z.enum(OWN_FIELDS)).max(OWN_FIELDS.length),
      }),
    )
    .min(1, "Chưa có chỉnh sửa nào để ghi.")
    .max(MOST, `Mỗi lần ghi tối đa ${MOST} người.`),
});

export const wishesSeenSchema = z.strictObject({
  ...place,
  links: z.array(z.uuid()).min(1, "Chưa có nguyện vọng nào.").max(MOST),
});

/** Filters of the page; what is no such value is not looked at. */
export const linkFilterSchema = z.object({
  branch: z.uuid().optional().catch(undefined),
  state: z.enum(LINK_STATES).optional().catch(undefined),
});
