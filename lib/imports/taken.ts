import type { Held } from "@/lib/imports/outcomes";
import type { ImportPlace } from "@/lib/imports/place";
import type { Taken } from "@/lib/imports/types";
import { takenAsWritten, takenElsewhere } from "@/lib/members/elsewhere";
import type { Writer } from "@/lib/platform/database/database";

/** Which numbers of a sheet active members of other units have. */
export async function takenNumbers({ scope, unitId }: ImportPlace, held: readonly Held[]): Promise<Taken[]> {
  return toldOf(held, await takenElsewhere(scope, unitId, held));
}

/** The same as they are written. */
export async function takenNumbersAsWritten(
  db: Writer,
  { orgId, unitId }: ImportPlace,
  held: readonly Held[],
): Promise<Taken[]> {
  return toldOf(held, await takenAsWritten(db, { orgId, unitId }, held));
}

function toldOf(held: readonly Held[], found: Awaited<ReturnType<typeof takenElsewhere>>): Taken[] {
  return found.flatMap(({ at, path, message }) => {
    const value = path === "fullName" ? null : (held[at]?.[path] ?? null);
    return path === "fullName" || value === null ? [] : [{ field: path, value, message }];
  });
}
