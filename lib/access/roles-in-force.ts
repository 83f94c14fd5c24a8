import { wallDay } from "@/lib/platform/clock";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import { fromDay } from "@/lib/platform/database/days";

/*
 * What makes a role open anything: as statements of our own ask it of a role `r`, and as Prisma does. It follows the wall
 * clock's day in Vietnam, not the demo's: moving the demo's clock signs nobody out.
 */

const WALL_DAY = dayOfSql("now()");
const ENDED_ON = dayOfSql("r.ended_at");
const AGREED_TO = "(NOT r.needs_second OR r.seconded_at IS NOT NULL)";

/** SQL: a role that is in force, or may come to be: it waits for its first day or for a second person. */
export const notOver = `r.ended_at IS NULL AND (r.to_day IS NULL OR r.to_day >= ${WALL_DAY})`;

export const inForce = `${notOver} AND ${AGREED_TO} AND r.from_day <= ${WALL_DAY}`;

/** As `inForce`, on that day. */
export function heldOn(day: string): string {
  return `${AGREED_TO} AND r.from_day <= ${day} AND LEAST(r.to_day, ${ENDED_ON}, ${day}) >= ${day}`;
}

/** As `inForce`, looking back: held on this day or taken since, even where it has ended meanwhile. */
export function heldSince(day: string): string {
  return `${AGREED_TO} AND r.from_day <= ${WALL_DAY}
      AND LEAST(r.to_day, ${ENDED_ON}, ${WALL_DAY}) >= LEAST(${day}, ${WALL_DAY})`;
}

/** As `inForce`, on whatever day. */
export const everHeld = heldSince("r.from_day");

/** SQL: was in force on this day or later, and has run out since by its last day. */
export function ranOutSince(day: string): string {
  return `r.ended_at IS NULL AND ${AGREED_TO} AND r.to_day >= ${day} AND r.to_day < ${WALL_DAY}`;
}

/** For Prisma: as `notOver`. */
export function roleNotOver() {
  return { endedAt: null, OR: [{ toDay: null }, { toDay: { gte: fromDay(wallDay()) } }] };
}

/** For Prisma: nobody's agreement is waited for. */
export const roleAgreedTo = { OR: [{ needsSecond: false }, { secondedAt: { not: null } }] };

/** For Prisma: as `inForce`. */
export function roleInForce() {
  return { AND: [roleNotOver(), roleAgreedTo, { fromDay: { lte: fromDay(wallDay()) } }] };
}
