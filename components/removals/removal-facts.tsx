import { DefinitionList } from "@/components/ui/definition-list";
import { charterLabel } from "@/lib/cases/charter";
import { REMOVAL_DECIDER_WORDS } from "@/lib/members/terms/messages";
import { lapseWords } from "@/lib/removals/messages";
import type { RemovalDetail } from "@/lib/removals/types";

export function RemovalFacts({ found }: { found: RemovalDetail }) {
  const { personName, branch, unit, removal, charterVersion } = found;
  const items = [
    { term: "Đoàn viên", value: personName },
    { term: "Nơi sinh hoạt", value: (branch ?? unit).name },
    { term: "Lý do", value: lapseWords(removal) },
    { term: "Chi đoàn đã làm", value: removal.tried },
    { term: "Quyết định", value: REMOVAL_DECIDER_WORDS[removal.decider] },
    { term: "Theo", value: charterLabel(charterVersion) },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}
