import { DefinitionList } from "@/components/ui/definition-list";
import { charterLabel } from "@/lib/cases/charter";
import { standingSteps } from "@/lib/cases/machine";
import { announcedIn, decisionIn } from "@/lib/discipline/decision";
import { answerWords, DECIDER_LABELS, decisionWords, FORM_LABELS } from "@/lib/discipline/messages";
import type { DisciplineDetail } from "@/lib/discipline/types";
import { formatDate } from "@/lib/platform/dates";

/** What it is about, and what was proposed, decided and answered. */
export function DisciplineFacts({ found }: { found: DisciplineDetail }) {
  const { discipline, personName, branch, unit, charterVersion, openedOn, steps } = found;
  const { post, about, proposedForm, decidedForm, decidedBy, answer, answeredForm } = discipline;
  const decision = decidedForm && decisionIn({ openedOn, steps: standingSteps(steps) });
  const announced = announcedIn(found);
  const items = [
    { term: "Đoàn viên", value: personName },
    { term: "Chức vụ", value: post },
    { term: "Nơi sinh hoạt", value: (branch ?? unit).name },
    { term: "Nội dung", value: about },
    { term: "Hình thức đề nghị", value: FORM_LABELS[proposedForm] },
    { term: "Hình thức quyết định", value: decidedForm && FORM_LABELS[decidedForm] },
    { term: "Ai quyết định", value: decidedBy && DECIDER_LABELS[decidedBy] },
    {
      term: "Quyết định",
      value: decision && decisionWords({ ...decision, signer: decision.step.person }),
    },
    { term: "Công bố", value: announced && formatDate(announced) },
    {
      term: "Trả lời khiếu nại",
      value: answerWords(answer, answeredForm && FORM_LABELS[answeredForm]),
    },
    { term: "Theo", value: charterLabel(charterVersion) },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}
