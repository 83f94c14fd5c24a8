import Link from "next/link";
import { DefinitionList } from "@/components/ui/definition-list";
import { charterLabel } from "@/lib/cases/charter";
import type { DeferralDetail } from "@/lib/deferrals/types";
import { formatDate } from "@/lib/platform/dates";

type DeferralFactsProps = { found: DeferralDetail; hrefOf: (id: string) => string };

export function DeferralFacts({ found, hrefOf }: DeferralFactsProps) {
  const { personName, branch, unit, deferral, charterVersion, extendsId, extendedById } = found;
  const link = (id: string | null, words: string) =>
    id && (
      <Link href={hrefOf(id)} prefetch={false}>
        {words}
      </Link>
    );
  const items = [
    { term: "Đoàn viên", value: personName },
    { term: "Nơi sinh hoạt", value: (branch ?? unit).name },
    { term: "Hoãn", value: `từ ${formatDate(deferral.fromDay)} đến ${formatDate(deferral.toDay)}` },
    { term: "Lý do", value: deferral.reason },
    { term: "Đoàn phí", value: "Vẫn đóng trong thời gian hoãn" },
    { term: "Gia hạn từ", value: link(extendsId, "Lần hoãn trước") },
    { term: "Được gia hạn", value: link(extendedById, "Lần hoãn sau") },
    { term: "Theo", value: charterLabel(charterVersion) },
  ];
  return <DefinitionList items={items.filter(({ value }) => value)} />;
}
