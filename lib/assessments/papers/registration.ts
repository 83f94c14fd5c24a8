import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { signingOf, signingsOf, signingView } from "@/lib/signings/queries";
import { draftYear, signedHead } from "@/lib/signings/signing";
import type { SigningView } from "@/lib/signings/types";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { registrationPaper } from "../registration/paper";
import { findRegistration } from "../registration/queries";
import type { RegistrationSheet } from "../registration/types";
import { registrationSignable } from "./signing";

/** The unit's registration with its plan per item, for whoever reads its year. */
export async function registrationOf(actor: Actor, id: string): Promise<Result<MadePaper>> {
  const found = await findRegistration(actor, id);
  if (!found.ok) return found;
  const { scope, sheet } = found.value;
  const signable = registrationSignable(actor, sheet);
  const signing = await signingOf(scope, signable);
  const day = signing?.signedOn ?? sheet.registered?.on ?? (await today());
  const named = await asNamedOn(actor, sheet, day, signing?.recordedAt);
  return done({
    paper: registrationPaper(named, signedHead(signing, signable), draftYear(await today(), signable)),
    title: `Bản đăng ký danh hiệu Đoàn cơ sở “3 chủ động” năm ${sheet.year}`,
    creator: named.unit.name,
    fileName: `Bản đăng ký 3 chủ động ${sheet.year} ${sheet.unit.code}`,
  });
}

/** What unit and organisation were called on the paper's day. */
async function asNamedOn(
  actor: Actor,
  sheet: RegistrationSheet,
  day: PlainDate,
  signedAt: Date | undefined,
): Promise<RegistrationSheet> {
  const { orgId, unit } = sheet;
  const [organisation, name] = await Promise.all([
    profileOn(actor, orgId, day, signedAt),
    unitNameOn(actor, orgId, unit, day, signedAt),
  ]);
  return { ...sheet, unit: { ...unit, name }, organisation: organisation ?? sheet.organisation };
}

/** How the registration stands: signed, or still a draft. */
export async function registrationSigning(actor: Actor, id: string): Promise<Result<SigningView>> {
  const found = await findRegistration(actor, id);
  if (!found.ok) return found;
  const { scope, sheet } = found.value;
  const signable = registrationSignable(actor, sheet);
  return done(signingView(signable, await signingsOf(scope, signable)));
}
