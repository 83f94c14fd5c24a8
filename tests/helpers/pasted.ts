import type { Actor } from "@/lib/access/types";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { done, type Result } from "@/lib/platform/result";
import type { Tried } from "@/lib/platform/seen-effect";

type PasteTo<Written> = (actor: Actor, input: unknown) => Promise<Result<Tried | Written>>;
export type Paste = PasteTo<Exclude<Pasted, Tried>>;

/** Pastes a table as a person does: its effect is looked at, then that is written. */
export async function pasteSeen<Written extends object>(
  paste: PasteTo<Written>,
  actor: Actor,
  input: object,
): Promise<Result<Written>> {
  const first = await paste(actor, input);
  if (!first.ok) return first;
  if (!("seen" in first.value)) throw new Error("a table was written unseen");
  const second = await paste(actor, { ...input, seen: first.value.seen });
  if (!second.ok) return second;
  if ("seen" in second.value) throw new Error("a table that was seen was not written");
  return done(second.value);
}
