import type { Actor } from "@/lib/access/types";
import { charterTitle } from "@/lib/cases/charter";
import { RECORD } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import { branchHead, type CaseIssuers, caseIssuers } from "@/lib/cases/paper-issuer";
import type { CaseStep } from "@/lib/cases/types";
import { authority, committeeSigner } from "@/lib/papers/issuer";
import type { MadePaper } from "@/lib/papers/made";
import type { Paper } from "@/lib/papers/model";
import { today } from "@/lib/platform/clock";
import { formatDate, yearOf } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { deferralDetail } from "./queries";
import type { DeferralDetail } from "./types";

export const DEFERRAL_PAPERS = ["decision"] as const;
type DeferralPaper = (typeof DEFERRAL_PAPERS)[number];

/** Which papers this case has, as it stands: a decision that was refused or asked for no more is none. */
export function papersOf(found: DeferralDetail): { paper: DeferralPaper; title: string; detail: string }[] {
  if (found.state === "refused" || found.state === "withdrawn") return [];
  const detail = decidedIn(found)?.docNumber ? "Đã có số" : "Dự thảo, chưa có số";
  return [{ paper: "decision", title: titleOf(found), detail }];
}

/** A paper of a deferral, for whoever may read the case. */
export async function deferralPaper(
  actor: Actor,
  id: string,
  paper: DeferralPaper,
): Promise<Result<MadePaper>> {
  const detail = await deferralDetail(actor, id);
  if (!detail.ok) return detail;
  const found = detail.value;
  if (!papersOf(found).some((one) => one.paper === paper))
    return notFound("Hồ sơ này không có quyết định cho hoãn sinh hoạt.");
  const decided = decidedIn(found);
  const day = await today();
  const issuers = await caseIssuers(actor, found, decided?.day ?? day, decided?.at);
  if (!issuers.ok) return issuers;
  const title = titleOf(found);
  const made = deferralDecision({ found, issuers: issuers.value, decided, year: yearOf(day) });
  return done({ paper: made, title, creator: issuers.value.unit, fileName: title });
}

function titleOf({ extendsId }: DeferralDetail): string {
  return `Quyết định ${extendsId ? "gia hạn" : "cho"} hoãn sinh hoạt`;
}

/** The step by which the branch decided; what was recorded may bear no number. */
function decidedIn({ steps }: DeferralDetail): CaseStep | undefined {
  return standingSteps(steps).findLast(({ act }) => act === "decide" || act === RECORD);
}

type Decision = {
  found: DeferralDetail;
  issuers: CaseIssuers;
  decided: CaseStep | undefined;
  year: number;
};

/** `QUYẾT ĐỊNH Về việc cho hoãn sinh hoạt đoàn`: the branch decides (domain.md §2.5); a draft until it is numbered. */
function deferralDecision({ found, issuers, decided, year }: Decision): Paper {
  const { personName, deferral, charterVersion, extendsId } = found;
  const { reason } = deferral;
  const branch = issuers.branch ?? issuers.unit;
  const above = issuers.branch ? issuers.unit : issuers.organisation;
  const signer = committeeSigner();
  const number = decided?.docNumber || null;
  const why = reason === null ? " (lý do nêu trong đơn)." : `. Lý do: ${reason.replace(/\.+$/, "")}.`;
  const span = `từ ngày ${formatDate(deferral.fromDay)} đến hết ngày ${formatDate(deferral.toDay)}`;
  return {
    head: branchHead(issuers, { kind: "QĐ", number, date: decided?.day ?? null, year }),
    title: {
      kind: "QUYẾT ĐỊNH",
      abstract: `Về việc ${extendsId ? "gia hạn" : "cho"} hoãn sinh hoạt đoàn`,
    },
    body: [
      { is: "line", text: authority(signer, branch), bold: true },
      { is: "paragraph", text: `- Căn cứ ${charterTitle(charterVersion)};` },
      { is: "paragraph", text: `- Xét đề nghị của đoàn viên ${personName},` },
      { is: "line", text: "QUYẾT ĐỊNH:", bold: true },
      {
        is: "paragraph",
        lead: "Điều 1.",
        text: `${extendsId ? "Gia hạn" : "Cho"} hoãn sinh hoạt đoàn đối với đoàn viên ${personName}, ${branch}, ${span}${why}`,
      },
      {
        is: "paragraph",
        lead: "Điều 2.",
        text: "Trong thời gian hoãn, đoàn viên vẫn đóng đoàn phí; hết thời gian hoãn thì trở lại sinh hoạt.",
      },
      {
        is: "paragraph",
        lead: "Điều 3.",
        text: `${branch} và đoàn viên có tên ở Điều 1 chịu trách nhiệm thi hành. Quyết định có hiệu lực từ ngày ký./.`,
      },
    ],
    foot: { recipients: ["Như Điều 3", above, "Lưu"], signer },
    annexes: [],
    draft: number === null,
  };
}
