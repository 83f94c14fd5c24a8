import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { now, today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { forbidden, type Result } from "@/lib/platform/result";
import { PROJECT_STEP_LABELS } from "./messages";
import { removedAlready, stale, write } from "./own";
import { placeOfProject, projectDetail } from "./queries";
import { isStartedEarly, moveProject, PROJECT_MOVES, type StepInput } from "./rules";
import { moveProjectSchema } from "./schema";
import type { ProjectDetail, ProjectState } from "./types";

/** Takes a project one step on: by its unit, or (approval, inspection, recognition) by the upper level. */
export async function takeStep(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  const found = await projectDetail(actor, id);
  if (!found.ok) return found;
  const was = found.value;
  const place = placeOfProject(was);
  // Whoever may do nothing at all here is told so before the input is looked at.
  const keeps = refusal(can.editRecords(actor, place));
  const reviews = refusal(can.reviewProject(actor, place));
  if (keeps && reviews) return reviews;
  const parsed = parse(moveProjectSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...step } = parsed.value;
  const no = PROJECT_MOVES[step.act].by === "reviewer" ? reviews : keeps;
  const locked = no ?? removedAlready(was);
  if (locked) return locked;
  if (version !== was.version) return stale(actor, id);
  const inspectedOn = was.steps.findLast(({ act }) => act === "inspect")?.day ?? null;
  const to = moveProject(was, step, { today: await today(), inspectedOn });
  if (!to.ok) return to;
  const { userId } = actor;
  if (userId === null) return forbidden("Bước này do người có tài khoản ghi.");
  const at = await now();
  return write(
    actor,
    was,
    async (db) => {
      const count = await moveTo(db, was, step, to.value, version);
      if (count > 0) await addStep(db, was, { ...step, toState: to.value, byId: userId, by: actor.name, at });
      return count;
    },
    { type: "project.moved", detail: detailOf(was, step), ...notes(step) },
  );
}

async function moveTo(
  db: Writer,
  was: ProjectDetail,
  { act, day }: StepInput,
  state: ProjectState,
  version: number,
): Promise<number> {
  const on = fromDay(day);
  const days = {
    ...(act === "approve_plan" ? { approvedOn: on } : {}),
    ...(act === "start" ? { startedOn: on } : {}),
    ...(act === "finish" ? { finishedOn: on } : {}),
  };
  const { count } = await db.youthProject.updateMany({
    where: { id: was.id, version, state: was.state, deletedAt: null },
    data: { state, ...days, version: { increment: 1 } },
  });
  return count;
}

type NewStep = StepInput & { toState: ProjectState; byId: string; by: string; at: Date };

async function addStep(db: Writer, was: ProjectDetail, { day, ...step }: NewStep): Promise<void> {
  const number = was.steps.length + 1;
  await db.youthProjectStep.create({
    data: { orgId: was.orgId, projectId: was.id, number, day: fromDay(day), ...step },
  });
}

function detailOf(was: ProjectDetail, { act, day, docNumber }: StepInput) {
  const startedOn: PlainDate | null = act === "start" ? day : was.startedOn;
  const approvedOn: PlainDate | null = act === "approve_plan" ? day : was.approvedOn;
  return {
    step: PROJECT_STEP_LABELS[act],
    on: day,
    number: docNumber || null,
    early: isStartedEarly({ kind: was.kind, startedOn, approvedOn }),
  };
}

/** Names of people and what was found of them are kept where erasure reaches. */
function notes({ person, note }: StepInput) {
  return person || note ? { after: { person, note } } : {};
}
