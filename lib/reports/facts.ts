import { sums } from "@/lib/figures/sum-figures";
import type { ActivitySum } from "@/lib/figures/types";
import { formatDate } from "@/lib/platform/dates";
import type { Fact, FactKey, ItemResult, ResultFacts } from "@/lib/reports/types";

/** Every figure and name that a text may use, as it is written; what is not known is not in it. */
export type FactTable = ReadonlyMap<FactKey, Fact>;

type Entry = readonly [key: FactKey, label: string, value: string | null | undefined];

/** What the text is written from, and what staff see beside it. */
export function factTable(facts: ResultFacts): FactTable {
  const entries = [
    ...yearFacts(facts),
    ...decisionFacts(facts),
    ...recordFacts(facts),
    ...facts.groups.flatMap((group) => group.items.flatMap(itemFacts)),
  ];
  return new Map(entries.flatMap(([key, label, value]) => (value ? [[key, { key, label, value }]] : [])));
}

/** `1.496`; null stays unknown. */
function count(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : value.toLocaleString("vi-VN");
}

/** Nothing recorded is no fact: a text never says that nothing was done because nothing was written down. */
function recorded(value: number | undefined): string | null {
  return value ? count(value) : null;
}

function yearFacts({ year, org, phase, guideline, total, registered, schoolUnits }: ResultFacts): Entry[] {
  return [
    ["year", "Năm", `${year}`],
    ["schoolYear", "Năm học", `${year - 1} – ${year}`],
    ["org", "Đơn vị cấp trên", org.name],
    ["phase", "Giai đoạn", `${phase.from} – ${phase.to}`],
    ["guideline.number", "Số hướng dẫn", guideline?.number],
    ["guideline.date", "Ngày hướng dẫn", guideline && formatDate(guideline.issuedOn)],
    ["total", "Đoàn cơ sở tham gia", count(total)],
    ["registered", "Đoàn cơ sở đăng ký", count(registered)],
    ["schoolUnits", "Đơn vị tính theo năm học", recorded(schoolUnits)],
  ];
}

function decisionFacts({ decision }: ResultFacts): Entry[] {
  return [
    ["recognised", "Đoàn cơ sở được công nhận", count(decision?.recognised)],
    ["notRecognised", "Đoàn cơ sở chưa được công nhận", recorded(decision?.notRecognised)],
    ["decision.body", "Cấp công nhận", decision?.signingBody],
    ["decision.number", "Số quyết định", decision?.number],
    ["decision.date", "Ngày ký quyết định", decision && formatDate(decision.signedOn)],
  ];
}

function recordFacts({ members, quarters, welfareWithPartner, education, occasions }: ResultFacts): Entry[] {
  return [
    ["members", "Đoàn viên", count(members)],
    ["quarters.units", "Đơn vị chốt đủ các quý đến hạn", recorded(quarters?.units)],
    ["quarters.due", "Số quý đến hạn", recorded(quarters?.due)],
    ...sumFacts("welfare", "An sinh xã hội có phối hợp", welfareWithPartner),
    ...sumFacts("education", "Giáo dục, nhiệm vụ chính trị", education),
    ...sumFacts("occasions", "Tháng Thanh niên, ngày lễ lớn", sums(occasions)),
    ...occasions.flatMap(({ code, label, activities }): Entry[] => [
      [`occasion.${code}.label`, "Dịp", label],
      [`occasion.${code}.activities`, `${label}: hoạt động`, recorded(activities)],
    ]),
  ];
}

function sumFacts(key: string, label: string, sum: ActivitySum | null): Entry[] {
  return [
    [`${key}.activities`, `${label}: hoạt động`, recorded(sum?.activities)],
    [`${key}.participants`, `${label}: lượt người`, recorded(sum?.participants)],
  ];
}

function itemFacts({ code, title, met, nil, judged }: ItemResult): Entry[] {
  if (judged === 0) return [];
  return [
    [`item.${code}.met`, `${code} ${title}: đạt`, count(met)],
    [`item.${code}.nil`, `${code} ${title}: không phát sinh`, recorded(nil)],
  ];
}
