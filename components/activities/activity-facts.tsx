import { DefinitionList } from "@/components/ui/definition-list";
import { type ActivityDetail, kindLabel, occasionLabel } from "@/lib/activities/types";
import { daysOf, FIELD_LABELS } from "./activity-words";

/** What was recorded; a field that nobody filled makes no line. */
export function ActivityFacts({ activity }: { activity: ActivityDetail }) {
  const { kind, occasion, place, participants, partners, content, unit, branch, members } = activity;
  const items = [
    { term: FIELD_LABELS.startsOn, value: daysOf(activity) },
    { term: "Ai tổ chức", value: branch ? `${branch.name}, ${unit.name}` : unit.name },
    { term: FIELD_LABELS.kind, value: kindLabel(kind) },
    { term: FIELD_LABELS.occasion, value: occasion && occasionLabel(occasion) },
    { term: FIELD_LABELS.place, value: place },
    { term: FIELD_LABELS.participants, value: participants?.toLocaleString("vi-VN") },
    { term: "Trong danh sách", value: members.map(({ fullName }) => fullName).join(", ") },
    { term: FIELD_LABELS.partners, value: partners.join(", ") },
  ];
  return (
    <>
      <DefinitionList items={items.filter(({ value }) => value)} />
      {content && <p className="whitespace-pre-line">{content}</p>}
    </>
  );
}
