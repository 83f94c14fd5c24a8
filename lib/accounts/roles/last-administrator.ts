import { wallDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";

/** Whether nobody but this person could still administer the installation. */
export async function isLastAdministrator(userId: string): Promise<boolean> {
  const day = fromDay(wallDay());
  const holders = await system("administrators belong to no organisation").roleAssignment.findMany({
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
  return holders.length > 0 && holders.every((holder) => holder.userId === userId);
}
