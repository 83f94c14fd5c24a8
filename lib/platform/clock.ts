import { AsyncLocalStorage } from "node:async_hooks";
import { connection } from "./database/client";
import { dayOf, type PlainDate, plainDate } from "./dates";
import { env } from "./env";

const played = new AsyncLocalStorage<{ day: PlainDate | null }>();
const FRESH_MS = 1000;
let known: { day: PlainDate | null; readAt: number } | null = null;

/** Runs `work` on another day: the demo's years and the tests are made by the same commands as any other year. */
export function onDay<T>(day: PlainDate, work: () => Promise<T>): Promise<T> {
  return played.run({ day }, work);
}

/** Runs `work` on the day that it is now, which then stands still and is not looked up again. */
export async function onThisDay<T>(work: () => Promise<T>): Promise<T> {
  return played.run({ day: await setDay() }, work);
}

/** Today in Vietnam; in the embedded demo the day that `npm run clock` set. */
export async function today(): Promise<PlainDate> {
  return (await setDay()) ?? dayOf(new Date());
}

/** Today by the wall clock, whatever day the demo plays: sign-in and roles follow it. */
export function wallDay(): PlainDate {
  return dayOf(new Date());
}

/** This moment: the day of `today()` with the time of the wall clock. */
export async function now(): Promise<Date> {
  const day = await setDay();
  const wall = new Date();
  if (!day) return wall;
  const shift = Date.parse(`${day}T00:00:00Z`) - Date.parse(`${dayOf(wall)}T00:00:00Z`);
  return new Date(wall.getTime() + shift);
}

/** The day that somebody set, for the banner on every page; null in earnest. */
export async function setDay(): Promise<PlainDate | null> {
  const inside = played.getStore();
  if (inside) return inside.day;
  if (!env().embeddedDatabase) return null;
  if (known && Date.now() - known.readAt < FRESH_MS) return known.day;
  const { rows } = await connection().pool.query<{ today: string | null }>({
    name: "clock",
    text: "select today from installation_clock",
  });
  const day = rows[0]?.today ? plainDate(rows[0].today) : null;
  known = { day, readAt: Date.now() };
  return day;
}
