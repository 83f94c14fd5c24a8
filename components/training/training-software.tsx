import { SoftwarePanel } from "@/components/ratings/software-panel";
import { markTrainingTypedAction } from "@/lib/training/actions";
import type { TrainingBoard, TrainingRow } from "@/lib/training/types";

/** A branch's training for the national software, and whose that has already. */
export function TrainingSoftware({ board, sheetHref }: { board: TrainingBoard; sheetHref: string }) {
  return (
    <SoftwarePanel
      at={board}
      people={board.rows.filter(({ record }) => record !== null)}
      mayKeep={board.may.keep}
      action={markTrainingTypedAction}
      fields={(people) => <input type="hidden" name="rows" value={JSON.stringify(people.map(seenOf))} />}
      listHref={`${sheetHref}&toType=1`}
    />
  );
}

function seenOf({ memberId, record }: TrainingRow) {
  return { member: memberId, version: record?.version };
}
