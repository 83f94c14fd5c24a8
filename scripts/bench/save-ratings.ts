import { actorOfToken } from "@/lib/access/session";
import type { Result } from "@/lib/platform/result";
import { saveRatings } from "@/lib/ratings/commands";
import { ratingBoard } from "@/lib/ratings/queries";
import { statementsOf } from "../database/sent-statements";
import type { Saving } from "./rating-grid";

/** The product's own command in a process of its own: saves whole grids and answers each with its number of statements. */
export async function main(): Promise<number> {
  process.on("message", async (saving: Saving) => process.send?.(await save(saving)));
  process.channel?.ref();
  process.send?.("ready");
  return new Promise(() => undefined);
}

async function save({ token, unit, branch, year, people, comment }: Saving): Promise<number> {
  const actor = await actorOfToken(token, null);
  if (!actor) throw new Error("the secretary's session has ended");
  const at = { unit, branch, year };
  const board = must(await ratingBoard(actor, at));
  const rows = board.rows.map(({ memberId, version }) => ({
    member: memberId,
    choice: "good",
    comment,
    version,
  }));
  let saved = 0;
  const sent = await statementsOf(async () => {
    const next = must(await saveRatings(actor, { ...at, rows }));
    saved = next.rows.filter((row) => row.comment === comment && row.choice === "good").length;
  });
  if (saved !== people) throw new Error(`${saved} of ${people} people were rated`);
  return sent.length;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}
