import type { CaseLine } from "@/lib/cases/types";
import type { PlainDate } from "@/lib/platform/dates";
import { DueStep } from "./due-step";

type NextStepProps = { line: Pick<CaseLine, "closedOn" | "dueOn">; next: string; today: PlainDate };

/** Under a case's name what comes next, and by when; nothing once it is closed. */
export function NextStep({ line: { closedOn, dueOn }, next, today }: NextStepProps) {
  if (closedOn !== null || next === "") return null;
  return (
    <>
      {" · "}
      <DueStep words={`Việc tiếp theo: ${next}`} dueOn={dueOn} today={today} />
    </>
  );
}
