import type { Actor } from "@/lib/access/types";
import { ballotMinutes, UNIT_MEETING } from "@/lib/cases/ballot-minutes";
import { charterTitle } from "@/lib/cases/charter";
import { meetingDay } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import { changedIn } from "@/lib/discipline/decision";
import { minutesSigners } from "@/lib/discipline/measures/rules";
import type { DisciplinePaper } from "@/lib/discipline/papers/made";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { ballotOf, decisionIn } from "../decision";
import { FORM_LABELS } from "../messages";
import { organisationDisciplineDetail } from "../queries";
import { directLevel, keptRule } from "../rules";
import type { OrganisationDisciplineDetail } from "../types";
import { organisationDecision } from "./decision";

/** A paper of such a case, for whoever may read the case. */
export async function organisationDisciplinePaper(
  actor: Actor,
  id: string,
  paper: DisciplinePaper,
): Promise<Result<MadePaper>> {
  const found = await organisationDisciplineDetail(actor, id);
  if (!found.ok) return found;
  return paper === "minutes" ? minutesOf(actor, found.value) : decisionOf(actor, found.value, paper);
}

/** Which papers this case has, as it stands. */
export function papersOf(
  found: OrganisationDisciplineDetail,
): { paper: DisciplinePaper; title: string; detail: string }[] {
  const draft = found.decidedForm === null;
  const minutes = { paper: "minutes" as const, title: "Biên bản họp", detail: "Phiếu kín, chỉ ghi số" };
  const changed = changedIn(found);
  const detail = draft ? "Dự thảo, chưa có số" : changed ? "Theo trả lời khiếu nại" : "Đã có số";
  const decision = { paper: "decision" as const, title: "Quyết định kỷ luật tổ chức", detail };
  const first = {
    paper: "first_decision" as const,
    title: "Quyết định kỷ luật tổ chức trước khiếu nại",
    detail: "Đã có số; được thay bằng quyết định trả lời khiếu nại",
  };
  return [
    ...(ballotOf(found) ? [minutes] : []),
    ...(hasDecision(found) ? [decision, ...(changed ? [first] : [])] : []),
  ];
}

/** It is written here only where it is the direct upper level's: one of a higher level comes from there. */
function hasDecision(found: OrganisationDisciplineDetail): boolean {
  const { state, decidedForm, decidedLevel, decider, branch } = found;
  if (state === "not_passed" || state === "not_decided" || state === "withdrawn") return false;
  const level = directLevel(branch !== null);
  return decidedForm === null ? ballotOf(found) !== null && decider === level : decidedLevel === level;
}

async function minutesOf(actor: Actor, found: OrganisationDisciplineDetail): Promise<Result<MadePaper>> {
  const ballot = ballotOf(found);
  if (!ballot) return notFound("Hồ sơ không có số phiếu của hội nghị nên không có biên bản.");
  const heldOn = meetingDay(ballot);
  const issuers = await caseIssuers(actor, found, heldOn ?? found.openedOn, ballot.at);
  if (!issuers.ok) return issuers;
  const said = (act: string) => standingSteps(found.steps).findLast((step) => step.act === act)?.note;
  const { unit, branch } = issuers.value;
  const matters = [
    { lead: "Tổ chức được xem xét", text: branch ?? unit },
    { lead: "Nội dung vụ việc", text: found.about },
    { lead: "Kết luận xác minh", text: said("verify") },
    { lead: "Tự kiểm điểm", text: said("self_review") },
  ].flatMap(({ lead, text }) => (text ? [{ lead, text }] : []));
  const minutes = ballotMinutes({
    issuers: issuers.value,
    heldOn,
    votes: ballot,
    matters,
    secret: true,
    ...keptRule(found),
    about: "xét kỷ luật tổ chức đoàn",
    ...(found.body.kind === "base_union" ? { held: UNIT_MEETING } : {}),
    question: `đề nghị hình thức kỷ luật ${FORM_LABELS[found.proposedForm].toLowerCase()}`,
    passed: ballot.act !== "vote_down",
    signers: minutesSigners(ballot),
  });
  return done(made(minutes, "Biên bản họp xét kỷ luật tổ chức", issuers.value.unit));
}

async function decisionOf(
  actor: Actor,
  found: OrganisationDisciplineDetail,
  which: "decision" | "first_decision",
): Promise<Result<MadePaper>> {
  if (!papersOf(found).some(({ paper }) => paper === which))
    return notFound(
      which === "decision"
        ? "Hồ sơ này không có quyết định kỷ luật của cấp trên trực tiếp."
        : "Hồ sơ này không có quyết định kỷ luật nào trước khi trả lời khiếu nại.",
    );
  const first = decisionIn(found);
  const changed = which === "decision" ? changedIn(found) : null;
  const decided = changed
    ? { number: changed.docNumber, on: changed.day, signer: changed.person, at: changed.at }
    : first;
  const day = decided?.on ?? (await today());
  const issuers = await caseIssuers(actor, found, day, decided?.at, decided?.signer);
  if (!issuers.ok) return issuers;
  const ballot = ballotOf(found);
  const paper = organisationDecision({
    issuers: issuers.value,
    decided,
    year: yearOf(await today()),
    about: found.about,
    form: (changed && found.answeredForm) ?? found.decidedForm ?? found.proposedForm,
    ballot: ballot ? { on: meetingDay(ballot) } : null,
    charter: charterTitle(found.charterVersion),
    replaces: changed && first,
  });
  return done(made(paper, "Quyết định kỷ luật tổ chức", issuers.value.unit));
}

function made(paper: MadePaper["paper"], title: string, creator: string): MadePaper {
  return { paper, title, creator, fileName: title };
}
