import type { Metadata } from "next";
import { CasePage } from "@/components/cases/case-page";
import { openSteps } from "@/components/cases/open-steps";
import { PaperFiles } from "@/components/papers/paper-files";
import { ChangeProposal } from "@/components/rewards/change-proposal";
import { ProposalFacts } from "@/components/rewards/proposal-facts";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { partsIn } from "@/lib/cases/queries";
import { today } from "@/lib/platform/clock";
import { proposalBackAction, proposalStepAction } from "@/lib/rewards/proposals/actions";
import { papersOf } from "@/lib/rewards/proposals/papers/made";
import { proposalDetail } from "@/lib/rewards/proposals/queries";
import { isUnconsidered, machineOf } from "@/lib/rewards/proposals/rules";
import type { ProposalState } from "@/lib/rewards/proposals/types";
import { currentPlace, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Đề nghị khen thưởng" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ProposalPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const found = await orStop(await proposalDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const machine = machineOf(found.proposal.level);
  const parts = partsIn(actor, found);
  const steps = openSteps(machine, found.state as ProposalState, parts).map((step) => {
    const closes = machine.moves[step.act]?.closes;
    return { ...step, quiet: closes !== undefined && closes !== "done" };
  });
  const part = { unit: found.unit.code, org: place.org.code, branch: found.branch?.id ?? null };
  return (
    <CasePage
      found={found}
      place={place}
      steps={steps}
      parts={parts}
      machine={machine}
      day={await today()}
      stepAction={proposalStepAction}
      backAction={proposalBackAction}
      correct={
        parts.includes("keeper") && isUnconsidered(found) && <ChangeProposal found={found} part={part} />
      }
      facts={<ProposalFacts found={found} place={place} />}
      papers={<PaperFiles href={`/api/files/reward-proposals/${found.id}`} papers={papersOf(found)} />}
    />
  );
}
