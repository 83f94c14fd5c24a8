import { DefinitionList } from "@/components/ui/definition-list";
import { standingSteps } from "@/lib/cases/machine";
import type { CaseStep } from "@/lib/cases/types";
import { formatDate } from "@/lib/platform/dates";
import { RESIDENCE_GUIDANCE } from "@/lib/residences/rules";
import { activeWords, introductionIn, remarksIn } from "@/lib/residences/said";
import type { ResidenceDetail } from "@/lib/residences/types";

export function ResidenceFacts({ found }: { found: ResidenceDetail }) {
  const { personName, branch, unit, residence, steps } = found;
  const { hostName, address, residentSince } = residence;
  const standing = standingSteps(steps);
  const introduction = introductionIn(standing);
  const remark = remarksIn(standing).at(-1);
  const items = [
    { term: "Đoàn viên", value: personName },
    { term: "Hồ sơ", value: `Vẫn ở ${(branch ?? unit).name}` },
    { term: "Sinh hoạt nơi cư trú tại", value: hostName },
    { term: "Địa chỉ cư trú", value: address },
    { term: "Cư trú từ", value: formatDate(residentSince) },
    { term: "Giấy giới thiệu", value: introduction && numberAndDay(introduction) },
    {
      term: "Nhận xét gần nhất",
      value: remark && `${activeWords(remark.isActive)}, ngày ${formatDate(remark.day)}`,
    },
    { term: "Theo", value: RESIDENCE_GUIDANCE },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}

function numberAndDay({ docNumber, day }: Pick<CaseStep, "docNumber" | "day">): string {
  return [docNumber && `số ${docNumber}`, `ngày ${formatDate(day)}`].filter(Boolean).join(", ");
}
