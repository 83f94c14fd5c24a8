import { markRatingsTypedAction } from "@/lib/ratings/actions";
import { isForSoftware } from "@/lib/ratings/rules";
import type { RatingBoard } from "@/lib/ratings/types";
import { SoftwarePanel } from "./software-panel";

/** A branch's ratings for the national software, and which of them that has already. */
export function RatingSoftware({ board }: { board: RatingBoard }) {
  const { sheet, unit, branch, year, rows, may } = board;
  if (!isForSoftware(sheet)) return null;
  const query = new URLSearchParams({ unit: unit.id, ...(branch && { branch: branch.id }), year: `${year}` });
  return (
    <SoftwarePanel
      at={board}
      people={rows.filter(({ choice }) => choice !== null)}
      mayKeep={may.keep}
      action={markRatingsTypedAction}
      fields={() => <input type="hidden" name="version" value={sheet.version} />}
      listHref={`/api/files/ratings?${query}`}
    />
  );
}
