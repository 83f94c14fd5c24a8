import type { CriterionItem } from "@/lib/criteria/types";

export type Phase = "2018-2022" | "2023-2027";

/** An item before it is placed in a set: the guideline of the phase becomes its legal basis. */
export type ItemText = Omit<CriterionItem, "legalBasis"> & {
  /** Further documents on this subject, where they differ by phase. */
  alsoUnder?: Partial<Record<Phase, string>>;
};
