import type { ActCore } from "@/lib/committees/types";
import type { MemberTerms } from "@/lib/members/terms/types";
import type { Due } from "@/lib/notices/types";
import type { PlainDate } from "@/lib/platform/dates";
import { awaitedHandover, type Told } from "./awaited";

/** A body that may wait for a hand-over: what `awaitedHandover` finds it by. */
export type ChangedSecretary = Pick<MemberTerms, "handoverDays"> & {
  unitId: string;
  name: string;
  acts: readonly ActCore[];
  handovers: readonly Told[];
  today: PlainDate;
};

/** The unit is reminded, of a branch's too, by name of who receives: both sides belong to it. */
export function handoverDues(bodies: readonly ChangedSecretary[]): Due[] {
  return bodies.flatMap(({ unitId, name, acts, handovers, today, ...terms }): Due[] => {
    const awaited = awaitedHandover(acts, handovers, terms, today);
    if (!awaited) return [];
    const title = `Bàn giao công việc Bí thư của ${name} cho ${awaited.to}`;
    return [{ unitId, kind: "handover", subject: awaited.act, due: awaited.dueOn, title }];
  });
}
