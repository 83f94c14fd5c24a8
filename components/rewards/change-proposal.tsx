"use client";

import type { RosterPart } from "@/components/activities/member-picker";
import { MendDialog } from "@/components/cases/correct-dialog";
import type { StaleWords } from "@/components/ui/stale-words";
import { changeProposalAction } from "@/lib/rewards/proposals/actions";
import { levelsFor } from "@/lib/rewards/proposals/rules";
import type { ProposalDetail } from "@/lib/rewards/proposals/types";
import { grantWords } from "./grant-words";
import { GrantFields, WhomField } from "./reward-fields";

function staleProposal({ proposal }: ProposalDetail): StaleWords<ProposalDetail> {
  const words = grantWords(proposal.members);
  return { ...words, stored: (current) => words.stored(current.proposal) };
}

/** Says otherwise what is proposed, before its meeting. */
export function ChangeProposal({ found, part }: { found: ProposalDetail; part: RosterPart }) {
  const { id, version, proposal, branch } = found;
  const levels = levelsFor({ kind: proposal.unitKind, branchId: branch?.id ?? null });
  const stale = staleProposal(found);
  return (
    <MendDialog
      action={changeProposalAction}
      title="Sửa đề nghị khen thưởng"
      id={id}
      version={version}
      stale={stale}
    >
      <WhomField part={part} reward={proposal} />
      <GrantFields reward={proposal} levels={levels} />
    </MendDialog>
  );
}
