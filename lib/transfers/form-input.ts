import { confirmedIn, papersIn, seenInput } from "@/lib/cases/form-input";

/** A form's texts as the commands read them: an empty choice is none. */
const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const orNone = (form: FormData, name: string) => text(form, name) || null;
const texts = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, text(form, name)]));

const PARTING = ["comment", "feePaidUntil"];
const OUTSIDE = ["outsideName", "outsidePlace", "reason"];
const PERSON = ["fullName", "birthDate", "code", "cardNumber", "joinedOn"];

export function requestInput(form: FormData) {
  return {
    ...texts(form, ["member", "direction", "kind", "day", ...OUTSIDE]),
    until: orNone(form, "until"),
    toUnit: orNone(form, "toUnit"),
    toBranch: orNone(form, "toBranch"),
    ...confirmedIn(form),
  };
}

export function introducedInput(form: FormData) {
  return {
    ...texts(form, ["member", "kind", "day", "introNumber", "reason", ...PARTING]),
    until: orNone(form, "until"),
    toUnit: orNone(form, "toUnit"),
    ...papersIn(form),
  };
}

export function receiveInput(form: FormData) {
  return {
    ...texts(form, ["unit", "gender", "kind", "day", "introNumber", ...PERSON, ...PARTING, ...OUTSIDE]),
    until: orNone(form, "until"),
    confirmed: form.get("confirmed") === "1",
  };
}

export function recordInput(form: FormData) {
  return {
    ...texts(form, ["unit", "direction", "kind", "day", "introNumber", ...PERSON, ...PARTING, ...OUTSIDE]),
    until: orNone(form, "until"),
    member: orNone(form, "member"),
    toBranch: orNone(form, "toBranch"),
    gender: orNone(form, "gender"),
    ...confirmedIn(form),
    ...papersIn(form),
  };
}

export function moveInsideInput(form: FormData) {
  return {
    ...texts(form, ["unit", "toBranch", "day", "docNumber", "reason"]),
    members: form.getAll("members").map(String),
    ...papersIn(form),
    ...seenInput(form),
  };
}

export function stepInput(form: FormData) {
  const names = ["act", "day", "docNumber", "person", "note", "version", "feePaidUntil"];
  return { ...texts(form, names), branch: orNone(form, "branch"), until: orNone(form, "until") };
}

export function correctInput(form: FormData) {
  return {
    ...texts(form, ["day", "introNumber", "version", ...PARTING, ...OUTSIDE]),
    ...confirmedIn(form),
  };
}
