import { reader, type Writer } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { dayOf } from "@/lib/platform/dates";
import { exampleNumber } from "./signing";
import type { EndedSigning, Signable, Signing, SigningView } from "./types";

type Paper = Pick<Signable, "paper" | "subject">;

/** Number and day as recorded, for one who has been let in to the paper; null while it is a draft. */
export async function signingOf(scope: Scope, paper: Paper): Promise<Signing | null> {
  return signingWithin(reader(scope), paper);
}

/** As `signingOf`, behind the locks of a transaction. */
export async function signingWithin(
  db: Pick<Writer, "paperSigning">,
  { paper, subject }: Paper,
): Promise<Signing | null> {
  if (!subject) return null;
  const row = await db.paperSigning.findFirst({
    where: { paper, ...subject, voided: null },
    select: { number: true, signedOn: true, recordedBy: true, recordedAt: true, lateAfter: true },
  });
  return row && { ...row, signedOn: toDay(row.signedOn), lateAfter: row.lateAfter && toDay(row.lateAfter) };
}

/** Signings of the paper that later steps ended, the first one first. */
export async function endedSignings(scope: Scope, { paper, subject }: Paper): Promise<EndedSigning[]> {
  if (!subject) return [];
  const rows = await reader(scope).paperSigning.findMany({
    where: { paper, ...subject, voided: { isNot: null } },
    orderBy: { sequence: "asc" },
    take: 50,
    select: { sequence: true, number: true, signedOn: true, mistaken: true, voided: true },
  });
  return rows.flatMap(({ sequence, number, signedOn, mistaken, voided }) =>
    voided
      ? {
          sequence,
          mistaken,
          number,
          signedOn: toDay(signedOn),
          endedOn: dayOf(voided.voidedAt),
          endedBy: voided.voidedBy,
          reason: voided.reason,
        }
      : [],
  );
}

/** Papers whose mistyped number can be taken back. */
const TAKEN_BACK: readonly Signable["paper"][] = ["proposal"];

export function signingView(
  about: Signable,
  signing: Signing | null,
  ended: EndedSigning[] = [],
): SigningView {
  const { paper, id, lacks, may } = about;
  const mayTakeBack = signing !== null && may.allowed && TAKEN_BACK.includes(paper);
  return {
    paper,
    id,
    lacks,
    signing,
    ended,
    mayRecord: may.allowed,
    mayTakeBack,
    example: exampleNumber(about),
  };
}
