import { reader, rows, type Writer } from "@/lib/platform/database/database";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
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

/** What stands, and the signings that later steps or a slip of the pen ended, the first one first. */
export type Signings = { signing: Signing | null; ended: EndedSigning[] };

export const UNSIGNED: Signings = { signing: null, ended: [] };

const COLUMNS = {
  cycleId: "cycle_id",
  assessmentId: "assessment_id",
  submissionId: "submission_id",
  meetingId: "meeting_id",
} as const;

/** Of one paper: what stands and what ended, in one statement. */
const signingsBy = (column: (typeof COLUMNS)[keyof typeof COLUMNS]) => ({
  name: `signings_by_${column}`,
  text: `SELECT s.sequence, s.mistaken, s.number, s.signed_on AS "signedOn", s.recorded_by AS "recordedBy",
      s.recorded_at AS "recordedAt", s.late_after AS "lateAfter", v.reason, v.voided_by AS "endedBy",
      ${dayOfSql("v.voided_at")} AS "endedOn"
    FROM paper_signings s
    LEFT JOIN paper_signing_voids v ON v.org_id = s.org_id AND v.signing_id = s.id
    WHERE s.org_id = $1::uuid AND s.paper = $2::"SignedPaper" AND s.${column} = $3::uuid
    ORDER BY s.sequence`,
});

type SigningRow = Signing &
  Pick<EndedSigning, "sequence" | "mistaken" | "reason" | "endedBy"> & { endedOn: PlainDate | null };

export async function signingsOf(scope: Scope, { paper, subject }: Paper): Promise<Signings> {
  if (!subject) return UNSIGNED;
  const [[key, id] = []] = Object.entries(subject) as [keyof typeof COLUMNS, string][];
  if (!key) return UNSIGNED;
  const found = await rows<SigningRow>(scope, signingsBy(COLUMNS[key]), () => [scope.orgId, paper, id]);
  const ended = found.flatMap(({ sequence, mistaken, number, signedOn, endedOn, endedBy, reason }) =>
    endedOn === null ? [] : { sequence, mistaken, number, signedOn, endedOn, endedBy, reason },
  );
  const standing = found.find(({ endedOn }) => endedOn === null);
  if (!standing) return { signing: null, ended };
  const { number, signedOn, recordedBy, recordedAt, lateAfter } = standing;
  return { signing: { number, signedOn, recordedBy, recordedAt, lateAfter }, ended };
}

export function signingView(about: Signable, { signing, ended }: Signings): SigningView {
  const { paper, id, lacks, may } = about;
  return {
    paper,
    id,
    lacks,
    signing,
    ended,
    mayRecord: may.allowed,
    mayTakeBack: signing !== null && may.allowed,
    example: exampleNumber(about),
  };
}
