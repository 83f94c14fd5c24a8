import { lowerFirst } from "@/lib/platform/first-letter";
import type { FactTable } from "@/lib/reports/facts";
import { say } from "@/lib/reports/sentences";
import type { FactKey, ItemResult, Sentence } from "@/lib/reports/types";

/** So many items stand in one sentence before it becomes hard to read aloud. */
const ITEMS_PER_SENTENCE = 4;
const OPENERS = ["cả {total} đơn vị", "các đơn vị đều", "cùng với đó, các đơn vị", "các đơn vị cũng"];

/**
 * What the verdicts say of a group: what all units met in a few sentences, the rest item by item.
 * `continuing` = the paragraph has begun with “cả … đơn vị” already.
 */
export function verdictSentences(
  facts: FactTable,
  items: readonly ItemResult[],
  total: number,
  continuing: boolean,
): Sentence[] {
  const judged = items.filter((item) => item.judged > 0);
  if (judged.length > 1 && judged.every((item) => item.met + item.nil === 0))
    return sayNothingMet(facts, judged, total);
  const metByAll = judged.filter((item) => item.met === total);
  const others = judged.filter((item) => !metByAll.includes(item));
  return [
    ...inChunks(metByAll).map((chunk, index) => {
      const phrases = chunk.map((item) => item.phrase).join("; ");
      return say(facts, `${openerOf(continuing ? index + 1 : index, total)} ${phrases}.`, metKeys(chunk));
    }),
    ...inChunks(others).map((chunk) => {
      const clauses = chunk.map((item) => clauseOf(item, total)).join("; ");
      return say(facts, `${clauses}.`, metKeys(chunk));
    }),
  ].filter((sentence) => sentence !== null);
}

function metKeys(items: readonly ItemResult[]): FactKey[] {
  return items.map((item) => `item.${item.code}.met`);
}

function inChunks(items: readonly ItemResult[]): ItemResult[][] {
  const count = Math.ceil(items.length / ITEMS_PER_SENTENCE);
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function openerOf(index: number, total: number): string {
  if (total === 1) return index === 0 ? "đơn vị đã" : "đơn vị cũng";
  return OPENERS[index % OPENERS.length] ?? "các đơn vị";
}

function clauseOf({ code, title, phrase, met, nil }: ItemResult, total: number): string {
  const didNotArise = `không phát sinh ${lowerFirst(title)}`;
  if (nil === total) return total === 1 ? `đơn vị ${didNotArise}` : `cả {total} đơn vị ${didNotArise}`;
  if (met === 0 && nil > 0) return `{item.${code}.nil}/{total} đơn vị ${didNotArise}`;
  const metBySome = met > 0 ? `{item.${code}.met}/{total} đơn vị ${phrase}` : `chưa đơn vị nào ${phrase}`;
  return nil > 0 ? `${metBySome}, {item.${code}.nil} đơn vị không phát sinh` : metBySome;
}

function sayNothingMet(facts: FactTable, items: readonly ItemResult[], total: number): Sentence[] {
  const opener = total === 1 ? "đơn vị tham gia" : "cả {total} đơn vị đều";
  const sentence = say(facts, `${opener} chưa đạt nội dung nào của nhóm này.`, metKeys(items));
  return sentence ? [sentence] : [];
}
