import type { Actor } from "@/lib/access/types";
import { isMajorityOfPresent } from "@/lib/cases/rules";
import type { CaseStep } from "@/lib/cases/types";
import type { MadePaper } from "@/lib/papers/made";
import type { Paper } from "@/lib/papers/model";
import { today } from "@/lib/platform/clock";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { signerOn } from "@/lib/units/organisation/queries";
import { profileOn, unitNameOn } from "@/lib/units/queries";
import { admissionDetail, ofSameMeeting } from "../queries";
import { standingStep } from "../standing";
import type { AdmissionLine, Introduction } from "../types";
import { applicationPaper } from "./application-paper";
import { approvalPaper } from "./approval-paper";
import { requestPaper, resolutionPaper } from "./branch-papers";
import type { PaperInput, PaperPerson } from "./input";
import { meetingMinutesPaper } from "./minutes-paper";
import { ADMISSION_PAPER_LABELS, type AdmissionPaper } from "./names";

const PAPERS: Record<AdmissionPaper, (input: PaperInput) => Paper> = {
  application: applicationPaper,
  minutes: meetingMinutesPaper,
  resolution: resolutionPaper,
  request: requestPaper,
  decision: approvalPaper,
};

/** A paper of one admission; what a meeting or a decision did for several names them all. */
export async function admissionPaper(
  actor: Actor,
  id: string,
  kind: AdmissionPaper,
): Promise<Result<MadePaper>> {
  const found = await admissionDetail(actor, id);
  if (!found.ok) return found;
  const own = found.value;
  if (own.entry === "recorded")
    return refused("conflict", "Kết quả này ghi từ giấy tờ đã có nên không lập lại văn bản.");
  const lines = await ofSameMeeting(actor, own);
  const line = lines.find((each) => each.id === id);
  if (!line) return notFound();
  const input = await inputOf(actor, line, together(line, lines, kind));
  if (!input) return notFound();
  const title = ADMISSION_PAPER_LABELS[kind];
  return done({
    paper: PAPERS[kind](input),
    title: `${title}: ${own.personName}`,
    creator: input.branch ?? input.unit,
    fileName: `${title} ${own.personName}`,
  });
}

/** A resolution, a request or a decision holds those that share its number; before it, all whom the meeting passed. */
function together(line: AdmissionLine, lines: AdmissionLine[], kind: AdmissionPaper): AdmissionLine[] {
  const act = {
    application: null,
    minutes: null,
    resolution: "request",
    request: "request",
    decision: "approve",
  }[kind];
  const own = act && standingStep(line.steps, act);
  if (!act || !own) return lines;
  return lines.filter((each) => {
    const step = standingStep(each.steps, act);
    return step?.docNumber === own.docNumber && step.day === own.day;
  });
}

async function inputOf(
  actor: Actor,
  line: AdmissionLine,
  lines: readonly AdmissionLine[],
): Promise<PaperInput | null> {
  const { orgId, unit, branch, steps, charterVersion } = line;
  const vote = voteOf(steps);
  const resolution = standingStep(steps, "request");
  const decision = standingStep(steps, "approve");
  const step = decision ?? resolution ?? vote;
  const day = step?.day ?? (await today());
  const [organisation, unitName, branchName, signer] = await Promise.all([
    profileOn(actor, orgId, day, step?.at),
    unitNameOn(actor, orgId, unit, day, step?.at),
    branch && unitNameOn(actor, orgId, branch, day, step?.at),
    signerOn(actor, orgId, day),
  ]);
  if (!organisation) return null;
  return {
    ...{ organisation, signer, unit: unitName, branch: branchName, charterVersion, year: yearOf(day) },
    person: personOf(line),
    people: lines.map(personOf),
    meeting: vote && {
      ...{ on: vote.day, entitled: vote.entitled ?? 0, present: vote.present ?? 0, chair: vote.person },
      minuteTaker: line.facts.minuteTaker,
    },
    resolution: resolution && { number: resolution.docNumber, on: resolution.day },
    decision: decision && { number: decision.docNumber, on: decision.day },
  };
}

function personOf({ personName, openedOn, facts, steps }: AdmissionLine): PaperPerson {
  const vote = voteOf(steps);
  return {
    ...facts,
    name: personName,
    appliedOn: openedOn,
    introducer: introducerWords(facts.introduction),
    classOn: standingStep(steps, "attend_class")?.day ?? null,
    votes: vote && { ...vote, isPassed: isMajorityOfPresent(vote) },
  };
}

function voteOf(steps: readonly CaseStep[]): CaseStep | null {
  return standingStep(steps, "vote") ?? standingStep(steps, "vote_down");
}

/** `Lê An, cùng công tác từ ngày 01/02/2026`. */
export function introducerWords(introduction: Introduction | null): string {
  if (!introduction) return "";
  const { name, kind, togetherSince } = introduction;
  return [
    kind === "party_member" ? `đảng viên ${name}` : name,
    togetherSince && `cùng công tác, học tập từ ngày ${formatDate(togetherSince)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
