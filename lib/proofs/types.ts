import type { PlainDate } from "@/lib/platform/dates";

/** The records of a year's work that a piece of evidence may prove. */
export const RECORD_KINDS = [
  { code: "activity", label: "Hoạt động" },
  { code: "project", label: "Công trình, phần việc" },
  { code: "program_item", label: "Việc trong chương trình công tác" },
  { code: "advising", label: "Tham mưu, phối hợp, nhiệm vụ" },
  { code: "care", label: "Chăm lo đoàn viên, cán bộ Đoàn" },
  { code: "dossiers", label: "Nơi lưu hồ sơ đoàn viên" },
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number]["code"];

export type RecordChoice = { kind: RecordKind; id: string; title: string; day: PlainDate };
export type ItemChoice = { code: string; title: string };

/** What evidence may be tied to at a unit in a year. */
export type ProofChoices = {
  unitId: string;
  year: number;
  records: RecordChoice[];
  /** Items whose proofs the unit may still add to. */
  items: ItemChoice[];
  /** Why no item is offered; null where some are, or where they are not this person's. */
  noItems: string | null;
};

/** A criterion, by its code, or the work of the programme to which a proof was not tied, and why. */
export type Untied = { code: string; why: string };
