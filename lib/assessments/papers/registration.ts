import type { Actor } from "@/lib/access/types";
import type { MadePaper } from "@/lib/papers/made";
import { done, type Result } from "@/lib/platform/result";
import { registrationPaper } from "../registration/paper";
import { findRegistration } from "../registration/queries";

/** The unit's registration with its plan per item, for whoever reads its year. */
export async function registrationOf(actor: Actor, id: string): Promise<Result<MadePaper>> {
  const found = await findRegistration(actor, id);
  if (!found.ok) return found;
  const { sheet } = found.value;
  return done({
    paper: registrationPaper(sheet),
    title: `Bản đăng ký danh hiệu Đoàn cơ sở “3 chủ động” năm ${sheet.year}`,
    creator: sheet.unit.name,
    fileName: `Bản đăng ký 3 chủ động ${sheet.year} ${sheet.unit.code}`,
  });
}
