import { DefinitionList } from "@/components/ui/definition-list";
import { charterLabel } from "@/lib/cases/charter";
import { answerWords, decisionWords } from "@/lib/discipline/messages";
import { announcedOn, decisionIn } from "@/lib/organisation-discipline/decision";
import { FORM_LABELS, LEVEL_LABELS } from "@/lib/organisation-discipline/messages";
import type { OrganisationDisciplineDetail } from "@/lib/organisation-discipline/types";
import { formatDate } from "@/lib/platform/dates";

/** Which organisation, what it is about, and what was proposed, decided and answered. */
export function MeasureFacts({ found }: { found: OrganisationDisciplineDetail }) {
  const { body, branch, unit, about, proposedForm, decidedForm, decidedLevel, decider } = found;
  const { answer, answeredForm, charterVersion } = found;
  const decision = decidedForm && decisionIn(found);
  const announced = announcedOn(found);
  const items = [
    { term: "Tổ chức", value: body.name },
    { term: "Thuộc", value: branch && unit.name },
    { term: "Nội dung", value: about },
    { term: "Hình thức đề nghị", value: FORM_LABELS[proposedForm] },
    { term: "Hình thức quyết định", value: decidedForm && FORM_LABELS[decidedForm] },
    { term: "Cấp quyết định", value: LEVEL_LABELS[decidedLevel ?? decider] },
    {
      term: "Quyết định",
      value: decision && decisionWords(decision),
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
