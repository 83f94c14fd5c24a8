import type { Round } from "@/lib/assessments/history";
import { VERDICT_LABELS } from "@/lib/assessments/messages";
import { dayOf, formatDate } from "@/lib/platform/dates";

type Remark = { at: string; by: string; head: string; words: string };

/** What the upper level said of an item in the rounds so far, newest first. */
export function EarlierRounds({ code, rounds }: { code: string; rounds: Round[] }) {
  const remarks = remarksOn(code, rounds);
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3 className="text-table font-semibold">Cấp trên đã nhận xét</h3>
      <ul className="mt-1 grid gap-2 text-table">
        {remarks.map(({ at, by, head, words }) => (
          <li key={`${at}${head}`}>
            <strong>{head}</strong> {words}
            <small className="block text-s text-ink-2">
              {by}, {formatDate(dayOf(new Date(at)))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A verdict that a later round kept is told once. */
export function remarksOn(code: string, rounds: readonly Round[]): Remark[] {
  const remarks = rounds.flatMap(({ verdicts, returns, round }) => [
    ...verdicts
      .filter((one) => one.code === code)
      .map(({ at, by, verdict, comment }) => ({
        at,
        by,
        head: `Lần ${round}: ${VERDICT_LABELS[verdict].toLowerCase()}.`,
        words: comment,
      })),
    ...returns.flatMap(({ at, by, dueDate, items }) =>
      items
        .filter((one) => one.code === code)
        .map(({ reason }) => ({
          at,
          by,
          head: `Lần ${round}: trả lại, hạn ${formatDate(dueDate)}.`,
          words: reason,
        })),
    ),
  ]);
  const seen = new Set<string>();
  const once = remarks.filter(({ at, by, words }) => {
    const key = `${at} ${by} ${words}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.toSorted((a, b) => b.at.localeCompare(a.at));
}
