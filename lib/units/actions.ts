"use server";

import { saving } from "@/lib/access/saving";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";
import { createUnit } from "./commands";
import { addProfile, saveSigner } from "./organisation/commands";
import { profileInput } from "./organisation/form-input";
import { changeUnit, closeUnit, renameUnit } from "./tree/commands";

const orgOf = (form: FormData) => textIn(form, "orgId") ?? "";
const savedRow = (form: FormData) => ({ id: textIn(form, "id"), version: numberIn(form, "version") });

export async function createUnitAction(form: FormData) {
  const input = {
    parentId: textIn(form, "parentId") ?? "",
    kind: textIn(form, "kind") ?? "",
    code: textIn(form, "code") ?? "",
    name: textIn(form, "name") ?? "",
    sector: textIn(form, "sector"),
    periodKind: textIn(form, "periodKind") ?? undefined,
    partyCommittee: textIn(form, "partyCommittee"),
    openedOn: dayIn(form, "openedOn") ?? "",
  };
  return saving("units.create", (actor) => createUnit(actor, orgOf(form), input));
}

export async function changeUnitAction(form: FormData) {
  const input = {
    ...savedRow(form),
    code: textIn(form, "code") ?? "",
    sector: textIn(form, "sector"),
    periodKind: textIn(form, "periodKind"),
    partyCommittee: textIn(form, "partyCommittee"),
    openedOn: dayIn(form, "openedOn") ?? "",
  };
  return saving("units.change", (actor) => changeUnit(actor, orgOf(form), input));
}

export async function renameUnitAction(form: FormData) {
  const input = {
    ...savedRow(form),
    name: textIn(form, "name") ?? "",
    fromDay: dayIn(form, "fromDay") ?? "",
  };
  return saving("units.rename", (actor) => renameUnit(actor, orgOf(form), input));
}

export async function closeUnitAction(form: FormData) {
  const input = {
    ...savedRow(form),
    closedOn: dayIn(form, "closedOn") ?? "",
    reason: textIn(form, "reason") ?? "",
  };
  return saving("units.close", (actor) => closeUnit(actor, orgOf(form), input));
}

export async function addProfileAction(form: FormData) {
  const input = { ...profileInput(form), version: numberIn(form, "version") };
  return saving("settings.profile", (actor) => addProfile(actor, orgOf(form), input));
}

export async function saveSignerAction(form: FormData) {
  const input = {
    ...savedRow(form),
    name: textIn(form, "name") ?? "",
    title: textIn(form, "title") ?? "",
    onBehalfOf: textIn(form, "onBehalfOf") ?? "",
    fromDay: dayIn(form, "fromDay") ?? "",
    toDay: dayIn(form, "toDay"),
  };
  return saving("settings.signer", (actor) => saveSigner(actor, orgOf(form), input));
}
