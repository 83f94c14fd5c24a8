import { ACTIVITY_KINDS, OCCASIONS } from "@/lib/activities/types";
import { ADVISING_LABELS } from "@/lib/advising/messages";
import { ADVICE_FORMS, ADVICE_OUTCOMES, ADVICE_SUBJECTS, TASK_GIVERS } from "@/lib/advising/types";
import { DUE_LABELS } from "@/lib/assessments/dues/messages";
import { CLAIM_LABELS, VERDICT_LABELS } from "@/lib/assessments/messages";
import type { AuditType } from "@/lib/audit/types";
import { DOSSIER_STATES } from "@/lib/care/dossiers/types";
import { CHANNELS } from "@/lib/care/situation/types";
import { BENEFICIARIES, CARE_KINDS } from "@/lib/care/support/types";
import { ACT_LABELS } from "@/lib/committees/messages";
import { WISH_LABELS } from "@/lib/graduations/messages";
import { FINDING_LABELS } from "@/lib/inspections/messages";
import { BULK_LABELS } from "@/lib/members/bulk-changes/messages";
import { GENDER_LABELS, STATUS_LABELS } from "@/lib/members/messages";
import { CHOICE_WORDS } from "@/lib/members/terms/messages";
import { ITEM_STATES } from "@/lib/plans/types";
import { held } from "@/lib/platform/held";
import { PROJECT_KINDS, PROJECT_LEVELS } from "@/lib/projects/types";
import { KIND_LABELS } from "@/lib/proposals/messages";
import { EXCUSED_WORDS } from "@/lib/ratings/messages";
import { FORM_LABELS, LEVEL_LABELS } from "@/lib/rewards/messages";
import { MOVE_WORDS } from "@/lib/training/messages";
import { DIRECTION_LABELS, TRANSFER_KIND_LABELS } from "@/lib/transfers/messages";
import { UNIT_KIND_LABELS } from "@/lib/units/types";

type Words = Readonly<Record<string, string>>;

const listed = (all: readonly { code: string; label: string }[]): Words =>
  Object.fromEntries(all.map(({ code, label }) => [code, label]));

/** What the codes of a field mean in the events about one thing: `kind` of an activity is another than of a project. */
const FIELDS: Record<string, Record<string, Words>> = {
  activity: { kind: listed(ACTIVITY_KINDS), occasion: listed(OCCASIONS) },
  advising: {
    kind: ADVISING_LABELS,
    subject: listed(ADVICE_SUBJECTS),
    form: listed(ADVICE_FORMS),
    outcome: listed(ADVICE_OUTCOMES),
    giver: listed(TASK_GIVERS),
  },
  appraisal: { verdict: VERDICT_LABELS },
  assessment: { kind: DUE_LABELS, claim: CLAIM_LABELS },
  care: { kind: listed(CARE_KINDS), beneficiary: listed(BENEFICIARIES) },
  case: {
    kind: TRANSFER_KIND_LABELS,
    direction: DIRECTION_LABELS,
    gender: GENDER_LABELS,
    level: LEVEL_LABELS,
    form: FORM_LABELS,
  },
  committee: { kind: ACT_LABELS },
  dossiers: { state: listed(DOSSIER_STATES) },
  inspection: { state: FINDING_LABELS },
  member: {
    gender: GENDER_LABELS,
    status: STATUS_LABELS,
    from: { transfer: "nơi khác chuyển đến" },
  },
  member_link: { wish: WISH_LABELS },
  member_terms: CHOICE_WORDS,
  members: { kind: BULK_LABELS },
  program_item: { state: listed(ITEM_STATES) },
  project: { kind: listed(PROJECT_KINDS), level: listed(PROJECT_LEVELS), occasion: listed(OCCASIONS) },
  proposal: { kind: KIND_LABELS },
  rating_settings: { excused: EXCUSED_WORDS },
  reward: { level: LEVEL_LABELS, form: FORM_LABELS },
  situation: { channel: listed(CHANNELS) },
  training: { move: MOVE_WORDS },
  unit: { kind: UNIT_KIND_LABELS },
};

/** A code as its own event means it; undefined where it is none. */
export function codeWords(type: AuditType, field: string, value: string): string | undefined {
  const [about = ""] = type.split(".");
  return held(held(held(FIELDS, about) ?? {}, field) ?? {}, value);
}
