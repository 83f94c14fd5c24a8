import { buttonClass } from "@/components/ui/button-look";
import type { MeetingView } from "@/lib/meetings/queries";
import { AgendaDialog, ChangeMeetingDialog, CloseMeetingDialog } from "./meeting-dialogs";

type MeetingActionsProps = { view: MeetingView; mayPrepare: boolean; mayEnd: boolean };

/** What can be done with the meeting as a whole; the paper of its minutes is there at any time, a draft until it ends. */
export function MeetingActions({
  view: { row, seats, board, choices },
  mayPrepare,
  mayEnd,
}: MeetingActionsProps) {
  const chosen = new Set(board.units.map(({ id }) => id));
  const listed = new Map(choices.map(({ id, name }) => [id, name]));
  for (const { id, unit } of board.units) listed.set(id, unit.name);
  const units = [...listed].map(([id, name]) => ({ id, name, isChosen: chosen.has(id) }));
  return (
    <>
      {mayPrepare && <ChangeMeetingDialog row={row} seats={seats} />}
      {mayPrepare && <AgendaDialog row={row} units={units} />}
      {(["docx", "pdf"] as const).map((format) => (
        <a
          key={format}
          className={buttonClass({})}
          href={`/api/files/meeting-minutes/${row.id}?format=${format}`}
        >
          Biên bản .{format}
        </a>
      ))}
      {mayEnd && <CloseMeetingDialog row={row} />}
    </>
  );
}
