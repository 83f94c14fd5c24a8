import { occasionLabel } from "@/lib/activities/types";
import { formatDate } from "@/lib/platform/dates";
import { projectLevelLabel } from "@/lib/projects/messages";
import type { ProjectDetail, ProjectLevel, ProjectListItem } from "@/lib/projects/types";

/** What the form's fields are called, in their order. */
export const PROJECT_FIELDS = {
  name: "Tên công trình, phần việc",
  level: "Cấp",
  host: "Đơn vị chủ trì",
  partners: "Phối hợp với",
  place: "Địa điểm",
  plannedFrom: "Bắt đầu dự kiến",
  plannedTo: "Kết thúc dự kiến",
  volume: "Khối lượng",
  valueVnd: "Giá trị (đồng)",
  fundSource: "Nguồn kinh phí",
  participants: "Số người tham gia",
  occasion: "Nhân dịp",
  content: "Nội dung",
} as const;

/** `01/03/2026 – 30/06/2026`, or the one day. */
export function plannedDays({ plannedFrom, plannedTo }: Pick<ProjectListItem, "plannedFrom" | "plannedTo">) {
  const to = plannedTo && plannedTo !== plannedFrom ? ` – ${formatDate(plannedTo)}` : "";
  return `${formatDate(plannedFrom)}${to}`;
}

export function money(value: number | null): string {
  return value === null ? "" : `${value.toLocaleString("vi-VN")} đồng`;
}

/** A project in the words of its form, to stand beside what somebody typed. */
export function projectTexts(project: ProjectDetail): Record<keyof typeof PROJECT_FIELDS, string> {
  const { name, host, place, volume, fundSource, content, plannedFrom, plannedTo } = project;
  return {
    name,
    host,
    place,
    volume,
    fundSource,
    content,
    level: projectLevelLabel(project.level),
    partners: project.partners.join("\n"),
    plannedFrom: formatDate(plannedFrom),
    plannedTo: plannedTo ? formatDate(plannedTo) : "",
    valueVnd: project.valueVnd?.toLocaleString("vi-VN") ?? "",
    participants: project.participants?.toLocaleString("vi-VN") ?? "",
    occasion: project.occasion ? occasionLabel(project.occasion) : "",
  };
}

/** A typed code in the same words. */
export function sayProjectField(field: string, typed: string): string {
  if (field === "level" && typed) return projectLevelLabel(typed as ProjectLevel);
  if (field === "occasion" && typed) return occasionLabel(typed as NonNullable<ProjectDetail["occasion"]>);
  return typed;
}
