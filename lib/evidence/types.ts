import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;
export const PDF = "application/pdf";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type PictureType = (typeof PICTURE_TYPES)[number];
export type MediaType = PictureType | typeof PDF | typeof DOCX | typeof XLSX;

/** For a file input's `accept`. */
export const ACCEPTED_FILES = ".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx";
export const ACCEPTED_WORDS = "jpg, png, webp, pdf, docx, xlsx";
export const MOST_BYTES = 20 * 1024 * 1024;

/** A removed record can be taken back for this long. */
export const RESTORE_DAYS = 30;

export const EXTENSIONS: Record<MediaType, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  [PDF]: "pdf",
  [DOCX]: "docx",
  [XLSX]: "xlsx",
};

export function isPicture(mediaType: MediaType): mediaType is PictureType {
  return (PICTURE_TYPES as readonly string[]).includes(mediaType);
}

/** What a list or a picker shows of one piece of evidence. */
export type EvidenceCard = {
  id: string;
  caption: string;
  factDate: PlainDate;
  mediaType: MediaType;
  fileName: string;
  size: number;
  revision: number;
  hasPreview: boolean;
  version: number;
};

/** A line of the gallery. */
export type EvidenceListItem = EvidenceCard & {
  unit: UnitRef;
  branch: UnitRef | null;
  uses: number;
  deletedAt: Date | null;
};

export type EvidenceRevisionRow = {
  number: number;
  sha256: string;
  mediaType: MediaType;
  fileName: string;
  size: number;
  width: number | null;
  height: number | null;
  uploadedBy: string;
  uploadedAt: Date;
};

export type UseInRecord = { id: string; title: string; day: PlainDate };

export type UseAsPaper = UseInRecord & {
  kind:
    | "reward"
    | "branch_meeting"
    | "rating_sheet"
    | "organisation_rating_sheet"
    | "committee_act"
    | "handover"
    | "training_sheet"
    | "fee_remittance"
    | "fee_exemption"
    | "fee_collection"
    | "organisation_discipline";
  branchId: string | null;
  /** Of a sheet of ratings. */
  year: number | null;
  level: string | null;
};

/** Where a piece of evidence is used. */
export type EvidenceUses = {
  activities: { id: string; title: string; startsOn: PlainDate }[];
  projects: UseInRecord[];
  /** Advice, programmes of coordination, tasks. */
  advising: UseInRecord[];
  /** Places where dossiers are kept. */
  dossiers: UseInRecord[];
  /** What was done for members and cadres. */
  care: UseInRecord[];
  /** Answers to directives. */
  directives: UseInRecord[];
  /** Procedures of members. */
  cases: (UseInRecord & { procedure: string })[];
  /** Rewards, meetings of branches, ratings, acts of committees, handovers. */
  papers: UseAsPaper[];
  items: { code: string; title: string; year: number }[];
  /** The programme itself, a piece of its work, a result of a target. */
  plans: { kind: "program" | "item" | "target"; id: string; title: string; year: number }[];
};

/** How far a file has come in; with its last byte it is evidence. */
export type UploadState = { offset: number; evidence: EvidenceCard | null };

export type EvidenceDetail = EvidenceListItem & {
  orgId: string;
  restricted: boolean;
  /** Paper of a record that few read: it goes with that record alone. */
  isOfRestrictedRecord: boolean;
  createdBy: string;
  createdAt: Date;
  revisions: EvidenceRevisionRow[];
  usedIn: EvidenceUses;
  mayEdit: boolean;
  mayRestrict: boolean;
};

/** What decides who reads a piece of evidence. */
export type Reading = {
  restricted: boolean;
  /** Paper of a record that few read: it goes with that record alone. */
  isOfRestrictedRecord: boolean;
  /** Whether the actor reads such a record, or another case, of which it is the paper. */
  isReadByRecord: boolean;
};

/** A revision's file, and where it belongs. */
export type FileRow = {
  orgId: string;
  unitId: string;
  branchId: string | null;
  number: number;
  sha256: string;
  previewSha256: string | null;
  mediaType: MediaType;
  fileName: string;
  deletedAt: Date | null;
} & Reading;
