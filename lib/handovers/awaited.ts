import { committeeOn, tenuresOf } from "@/lib/committees/rules";
import type { ActCore, Tenure } from "@/lib/committees/types";
import type { MemberTerms } from "@/lib/members/terms/types";
import { addDays, addYears, type PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { HandoverRow } from "./queries";

/** A hand-over that a decision calls for and that is not recorded yet. */
export type AwaitedHandover = {
  from: string;
  to: string;
  /** The act that brought the secretary of now. */
  act: string;
  decisionOn: PlainDate;
  dueOn: PlainDate;
  /** The one that was begun for it. */
  begun: string | null;
};

export type Told = Pick<HandoverRow, "id" | "state" | "handedOn" | "receiver">;

/**
 * Whose work waits to be handed over, and by when: the last secretary's, from the decision that seated another. What was
 * decided more than a year ago was handed over before anybody told it here.
 */
export function awaitedHandover(
  acts: readonly ActCore[],
  handovers: readonly Told[],
  { handoverDays }: Pick<MemberTerms, "handoverDays">,
  today: PlainDate,
): AwaitedHandover | null {
  const now = committeeOn(acts, today).find(isSecretary);
  const act = acts.find(({ seats }) => seats.some(({ id }) => id === now?.id));
  if (!now || !act?.decisionOn || act.decisionOn < addYears(today, -1)) return null;
  const last = tenuresOf(acts)
    .filter((one) => isSecretary(one) && one.from < now.from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (!last || isSame(last, now)) return null;
  const isOfIt = ({ handedOn, receiver }: Told) =>
    handedOn >= act.heldOn || (handedOn >= last.from && fold(receiver) === fold(now.name));
  if (handovers.some((one) => one.state === "recorded" && isOfIt(one))) return null;
  return {
    from: last.name,
    to: now.name,
    act: act.id,
    decisionOn: act.decisionOn,
    dueOn: addDays(act.decisionOn, handoverDays),
    begun: handovers.find(({ state }) => state === "open")?.id ?? null,
  };
}

const isSecretary = ({ post }: Tenure) => post === "secretary";

/** Who is elected again hands nothing over. */
function isSame(one: Tenure, other: Tenure): boolean {
  if (one.memberId && other.memberId) return one.memberId === other.memberId;
  return fold(one.name) === fold(other.name);
}
