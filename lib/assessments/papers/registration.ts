import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { done, type Result } from "@/lib/platform/result";
import { signingOf, signingView } from "@/lib/signings/queries";
import { signedHead } from "@/lib/signings/signing";
import type { SigningView } from "@/lib/signings/types";
import { registrationPaper } from "../registration/paper";
import { findRegistration } from "../registration/queries";
import { registrationSignable } from "./signing";

/** The unit's registration with its plan per item, for whoever reads its year. */
export async function registrationOf(actor: Actor, id: string): Promise<Result<MadePaper>> {
  const found = await findRegistration(actor, id);
  if (!found.ok) return found;
  const { scope, sheet } = found.value;
  const signable = registrationSignable(actor, sheet);
  const signing = await signingOf(scope, signable);
  return done({
    paper: registrationPaper(sheet, signedHead(signing, signable)),
    title: `Bản đăng ký danh hiệu Đoàn cơ sở “3 chủ động” năm ${sheet.year}`,
    creator: sheet.unit.name,
    fileName: `Bản đăng ký 3 chủ động ${sheet.year} ${sheet.unit.code}`,
  });
}

/** How the registration stands: signed, or still a draft. */
export async function registrationSigning(actor: Actor, id: string): Promise<Result<SigningView>> {
  const found = await findRegistration(actor, id);
  if (!found.ok) return found;
  const { scope, sheet } = found.value;
  const signable = registrationSignable(actor, sheet);
  return done(signingView(signable, await signingOf(scope, signable)));
}
