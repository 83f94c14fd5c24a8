import { DefinitionList } from "@/components/ui/definition-list";
import { charterLabel } from "@/lib/cases/charter";
import { answerWords, DECIDER_LABELS, FORM_LABELS } from "@/lib/discipline/messages";
import type { DisciplineDetail } from "@/lib/discipline/types";

/** What it is about, and what was proposed, decided and answered. */
export function DisciplineFacts({ found }: { found: DisciplineDetail }) {
  const { discipline, personName, branch, unit, charterVersion } = found;
  const { post, about, proposedForm, decidedForm, decidedBy, answer, answeredForm } = discipline;
  const items = [
    { term: "Đoàn viên", value: personName },
    { term: "Chức vụ", value: post },
    { term: "Nơi sinh hoạt", value: (branch ?? unit).name },
    { term: "Nội dung", value: about },
    { term: "Hình thức đề nghị", value: FORM_LABELS[proposedForm] },
    { term: "Hình thức quyết định", value: decidedForm && FORM_LABELS[decidedForm] },
    { term: "Ai quyết định", value: decidedBy && DECIDER_LABELS[decidedBy] },
    {
      term: "Trả lời khiếu nại",
      value: answerWords(answer, answeredForm && FORM_LABELS[answeredForm]),
    },
    { term: "Theo", value: charterLabel(charterVersion) },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}
