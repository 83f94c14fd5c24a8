import { type PlainDate, plainDate } from "../dates";

/** Prisma hands a `date` column over as midnight UTC. */
export function toDay(value: Date): PlainDate {
  return plainDate(value.toISOString().slice(0, 10));
}

export function toDayOrNull(value: Date | null): PlainDate | null {
  return value === null ? null : toDay(value);
}

export function fromDay(day: PlainDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
