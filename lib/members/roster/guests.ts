import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { holdsWord, searchWords } from "./filter";

/** Somebody of another list who takes part here for a time: found by the roster's search, and counted nowhere in it. */
export type Guest = {
  /** Of the transfer that both sides see. */
  caseId: string;
  fullName: string;
  code: string | null;
  birthDate: string;
  /** Whose list holds the person. */
  home: string;
  /** The branch here; null where the unit itself is the host. */
  branch: string | null;
  until: PlainDate;
};

/** Those whom the search means; without one nobody is looked for among them. */
export function guestsFound<Found extends Pick<Guest, "fullName" | "code">>(
  guests: readonly Found[],
  q: string | undefined,
): Found[] {
  const words = searchWords(q);
  if (words.length === 0) return [];
  return guests.filter(({ fullName, code }) => {
    const key = fold(`${fullName} ${code ?? ""}`);
    return words.every((word) => holdsWord(key, word));
  });
}
