import type { Actor } from "@/lib/access/types";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { done, type Result } from "@/lib/platform/result";
import { must } from "./bloc";

export type Paste = (actor: Actor, input: unknown) => Promise<Result<Pasted>>;
type Written = Extract<Pasted, { bulk: string }>;

/** Pastes a table as a person does: its effect is looked at, then that is written. */
export async function pasteSeen(paste: Paste, actor: Actor, input: object): Promise<Result<Written>> {
  const first = await paste(actor, input);
  if (!first.ok) return first;
  if (!("seen" in first.value)) throw new Error("a table was written unseen");
  const second = await paste(actor, { ...input, seen: first.value.seen });
  if (!second.ok) return second;
  const written = must(second);
  if (!("bulk" in written)) throw new Error("a table that was seen was not written");
  return done(written);
}
