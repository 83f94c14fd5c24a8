import { z } from "zod";
import { ROLES } from "@/lib/access/types";
import { anId, aVersion, dayOf } from "@/lib/platform/schema";
import { SHORTEST_PASSWORD } from "./password-length";

const LONGEST_PASSWORD = 200;

export const personName = z
  .string({ error: "Ghi họ và tên." })
  .trim()
  .normalize("NFC")
  .min(1, "Ghi họ và tên.")
  .max(100, "Họ và tên dài quá 100 ký tự. Chỉ ghi họ và tên.");

export const username = z
  .string({ error: "Ghi tên đăng nhập." })
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{1,60}$/,
    "Tên đăng nhập gồm ít nhất 2 chữ thường không dấu, số, dấu chấm, gạch, ví dụ: bithu.dv01.",
  );

const day = dayOf("Ghi ngày.");

/** A role as it is given: where and from when to when (both days included). */
export const roleFields = {
  role: z.enum(ROLES, "Chọn vai trò."),
  unitId: anId("Chọn nơi giữ vai trò.").nullish(),
  fromDay: day,
  toDay: day.nullish(),
  isDeputy: z.boolean().default(false),
};

export const inviteSchema = z.strictObject({ username, name: personName, ...roleFields });
/** Who shall hold a role: asked before what role it is. */
export const holderSchema = z.object({ userId: anId() });
export const giveRoleSchema = z.strictObject({ userId: anId(), ...roleFields });

/** `lastDay` null ends the role at once. */
export const endRoleSchema = z.strictObject({ roleId: anId(), version: aVersion(), lastDay: day.nullish() });

export const seesSensitiveSchema = z.strictObject({
  roleId: anId(),
  version: aVersion(),
  seesSensitive: z.boolean(),
});

export const revokeSessionSchema = z.strictObject({ userId: anId(), sessionId: anId() });

export const renameSchema = z.strictObject({ userId: anId(), name: personName, version: aVersion() });

const newPassword = z
  .string({ error: "Ghi mật khẩu mới." })
  .min(SHORTEST_PASSWORD, `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`)
  .max(LONGEST_PASSWORD, `Mật khẩu dài quá ${LONGEST_PASSWORD} ký tự. Chọn mật khẩu ngắn hơn.`);

const same = { error: "Hai lần ghi chưa giống nhau. Ghi lại.", path: ["again"] };

export const setPasswordSchema = z
  .strictObject({ password: newPassword, again: z.string() })
  .refine(({ password, again }) => password === again, same);

export const changePasswordSchema = z
  .strictObject({
    current: z.string().min(1, "Ghi mật khẩu đang dùng.").max(LONGEST_PASSWORD),
    password: newPassword,
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, same);
