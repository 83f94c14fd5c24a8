/** The form that confirms an import: fields that stand elsewhere on its page go with it. */
export const CONFIRM_FORM = "confirm-import";
