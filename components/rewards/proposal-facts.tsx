import Link from "next/link";
import { DefinitionList } from "@/components/ui/definition-list";
import { charterLabel } from "@/lib/cases/charter";
import { formWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import type { ProposalDetail } from "@/lib/rewards/proposals/types";
import { type CurrentPlace, placeHref } from "@/lib/units/current";

type ProposalFactsProps = { found: ProposalDetail; place: CurrentPlace };

/** Whom it is for and for what, and the reward that it came to. */
export function ProposalFacts({ found, place }: ProposalFactsProps) {
  const { proposal, personName, branch, unit, charterVersion } = found;
  const { level, form, content, isCollective, members, rewardId } = proposal;
  const named = members.map(({ id, fullName }) => (
    <Link key={id} className="block" href={placeHref(place, `/members/${id}`)} prefetch={false}>
      {fullName}
    </Link>
  ));
  const items = [
    { term: "Nơi đề nghị", value: (branch ?? unit).name },
    isCollective ? { term: "Tập thể", value: personName } : { term: "Người được đề nghị", value: named },
    { term: "Cấp khen", value: LEVEL_LABELS[level] },
    { term: "Hình thức", value: formWords(form) },
    { term: "Nội dung", value: content },
    {
      term: "Khen thưởng",
      value: rewardId && (
        <Link href={placeHref(place, `/members/rewards/${rewardId}`)} prefetch={false}>
          Xem quyết định đã ghi
        </Link>
      ),
    },
    { term: "Theo", value: charterLabel(charterVersion) },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}
