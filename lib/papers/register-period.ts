import { type PlainDate, readDay } from "@/lib/platform/dates";
import { type Refusal, refusedAt, refusedFields } from "@/lib/platform/result";

export function periodProblem({ from, to }: { from: PlainDate; to: PlainDate }): Refusal | null {
  if (from <= to) return null;
  return refusedAt("from", "Ngày đầu kỳ đứng sau ngày cuối kỳ. Sửa lại ngày.");
}

/** What is wrong with the days as they are typed: told on the page, before a file is asked for. */
export function typedPeriodProblem(typed: { from: string; to: string }): Refusal | null {
  const [from, to] = [readDay(typed.from), readDay(typed.to)];
  if (from.day && to.day) return periodProblem({ from: from.day, to: to.day });
  const wrong = (path: string, { message }: ReturnType<typeof readDay>) =>
    message === undefined ? null : { path, message };
  return refusedFields([wrong("from", from), wrong("to", to)]);
}
