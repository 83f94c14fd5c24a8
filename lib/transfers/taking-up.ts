import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fold } from "@/lib/platform/fold";
import { sameElsewhereStatement } from "./statements";
import type { Person } from "./types";

/** Somebody whom another unit of the organisation has let go, and where he or she was. */
export type Left = {
  id: string;
  unitId: string;
  unit: string;
  branchId: string | null;
  branch: string | null;
};
type Found = Left & { at: number; hasLeft: boolean };

/**
 * Which newcomers another unit of the organisation let go before: their rows, with all that hangs on them, go on where
 * they arrive. Where more than one could be meant, or somebody in activity, nobody is.
 */
export async function leftElsewhere(
  db: Writer,
  { orgId, unitId }: { orgId: string; unitId: string },
  newcomers: readonly Person[],
): Promise<ReadonlyMap<Person, Left>> {
  if (newcomers.length === 0) return new Map();
  const found = await rowsWithin<Found>(db, sameElsewhereStatement, [
    ...[orgId, unitId],
    newcomers.map(({ code }) => code),
    newcomers.map(({ cardNumber }) => cardNumber),
    newcomers.map(({ fullName }) => fold(fullName)),
    newcomers.map(({ birthDate }) => birthDate),
    newcomers.map(({ gender }) => gender),
  ]);
  return new Map(
    newcomers.flatMap((person, at): [Person, Left][] => {
      const [only, ...more] = found.filter((row) => row.at === at);
      return only?.hasLeft && more.length === 0 ? [[person, only]] : [];
    }),
  );
}
