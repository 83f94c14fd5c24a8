import { FORM_LABELS } from "@/lib/organisation-discipline/messages";
import { ORGANISATION_FORMS } from "@/lib/organisation-discipline/types";

export const FORM_OPTIONS = ORGANISATION_FORMS.map((value) => ({ value, label: FORM_LABELS[value] }));
