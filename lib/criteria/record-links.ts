import type { ActivityKind } from "@/lib/activities/types";
import type { ActivityFact, UnitFacts } from "@/lib/criteria/facts";
import type { TargetFact } from "@/lib/criteria/plan-facts";
import type { RecordLink } from "@/lib/criteria/types";
import type { PlainDate } from "@/lib/platform/dates";

/** A reviewer opens a few records in place; the list holds the rest. */
const NAMED_RECORDS = 5;
const NAMED_TARGETS = 5;

export function quartersLink({ unitCode, year }: UnitFacts): RecordLink {
  const filter = new URLSearchParams({ unit: unitCode, year: `${year}` });
  return { label: "Danh sách đã chốt theo quý", href: `/members/quarters?${filter}` };
}

/** The list of the unit's activities, then the newest of those that were counted. */
export function activityLinks(
  { unitCode, year }: UnitFacts,
  counted: readonly ActivityFact[],
  kind: ActivityKind | null,
): RecordLink[] {
  const filter = new URLSearchParams({ unit: unitCode, year: `${year}`, ...(kind ? { kind } : {}) });
  const newest = counted.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn)).slice(0, NAMED_RECORDS);
  return [
    { label: "Hoạt động của đơn vị", href: `/plans?${filter}` },
    ...newest.map(({ id, title }) => ({ label: title, href: `/plans/${id}` })),
  ];
}

/** The list of the unit's projects, then the newest of those that are meant. */
export function projectLinks({ unitCode, year }: UnitFacts, shown: readonly NamedRecord[]): RecordLink[] {
  const filter = new URLSearchParams({ unit: unitCode, year: `${year}` });
  return [
    { label: "Công trình, phần việc của đơn vị", href: `/plans/projects?${filter}` },
    ...newestOf(shown).map(({ id, title }) => ({ label: title, href: `/plans/projects/${id}` })),
  ];
}

/** The list of the unit's advice, coordination and tasks, then the newest of those that are meant. */
export function adviceLinks(
  { unitCode, year }: UnitFacts,
  shown: readonly NamedRecord[],
  more: Record<string, string>,
): RecordLink[] {
  const filter = new URLSearchParams({ unit: unitCode, year: `${year}`, ...more });
  return [
    { label: "Tham mưu, phối hợp, nhiệm vụ", href: `/plans/advice?${filter}` },
    ...newestOf(shown).map(({ id, title }) => ({ label: title, href: `/plans/advice/${id}` })),
  ];
}

export type NamedRecord = { id: string; title: string; day: PlainDate };

function newestOf(records: readonly NamedRecord[]): NamedRecord[] {
  return records.toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, NAMED_RECORDS);
}

export function programLink(facts: UnitFacts): RecordLink {
  return { label: "Chương trình công tác năm", href: `/plans/program?${atUnit(facts)}` };
}

/** The list of the unit's targets, then each of them. */
export function targetLinks(facts: UnitFacts, targets: readonly TargetFact[]): RecordLink[] {
  return [
    { label: "Chỉ tiêu của đơn vị", href: `/plans/targets?${atUnit(facts)}` },
    ...targets
      .slice(0, NAMED_TARGETS)
      .map(({ allocationId, name }) => ({ label: name, href: `/plans/targets/progress/${allocationId}` })),
  ];
}

export function transfersLink(facts: UnitFacts): RecordLink {
  return { label: "Hồ sơ chuyển sinh hoạt đoàn", href: `/members/transfers?${atUnit(facts)}` };
}

export function overAgeLink({ unitCode }: UnitFacts): RecordLink {
  const filter = new URLSearchParams({ unit: unitCode, age: "over-30" });
  return { label: "Đoàn viên quá 30 tuổi", href: `/members?${filter}` };
}

/** Where what became of them is recorded: the ceremony, or the branch's decision that somebody stays. */
export function graduationsLink(facts: UnitFacts): RecordLink {
  return { label: "Trưởng thành Đoàn", href: `/members/graduations?${atUnit(facts)}` };
}

export function ratingsLink(facts: UnitFacts): RecordLink {
  return { label: "Nhận xét, xếp loại đoàn viên", href: `/members/ratings?${atUnit(facts)}` };
}

export function trainingLink(facts: UnitFacts): RecordLink {
  return { label: "Chương trình rèn luyện", href: `/members/training?${atUnit(facts)}` };
}

const CARE_PAGES = {
  dossiers: "Nơi lưu hồ sơ đoàn viên",
  hardship: "Đoàn viên có hoàn cảnh khó khăn",
  support: "Chăm lo đoàn viên, cán bộ Đoàn",
  situation: "Tình hình thanh niên theo tháng",
  headcount: "Thanh niên trong độ tuổi",
} as const;

/** The book that mends what is missing; single records stay in it. */
export function careLink(facts: UnitFacts, book: keyof typeof CARE_PAGES): RecordLink {
  return { label: CARE_PAGES[book], href: `/members/care/${book}?${atUnit(facts)}` };
}

export function admissionLink(facts: UnitFacts): RecordLink {
  return { label: "Hồ sơ kết nạp đoàn viên", href: `/members/admissions?${atUnit(facts)}` };
}

/** The list of the unit's procedures, on which everybody sees what he or she may. */
export function casesLink(facts: UnitFacts): RecordLink {
  return { label: "Thủ tục đoàn viên của đơn vị", href: `/members/cases?${atUnit(facts)}` };
}

function atUnit({ unitCode, year }: UnitFacts): URLSearchParams {
  return new URLSearchParams({ unit: unitCode, year: `${year}` });
}
