import type { Writer } from "@/lib/platform/database/database";
import type { Prisma } from "@/prisma/generated/client";

type VerdictRow = Prisma.AppraisalVerdictCreateManyInput;

/**
 * The writer for many answers to one year in one transaction: each asks whether the year stands where it stood, which the first
 * of them holds for all.
 */
export function holdingOnce(db: Writer, more: PropertyDescriptorMap = {}): Writer {
  let held: Promise<unknown> | undefined;
  const ask = (...asked: Parameters<Writer["$queryRaw"]>) => {
    held ??= Promise.resolve(db.$queryRaw(...asked));
    return held;
  };
  return Object.create(db, { $queryRaw: { value: ask }, ...more });
}

/** As `holdingOnce`, for first verdicts, which `work` gives one by one and are written together. */
export async function firstVerdicts(db: Writer, work: (db: Writer) => Promise<void>): Promise<void> {
  const data: VerdictRow[] = [];
  const create = (one: { data: VerdictRow }) => data.push(one.data);
  await work(holdingOnce(db, { appraisalVerdict: { value: { create } } }));
  await db.appraisalVerdict.createMany({ data });
}
