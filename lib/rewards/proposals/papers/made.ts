import type { Actor } from "@/lib/access/types";
import { ballotMinutes, UNIT_MEETING } from "@/lib/cases/ballot-minutes";
import { charterTitle } from "@/lib/cases/charter";
import { standingSteps } from "@/lib/cases/machine";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import { HALF } from "@/lib/cases/rules";
import type { CaseStep } from "@/lib/cases/types";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { formWords, LEVEL_LABELS } from "../../messages";
import { proposalDetail, proposalFacts } from "../queries";
import { deciderOf } from "../rules";
import type { ProposalDetail } from "../types";
import { rewardDecision } from "./decision";
import type { Proposed } from "./honoured";
import { rewardRequest } from "./request";

export const PROPOSAL_PAPERS = ["minutes", "request", "submission", "decision"] as const;
export type ProposalPaper = (typeof PROPOSAL_PAPERS)[number];

const MAKERS: Record<ProposalPaper, (actor: Actor, found: ProposalDetail) => Promise<Result<MadePaper>>> = {
  minutes: minutesOf,
  request: (actor, found) => requestOf(actor, found, "branch"),
  submission: (actor, found) => requestOf(actor, found, "unit"),
  decision: decisionOf,
};

/** A paper of a proposal, for whoever may read it. */
export async function proposalPaper(
  actor: Actor,
  id: string,
  paper: ProposalPaper,
): Promise<Result<MadePaper>> {
  const found = await proposalDetail(actor, id);
  if (!found.ok) return found;
  if (!papersOf(found.value).some((has) => has.paper === paper))
    return notFound("Đề nghị chưa đến bước có văn bản này.");
  return MAKERS[paper](actor, found.value);
}

type Offered = { paper: ProposalPaper; title: string; detail: string };

const DRAFT = "Dự thảo, chưa có số";

/** Which papers this proposal has, as it stands: those that somebody signs are drafts until they have a number. */
export function papersOf(found: ProposalDetail): Offered[] {
  const { branch, state, proposal } = found;
  const decider = deciderOf(proposal.level);
  const isOver = state === "not_agreed" || state === "withdrawn";
  const numbered = (act: string) => (stepOf(found, act) ? "Đã có số" : DRAFT);
  const offered: (Offered | false)[] = [
    { paper: "minutes", title: "Biên bản bình xét khen thưởng", detail: "Ghi số phiếu" },
    branch !== null &&
      decider !== "branch" &&
      stepOf(found, "agree") !== undefined && {
        ...({ paper: "request", title: "Tờ trình của chi đoàn" } as const),
        detail: DRAFT,
      },
    decider === "above" &&
      (!isOver || stepOf(found, "submit") !== undefined) && {
        ...({ paper: "submission", title: "Tờ trình của Ban Chấp hành đơn vị" } as const),
        detail: numbered("submit"),
      },
    decider !== "above" &&
      !isOver && {
        ...({ paper: "decision", title: "Quyết định khen thưởng" } as const),
        detail: numbered("decide"),
      },
  ];
  return meetingOf(found) ? offered.filter((paper) => paper !== false) : [];
}

function stepOf({ steps }: Pick<ProposalDetail, "steps">, act: string): CaseStep | undefined {
  return standingSteps(steps).findLast((step) => step.act === act);
}

function meetingOf(found: ProposalDetail): CaseStep | undefined {
  return stepOf(found, "agree") ?? stepOf(found, "agree_not");
}

/** A draft says what stands now, a paper that a step signed what stood on its day. */
async function proposedIn(actor: Actor, found: ProposalDetail, signed?: CaseStep): Promise<Proposed> {
  const then = signed ? await proposalFacts(actor, found, signed) : null;
  return { ...(then ?? found.proposal), whom: found.personName };
}

async function minutesOf(actor: Actor, found: ProposalDetail): Promise<Result<MadePaper>> {
  const meeting = meetingOf(found);
  if (!meeting) return notFound();
  const issuers = await caseIssuers(actor, found, meeting.day, meeting.at);
  if (!issuers.ok) return issuers;
  const { proposal, branch, personName } = found;
  const { members, form, level, content, isCollective } = proposal;
  const minutes = ballotMinutes({
    issuers: issuers.value,
    heldOn: meeting.day,
    votes: meeting,
    secret: false,
    about: "bình xét khen thưởng",
    ...(branch === null ? { held: UNIT_MEETING } : {}),
    matters: [
      {
        lead: "Đề nghị khen",
        text: isCollective ? personName : members.map(({ fullName }) => fullName).join(", "),
      },
      { lead: "Hình thức, cấp khen", text: `${formWords(form)}, ${LEVEL_LABELS[level]}` },
      { lead: "Thành tích", text: content },
    ],
    question: "đề nghị khen thưởng",
    passed: meeting.act === "agree",
    percent: proposal.votePercent ?? HALF,
  });
  return done(made(minutes, "Biên bản bình xét khen thưởng", issuers.value.unit));
}

async function requestOf(
  actor: Actor,
  found: ProposalDetail,
  by: "branch" | "unit",
): Promise<Result<MadePaper>> {
  const meeting = stepOf(found, "agree");
  const step = by === "unit" ? stepOf(found, "submit") : undefined;
  const day = await today();
  const issuers = await caseIssuers(actor, found, step?.day ?? day, step?.at);
  if (!issuers.ok || !meeting) return issuers.ok ? notFound() : issuers;
  const paper = rewardRequest({
    ...(await proposedIn(actor, found, step)),
    issuers: issuers.value,
    by,
    year: yearOf(day),
    signed: step ? { number: step.docNumber, on: step.day } : null,
    meeting: { on: meeting.day, votes: meeting },
    charter: charterTitle(found.charterVersion),
  });
  return done(made(paper, "Tờ trình đề nghị khen thưởng", issuers.value.unit));
}

async function decisionOf(actor: Actor, found: ProposalDetail): Promise<Result<MadePaper>> {
  const meeting = stepOf(found, "agree");
  const step = stepOf(found, "decide");
  const day = await today();
  const issuers = await caseIssuers(actor, found, step?.day ?? day, step?.at);
  if (!issuers.ok || !meeting) return issuers.ok ? notFound() : issuers;
  const paper = rewardDecision({
    ...(await proposedIn(actor, found, step)),
    issuers: issuers.value,
    year: yearOf(day),
    by: deciderOf(found.proposal.level) === "branch" ? "branch" : "unit",
    decided: step ? { number: step.docNumber, on: step.day, signer: step.person } : null,
    meetingOn: meeting.day,
    charter: charterTitle(found.charterVersion),
  });
  return done(made(paper, "Quyết định khen thưởng", issuers.value.unit));
}

/** The file's name stays in a downloads folder: it says nobody's name. */
function made(paper: MadePaper["paper"], title: string, creator: string): MadePaper {
  return { paper, title, creator, fileName: title };
}
