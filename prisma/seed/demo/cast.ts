import { actorOfUsername } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { onDay } from "@/lib/platform/clock";
import { dayOf, type PlainDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";

/** What a step of the demo needs; a refusal means that the demo asks for what the rules forbid. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const fields = result.fields?.map((field) => `${field.path}: ${field.message}`).join("; ");
  throw new Error(`the demo was refused (${result.reason}): ${result.message} ${fields ?? ""}`);
}

/** Pastes a table as a person does: its effect is looked at, then that is written. */
export async function pasteSeen<T>(
  paste: (actor: Actor, input: object) => Promise<Result<T>>,
  actor: Actor,
  input: object,
): Promise<Result<T>> {
  const { seen } = Object(must(await paste(actor, input)));
  return paste(actor, { ...input, seen });
}

/** The people of the demo as actors, each looked up once. */
export class Cast {
  readonly #known = new Map<string, Promise<Actor>>();

  as(username: string): Promise<Actor> {
    const known = this.#known.get(username) ?? actorOfUsername(username);
    this.#known.set(username, known);
    return known;
  }

  /** Lets a person act on a day; days that have not come yet are played today. */
  async on<T>(day: PlainDate, username: string, act: (actor: Actor) => Promise<Result<T>>): Promise<T> {
    const actor = await this.as(username);
    const last = dayOf(new Date());
    return must(await onDay(day < last ? day : last, () => act(actor)));
  }
}
