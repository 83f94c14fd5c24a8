"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { changePassword, revokeOwnSession } from "./commands";

export async function changePasswordAction(form: FormData) {
  const input = { current: form.get("current"), password: form.get("password"), again: form.get("again") };
  return action("account.change-password", (actor) => changePassword(actor, input));
}

export async function revokeOwnSessionAction(form: FormData) {
  return saving("account.revoke-session", (actor) => revokeOwnSession(actor, form.get("sessionId")));
}
