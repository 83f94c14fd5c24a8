import Link from "next/link";
import { Register } from "@/components/ui/table";
import { projectKindLabel, projectLevelLabel } from "@/lib/projects/messages";
import type { ProjectListItem } from "@/lib/projects/types";
import { ProjectStateBadges } from "./project-state";
import { plannedDays } from "./project-words";

type ProjectTableProps = {
  projects: ProjectListItem[];
  showUnit: boolean;
  hrefOf: (id: string) => string;
};

export function ProjectTable({ projects, showUnit, hrefOf }: ProjectTableProps) {
  return (
    <Register label="Công trình, phần việc thanh niên" stacked>
      <thead>
        <tr>
          <th scope="col">Công trình, phần việc</th>
          <th scope="col">Dự kiến</th>
          <th scope="col">{showUnit ? "Đơn vị" : "Chủ trì"}</th>
          <th scope="col">Khối lượng</th>
          <th scope="col" className="n">
            Giá trị (đồng)
          </th>
          <th scope="col" className="n">
            Người
          </th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} showUnit={showUnit} href={hrefOf(project.id)} />
        ))}
      </tbody>
    </Register>
  );
}

type ProjectRowProps = { project: ProjectListItem; showUnit: boolean; href: string };

function ProjectRow({ project, showUnit, href }: ProjectRowProps) {
  const { name, kind, level, unit, branch, volume, valueVnd, participants } = project;
  return (
    <tr>
      <th scope="row">
        <Link href={href} prefetch={false} className="break-words">
          {name}
        </Link>
        <small>
          {projectKindLabel(kind)} · {projectLevelLabel(level).toLowerCase()}
        </small>
      </th>
      <td>{plannedDays(project)}</td>
      <td>
        {showUnit ? unit.name : (branch?.name ?? "Đoàn cơ sở")}
        {showUnit && branch && <small>{branch.name}</small>}
      </td>
      <td>{volume}</td>
      <td data-label="Giá trị" className="n">
        {valueVnd?.toLocaleString("vi-VN")}
      </td>
      <td data-label="Người" className="n">
        {participants?.toLocaleString("vi-VN")}
      </td>
      <td>
        <ProjectStateBadges project={project} />
      </td>
    </tr>
  );
}
