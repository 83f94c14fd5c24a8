import type { EvidenceCard } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** Whose resolution a programme puts into effect (domain.md, 2.1). */
export const RESOLUTION_KINDS = [
  { code: "party_committee", label: "Cấp ủy" },
  { code: "unit_leaders", label: "Lãnh đạo đơn vị" },
  { code: "upper_union", label: "Đoàn cấp trên" },
  { code: "congress", label: "Đại hội đoàn cấp mình" },
] as const;

export type ResolutionKind = (typeof RESOLUTION_KINDS)[number]["code"];

export function resolutionLabel(code: ResolutionKind): string {
  return RESOLUTION_KINDS.find((kind) => kind.code === code)?.label ?? code;
}

export const ITEM_STATES = [
  { code: "todo", label: "Chưa làm" },
  { code: "doing", label: "Đang làm" },
  { code: "done", label: "Xong" },
  { code: "dropped", label: "Không làm" },
] as const;

export type ItemState = (typeof ITEM_STATES)[number]["code"];

export function itemStateLabel(code: ItemState): string {
  return ITEM_STATES.find((state) => state.code === code)?.label ?? code;
}

export type ProgramState = "draft" | "approved";

export type Resolution = { kind: ResolutionKind; number: string; issuedOn: PlainDate | null; title: string };

export type ProgramHead = {
  number: string;
  issuedOn: PlainDate | null;
  signer: string;
  resolutions: Resolution[];
};

/** An approval by the BCH, or a reopening with its reason. */
export type Transition = {
  toState: ProgramState;
  heldOn: PlainDate | null;
  present: number | null;
  inFavour: number | null;
  reason: string;
  by: string;
  at: Date;
};

export type ItemFields = {
  title: string;
  owner: string;
  startsOn: PlainDate | null;
  dueOn: PlainDate;
  state: ItemState;
  doneOn: PlainDate | null;
  reason: string;
  result: string;
  target: string | null;
};

/** An item as the programme's table shows it. */
export type ProgramItemLine = Omit<ItemFields, "target"> & {
  id: string;
  target: { id: string; name: string } | null;
  /** The year of the item that it goes on with. */
  carriedFrom: { id: string; year: number } | null;
  photos: number;
};

export type Program = ProgramHead & {
  id: string;
  orgId: string;
  unit: UnitRef;
  year: number;
  state: ProgramState;
  version: number;
  transitions: Transition[];
  items: ProgramItemLine[];
  evidence: EvidenceCard[];
};

export type ProgramItemDetail = Omit<ProgramItemLine, "photos"> & {
  orgId: string;
  unit: UnitRef;
  program: { id: string; year: number; state: ProgramState };
  version: number;
  createdBy: string;
  createdAt: Date;
  evidence: EvidenceCard[];
  mayEdit: boolean;
};

/** An unfinished item of the year before, offered to be taken over. */
export type CarryOffer = Pick<ItemFields, "title" | "owner" | "dueOn" | "state"> & { id: string };

/** Where each unit stands, for the bloc's list. */
/** A programme's items as they stand on a day. */
export type ItemCounts = {
  /** All that are not given up. */
  items: number;
  done: number;
  due: number;
  doneOfDue: number;
  late: number;
  dropped: number;
};

export type ProgramStanding = {
  unit: UnitRef;
  isSchool: boolean;
  number: string;
  issuedOn: PlainDate | null;
  state: ProgramState | null;
  approvedOn: PlainDate | null;
  resolutions: number;
  counts: ItemCounts;
};
