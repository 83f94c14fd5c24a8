import type { Writer } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { formatDate } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";
import { type Refusal, refused } from "@/lib/platform/result";
import { VOTE_BASE_LABELS } from "./messages";
import { type RecordedDecision, whoTakesPartIsSettled } from "./rules";
import type { CycleRow } from "./types";

type Year = { orgId: string; cycleId: string };

/** Who records a decision and who changes who takes part wait for one another here, before any lock on a unit's year. */
export async function holdParticipants(db: Writer, { orgId, cycleId }: Year): Promise<void> {
  await db.$queryRaw`SELECT id FROM cycles
    WHERE org_id = ${orgId}::uuid AND id = ${cycleId}::uuid FOR NO KEY UPDATE`;
}

/** The decision that settled who takes part in the year; null while none is recorded. */
export async function settlingDecision(
  db: Pick<Writer, "recognitionDecision">,
  cycleId: string,
): Promise<RecordedDecision | null> {
  const first = await db.recognitionDecision.findFirst({
    where: { cycleId },
    orderBy: { sequence: "asc" },
    select: { number: true, signedOn: true },
  });
  return first && { number: first.number, signedOn: toDay(first.signedOn) };
}

/** Holds the year as it is for who takes a unit out of it or into it; the refusal where a decision stands. */
export async function participantsSettled(
  db: Writer,
  { year, act, ...of }: Year & { year: number; act: "exclude" | "readmit" },
): Promise<Refusal | null> {
  await holdParticipants(db, of);
  const decision = await settlingDecision(db, of.cycleId);
  return decision && refused("conflict", whoTakesPartIsSettled(decision, year, act));
}

type DecidedBy = Pick<CycleRow, "cutOff" | "votePercent" | "voteBase" | "adoptionPercent">;

/** What every decided unit was judged by, in the words of a sentence. */
const DECIDED_BY: { [Name in keyof DecidedBy]: (value: DecidedBy[Name]) => string } = {
  cutOff: (day) => `ngày chốt số liệu ${formatDate(day)}`,
  votePercent: (percent) => `tỷ lệ phiếu ${percent}%`,
  voteBase: (base) => `tỷ lệ phiếu tính trên ${lowerFirst(VOTE_BASE_LABELS[base])}`,
  adoptionPercent: (percent) => `tỷ lệ thông qua tự đánh giá ${percent}%`,
};

/** From the first decision on the year's units are all judged by the same: names what would change, and what stands. */
export function judgedBySettled(
  { number, signedOn }: RecordedDecision,
  year: number,
  stands: DecidedBy,
  wanted: DecidedBy,
): Refusal | null {
  const kept = (Object.keys(DECIDED_BY) as (keyof DecidedBy)[])
    .filter((path) => stands[path] !== wanted[path])
    .map((path) => ({ path, words: keptWords(path, stands) }));
  if (kept.length === 0) return null;
  return refused(
    "conflict",
    `Năm ${year} đã có Quyết định số ${number} ngày ${formatDate(signedOn)}: giữ nguyên ${kept.map(({ words }) => words).join(", ")}. Thời hạn khác vẫn sửa được.`,
    { fields: kept.map(({ path, words }) => ({ path, message: `Giữ ${words}: năm đã có quyết định.` })) },
  );
}

function keptWords<Name extends keyof DecidedBy>(name: Name, stands: DecidedBy): string {
  return DECIDED_BY[name](stands[name]);
}
