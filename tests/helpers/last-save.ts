import type { Actor } from "@/lib/access/types";
import type { LastSave } from "@/lib/ratings/last-save/types";
import { boardWithSave } from "@/lib/ratings/queries";

/** What can be undone of the last save of a branch's ratings, as this person is shown it. */
export async function lastSave(actor: Actor, input: unknown): Promise<LastSave | null> {
  const found = await boardWithSave(actor, input);
  return found.ok ? found.value.save : null;
}
