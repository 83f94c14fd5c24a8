import { orAway } from "@/lib/platform/outage";
import { awayAnswer } from "./answer";
import { AwayPage } from "./away-page";

/** What a public address answers: its page, or word that the database can't be asked now. */
export function publicPage(answer: () => Promise<Response>): Promise<Response> {
  return orAway(answer, () => awayAnswer((remarks) => <AwayPage remarks={remarks} />));
}
