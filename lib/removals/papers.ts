import type { Actor } from "@/lib/access/types";
import { ballotMinutes } from "@/lib/cases/ballot-minutes";
import { charterTitle } from "@/lib/cases/charter";
import { RECORD } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import type { CasePaper } from "@/lib/cases/paper-file";
import { branchHead, type CaseIssuers, caseIssuers, upperHead } from "@/lib/cases/paper-issuer";
import { HALF } from "@/lib/cases/rules";
import { authority, committeeSigner } from "@/lib/papers/issuer";
import type { MadePaper } from "@/lib/papers/made";
import type { Paper } from "@/lib/papers/model";
import { today } from "@/lib/platform/clock";
import { formatDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { lapseWords } from "./messages";
import { removalDetail } from "./queries";
import type { RemovalDetail } from "./types";

/** A paper of a removal from the roll, for whoever may read the case. */
export async function removalPaper(actor: Actor, id: string, paper: CasePaper): Promise<Result<MadePaper>> {
  const found = await removalDetail(actor, id);
  if (!found.ok) return found;
  return paper === "minutes" ? minutesOf(actor, found.value) : decisionOf(actor, found.value);
}

/** Which papers this case has, as it stands. */
export function papersOf(found: RemovalDetail): { paper: CasePaper; title: string; detail: string }[] {
  const decided = found.state === "removed";
  return [
    ...(voteOf(found)
      ? [{ paper: "minutes" as const, title: "Biên bản họp chi đoàn", detail: "Có kết quả biểu quyết" }]
      : []),
    ...(decided || found.state === "voted"
      ? [
          {
            paper: "decision" as const,
            title: "Quyết định xóa tên",
            detail: decided ? "Đã có số" : "Dự thảo, chưa có số",
          },
        ]
      : []),
  ];
}

/** The step at which the branch voted, where it has. */
function voteOf({ steps }: Pick<RemovalDetail, "steps">) {
  return standingSteps(steps).findLast(({ present }) => present !== null);
}

async function minutesOf(actor: Actor, found: RemovalDetail): Promise<Result<MadePaper>> {
  const vote = voteOf(found);
  if (!vote) return notFound("Chi đoàn chưa biểu quyết nên chưa có biên bản.");
  const issuers = await caseIssuers(actor, found, vote.day, vote.at);
  if (!issuers.ok) return issuers;
  const { personName, removal } = found;
  const matters = [
    { lead: "Đoàn viên", text: personName },
    { lead: "Lý do", text: lapseWords(removal) },
    { lead: "Chi đoàn đã làm", text: removal.tried },
  ].filter(({ text }) => text !== "");
  const minutes = ballotMinutes({
    issuers: issuers.value,
    heldOn: vote.day,
    votes: vote,
    matters,
    secret: false,
    about: "xét xóa tên trong danh sách đoàn viên",
    question: `${removal.decider === "branch" ? "" : "đề nghị "}xóa tên trong danh sách đoàn viên`,
    passed: vote.act !== "vote_down",
    percent: removal.votePercent ?? HALF,
  });
  return done(made(minutes, "Biên bản họp chi đoàn xét xóa tên", found));
}

async function decisionOf(actor: Actor, found: RemovalDetail): Promise<Result<MadePaper>> {
  if (!papersOf(found).some(({ paper }) => paper === "decision"))
    return notFound("Hồ sơ này không có quyết định xóa tên.");
  const step = standingSteps(found.steps).findLast(({ act }) => act === "approve" || act === RECORD);
  const decided = step ? { number: step.docNumber, on: step.day } : null;
  const issuers = await caseIssuers(actor, found, decided?.on ?? (await today()), step?.at);
  if (!issuers.ok) return issuers;
  const paper = removalDecision(found, issuers.value, decided, yearOf(await today()));
  return done(made(paper, "Quyết định xóa tên trong danh sách đoàn viên", found));
}

type Decided = { number: string; on: PlainDate } | null;

/** `QUYẾT ĐỊNH Về việc xóa tên trong danh sách đoàn viên` of the one who decides; a draft until it is numbered. */
function removalDecision(found: RemovalDetail, issuers: CaseIssuers, decided: Decided, year: number): Paper {
  const { personName, removal, charterVersion } = found;
  const branch = issuers.branch ?? issuers.unit;
  const byBranch = removal.decider === "branch";
  const above = issuers.branch ? issuers.unit : issuers.organisation;
  const signer = byBranch ? committeeSigner() : issuers.signer;
  const vote = voteOf(found);
  const meeting = vote ? ` ngày ${formatDate(vote.day)}` : "";
  const charter = charterTitle(charterVersion);
  const headed = { kind: "QĐ", number: decided?.number ?? null, date: decided?.on ?? null, year };
  return {
    head: (byBranch ? branchHead : upperHead)(issuers, headed),
    title: { kind: "QUYẾT ĐỊNH", abstract: "Về việc xóa tên trong danh sách đoàn viên" },
    body: [
      { is: "line", text: authority(signer, byBranch ? branch : above), bold: true },
      { is: "paragraph", text: `- Căn cứ ${charter};` },
      {
        is: "paragraph",
        text: `- ${byBranch ? "Căn cứ kết quả biểu quyết" : "Xét đề nghị"} của hội nghị ${branch}${meeting},`,
      },
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      {
        is: "paragraph",
        lead: "Điều 1.",
        text: `Xóa tên ${personName}, ${branch}, trong danh sách đoàn viên. Lý do: ${lapseWords(removal)}.`,
      },
      {
        is: "paragraph",
        lead: "Điều 2.",
        text: `${branch} và người có tên ở Điều 1 chịu trách nhiệm thi hành.`,
      },
      { is: "paragraph", lead: "Điều 3.", text: "Quyết định có hiệu lực từ ngày ký./." },
    ],
    foot: {
      recipients: ["Như Điều 2", ...(byBranch ? [above] : []), "Lưu"],
      signer,
    },
    annexes: [],
    draft: decided === null,
  };
}

function made(paper: Paper, title: string, { unit }: RemovalDetail): MadePaper {
  return { paper, title, creator: unit.name, fileName: `${title} ${unit.code}` };
}
