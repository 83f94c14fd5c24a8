import { BALLOT, papersIn } from "@/lib/cases/form-input";
import { ROSTER_TEXTS } from "./schema";
import { SCHOOLING } from "./types";

const textIn = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const orNone = (form: FormData, name: string) => textIn(form, name) || null;

/** The applicant's form as the commands read it: an empty choice is none. */
export function applicantInput(form: FormData) {
  const names = ["fullName", "birthDate", "gender", ...ROSTER_TEXTS, "appliedOn", "partyNote"];
  return {
    ...Object.fromEntries(names.map((name) => [name, textIn(form, name)])),
    charter: orNone(form, "charter"),
    partyAskedOn: orNone(form, "partyAskedOn"),
    confirmed: form.get("confirmed") === "on",
  };
}

export function homeInput(form: FormData) {
  return { unit: textIn(form, "unit"), branch: orNone(form, "branch") };
}

export function stepInput(form: FormData) {
  const names = ["act", "day", "docNumber", "person", "note", "version"];
  return Object.fromEntries([...names, ...BALLOT].map((name) => [name, textIn(form, name)]));
}

export function introductionInput(form: FormData) {
  const kind = textIn(form, "kind");
  return { kind, ...introducerInput(form), day: textIn(form, "day"), version: textIn(form, "version") };
}

function introducerInput(form: FormData) {
  const name = textIn(form, "name");
  return { memberId: orNone(form, "memberId"), name, togetherSince: orNone(form, "togetherSince") };
}

/** One step for everybody whose box is ticked; the version of each stands beside it. */
export function togetherInput(form: FormData) {
  const people = form.getAll("person").map((value) => {
    const id = String(value);
    return { id, version: textIn(form, `version.${id}`) };
  });
  const step = ["act", "day", "docNumber"].map((name) => [name, textIn(form, name)]);
  return {
    ...Object.fromEntries(step),
    kind: orNone(form, "kind"),
    ...introducerInput(form),
    people,
  };
}

/** The meeting, with the vote on each person whose box is ticked; fields of one stand under its place. */
export function meetingInput(form: FormData) {
  const votes = form.getAll("person").map((value) => {
    const at = String(value);
    return {
      id: textIn(form, `id.${at}`),
      version: textIn(form, `version.${at}`),
      votesFor: textIn(form, `votesFor.${at}`),
      votesAgainst: textIn(form, `votesAgainst.${at}`),
      note: textIn(form, `note.${at}`),
    };
  });
  const names = ["day", "entitled", "present", "chair", "minuteTaker"];
  return {
    ...homeInput(form),
    ...Object.fromEntries(names.map((name) => [name, textIn(form, name)])),
    votes,
  };
}

export function recordedInput(form: FormData) {
  const memberId = orNone(form, "memberId");
  const said = ["docNumber", "day", "cardNumber"].map((name) => [name, textIn(form, name)]);
  const person = memberId
    ? {}
    : {
        fullName: textIn(form, "fullName"),
        birthDate: textIn(form, "birthDate"),
        gender: orNone(form, "gender"),
        ...Object.fromEntries(SCHOOLING.map((name) => [name, textIn(form, name)])),
      };
  return {
    ...homeInput(form),
    rows: [{ memberId, ...person, ...Object.fromEntries(said) }],
    ...papersIn(form),
  };
}
