import { lastStanding } from "@/lib/cases/machine";
import type { CaseStep } from "@/lib/cases/types";
import type { Admission } from "../types";

const CARD = "Số thẻ ";

/** What the step of a record notes of the card that was told with it. */
export const cardNote = (cardNumber: string) => cardNumber && `${CARD}${cardNumber}`;

/** Whether the record that stands told a card: what the roster holds may be from before, or typed since. */
export function tellsCard(steps: readonly CaseStep[]): boolean {
  return lastStanding(steps)?.note.startsWith(CARD) ?? false;
}

/** What stands recorded, with the number that the roster has by now for the card that was told. */
export function recordedOf({ steps, openedOn, facts }: Admission) {
  const last = steps.at(-1);
  return {
    day: last?.day ?? openedOn,
    docNumber: last?.docNumber ?? "",
    cardNumber: (tellsCard(steps) && facts.cardNumber) || "",
  };
}
