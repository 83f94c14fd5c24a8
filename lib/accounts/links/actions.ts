"use server";

import { openAction } from "@/lib/access/open-action";
import { setPasswordByLink } from "./commands";

export async function setPasswordByLinkAction(secret: string, form: FormData) {
  const input = { password: form.get("password") ?? "", again: form.get("again") ?? "" };
  return openAction("links.set-password", (address) => setPasswordByLink(String(secret), input, address));
}
