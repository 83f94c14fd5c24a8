import type { Actor } from "@/lib/access/types";
import { ballotMinutes } from "@/lib/cases/ballot-minutes";
import { charterTitle } from "@/lib/cases/charter";
import { standingSteps } from "@/lib/cases/machine";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import { HALF } from "@/lib/cases/rules";
import type { CaseStep } from "@/lib/cases/types";
import type { MadePaper } from "@/lib/papers/made";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { outstandingDetail } from "../queries";
import type { OutstandingAct, OutstandingDetail } from "../types";
import { introductionResolution } from "./resolution";

export const OUTSTANDING_PAPERS = ["minutes", "resolution"] as const;
export type OutstandingPaper = (typeof OUTSTANDING_PAPERS)[number];

/** A paper of a case, for whoever may read the case. */
export async function outstandingPaper(
  actor: Actor,
  id: string,
  paper: OutstandingPaper,
): Promise<Result<MadePaper>> {
  const found = await outstandingDetail(actor, id);
  if (!found.ok) return found;
  if (!papersOf(found.value).some((has) => has.paper === paper))
    return notFound("Hồ sơ chưa đến bước có văn bản này.");
  return paper === "minutes" ? minutesOf(actor, found.value) : resolutionOf(actor, found.value);
}

/** Which papers this case has, as it stands: the resolution is drafted once the class was attended. */
export function papersOf(
  found: OutstandingDetail,
): { paper: OutstandingPaper; title: string; detail: string }[] {
  const resolved = stepOf(found, "introduce");
  const minutes = {
    paper: "minutes",
    title: "Biên bản bình xét của chi đoàn",
    detail: "Ghi số phiếu",
  } as const;
  const resolution = {
    ...({ paper: "resolution", title: "Nghị quyết giới thiệu đoàn viên ưu tú" } as const),
    detail: resolved ? "Đã có số" : "Dự thảo, chưa có số",
  };
  return [
    ...(ballotOf(found) ? [minutes] : []),
    ...(resolved || found.state === "certified" ? [resolution] : []),
  ];
}

function stepOf({ steps }: Pick<OutstandingDetail, "steps">, act: OutstandingAct): CaseStep | undefined {
  return standingSteps(steps).findLast((step) => step.act === act);
}

function ballotOf(found: OutstandingDetail): CaseStep | undefined {
  return stepOf(found, "choose") ?? stepOf(found, "choose_not");
}

async function minutesOf(actor: Actor, found: OutstandingDetail): Promise<Result<MadePaper>> {
  const ballot = ballotOf(found);
  if (!ballot) return notFound();
  const issuers = await caseIssuers(actor, found, ballot.day, ballot.at);
  if (!issuers.ok) return issuers;
  const { personName, outstanding } = found;
  const minutes = ballotMinutes({
    issuers: issuers.value,
    heldOn: ballot.day,
    votes: ballot,
    secret: false,
    about: "bình xét đoàn viên ưu tú",
    matters: [
      { lead: "Người được bình xét", text: personName },
      { lead: "Thành tích", text: outstanding.merits },
    ],
    question: "chọn, đề nghị công nhận đoàn viên ưu tú",
    passed: ballot.act === "choose",
    percent: outstanding.choosingPercent ?? HALF,
  });
  return done(made(minutes, "Biên bản bình xét đoàn viên ưu tú", issuers.value.unit));
}

async function resolutionOf(actor: Actor, found: OutstandingDetail): Promise<Result<MadePaper>> {
  const { personName, outstanding, charterVersion } = found;
  const step = stepOf(found, "introduce");
  const day = await today();
  const issuers = await caseIssuers(actor, found, step?.day ?? day, step?.at);
  if (!issuers.ok) return issuers;
  const certificate = stepOf(found, "certify");
  const { certifiedOn } = outstanding;
  const paper = introductionResolution({
    issuers: issuers.value,
    year: yearOf(day),
    person: personName,
    merits: outstanding.merits,
    resolved: step
      ? { number: step.docNumber, on: step.day, votes: step, percent: outstanding.votePercent ?? HALF }
      : null,
    chosenOn: stepOf(found, "choose")?.day ?? null,
    certificate: certificate && certifiedOn ? { number: certificate.docNumber, on: certifiedOn } : null,
    charter: charterTitle(charterVersion),
  });
  return done(made(paper, "Nghị quyết giới thiệu đoàn viên ưu tú", issuers.value.unit));
}

/** The file's name stays in a downloads folder: it says nobody's name. */
function made(paper: MadePaper["paper"], title: string, creator: string): MadePaper {
  return { paper, title, creator, fileName: title };
}
