import type { AdviceSubject } from "@/lib/advising/types";
import type { FactTable } from "@/lib/reports/facts";
import { say, sayFirst } from "@/lib/reports/sentences";
import type { ResultFacts, Sentence } from "@/lib/reports/types";

/** How the level above led the year by its papers. */
export function directiveSentence(facts: FactTable, { directives }: ResultFacts): Sentence | null {
  const issued = "Trong năm, {org} ban hành {directives.issued} văn bản chỉ đạo";
  if (directives && directives.sent > 0 && directives.received === directives.sent)
    return say(facts, `${issued}, các đơn vị đã xác nhận nhận đủ.`, [
      "directives.sent",
      "directives.received",
    ]);
  return sayFirst(
    facts,
    `${issued}; {directives.received}/{directives.sent} lượt gửi đã được đơn vị xác nhận.`,
    `${issued}.`,
  );
}

export function programSentence(facts: FactTable, { program, total }: ResultFacts): Sentence | null {
  const every = program?.approved === total && total > 1;
  const who = every ? "cả {total} đơn vị" : "{program.approved}/{total} đơn vị";
  return say(facts, `${who} có chương trình công tác được Ban Chấp hành thông qua.`, ["program.approved"]);
}

export function programItemsSentence(facts: FactTable, { program }: ResultFacts): Sentence | null {
  const done = allOf("program.items", "program.done", program?.items, program?.done);
  return say(facts, `${done} việc trong chương trình công tác năm đã xong.`, ["program.done"]);
}

export function targetSentence(facts: FactTable, { targets }: ResultFacts): Sentence | null {
  if (targets?.met === 0)
    return say(facts, "Chưa chỉ tiêu nào trong {targets.given} chỉ tiêu giao cho các đơn vị đạt đủ.", [
      "targets.met",
    ]);
  const met = allOf("targets.given", "targets.met", targets?.given, targets?.met);
  return say(facts, `${met} chỉ tiêu giao cho các đơn vị đã đạt đủ.`, ["targets.met"]);
}

export function projectSentences(facts: FactTable): (Sentence | null)[] {
  const finished = "Trong năm có {projects.finished} công trình, phần việc thanh niên hoàn thành";
  return [
    sayFirst(facts, `${finished}, {projects.recognised} được công nhận.`, `${finished}.`),
    say(facts, "Còn {projects.running} công trình, phần việc thanh niên chưa xong."),
  ];
}

const ABOUT: Record<AdviceSubject, string> = {
  union_work: "cấp ủy về công tác Đoàn",
  coordination: "về phối hợp giữa các đoàn thể",
  policy: "về cơ chế, chính sách, kinh phí",
};

export function adviceSentence(facts: FactTable, subject: AdviceSubject, { works }: ResultFacts) {
  const { given, accepted } = works.advice[subject];
  const [givenKey, acceptedKey] = [`advice.${subject}.given`, `advice.${subject}.accepted`];
  const advised = `Có {${givenKey}} lần tham mưu ${ABOUT[subject]}`;
  if (given === accepted && given > 1)
    return say(facts, `${advised}, lần nào cũng được chấp thuận.`, [acceptedKey]);
  return sayFirst(facts, `${advised}, {${acceptedKey}} lần được chấp thuận.`, `${advised}.`);
}

export function programmeSentence(facts: FactTable): Sentence | null {
  return say(facts, "Các đơn vị thực hiện {coordination.programmes} chương trình phối hợp.");
}

export function taskSentence(facts: FactTable, { works: { tasks } }: ResultFacts): Sentence | null {
  const done = allOf("tasks.due", "tasks.done", tasks.due, tasks.done);
  return say(facts, `${done} nhiệm vụ được giao đến hạn đã xong.`, ["tasks.done"]);
}

/** “Cả 9” where all of them are, else “7/9”. */
function allOf(ofKey: string, doneKey: string, of: number | undefined, done: number | undefined): string {
  return of !== undefined && of > 1 && of === done ? `Cả {${ofKey}}` : `{${doneKey}}/{${ofKey}}`;
}
