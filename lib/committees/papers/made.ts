import type { Actor } from "@/lib/access/types";
import { charterTitle } from "@/lib/cases/charter";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import { memberTerms } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import type { MadePaper } from "@/lib/papers/made";
import type { Paper } from "@/lib/papers/model";
import { today } from "@/lib/platform/clock";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type ActView, findAct } from "../queries";
import { mayMove } from "../rules";
import type { Act, ActKind } from "../types";
import { actDecision } from "./decision";
import { actMinutes } from "./minutes";
import { type ActPaperInput, isMet } from "./parts";
import { actRequest } from "./request";

export const ACT_PAPERS = ["minutes", "request", "decision"] as const;
type ActPaper = (typeof ACT_PAPERS)[number];

const NUMBERED = "Đã có số";
const DRAFT = "Dự thảo, chưa có số";

const DECISIONS: Record<ActKind, string> = {
  congress: "Quyết định chuẩn y",
  appointment: "Quyết định chỉ định",
  change: "Quyết định chuẩn y",
  extension: "Quyết định gia hạn",
};

/** Which papers an act has, as it stands. */
export function papersOf(act: Act): { paper: ActPaper; title: string; detail: string }[] {
  if (act.state === "withdrawn") return [];
  const isLaid = act.state === "submitted" || act.state === "approved";
  return [
    ...(isMet(act)
      ? [
          {
            paper: "minutes" as const,
            title: act.kind === "congress" ? "Biên bản đại hội" : "Biên bản hội nghị",
            detail: minutesNumber(act) ? NUMBERED : DRAFT,
          },
          { paper: "request" as const, title: "Tờ trình đề nghị chuẩn y", detail: DRAFT },
        ]
      : []),
    ...(isLaid
      ? [
          {
            paper: "decision" as const,
            title: DECISIONS[act.kind],
            detail: act.decisionNumber ? NUMBERED : DRAFT,
          },
        ]
      : []),
  ];
}

/** A change is told by the number of its minutes; it is theirs once they can't be written over any more. */
function minutesNumber(act: Act): string | null {
  return act.kind === "change" && !mayMove(act.state, "change") ? act.documentNumber : null;
}

type Making = {
  /** The day by whose names the paper goes, and when that was told where the paper is signed. */
  named: (act: Act, today: PlainDate) => [day: PlainDate, signedAt?: Date | null];
  make: (input: ActPaperInput) => Paper;
};

const MAKERS: Record<ActPaper, Making> = {
  minutes: {
    named: (act) => [act.heldOn, minutesNumber(act) ? act.createdAt : null],
    make: (input) => actMinutes(input, minutesNumber(input.act)),
  },
  request: { named: (act, day) => [act.decisionOn ?? day, act.decidedAt], make: actRequest },
  decision: { named: (act, day) => [act.decisionOn ?? day, act.decidedAt], make: actDecision },
};

/** A paper of an act, for whoever may read it. */
export async function actPaper(actor: Actor, id: string, paper: ActPaper): Promise<Result<MadePaper>> {
  const found = await findAct(actor, id);
  if (!found.ok) return found;
  const offered = papersOf(found.value.act).find((one) => one.paper === paper);
  if (!offered) return notFound("Việc này không có, hoặc chưa đến bước có văn bản này.");
  return madeOf(actor, found.value, { ...MAKERS[paper], title: offered.title });
}

async function madeOf(
  actor: Actor,
  { act, acts, body }: ActView,
  { named, make, title }: Making & { title: string },
): Promise<Result<MadePaper>> {
  const { unit, branch, place } = body;
  const [day, signedAt] = named(act, await today());
  const [issuers, terms] = await Promise.all([
    caseIssuers(actor, { orgId: place.orgId, unit, branch }, day, signedAt ?? undefined),
    memberTerms(actor, place.orgId),
  ]);
  if (!issuers.ok) return issuers;
  const paper = make({
    act,
    issuers: issuers.value,
    seats: acts.flatMap(({ seats }) => seats),
    year: yearOf(day),
    charter: charterTitle(charterOn(act.heldOn, terms)),
  });
  return done({ paper, title, creator: issuers.value.unit, fileName: `${title} ${(branch ?? unit).code}` });
}
