import { textsIn } from "@/lib/cases/form-input";

const PLAN = ["day", "time", "place", "kind", "chair", "minuteTaker", "guests"];
const HELD = [
  "course",
  "resolution",
  "resolutionNumber",
  "votesFor",
  "votesAgainst",
  "votesAbstained",
  "presentCount",
  "entitledCount",
];

export function placeIn(form: FormData) {
  const { unit, branch } = textsIn(form, ["unit", "branch"]);
  return { unit, branch: branch || null };
}

/** The points of the agenda stand one a line. */
export function planIn(form: FormData) {
  const { agenda = "", ...fields } = textsIn(form, [...PLAN, "agenda"]);
  return { ...fields, agenda: agenda.split("\n") };
}

export function heldIn(form: FormData) {
  return { ...planIn(form), ...textsIn(form, HELD) };
}

/** `member` names everybody of the form, each with `mark.<id>` and `reason.<id>`. */
export function rollIn(form: FormData) {
  const marks = form.getAll("member").map((member) => {
    const { mark, reason } = { mark: form.get(`mark.${member}`), reason: form.get(`reason.${member}`) };
    return { member, mark, reason: typeof reason === "string" ? reason : "" };
  });
  return { marks, ...textsIn(form, ["version"]) };
}
