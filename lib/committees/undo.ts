import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import { keptOf, type TableUndo, UNDO_NOTE, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, type Result } from "@/lib/platform/result";
import { actWords } from "./messages";
import { type ActView, findActs } from "./queries";
import { canFall, type Fall, fallRefusal, fallTogether } from "./withdrawing";

/** Withdraws the acts of a table that still stand, the last first (`fallTogether`). */
export async function actsTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const kept = await keptOf<KeptCases>(table);
  if (!kept.ok) return kept;
  const found = await findActs(actor, table.orgId, kept.value.cases.toReversed());
  if (!found.ok) return found;
  const standing = found.value.filter(({ act }) => canFall(act));
  const unfit = standing.flatMap((view) => {
    const why = inTheWay(actor, view);
    return why ? `${wordsOf(view)}: ${why}` : [];
  });
  return done({
    count: standing.length,
    unfit,
    write: async ({ tx, db, record }) => {
      if (standing.length === 0) return [];
      const stuck = await fallTogether({ actor, tx, db, record }, standing, UNDO_NOTE);
      return stuck.map(
        ({ why, ...fall }) =>
          `${wordsOf(fall)}: ${why === "stale" ? "có người vừa sửa việc này." : why.message}`,
      );
    },
  });
}

/** Of these acts those that stand by a decision of others, who alone withdraw them. */
export async function actsDecidedByOthers(
  actor: Actor,
  scope: Scope,
  ids: readonly string[],
): Promise<string[]> {
  const { orgId } = scope;
  const decided = await reader(scope).committeeAct.findMany({
    where: { id: { in: [...ids] }, state: "approved" },
    select: { id: true, unitId: true, branchId: true },
  });
  return decided.flatMap(({ id, ...place }) =>
    can.decideCommittee(actor, { orgId, ...place }).allowed ? [] : [id],
  );
}

/** Roles that were settled by one of them come back by its own withdrawal, where their holders are seen. */
function inTheWay(actor: Actor, view: ActView): string | null {
  if (view.act.touchedRoles) return "vai trò đăng nhập đã giao theo việc này. Mở việc đó và rút riêng trước.";
  return fallRefusal(actor, view)?.message ?? null;
}

const wordsOf = ({ act, body }: Fall) => actWords({ ...act, body });
