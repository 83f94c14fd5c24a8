"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";
import {
  disableAccount,
  enableAccount,
  inviteAccount,
  renameAccount,
  revokeSession,
  revokeSessions,
} from "./commands";
import { makeResetLink } from "./links/commands";
import { endRole, giveRole, secondRole, setSeesSensitive } from "./roles/commands";

const roleIn = (form: FormData) => ({
  role: textIn(form, "role") ?? "",
  unitId: textIn(form, "unitId"),
  fromDay: dayIn(form, "fromDay") ?? "",
  toDay: dayIn(form, "toDay"),
  isDeputy: form.get("isDeputy") === "1",
});
/** The organisation on whose page an account is managed. */
const orgOf = (form: FormData) => textIn(form, "orgId");
const heldIn = (form: FormData) => ({ roleId: textIn(form, "roleId"), version: numberIn(form, "version") });

export async function inviteAction(form: FormData) {
  const input = {
    username: textIn(form, "username") ?? "",
    name: textIn(form, "name") ?? "",
    ...roleIn(form),
  };
  return saving("accounts.invite", (actor) => inviteAccount(actor, orgOf(form), input));
}

export async function renameAccountAction(form: FormData) {
  const input = {
    userId: textIn(form, "userId"),
    name: textIn(form, "name") ?? "",
    version: numberIn(form, "version"),
  };
  return saving("accounts.rename", (actor) => renameAccount(actor, input, orgOf(form)));
}

export async function disableAccountAction(form: FormData) {
  return saving("accounts.disable", (actor) => disableAccount(actor, textIn(form, "userId"), orgOf(form)));
}

export async function enableAccountAction(form: FormData) {
  return saving("accounts.enable", (actor) => enableAccount(actor, textIn(form, "userId"), orgOf(form)));
}

export async function revokeSessionAction(form: FormData) {
  const input = { userId: textIn(form, "userId"), sessionId: textIn(form, "sessionId") };
  return saving("accounts.revoke-session", (actor) => revokeSession(actor, input, orgOf(form)));
}

export async function revokeSessionsAction(form: FormData) {
  return saving("accounts.revoke-sessions", (actor) =>
    revokeSessions(actor, textIn(form, "userId"), orgOf(form)),
  );
}

/** The link is in the answer alone: the page is not drawn anew, so that it stays in view. */
export async function makeResetLinkAction(form: FormData) {
  return action("accounts.reset", (actor) => makeResetLink(actor, textIn(form, "userId"), orgOf(form)));
}

export async function giveRoleAction(form: FormData) {
  const input = { userId: textIn(form, "userId"), ...roleIn(form) };
  return saving("roles.give", (actor) => giveRole(actor, orgOf(form), input));
}

export async function endRoleAction(form: FormData) {
  return saving("roles.end", (actor) => endRole(actor, { ...heldIn(form), lastDay: dayIn(form, "lastDay") }));
}

export async function secondRoleAction(form: FormData) {
  return saving("roles.second", (actor) => secondRole(actor, textIn(form, "roleId")));
}

export async function setSeesSensitiveAction(form: FormData) {
  const input = { ...heldIn(form), seesSensitive: form.get("seesSensitive") === "1" };
  return saving("roles.sensitive", (actor) => setSeesSensitive(actor, input));
}
