import type { EvidenceCard, MediaType } from "@/lib/evidence/types";
import type { PlainDate } from "@/lib/platform/dates";
import type { UnitRef } from "@/lib/units/types";

/** How a directive stands at a unit. */
export type ReceiptStanding = "not_received" | "received" | "answered" | "answered_late" | "late";

export type Receipt = {
  unit: UnitRef;
  receivedAt: Date | null;
  receivedBy: string;
  answeredOn: PlainDate | null;
  answerNumber: string;
  answerText: string;
  answeredBy: string;
  evidenceIds: string[];
  version: number;
};

/** What went out in a year: papers, to how many recipients in all, received by how many. */
export type DirectiveFigures = { issued: number; sent: number; received: number };

export type DirectiveListItem = {
  id: string;
  docNumber: string;
  issuedOn: PlainDate;
  docAbstract: string;
  answerDue: PlainDate | null;
  fileName: string | null;
  /** Of the units that the reader reaches. */
  recipients: number;
  received: number;
  answered: number;
};

export type DirectiveDetail = Omit<DirectiveListItem, "recipients" | "received" | "answered"> & {
  orgId: string;
  mediaType: MediaType | null;
  createdBy: string;
  createdAt: Date;
  version: number;
  /** Of the units that the reader reaches, by code. */
  receipts: Receipt[];
  mayIssue: boolean;
};

/** A directive that a unit has not answered, for its reminders. */
export type WaitingAnswer = {
  unitId: string;
  id: string;
  docNumber: string;
  answerDue: PlainDate;
  isReceived: boolean;
};

/** What one unit answered, with its pictures and files. */
export type AnswerView = { receipt: Receipt; evidence: EvidenceCard[]; mayAnswer: boolean };
