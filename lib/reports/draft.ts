import { amendingSentence } from "@/lib/reports/decided-by";
import { type FactTable, factTable } from "@/lib/reports/facts";
import { recordSentences, rosterSentences } from "@/lib/reports/record-sentences";
import { say, sayFirst } from "@/lib/reports/sentences";
import type { DraftParagraph, GroupResult, ResultDraft, ResultFacts, Sentence } from "@/lib/reports/types";
import { verdictSentences } from "@/lib/reports/verdict-sentences";
import { directiveSentence } from "@/lib/reports/work-sentences";

const NAME = "Đoàn cơ sở “3 chủ động”";

/** The year's result as text, drafted from what is known; staff edit it with the facts in view. */
export function draftResult(result: ResultFacts): ResultDraft {
  const facts = factTable(result);
  const paragraphs: DraftParagraph[] = [
    { key: "intro", part: "intro", heading: null, sentences: introduction(facts, result) },
    ...result.groups.map((group, index): DraftParagraph => {
      const sentences = groupSentences(facts, group, result);
      const schools = index === 0 ? schoolSentence(facts) : [];
      return {
        key: `group.${group.code}`,
        part: "group",
        heading: group.heading,
        sentences: [...sentences, ...schools],
      };
    }),
    { key: "result", part: "result", heading: null, sentences: conclusion(facts, result) },
  ];
  return {
    title: { text: `Kết quả xây dựng ${NAME} năm ${result.year}`, facts: ["year"] },
    paragraphs: paragraphs.filter((paragraph) => paragraph.sentences.length > 0),
    photosHeading: result.photos > 0 ? "Hình ảnh hoạt động trong năm" : null,
    author: result.author === null ? null : `${result.author} – ${result.org.shortName}`,
  };
}

function spoken(...sentences: (Sentence | null)[]): Sentence[] {
  return sentences.filter((sentence) => sentence !== null);
}

function introduction(facts: FactTable, result: ResultFacts): Sentence[] {
  const { total, registered } = result;
  const start = `Năm {year}, {org} triển khai xây dựng ${NAME}`;
  return spoken(
    sayFirst(
      facts,
      `${start} theo Hướng dẫn số {guideline.number} ngày {guideline.date}, giai đoạn {phase}.`,
      `${start} giai đoạn {phase}.`,
    ),
    say(facts, registrationTemplate(total, registered), ["registered"]),
    directiveSentence(facts, result),
  );
}

function registrationTemplate(total: number, registered: number | null): string {
  if (registered === 0) return "Chưa Đoàn cơ sở nào đăng ký thực hiện.";
  if (registered === total && total > 1) return "Cả {total} Đoàn cơ sở đăng ký thực hiện.";
  return "{registered}/{total} Đoàn cơ sở đăng ký thực hiện.";
}

/** Where the records speak for the quarterly roster, its verdict is not told a second time. */
function groupSentences(facts: FactTable, { items }: GroupResult, result: ResultFacts): Sentence[] {
  const hasRoster = items.some((item) => item.check === "quarters_confirmed");
  const roster = hasRoster ? rosterSentences(facts, result) : [];
  const told = roster.some((sentence) => sentence.facts.includes("quarters.units"));
  const open = items.filter((item) => !(told && item.check === "quarters_confirmed"));
  return [
    ...roster,
    ...verdictSentences(facts, open, result.total, told),
    ...recordSentences(facts, items, result),
  ];
}

function schoolSentence(facts: FactTable): Sentence[] {
  return spoken(say(facts, "Riêng {schoolUnits} trường học tính theo năm học {schoolYear}."));
}

function conclusion(facts: FactTable, { total, decision }: ResultFacts): Sentence[] {
  if (total === 0)
    return spoken(say(facts, `Năm {year}, không có Đoàn cơ sở nào tham gia xây dựng ${NAME}.`, ["total"]));
  if (decision?.recognised === 0) {
    const none = `Năm {year}, chưa có tổ chức Đoàn cơ sở nào được {decision.body} công nhận là ${NAME}`;
    return spoken(say(facts, `${none} (kết quả {recognised}/{total}).`), ...amendments(facts, decision));
  }
  const result = `Năm {year}, {recognised}/{total} tổ chức Đoàn cơ sở được {decision.body} công nhận là ${NAME}`;
  return spoken(
    sayFirst(
      facts,
      `${result} theo {decisions}.`,
      `${result} theo Quyết định số {decision.number} ngày {decision.date}.`,
    ),
    ...amendments(facts, decision),
    say(facts, "Còn {notRecognised} đơn vị chưa được công nhận."),
  );
}

/** Each later decision that changed the result is named. */
function amendments(facts: FactTable, decision: ResultFacts["decision"]): (Sentence | null)[] {
  return (decision?.amending ?? []).map(({ kind }, at) => {
    const place = (what: string) => `{amendment.${at + 1}.${what}}`;
    const places = { paper: place("paper"), units: place("units"), target: place("target") };
    return say(facts, amendingSentence(kind, places));
  });
}
