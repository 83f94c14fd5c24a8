import type { GroupProgress, ItemProgress, UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";
import { quarterEnd, quarterName, quarterOf } from "@/lib/members/quarter-dates";
import { yearOf } from "@/lib/platform/dates";
import { shareWords } from "@/lib/targets/messages";
import { programTitle } from "./open-programs";
import { inOrder, namedFirst } from "./rules";
import type { BranchStanding, Duty, Mend, UnitFacts, UnitRights } from "./types";
import { unitDuties } from "./unit-duties";

/** A message speaks to the unit as a whole, whoever of it may do what. */
const WHOLE_UNIT: UnitRights = {
  submit: true,
  draft: true,
  confirmQuarter: true,
  keepRecords: true,
  plan: true,
};

type EvidencePlace = Pick<Mend, "path" | "query">;

export const BEFORE_HANDING_IN: readonly AssessmentState[] = ["NOT_REGISTERED", "REGISTERED", "ASSESSING"];

/** Items to which the unit has still to bring evidence; what did not arise needs none. */
export function withoutEvidence(progress: UnitProgress | null): ItemProgress[] {
  if (!progress) return [];
  const bare = progress.items.filter(({ evidence, claim }) => evidence === 0 && claim !== "nil");
  if (BEFORE_HANDING_IN.includes(progress.state)) return bare;
  return progress.state === "RETURNED" ? bare.filter(({ isDone }) => !isDone) : [];
}

/** Where evidence is brought to an item: among the records, and at the answer once the unit writes it. */
function evidencePlace({ state }: UnitProgress, item: string): EvidencePlace {
  const waits = state === "NOT_REGISTERED" || state === "REGISTERED";
  return waits ? { path: "/evidence" } : { path: "/assessment", query: { item } };
}

/** The same for one person; null where he or she adds none there now. */
export function ownEvidencePlace(
  { cycle, progress }: Pick<UnitFacts, "cycle" | "progress">,
  { draft, keepRecords }: Pick<UnitRights, "draft" | "keepRecords">,
  item: string,
): EvidencePlace | null {
  if (!progress || cycle?.state !== "open") return null;
  const place = evidencePlace(progress, item);
  return (place.path === "/evidence" ? keepRecords : draft) ? place : null;
}

const takesPart = (progress: UnitProgress | null) =>
  progress?.state === "NOT_PARTICIPATING" ? null : progress;

/** The groups of the year; none where the unit takes no part. */
export function countedGroups({ progress }: Pick<UnitFacts, "progress">): GroupProgress[] {
  return takesPart(progress)?.groups ?? [];
}

/** Items that are not ready to be handed in, as long as the unit can still hand in. */
export function unready({ cycle, progress }: Pick<UnitFacts, "cycle" | "progress">): ItemProgress[] {
  if (cycle?.state !== "open") return [];
  return takesPart(progress)?.items.filter(({ isDone }) => !isDone) ?? [];
}

/** What a unit still lacks in its year, late first: no name of a person, no name of a file. */
export function unitLacks(facts: UnitFacts): Duty[] {
  if (facts.cycle?.state === "closed") return [];
  const duties = unitDuties({ ...facts, imports: [] }, WHOLE_UNIT);
  return inOrder([...duties, ...planLacks(facts), ...evidenceLacks(facts)], facts.today);
}

function planLacks({ figures: { program }, targets, year }: UnitFacts): Duty[] {
  const mend = { label: "Mở chương trình", path: "/plans/program" };
  const lacks: Duty[] = [];
  if (program.written === 0) lacks.push(lack("program", programTitle(false, year), null, mend));
  else if (program.approved === 0) lacks.push(lack("approval", programTitle(true, year), null, mend));
  if (program.late > 0)
    lacks.push(lack("late-items", `${program.late} việc của chương trình quá hạn`, null, mend));
  const behind = targets.filter(({ pace }) => pace === "behind");
  if (behind.length > 0)
    lacks.push(
      lack(
        "targets",
        `${behind.length} chỉ tiêu chậm tiến độ`,
        `${namedFirst(
          behind.map(({ name, done, value }) => `${name} ${shareWords(done, value)}`),
          3,
          "chỉ tiêu",
        )}.`,
        { label: "Mở chỉ tiêu", path: "/plans/targets" },
      ),
    );
  return lacks;
}

function evidenceLacks({ progress }: UnitFacts): Duty[] {
  const bare = withoutEvidence(progress);
  const [first] = bare;
  if (!first || !progress) return [];
  const mend = { label: "Thêm minh chứng", ...evidencePlace(progress, first.code) };
  const codes = bare.map(({ code }) => code);
  return [
    lack(
      "evidence",
      `${bare.length} nội dung chưa có minh chứng`,
      `${namedFirst(codes, 12, "nội dung")}.`,
      mend,
    ),
  ];
}

const lack = (id: string, title: string, detail: string | null, mend: Duty["mend"]): Duty => ({
  id,
  due: null,
  title,
  detail,
  mend,
});

/** What a branch could still record of the running year. */
export function branchLacks(branch: BranchStanding, { today, year, cycle }: UnitFacts): Duty[] {
  if (cycle?.state === "closed") return [];
  const record = { label: "Ghi hoạt động", path: "/plans/new" };
  const lacks: Duty[] = [];
  if (branch.members === 0)
    lacks.push(
      lack("roster", "Nhập danh sách đoàn viên", null, { label: "Nhập danh sách", path: "/members/import" }),
    );
  if (yearOf(today) === year && branch.activitiesOfQuarter === 0)
    lacks.push({
      ...lack(
        "quarter",
        `Ghi hoạt động ${quarterName(quarterOf(today).quarter)}, chưa có hoạt động nào`,
        null,
        record,
      ),
      due: quarterEnd(quarterOf(today)),
    });
  if (branch.withoutPhotoCount > 0)
    lacks.push(
      lack("photos", `${branch.withoutPhotoCount} hoạt động chưa có ảnh`, null, {
        label: "Thêm ảnh",
        path: "/plans",
      }),
    );
  return inOrder(lacks, today);
}
