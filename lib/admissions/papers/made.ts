import type { Actor } from "@/lib/access/types";
import { isMajorityOfPresent } from "@/lib/cases/rules";
import type { CaseStep } from "@/lib/cases/types";
import type { MadePaper } from "@/lib/papers/made";
import type { Paper } from "@/lib/papers/model";
import { today } from "@/lib/platform/clock";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { signerOn } from "@/lib/units/organisation/queries";
import { profileOn, unitsNamedOn } from "@/lib/units/queries";
import type { UnitRef } from "@/lib/units/types";
import { admissionDetail, earliest, type OfPaper, ofSameMeeting, ofSamePaper } from "../queries";
import { standingStep } from "../standing";
import type { Admission, AdmissionLine, Introduction } from "../types";
import { applicationPaper } from "./application-paper";
import { approvalPaper } from "./approval-paper";
import { requestPaper, resolutionPaper } from "./branch-papers";
import type { PaperInput, PaperPerson, Recorded } from "./input";
import { meetingMinutesPaper } from "./minutes-paper";
import { ADMISSION_PAPER_LABELS, type AdmissionPaper } from "./names";

const PAPERS: Record<AdmissionPaper, (input: PaperInput) => Paper> = {
  application: applicationPaper,
  minutes: meetingMinutesPaper,
  resolution: resolutionPaper,
  request: requestPaper,
  decision: approvalPaper,
};

/** A paper of one admission; what it does for several names them all, and is the same in everybody's name. */
export async function admissionPaper(
  actor: Actor,
  id: string,
  kind: AdmissionPaper,
): Promise<Result<MadePaper>> {
  const found = await admissionDetail(actor, id);
  if (!found.ok) return found;
  const own = found.value;
  if (own.entry === "recorded")
    return refused(
      "conflict",
      "Kết quả này ghi từ giấy tờ đã có nên không lập lại văn bản. Xem ảnh, tệp của giấy tờ đó ở hồ sơ; chưa có thì thêm vào.",
    );
  const input = await inputOf(actor, own, kind);
  if (!input) return notFound();
  const title = ADMISSION_PAPER_LABELS[kind];
  return done({
    paper: PAPERS[kind](input),
    title: `${title}: ${own.personName}`,
    creator: input.branch ?? input.unit,
    fileName: `${title} ${own.personName}`,
  });
}

/** The step that a paper tells of; an application tells of none. */
function stepOf(kind: AdmissionPaper, steps: readonly CaseStep[]): CaseStep | null {
  if (kind === "application") return null;
  if (kind === "minutes") return voteOf(steps);
  return standingStep(steps, kind === "decision" ? "approve" : "request");
}

/** Whom a paper is of: those of its number, before it has one those who wait for it with this person. */
async function sharedWith(actor: Actor, own: Admission, kind: AdmissionPaper): Promise<OfPaper> {
  if (kind === "application") return { lines: [own], unread: 0, signedAt: own.createdAt };
  if (kind === "minutes") {
    const lines = await ofSameMeeting(actor, own);
    return { lines, unread: 0, signedAt: earliest(lines.flatMap(({ steps }) => voteOf(steps)?.at ?? [])) };
  }
  const step = stepOf(kind, own.steps);
  if (step) return ofSamePaper(actor, own, step);
  const request = standingStep(own.steps, "request");
  const { lines } = request
    ? await ofSamePaper(actor, own, request)
    : { lines: await ofSameMeeting(actor, own) };
  const waiting = lines.filter(
    ({ id, closedOn, steps }) => id === own.id || (closedOn === null && stepOf(kind, steps) === null),
  );
  return { lines: waiting, unread: 0, signedAt: null };
}

async function inputOf(actor: Actor, own: Admission, kind: AdmissionPaper): Promise<PaperInput | null> {
  const { orgId, unit, branch, steps } = own;
  const shared = await sharedWith(actor, own, kind);
  const lines = shared.lines.toSorted(
    (a, b) =>
      placeOf(a).name.localeCompare(placeOf(b).name, "vi") ||
      a.openedOn.localeCompare(b.openedOn) ||
      a.id.localeCompare(b.id),
  );
  // A signed paper bears the names of its day as they were told by then.
  const { signedAt } = shared;
  const day = await dayOf(kind, own);
  const [organisation, signer, named] = await Promise.all([
    profileOn(actor, orgId, day, signedAt),
    signerOn(actor, orgId, day),
    unitsNamedOn(actor, orgId, [unit, ...lines.map(placeOf)], { day, signedAt }),
  ]);
  if (!organisation) return null;
  const nameOf = ({ id, name }: UnitRef) => named.find((each) => each.id === id)?.name ?? name;
  const person = (line: AdmissionLine) => personOf(line, nameOf(placeOf(line)));
  const vote = voteOf(steps);
  return {
    organisation,
    signer,
    unit: nameOf(unit),
    branch: branch && nameOf(branch),
    year: yearOf(day),
    charters: [...new Set(lines.map(({ charterVersion }) => charterVersion))],
    person: person(own),
    people: lines.map(person),
    unread: shared.unread,
    meeting: vote && {
      on: vote.day,
      entitled: vote.entitled ?? 0,
      present: vote.present ?? 0,
      chair: vote.person,
      minuteTaker: own.facts.minuteTaker,
    },
    resolution: recorded(standingStep(steps, "request")),
    decision: recorded(standingStep(steps, "approve")),
  };
}

const placeOf = ({ unit, branch }: AdmissionLine): UnitRef => branch ?? unit;

async function dayOf(kind: AdmissionPaper, { openedOn, steps }: Admission): Promise<PlainDate> {
  return kind === "application" ? openedOn : (stepOf(kind, steps)?.day ?? (await today()));
}

function recorded(step: CaseStep | null): Recorded | null {
  return step && { number: step.docNumber, on: step.day };
}

function personOf({ personName, openedOn, facts, steps }: AdmissionLine, place: string): PaperPerson {
  const vote = voteOf(steps);
  return {
    ...facts,
    name: personName,
    place,
    appliedOn: openedOn,
    introducer: introducerWords(facts.introduction),
    classOn: standingStep(steps, "attend_class")?.day ?? null,
    votes: vote && { ...vote, on: vote.day, isPassed: isMajorityOfPresent(vote) },
    resolution: recorded(standingStep(steps, "request")),
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
