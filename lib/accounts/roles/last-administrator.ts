import { wallDay } from "@/lib/platform/clock";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { type Refusal, refused } from "@/lib/platform/result";

/**
 * Why this person can't be taken from the administrators: nobody else could administer the installation. Asked within
 * the change that takes away; whoever takes another one away at this moment waits, and then finds one fewer.
 */
export async function noOtherAdministrator(tx: Transaction, userId: string): Promise<Refusal | null> {
  const db = systemWriter("administrators belong to no organisation", tx);
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`;
  const day = fromDay(wallDay());
  const holders = await db.roleAssignment.findMany({
    where: {
      role: "SYSTEM_ADMIN",
      endedAt: null,
      fromDay: { lte: day },
      OR: [{ toDay: null }, { toDay: { gte: day } }],
      AND: { OR: [{ needsSecond: false }, { secondedAt: { not: null } }] },
      user: { disabledAt: null },
    },
    select: { userId: true },
    take: 100,
  });
  const isLast = holders.length > 0 && holders.every((holder) => holder.userId === userId);
  return isLast
    ? refused("conflict", "Đây là quản trị hệ thống cuối cùng. Giao vai trò này cho người khác trước.")
    : null;
}
