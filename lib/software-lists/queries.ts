import { readsProcedure } from "@/lib/access/restricted";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { RECORD } from "@/lib/cases/correcting";
import { standingSteps } from "@/lib/cases/machine";
import { LISTED_STATES, type TypedProcedure } from "@/lib/cases/software/rules";
import type { CaseStep } from "@/lib/cases/types";
import { formInForce } from "@/lib/discipline/measures/rules";
import { FORM_LABELS as MEASURES } from "@/lib/discipline/messages";
import type { DisciplineFacts } from "@/lib/discipline/types";
import { reachValues } from "@/lib/evidence/queries";
import { today } from "@/lib/platform/clock";
import { type Asked, withAsides } from "@/lib/platform/database/asides";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { notWhole } from "@/lib/platform/whole";
import { formWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import type { RewardLevel } from "@/lib/rewards/types";
import type { RecordPlace } from "@/lib/units/record-place";
import { OTHER_MEASURE, TYPED_ACTS, type TypedList } from "./rules";
import { typedCasesStatement, typedPostsStatement, typedRewardsStatement } from "./statements";
import type { TypedLine } from "./types";

const MOST = 2000;

type Days = { from: PlainDate; to: PlainDate };

/**
 * Who must be typed into the national software by what went step by step here, in the order of their days: whoever is
 * not typed yet, whenever that was, and whoever was marked as typed in a year or since (`marksOf`).
 */
export async function endedHere(
  actor: Actor,
  place: RecordPlace,
  list: TypedList,
  period: Days,
): Promise<TypedLine[]> {
  return (await linesAt(actor, place, list, await marksOf(period))).lines;
}

/** From when to when the marks were made that the page of a year shows: one that was made just now can be taken back there. */
export async function marksOf({ from, to }: Days): Promise<Days> {
  const day = await today();
  return { from, to: to < day ? day : to };
}

/** For a sheet: all who are still to be typed, or none. */
export async function everyUntyped(
  actor: Actor,
  place: RecordPlace,
  list: TypedList,
): Promise<Result<TypedLine[]>> {
  const { lines, isCut } = await linesAt(actor, place, list, null);
  return isCut ? notWhole(MOST, "Tải danh sách của từng chi đoàn.") : done(lines);
}

/** Beside those who are not typed yet, whoever was marked within these days. */
type Marked = Days | null;
type Lines = { lines: TypedLine[]; isCut: boolean };

async function linesAt(actor: Actor, place: RecordPlace, list: TypedList, marked: Marked): Promise<Lines> {
  const { orgId, unitId, branchId } = place;
  const scope = readScope(actor, orgId);
  if (!scope || (list !== "posts" && !readsProcedure(actor, list, place))) return { lines: [], isCut: false };
  const at = [...reachValues(scope), unitId, branchId, marked?.from ?? null, marked?.to ?? null];
  if (list === "posts") {
    const posts = await rows<TypedLine>(scope, typedPostsStatement, () => [...at, MOST + 1]);
    return { lines: posts, isCut: posts.length > MOST };
  }
  const ofCases = {
    ...typedCasesStatement,
    values: [...at, list, LISTED_STATES[list], MOST + 1, OTHER_MEASURE],
  };
  const ofRewards = { ...typedRewardsStatement, values: [...at, MOST + 1] };
  const both = withAsides(NOTHING, list === "reward" ? [ofCases, ofRewards] : [ofCases]);
  const [found] = await rows<{ asides: [Found[], RecordedReward[]?] }>(scope, both, () => both.values);
  const [cases, recorded = []] = found?.asides ?? [[]];
  const lines = [
    ...cases.flatMap((found) => linesOf(list, found)),
    ...recorded.flatMap(({ reward, ...line }) => rewardLines(line, reward)),
  ];
  return {
    lines: lines.toSorted((a, b) => a.day.localeCompare(b.day)),
    isCut: cases.length > MOST || recorded.length > MOST,
  };
}

/** Beside which the lists are asked, in one round trip. */
const NOTHING: Asked = { name: "software_lists", text: "SELECT 1", values: [] };

type Person = Pick<TypedLine, "code" | "birthDate" | "gender">;
type Rewarded = {
  level: RewardLevel;
  form: string;
  content: string;
  people: (Person & Pick<TypedLine, "personName" | "branch">)[];
};
type Marks = Pick<TypedLine, "id" | "typedOn" | "isTakenBack" | "wasTyped">;
type RewardLine = Marks & Pick<TypedLine, "day" | "docNumber">;
type RecordedReward = RewardLine & { reward: Rewarded };
type Found = Marks & {
  personName: string;
  openedOn: PlainDate;
  admittedOn: PlainDate | null;
  place: string;
  member: Person | null;
  certificate: string | null;
  discipline: Pick<DisciplineFacts, "decidedForm" | "answer" | "answeredForm"> | null;
  reward: Rewarded | null;
  steps: Pick<CaseStep, "number" | "act" | "day" | "docNumber" | "takesBack">[];
};

function linesOf(procedure: TypedProcedure, found: Found): TypedLine[] {
  const {
    personName,
    place,
    member,
    certificate,
    discipline,
    reward,
    steps,
    openedOn,
    admittedOn,
    ...marks
  } = found;
  const { isTakenBack } = marks;
  // What was taken back is told by the decision that the software had.
  const told = isTakenBack ? steps : standingSteps(steps);
  const decided = told.findLast(({ act }) => TYPED_ACTS[procedure].includes(act));
  if (!decided) return [];
  // What was recorded was decided on the day of its opening: its step has the day since when it is in force. A case of
  // somebody who came into the Party began before that.
  const day = decided.act === RECORD ? (admittedOn ?? openedOn) : decided.day;
  // The dialog of a ceremony asks for the certificate's number apart from the step's own.
  const line = { ...marks, day, docNumber: decided.docNumber || (certificate ?? "") };
  if (reward) return rewardLines(line, reward);
  const value = discipline ? measureOf(discipline, isTakenBack) : "";
  return member ? [{ ...line, ...member, personName, branch: place, value }] : [];
}

/** The measure, never why. */
function measureOf(facts: NonNullable<Found["discipline"]>, isTakenBack: boolean): string {
  if (isTakenBack) return "Không";
  const form = formInForce(facts);
  return form ? MEASURES[form] : "Không (đã hủy kỷ luật)";
}

function rewardLines(line: RewardLine, reward: Rewarded): TypedLine[] {
  return reward.people.map((person) => ({ ...line, ...person, value: rewardWords(reward) }));
}

function rewardWords({ level, form, content }: Rewarded): string {
  return `${formWords(form)} (${LEVEL_LABELS[level]}): ${content}`;
}
