import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { PROJECT_STATE_LABELS, STARTED_EARLY } from "@/lib/projects/messages";
import { isStartedEarly } from "@/lib/projects/rules";
import type { ProjectStanding, ProjectState } from "@/lib/projects/types";

const TONES: Record<ProjectState, Tone> = {
  draft: "idle",
  plan_submitted: "wait",
  plan_approved: "idle",
  started: "idle",
  finished: "ok",
  inspected: "ok",
  recognised: "ok",
  not_recognised: "bad",
  abandoned: "idle",
};

/** Where a project stands, and the mark of work begun before its plan was approved. */
export function ProjectStateBadges({ project }: { project: ProjectStanding }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={TONES[project.state]}>{PROJECT_STATE_LABELS[project.state]}</Badge>
      {isStartedEarly(project) && <Badge tone="wait">{STARTED_EARLY}</Badge>}
    </span>
  );
}
