import type { NotRatedReason, RatingLevel } from "@/lib/ratings/types";

/** What sheets say of a member beside the roster: of a year, of what was decided, of where he or she stands. */
const LABELS = {
  rating: "Xếp loại",
  comment: "Nhận xét",
  training: "Rèn luyện",
  reward: "Khen thưởng",
  discipline: "Kỷ luật",
  status: "Tình trạng",
};

export type BesideField = keyof typeof LABELS;
export const BESIDE_FIELDS = Object.keys(LABELS) as BesideField[];

/** What a status column may say; all but the first two end in a procedure of their own. */
export const SHEET_STATUSES = ["active", "deferred", "moved", "graduated", "removed", "expelled"] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

export type Beside = {
  rating?: RatingLevel | NotRatedReason;
  comment?: string;
  training?: "registered";
  reward?: string;
  discipline?: string;
  status?: SheetStatus;
};

export function isBesideField(name: string): name is BesideField {
  return Object.hasOwn(LABELS, name);
}

export function besideLabel(field: BesideField): string {
  return LABELS[field];
}

/** A status that a procedure must write: moved, grown out, struck off, expelled. */
export function hasLeft({ beside: { status } }: { beside: Beside }): boolean {
  return status !== undefined && status !== "active" && status !== "deferred";
}

/** Whether it says of somebody what a procedure, or a reward, is to write down; that whoever is gone has left is no news. */
export function proposesCase({ status, reward, discipline }: Beside, isActive: boolean): boolean {
  return (isActive && status !== undefined && status !== "active") || Boolean(reward ?? discipline);
}
