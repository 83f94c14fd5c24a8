import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { KeptCases } from "@/lib/members/bulk-changes/types";
import { keptOf, type TableUndo, UNDO_NOTE, type UndoneTable } from "@/lib/members/bulk-changes/undo";
import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { done, notFound, type Result } from "@/lib/platform/result";
import { meetingWords, STATE_LABELS } from "../messages";

/** As a table left it. */
const UNTOUCHED = { state: "held", version: 1 } as const;

/** Withdraws what a table told, as far as it was not withdrawn already; a meeting that was changed since is in the way. */
export async function meetingsTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const scope = readScope(actor, table.orgId);
  if (!scope) return notFound();
  const kept = await keptOf<KeptCases>(table);
  if (!kept.ok) return kept;
  const meetings = await reader(scope).branchMeeting.findMany({
    where: { id: { in: kept.value.cases }, state: { not: "withdrawn" } },
    select: { id: true, day: true, kind: true, state: true, version: true },
    orderBy: { day: "asc" },
  });
  const told = meetings.map((meeting) => ({ ...meeting, day: toDay(meeting.day) }));
  const changed = told.filter(
    ({ state, version }) => state !== UNTOUCHED.state || version !== UNTOUCHED.version,
  );
  return done({
    count: told.length,
    unfit: changed.map(
      (meeting) => `${meetingWords(meeting)}: đã sửa sau khi dán (${STATE_LABELS[meeting.state]}).`,
    ),
    write: async ({ db, record }) => {
      const { count } = await db.branchMeeting.updateMany({
        where: { id: { in: told.map(({ id }) => id) }, ...UNTOUCHED },
        data: { state: "withdrawn", reason: UNDO_NOTE, version: { increment: 1 } },
      });
      if (count < told.length) return ["Có người vừa sửa một buổi của bảng. Tải lại trang để xem."];
      const { orgId, unitId } = table;
      for (const { id, day } of told)
        record({
          type: "branch_meeting.withdrawn",
          orgId,
          unitId,
          subjectId: id,
          detail: { on: day, reason: UNDO_NOTE },
        });
      return [];
    },
  });
}
