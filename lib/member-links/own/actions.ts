"use server";

import { refresh } from "next/cache";
import { currentActor } from "@/lib/access/current";
import { dropDevice, keepDevice, memberSaving } from "@/lib/access/member-action";
import { openAction } from "@/lib/access/open-action";
import { memberFormInput } from "@/lib/members/form-input";
import { textIn } from "@/lib/platform/form-values";
import { done, type Result } from "@/lib/platform/result";
import {
  closeMemberLink,
  confirmOwnData,
  openMemberLink,
  saveConsent,
  saveOwnTraining,
  saveWish,
  sendCorrections,
} from "./commands";

/** The device's secret goes into its cookie, and into no answer. */
export async function openMemberLinkAction(secret: string, form: FormData): Promise<Result<null>> {
  const account = await currentActor();
  const signedIn = account && { account, isSure: form.has("isSure") };
  const opened = await openAction("own.open", (address) => openMemberLink(String(secret), address, signedIn));
  if (!opened.ok) return opened;
  await keepDevice(String(secret), opened.value.device, opened.value.expiresAt);
  refresh();
  return done(null);
}

export async function confirmOwnDataAction(secret: string, form: FormData): Promise<Result<null>> {
  const input = { version: Number(form.get("version")) };
  return memberSaving("own.confirm", String(secret), (member) => confirmOwnData(member, input));
}

export async function closeMemberLinkAction(secret: string): Promise<Result<null>> {
  return memberSaving("own.close", String(secret), async (member) => {
    const closed = await closeMemberLink(member);
    if (closed.ok) await dropDevice(String(secret));
    return closed;
  });
}

export async function sendCorrectionsAction(secret: string, form: FormData) {
  return memberSaving("own.correct", String(secret), (member) =>
    sendCorrections(member, memberFormInput(form)),
  );
}

export async function saveConsentAction(secret: string, form: FormData): Promise<Result<null>> {
  const input = {
    purpose: textIn(form, "purpose") ?? "",
    version: Number(form.get("version")),
    isGiven: form.get("given") === "1",
  };
  return memberSaving("own.consent", String(secret), (member) => saveConsent(member, input));
}

export async function saveOwnTrainingAction(secret: string, form: FormData): Promise<Result<null>> {
  const marks = [...form].flatMap(([name, mark]) => (name.startsWith("marks.") ? [String(mark).trim()] : []));
  const input = { marks, year: textIn(form, "year"), version: Number(form.get("version")) };
  return memberSaving("own.train", String(secret), (member) => saveOwnTraining(member, input));
}

export async function saveWishAction(secret: string, form: FormData): Promise<Result<null>> {
  const input = { wish: textIn(form, "wish"), message: textIn(form, "message") ?? "" };
  return memberSaving("own.wish", String(secret), (member) => saveWish(member, input));
}
