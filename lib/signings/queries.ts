import { reader } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { exampleNumber } from "./signing";
import type { Signable, Signing, SigningView } from "./types";

/** Number and day as recorded, for one who has been let in to the paper; null while it is a draft. */
export async function signingOf(
  scope: Scope,
  { paper, subject }: Pick<Signable, "paper" | "subject">,
): Promise<Signing | null> {
  if (!subject) return null;
  const row = await reader(scope).paperSigning.findFirst({
    where: { paper, ...subject },
    select: { number: true, signedOn: true, recordedBy: true },
  });
  return row && { ...row, signedOn: toDay(row.signedOn) };
}

export function signingView(about: Signable, signing: Signing | null): SigningView {
  const { paper, id, lacks, may } = about;
  return { paper, id, lacks, signing, mayRecord: may.allowed, example: exampleNumber(about) };
}
