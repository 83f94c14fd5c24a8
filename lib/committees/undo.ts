import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import { keptOf, type TableUndo, UNDO_NOTE, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { done, type Result } from "@/lib/platform/result";
import { actWords } from "./messages";
import { type ActView, findActs } from "./queries";
import { canFall, fallRefusal, fallWithin } from "./withdrawing";

/** Withdraws the acts of a table that still stand, the last first: each is undone as it would be by itself. */
export async function actsTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const no = refusal(can.keepCommittee(actor, table));
  if (no) return no;
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
      for (const view of standing) {
        const { act, body } = view;
        const { version } = act;
        const fallen = await fallWithin({ actor, body, tx, db, record }, act, { reason: UNDO_NOTE, version });
        if (fallen)
          return [`${wordsOf(view)}: ${fallen === "stale" ? "có người vừa sửa việc này." : fallen.message}`];
      }
      return [];
    },
  });
}

/** Roles that were settled by one of them come back by its own withdrawal, where their holders are seen. */
function inTheWay(actor: Actor, view: ActView): string | null {
  if (view.act.touchedRoles) return "vai trò đăng nhập đã giao theo việc này. Mở việc đó và rút riêng trước.";
  return fallRefusal(actor, view)?.message ?? null;
}

const wordsOf = ({ act, body }: ActView) => actWords({ ...act, body });
