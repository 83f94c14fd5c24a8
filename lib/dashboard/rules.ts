import type { PlainDate } from "@/lib/platform/dates";
import type { Duty } from "./types";

/** Late first, then what must come first, then by day; what has no day comes last. */
export function inOrder(duties: readonly Duty[], today: PlainDate): Duty[] {
  const rank = ({ due, first }: Duty) => {
    if (due !== null && due < today) return 0;
    if (first) return 1;
    return due === null ? 3 : 2;
  };
  return duties.toSorted((a, b) => rank(a) - rank(b) || (a.due ?? "").localeCompare(b.due ?? ""));
}

/** `Sở Y tế, Sở Tài chính và 3 đơn vị khác` */
export function named(names: readonly string[], most = 3): string {
  return namedFirst(names, most, "đơn vị");
}

/** The first ones by name, the rest by number. */
export function namedFirst(names: readonly string[], most: number, noun: string): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} và ${names.length - most} ${noun} khác`;
}
