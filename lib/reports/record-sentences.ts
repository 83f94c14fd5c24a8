import type { FactTable } from "@/lib/reports/facts";
import { say, sayFirst } from "@/lib/reports/sentences";
import type { ItemResult, ResultFacts, Sentence } from "@/lib/reports/types";
import {
  adviceSentence,
  programItemsSentence,
  programmeSentence,
  programSentence,
  projectSentences,
  targetSentence,
  taskSentence,
} from "@/lib/reports/work-sentences";

const NAMED_OCCASIONS = 3;

/** The quarterly rosters, where they are recorded: these sentences then stand instead of the verdict. */
export function rosterSentences(facts: FactTable, { quarters, total }: ResultFacts): Sentence[] {
  const everyUnit = quarters?.units === total && total > 1;
  const who = everyUnit ? "cả {total} đơn vị" : "{quarters.units}/{total} đơn vị";
  const confirm = (due: string) =>
    say(facts, `${who} chốt danh sách đoàn viên đủ ${due} quý đến hạn.`, ["quarters.units"]);
  // A unit founded in the year has fewer quarters to confirm: then no number holds for all.
  const confirmed = confirm("{quarters.due}") ?? confirm("các");
  const members = say(facts, "Các đơn vị quản lý {members} đoàn viên.");
  return [confirmed, members].filter((sentence) => sentence !== null);
}

/** What the records add to the verdicts of a group; where two items rest on the same records, they speak once. */
export function recordSentences(
  facts: FactTable,
  items: readonly ItemResult[],
  result: ResultFacts,
): Sentence[] {
  const spoken = items.flatMap(({ check }) => [sentenceFor(facts, check, result)].flat());
  const byText = new Map(spoken.flatMap((sentence) => (sentence ? [[sentence.text, sentence]] : [])));
  return [...byText.values()];
}

function sentenceFor(
  facts: FactTable,
  check: ItemResult["check"],
  result: ResultFacts,
): Sentence | null | (Sentence | null)[] {
  switch (check) {
    case "welfare_with_partner":
      return sayFirst(
        facts,
        "Cùng các đoàn thể, các đơn vị tổ chức {welfare.activities} hoạt động an sinh xã hội, {welfare.participants} lượt người tham gia.",
        "Cùng các đoàn thể, các đơn vị tổ chức {welfare.activities} hoạt động an sinh xã hội.",
      );
    case "education_activities":
      return sayFirst(
        facts,
        "Trong năm có {education.activities} hoạt động giáo dục, phục vụ nhiệm vụ chính trị với {education.participants} lượt người tham gia.",
        "Trong năm có {education.activities} hoạt động giáo dục, phục vụ nhiệm vụ chính trị.",
      );
    case "youth_month_and_holidays":
      return occasionSentence(facts, result);
    case "program_issued":
      return programSentence(facts, result);
    case "program_items_done":
      return programItemsSentence(facts, result);
    case "targets_met":
      return [targetSentence(facts, result), ...projectSentences(facts)];
    case "projects_carried_out":
      return projectSentences(facts);
    case "advice_on_work":
      return adviceSentence(facts, "union_work", result);
    case "advice_on_coordination":
      return [adviceSentence(facts, "coordination", result), programmeSentence(facts)];
    case "advice_on_policy":
      return adviceSentence(facts, "policy", result);
    case "assigned_tasks_done":
      return taskSentence(facts, result);
    default:
      return null;
  }
}

function occasionSentence(facts: FactTable, { occasions }: ResultFacts): Sentence | null {
  const held = occasions.filter((occasion) => occasion.activities > 0);
  const most = held
    .toSorted((a, b) => b.activities - a.activities)
    .slice(0, NAMED_OCCASIONS)
    .map(({ code }) => `{occasion.${code}.label} ({occasion.${code}.activities})`)
    .join(", ");
  const named = held.length > NAMED_OCCASIONS ? `; nhiều nhất là ${most}` : `: ${most}`;
  const head = "Tháng Thanh niên và các ngày lễ lớn có {occasions.activities} hoạt động";
  return sayFirst(
    facts,
    `${head}, thu hút {occasions.participants} lượt đoàn viên, thanh niên${named}.`,
    `${head}${named}.`,
  );
}
