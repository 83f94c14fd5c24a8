import { ADVICE_SUBJECTS } from "@/lib/advising/types";
import { sums } from "@/lib/figures/sum-figures";
import type { ActivitySum } from "@/lib/figures/types";
import { formatDate } from "@/lib/platform/dates";
import type { Fact, FactKey, ItemResult, ResultFacts } from "@/lib/reports/types";
import { decisionList, decisionWords } from "./decided-by";
import type { AmendingRef } from "./summary-input";

/** Every figure and name that a text may use, as it is written; what is not known is not in it. */
export type FactTable = ReadonlyMap<FactKey, Fact>;

/** A number is known also where it is 0. */
type Entry = readonly [key: FactKey, label: string, value: string | number | null | undefined];

/** What the text is written from, and what staff see beside it. */
export function factTable(facts: ResultFacts): FactTable {
  const entries = [
    ...yearFacts(facts),
    ...decisionFacts(facts),
    ...recordFacts(facts),
    ...planFacts(facts),
    ...workFacts(facts),
    ...facts.groups.flatMap((group) => group.items.flatMap(itemFacts)),
  ];
  return new Map(entries.flatMap((entry) => known(entry).map((fact) => [fact.key, fact])));
}

/** Numbers as `1.496`. */
function known([key, label, value]: Entry): Fact[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "string") return [{ key, label, value }];
  return [{ key, label, value: value.toLocaleString("vi-VN"), amount: value }];
}

/** Nothing recorded is no fact: a text never says that nothing was done because nothing was written down. */
function recorded(value: number | undefined): number | null {
  return value || null;
}

function yearFacts({ year, org, phase, guideline, total, registered, schoolUnits }: ResultFacts): Entry[] {
  return [
    ["year", "Năm", `${year}`],
    ["schoolYear", "Năm học", `${year - 1} – ${year}`],
    ["org", "Đơn vị cấp trên", org.name],
    ["phase", "Giai đoạn", `${phase.from} – ${phase.to}`],
    ["guideline.number", "Số hướng dẫn", guideline?.number],
    ["guideline.date", "Ngày hướng dẫn", guideline && formatDate(guideline.issuedOn)],
    ["total", "Đoàn cơ sở tham gia", total],
    ["registered", "Đoàn cơ sở đăng ký", registered],
    ["schoolUnits", "Đơn vị tính theo năm học", recorded(schoolUnits)],
  ];
}

function decisionFacts({ decision }: ResultFacts): Entry[] {
  const { recognising = [], amending = [] } = decision ?? {};
  const [only, ...others] = recognising;
  const one = others.length === 0 ? only : undefined;
  return [
    ["recognised", "Đoàn cơ sở được công nhận", decision?.recognised],
    ["notRecognised", "Đoàn cơ sở chưa được công nhận", recorded(decision?.notRecognised)],
    ["decision.body", "Cấp công nhận", decision?.signingBody],
    ["decision.number", "Số quyết định", one?.number],
    ["decision.date", "Ngày ký quyết định", one && formatDate(one.date)],
    ["decisions", "Các quyết định công nhận", others.length > 0 ? decisionList(recognising) : null],
    ...amending.flatMap((amendment, at) => amendmentFacts(amendment, at + 1)),
  ];
}

function amendmentFacts(amendment: AmendingRef, at: number): Entry[] {
  return [
    [`amendment.${at}.paper`, "Quyết định thay đổi kết quả", decisionWords(amendment)],
    [`amendment.${at}.units`, `${amendment.number}: đơn vị`, amendment.units],
    [`amendment.${at}.target`, `${amendment.number}: thay đổi quyết định số`, amendment.target],
  ];
}

function recordFacts({ members, quarters, welfareWithPartner, education, occasions }: ResultFacts): Entry[] {
  return [
    ["members", "Đoàn viên", members],
    ["quarters.units", "Đơn vị chốt đủ các quý đến hạn", recorded(quarters?.units)],
    ["quarters.due", "Số quý đến hạn", recorded(quarters?.due ?? undefined)],
    ...sumFacts("welfare", "An sinh xã hội có phối hợp", welfareWithPartner),
    ...sumFacts("education", "Giáo dục, nhiệm vụ chính trị", education),
    ...sumFacts("occasions", "Tháng Thanh niên, ngày lễ lớn", sums(occasions)),
    ...occasions.flatMap(({ code, label, activities }): Entry[] => [
      [`occasion.${code}.label`, "Dịp", label],
      [`occasion.${code}.activities`, `${label}: hoạt động`, recorded(activities)],
    ]),
  ];
}

function planFacts({ program, targets, directives }: ResultFacts): Entry[] {
  return [
    ["directives.issued", "Văn bản chỉ đạo đã ban hành", recorded(directives?.issued)],
    ["directives.sent", "Văn bản chỉ đạo: lượt gửi đến đơn vị", recorded(directives?.sent)],
    ["directives.received", "Văn bản chỉ đạo: lượt đơn vị đã nhận", recorded(directives?.received)],
    ["program.approved", "Đơn vị có chương trình công tác được thông qua", recorded(program?.approved)],
    ["program.items", "Việc trong chương trình công tác", recorded(program?.items)],
    ["program.done", "Việc trong chương trình công tác: đã xong", recorded(program?.done)],
    ["targets.given", "Chỉ tiêu giao cho từng đơn vị", recorded(targets?.given)],
    ["targets.met", "Chỉ tiêu giao cho từng đơn vị: đạt đủ", targets?.met],
  ];
}

function workFacts({ works: { projects, advice, programmes, tasks } }: ResultFacts): Entry[] {
  return [
    ["projects.finished", "Công trình, phần việc: hoàn thành", recorded(projects.finished)],
    ["projects.recognised", "Công trình, phần việc: được công nhận", recorded(projects.recognised)],
    ["projects.running", "Công trình, phần việc: chưa xong", recorded(projects.running)],
    ...ADVICE_SUBJECTS.flatMap(({ code, label }): Entry[] => [
      [`advice.${code}.given`, `Tham mưu (${label}): số lần`, recorded(advice[code].given)],
      [`advice.${code}.accepted`, `Tham mưu (${label}): được chấp thuận`, recorded(advice[code].accepted)],
    ]),
    ["coordination.programmes", "Chương trình phối hợp đang thực hiện", recorded(programmes)],
    ["tasks.due", "Nhiệm vụ được giao đến hạn", recorded(tasks.due)],
    ["tasks.done", "Nhiệm vụ được giao: đã xong", recorded(tasks.done)],
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
    [`item.${code}.met`, `${code} ${title}: đạt`, met],
    [`item.${code}.nil`, `${code} ${title}: không phát sinh`, recorded(nil)],
  ];
}
