import type { Member } from "@/lib/members/types";
import type { UnitRef } from "@/lib/units/types";

/** What two rows have in common. */
export const GROUNDS = ["name", "code", "card", "id_number"] as const;
export type Ground = (typeof GROUNDS)[number];

export type PairPerson = Pick<Member, "id" | "fullName" | "birthDate" | "code" | "status" | "version"> & {
  branch: UnitRef | null;
};

export type Pair = { grounds: Ground[]; first: PairPerson; second: PairPerson };

/** One of two rows of different units. */
export type BetweenPerson = Pick<Member, "id" | "fullName" | "birthDate"> & {
  unit: string;
  branch: string | null;
};

type BetweenPair = { grounds: Ground[]; first: BetweenPerson; second: BetweenPerson };

export type BetweenPairs = { total: number; pairs: BetweenPair[] };

/** A unit's own member whose code or card stands in another unit's list too: of that one, the unit's name alone. */
export type SharedCode = Pick<Member, "id" | "fullName" | "birthDate"> & { grounds: Ground[]; unit: string };

/** A unit's own member and the row of another unit that may be of the same person and was let go there. */
export type LetGoPair = Pick<Pair, "grounds" | "first"> & { otherId: string; unit: string };

/** What a merge moves of one root, and what it does where both have a row. */
export type EffectLine = { label: string; moves: number; notes: string[] };

export type MergeEffect = {
  lines: EffectLine[];
  /** Why the two cannot be merged now. */
  refusals: string[];
};

export type PastMerge = {
  id: string;
  keptId: string;
  fullName: string;
  code: string | null;
  at: Date;
  by: string;
  undoneAt: Date | null;
  undoneBy: string | null;
  mayUndo: boolean;
};
