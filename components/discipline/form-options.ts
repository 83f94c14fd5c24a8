import { FORM_LABELS } from "@/lib/discipline/messages";
import { DISCIPLINE_FORMS } from "@/lib/discipline/types";

export const FORM_OPTIONS = DISCIPLINE_FORMS.map((value) => ({ value, label: FORM_LABELS[value] }));
