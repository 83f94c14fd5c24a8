import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import {
  layBack,
  lockRoot,
  MOVING,
  type MovingRoot,
  moveBack,
  moveRoot,
  putAside,
  rootName,
  untouchedRows,
} from "./root-statements";

/** Rows of one root as the merge left them, and those that it took away, each whole as JSON. */
type Moved = { moved: string[]; aside: string[] };
export type MovedRoots = Record<string, Moved>;

type Pair = { orgId: string; keptId: string; otherId: string };
type Row = { row: string };

/** Gives everything that holds `otherId` to `keptId`, by the rule of each root. */
export async function moveRoots(db: Writer, { orgId, keptId, otherId }: Pair): Promise<MovedRoots> {
  const ids = [orgId, keptId, otherId];
  const done: MovedRoots = {};
  for (const root of MOVING) {
    await rowsWithin(db, lockRoot(root), ids);
    const aside: Row[] = [];
    for (const standing of root.standing)
      if (standing.outcome === "aside")
        aside.push(...(await rowsWithin<Row>(db, putAside(root, standing.same, standing.better), ids)));
    const moved = await rowsWithin<Row>(db, moveRoot(root), ids);
    if (moved.length + aside.length > 0)
      done[rootName(root)] = { moved: moved.map(({ row }) => row), aside: aside.map(({ row }) => row) };
  }
  return done;
}

const jsonArray = (rows: string[]) => `[${rows.join(",")}]`;

/** Roots of which somebody changed a moved row since. */
export async function changedRoots(
  db: Writer,
  { orgId, keptId }: Pair,
  roots: MovedRoots,
): Promise<MovingRoot[]> {
  const changed: MovingRoot[] = [];
  for (const [root, { moved }] of known(roots)) {
    const rows = await rowsWithin(db, untouchedRows(root), [orgId, keptId, jsonArray(moved)]);
    if (rows.length !== moved.length) changed.push(root);
  }
  return changed;
}

/** Undoes `moveRoots` exactly; only behind `changedRoots`. */
export async function moveRootsBack(db: Writer, pair: Pair, roots: MovedRoots): Promise<void> {
  const { orgId, keptId, otherId } = pair;
  for (const [root, { moved, aside }] of known(roots)) {
    await rowsWithin(db, moveBack(root), [orgId, keptId, otherId, jsonArray(moved)]);
    if (aside.length > 0) await rowsWithin(db, layBack(root), [jsonArray(aside)]);
  }
}

function known(roots: MovedRoots): [MovingRoot, Moved][] {
  return MOVING.flatMap((root) => {
    const moved = roots[rootName(root)];
    return moved ? [[root, moved] as [MovingRoot, Moved]] : [];
  });
}
