import type { Actor } from "@/lib/access/types";
import { ballotMinutes } from "@/lib/cases/ballot-minutes";
import { charterTitle } from "@/lib/cases/charter";
import { meetingDay } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { changedIn, decisionIn } from "../decision";
import { minutesSigners } from "../measures/rules";
import { FORM_LABELS } from "../messages";
import { disciplineDetail } from "../queries";
import type { DisciplineDetail } from "../types";
import { disciplineDecision } from "./decision";

/** `first_decision`: the one in whose place an appeal put another. */
export const DISCIPLINE_PAPERS = ["minutes", "decision", "first_decision"] as const;
export type DisciplinePaper = (typeof DISCIPLINE_PAPERS)[number];

/** A paper of a disciplinary case, for whoever may read the case. */
export async function disciplinePaper(
  actor: Actor,
  id: string,
  paper: DisciplinePaper,
): Promise<Result<MadePaper>> {
  const found = await disciplineDetail(actor, id);
  if (!found.ok) return found;
  return paper === "minutes" ? minutesOf(actor, found.value) : decisionOf(actor, found.value, paper);
}

/** The step at which the branch cast its ballot, where it has and its counts are known. */
export function ballotOf({ steps }: Pick<DisciplineDetail, "steps">) {
  return standingSteps(steps).findLast(({ present }) => present !== null);
}

/** Which papers this case has, as it stands. */
export function papersOf(
  found: DisciplineDetail,
): { paper: DisciplinePaper; title: string; detail: string }[] {
  const { state, discipline } = found;
  const none = state === "not_passed" || state === "not_decided" || state === "withdrawn";
  const draft = discipline.decidedForm === null;
  const ballot = ballotOf(found);
  const changed = changedIn(found);
  return [
    ...(ballot
      ? [{ paper: "minutes" as const, title: "Biên bản họp chi đoàn", detail: "Phiếu kín, chỉ ghi số" }]
      : []),
    ...((ballot || !draft) && !none
      ? [
          {
            paper: "decision" as const,
            title: "Quyết định kỷ luật",
            detail: draft ? "Dự thảo, chưa có số" : changed ? "Theo trả lời khiếu nại" : "Đã có số",
          },
        ]
      : []),
    ...(changed && !draft
      ? [
          {
            paper: "first_decision" as const,
            title: "Quyết định kỷ luật trước khiếu nại",
            detail: "Đã có số; được thay bằng quyết định trả lời khiếu nại",
          },
        ]
      : []),
  ];
}

async function minutesOf(actor: Actor, found: DisciplineDetail): Promise<Result<MadePaper>> {
  const ballot = ballotOf(found);
  if (!ballot) return notFound("Hồ sơ không có số phiếu của chi đoàn nên không có biên bản.");
  const { discipline, personName, steps } = found;
  const heldOn = meetingDay(ballot);
  const issuers = await caseIssuers(actor, found, heldOn ?? found.openedOn, ballot.at);
  if (!issuers.ok) return issuers;
  const said = (act: string) => standingSteps(steps).findLast((step) => step.act === act)?.note;
  const matters = [
    { lead: "Người được xem xét", text: [personName, discipline.post].filter(Boolean).join(", ") },
    { lead: "Nội dung vụ việc", text: discipline.about },
    { lead: "Kết luận xác minh", text: said("verify") },
    { lead: "Tự kiểm điểm", text: said("self_review") },
  ].flatMap(({ lead, text }) => (text ? [{ lead, text }] : []));
  const form = FORM_LABELS[discipline.proposedForm].toLowerCase();
  const minutes = ballotMinutes({
    issuers: issuers.value,
    heldOn,
    votes: ballot,
    matters,
    secret: true,
    about: "xét kỷ luật đoàn viên",
    question: `đề nghị hình thức kỷ luật ${form}`,
    passed: ballot.act !== "vote_down",
    signers: minutesSigners(ballot),
  });
  return done(made(minutes, "Biên bản họp chi đoàn xét kỷ luật", issuers.value.unit));
}

async function decisionOf(
  actor: Actor,
  found: DisciplineDetail,
  which: "decision" | "first_decision",
): Promise<Result<MadePaper>> {
  const { discipline, personName, steps, charterVersion, openedOn } = found;
  if (!papersOf(found).some(({ paper }) => paper === which))
    return notFound(
      which === "decision"
        ? "Hồ sơ này không có quyết định kỷ luật."
        : "Hồ sơ này không có quyết định kỷ luật nào trước khi trả lời khiếu nại.",
    );
  const standing = standingSteps(steps);
  const first = decisionIn({ openedOn, steps: standing });
  const changed = which === "decision" ? changedIn(found) : null;
  const decided = changed ? { number: changed.docNumber, on: changed.day, step: changed } : first;
  const day = decided?.on ?? (await today());
  const issuers = await caseIssuers(actor, found, day, decided?.step.at, decided?.step.person);
  if (!issuers.ok) return issuers;
  const ballot = ballotOf(found);
  const paper = disciplineDecision({
    issuers: issuers.value,
    decided,
    year: yearOf(await today()),
    form: (changed && discipline.answeredForm) ?? discipline.decidedForm ?? discipline.proposedForm,
    person: personName,
    post: discipline.post,
    about: discipline.about,
    ballot: ballot ? { on: meetingDay(ballot) } : null,
    charter: charterTitle(charterVersion),
    replaces: changed && first,
  });
  return done(made(paper, "Quyết định kỷ luật", issuers.value.unit));
}

/** The file's name stays in a downloads folder: it says nobody's name. */
function made(paper: MadePaper["paper"], title: string, creator: string): MadePaper {
  return { paper, title, creator, fileName: title };
}
