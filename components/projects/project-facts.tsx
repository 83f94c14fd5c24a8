import { DefinitionList } from "@/components/ui/definition-list";
import { occasionLabel } from "@/lib/activities/types";
import { projectKindLabel, projectLevelLabel } from "@/lib/projects/messages";
import type { ProjectDetail } from "@/lib/projects/types";
import { money, PROJECT_FIELDS, plannedDays } from "./project-words";

/** What was recorded; a field that nobody filled makes no line. */
export function ProjectFacts({ project }: { project: ProjectDetail }) {
  const { kind, level, host, partners, unit, branch, place, volume, valueVnd, fundSource } = project;
  const { participants, occasion, content } = project;
  const items = [
    { term: "Loại, cấp", value: `${projectKindLabel(kind)}, ${projectLevelLabel(level).toLowerCase()}` },
    { term: "Của", value: branch ? `${branch.name}, ${unit.name}` : unit.name },
    { term: PROJECT_FIELDS.host, value: host },
    { term: PROJECT_FIELDS.partners, value: partners.join(", ") },
    { term: PROJECT_FIELDS.place, value: place },
    { term: "Thời gian dự kiến", value: plannedDays(project) },
    { term: PROJECT_FIELDS.volume, value: volume },
    { term: "Giá trị", value: money(valueVnd) },
    { term: PROJECT_FIELDS.fundSource, value: fundSource },
    { term: PROJECT_FIELDS.participants, value: participants?.toLocaleString("vi-VN") },
    { term: PROJECT_FIELDS.occasion, value: occasion && occasionLabel(occasion) },
  ];
  return (
    <>
      <DefinitionList items={items.filter(({ value }) => value)} />
      {content && <p className="break-words whitespace-pre-line">{content}</p>}
    </>
  );
}
