import { roleAgreedTo, roleNotOver } from "@/lib/access/roles-in-force";
import { wallDay } from "@/lib/platform/clock";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import { toDay, toDayOrNull } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import { firstUncovered } from "./rules";

/** What is taken away: all that a person holds, or one role, at once or after a last day. */
type Taken = { userId: string } | { roleId: string; lastDay: PlainDate | null };
type Held = { id: string; userId: string; fromDay: PlainDate; toDay: PlainDate | null };

/**
 * Why this can't be taken from the administrators: from some day on, today or later, nobody could administer the
 * installation, and until now that day was none or a later one. Asked within the change that takes away; whoever takes
 * another one away at this moment waits, and then finds one fewer.
 */
export async function noAdministratorAfter(tx: Transaction, taken: Taken): Promise<Refusal | null> {
  const db = systemWriter("administrators belong to no organisation", tx);
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('administrators', 0))`;
  const day = wallDay();
  const rows = await db.roleAssignment.findMany({
    where: {
      role: "SYSTEM_ADMIN",
      AND: [roleNotOver(), roleAgreedTo],
      user: { disabledAt: null },
    },
    select: { id: true, userId: true, fromDay: true, toDay: true },
    take: 100,
  });
  const held = rows.map((row) => ({ ...row, fromDay: toDay(row.fromDay), toDay: toDayOrNull(row.toDay) }));
  const [before, after] = [held, held.flatMap((role) => leftOf(role, taken))].map((terms) =>
    firstUncovered(terms, day),
  );
  if (!after || (before && after >= before)) return null;
  return refused(
    "conflict",
    after === day
      ? "Đây là quản trị hệ thống cuối cùng. Giao vai trò này cho người khác trước."
      : `Từ ngày ${formatDate(after)} sẽ không còn ai là quản trị hệ thống. Giao vai trò này cho người khác đến sau ngày đó, hoặc không ghi ngày cuối, rồi làm lại.`,
  );
}

function leftOf(role: Held, taken: Taken): Held[] {
  if ("userId" in taken) return role.userId === taken.userId ? [] : [role];
  if (role.id !== taken.roleId) return [role];
  return taken.lastDay === null ? [] : [{ ...role, toDay: taken.lastDay }];
}
