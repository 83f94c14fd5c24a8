import type { ItemCheck, ItemSetting, PublishedItem, PublishedSet } from "../types";

/** An item with a check, as it holds now and as it is to hold. */
export type DraftItem = PublishedItem & { check: ItemCheck; next: ItemSetting };

export type CriteriaDraft = {
  id: string;
  basis: string;
  startedBy: string;
  startedAt: Date;
  version: number;
  /** The published version that it starts from. */
  base: PublishedSet;
  items: DraftItem[];
};
