import type { FactTable } from "@/lib/reports/facts";
import { say, sayFirst } from "@/lib/reports/sentences";
import type { ItemResult, ResultFacts, Sentence } from "@/lib/reports/types";

const NAMED_OCCASIONS = 3;

/** The quarterly rosters, where they are recorded: these sentences then stand instead of the verdict. */
export function rosterSentences(facts: FactTable, { quarters, total }: ResultFacts): Sentence[] {
  const everyUnit = quarters?.units === total && total > 1;
  const who = everyUnit ? "cả {total} đơn vị" : "{quarters.units}/{total} đơn vị";
  const confirmed = say(facts, `${who} chốt danh sách đoàn viên đủ {quarters.due} quý đến hạn.`, [
    "quarters.units",
  ]);
  const members = say(facts, "Các đơn vị quản lý {members} đoàn viên.");
  return [confirmed, members].filter((sentence) => sentence !== null);
}

/** What the recorded activities add to an item's verdict. */
export function recordSentence(facts: FactTable, item: ItemResult, result: ResultFacts): Sentence | null {
  switch (item.check) {
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
