import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import { namedFirst } from "./rules";
import type { Duty, Mend } from "./types";

/** A ready message, by the name under which it is chosen. */
export type ZaloText = { id: string; label: string; text: string };

/** Where a link of a message leads, with its origin. */
export type LinkOf = (mend: Mend) => string;

type LackText = { whom: string; year: number; today: PlainDate; lacks: readonly Duty[]; linkOf: LinkOf };

/** Names one by one what a unit or a branch still lacks, with the days left and the page that mends it. */
export function lackText({ whom, year, today, lacks, linkOf }: LackText): string {
  if (lacks.length === 0)
    return `${whom}: đến ngày ${formatDate(today)} không còn thiếu gì của năm ${year}. Cảm ơn các đồng chí!`;
  const lines = lacks.flatMap(({ title, detail, due, mend }, at) => [
    `${at + 1}. ${title}${due ? ` (hạn ${formatDate(due)}, ${dueWords(due, today)})` : ""}`,
    ...(detail ? [`   ${detail}`] : []),
    ...(mend ? [`   ${linkOf(mend)}`] : []),
  ]);
  return [
    `${whom}: đến ngày ${formatDate(today)}, năm ${year} còn ${lacks.length} việc:`,
    ...lines,
    "Đề nghị các đồng chí làm trong hạn. Cảm ơn!",
  ].join("\n");
}

type GroupText = {
  names: readonly string[];
  what: string;
  due: PlainDate;
  today: PlainDate;
  link: string;
};

const MOST_NAMES = 30;

/** One message to all units that have not done something yet. */
export function groupText({ names, what, due, today, link }: GroupText): string {
  return [
    `Đến ngày ${formatDate(today)} còn ${names.length} đơn vị chưa ${what} (hạn ${formatDate(due)}, ${dueWords(due, today)}):`,
    `${namedFirst(names, MOST_NAMES, "đơn vị")}.`,
    `Đề nghị các đơn vị làm tại: ${link}`,
  ].join("\n");
}
