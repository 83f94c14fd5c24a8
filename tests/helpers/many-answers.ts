import type { Writer } from "@/lib/platform/database/database";
import type { Prisma } from "@/prisma/generated/client";

type Answer = { where: { id: string; version: number }; data: Prisma.AssessmentItemUpdateManyMutationInput };
type Verdict = { data: Prisma.AppraisalVerdictCreateManyInput };

/**
 * The writer for many answers to one year in one transaction: each asks whether the year stands where it stood, which the first
 * of them holds for all.
 */
function holdingOnce(db: Writer, gathering: PropertyDescriptorMap): Writer {
  let held: Promise<unknown> | undefined;
  const ask = (...asked: Parameters<Writer["$queryRaw"]>) => {
    held ??= Promise.resolve(db.$queryRaw(...asked));
    return held;
  };
  return Object.create(db, { $queryRaw: { value: ask }, ...gathering });
}

/**
 * Answers to many items: `work` gives each as the command would, and they are written together, in the words of the first; the
 * others' own words are the caller's to set.
 */
export async function answersAtOnce(db: Writer, work: (db: Writer) => Promise<void>): Promise<void> {
  const answers: Answer[] = [];
  const updateMany = async (answer: Answer) => ({ count: answers.push(answer) });
  await work(holdingOnce(db, { assessmentItem: { value: { updateMany } } }));
  for (const version of new Set(answers.map(({ where }) => where.version))) {
    const alike = answers.filter(({ where }) => where.version === version);
    const where = { id: { in: alike.map((answer) => answer.where.id) }, version };
    const { count } = await db.assessmentItem.updateMany({ where, data: alike[0]?.data ?? {} });
    if (count < alike.length) throw new Error("an item was answered meanwhile");
  }
}

/** First verdicts on many items, given one by one and written together. */
export async function firstVerdicts(db: Writer, work: (db: Writer) => Promise<void>): Promise<void> {
  const verdicts: Verdict[] = [];
  const create = async (verdict: Verdict) => verdicts.push(verdict);
  await work(holdingOnce(db, { appraisalVerdict: { value: { create } } }));
  await db.appraisalVerdict.createMany({ data: verdicts.map(({ data }) => data) });
}
