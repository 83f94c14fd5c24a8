import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { standingSteps } from "@/lib/cases/machine";
import { tieStepPapers } from "@/lib/cases/new-papers";
import { daysWords, type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { pastedAt, readPeople } from "@/lib/cases/pasted/reading";
import { seenWith } from "@/lib/cases/pasted/seen";
import { codeNamed } from "@/lib/cases/pasted/table";
import { type KeptSteps, stepsTakenBack } from "@/lib/cases/pasted/undo";
import { standingCases } from "@/lib/cases/queries";
import { takeCaseStepsTo } from "@/lib/cases/together";
import type { CaseStep } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import type { TableUndo, UndoneTable } from "@/lib/members/bulk-changes/undo";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { upperFirst } from "@/lib/platform/first-letter";
import { type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import { periodKindOf } from "@/lib/units/period-kind";
import { unitYear, unitYearOf } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { KIND, remarkingKind } from "./commands";
import { REMARK_COLUMNS } from "./pasted";
import { runningResidences } from "./queries";
import { RESIDENCE } from "./rules";
import { readRemark, remarkAct, remarkedWords, remarksIn } from "./said";
import { remarkSchema } from "./schema";

const WORDS = { active: "Tích cực", inactive: "Chưa tích cực" };

/** What the residences say of a year, from a sheet: of everybody in it, or of nobody. Its effect is seen first. */
export async function pasteRemarks(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const given = seenWith(input);
  if (!given.ok) return given;
  const found = await pastedAt(actor, given.value.table, can.keepCase);
  if (!found.ok) return found;
  const { scope, place, table, evidence } = found.value;
  const running = await runningResidences(actor, place);
  const yearKind = await periodKindOf(actor, place);
  const ofMember = new Map(running.map((line) => [line.memberId, line]));
  const lines = await readPeople(table, {
    scope,
    place,
    columns: REMARK_COLUMNS,
    schema: remarkSchema,
    inputOf: ({ act, note, day, year }) => ({ act: codeNamed(WORDS, act), note, day, year }),
    problemOf: async ({ day, year }, { memberId, personName }) =>
      ofMember.has(memberId)
        ? farYear(yearKind, day, year)
        : refusedAt(
            "fullName",
            `${personName} không đang sinh hoạt nơi cư trú. Đã thôi thì ghi nhận xét ở hồ sơ lần đó; chưa thì ghi giới thiệu trước.`,
          ),
  });
  if (!lines.ok) return lines;
  const kind = await remarkingKind(
    actor,
    place,
    lines.value.map(({ subject }) => subject.memberId),
  );
  const cases = lines.value.flatMap(({ subject, told: { act: said, day, note, year } }) => {
    const was = ofMember.get(subject.memberId);
    const isOfYearBefore = year !== null && year < unitYearOf(yearKind, day);
    const act = remarkAct(said === "active", isOfYearBefore);
    return was ? [{ kind, was, told: { act, ...plainStep(day, { note }), version: was.version } }] : [];
  });
  const effect = cases.map(({ was, told }) => {
    const last = remarksIn(standingSteps(was.steps)).at(-1);
    const from = last ? remarkWords(last) : "Chưa nhận xét";
    return { name: was.personName, from, to: remarkWords(told) };
  });
  const target = daysWords(cases.map(({ told }) => told.day));
  const end = pasteEnding(actor, { kind: "residence_remark", place, seen: given.value.seen, target });
  const bearing = cases.map(({ was }) => was);
  return takeCaseStepsTo(actor, cases, {
    end: async (within) => {
      const tied = await tieStepPapers(actor, within, bearing, evidence);
      if (!tied.ok) return tied;
      const kept: KeptSteps = { cases: within.ids, papers: tied.value };
      return end({ ...within, effect, kept });
    },
  });
}

function remarkWords({ act, day, note }: Pick<CaseStep, "act" | "day" | "note">): string {
  const remark = readRemark(act);
  return remark ? upperFirst(`${remarkedWords({ ...remark, day })}: ${note}`) : note;
}

/** A residence is asked about the year under way, or about the one that has just ended. */
function farYear(kind: PeriodKind, day: PlainDate, year: number | null): Refusal | null {
  const own = unitYearOf(kind, day);
  if (year === null || year === own || year === own - 1) return null;
  return refusedAt(
    "year",
    `Nhận xét ngày ${formatDate(day)} chỉ về ${unitYear(kind, own).label} hoặc ${unitYear(kind, own - 1).label}. Sửa lại năm, hoặc để trống.`,
  );
}

/** Takes the remarks of a table back that still stand: they change nothing beside their cases. */
export function remarksTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const of = { orgId: table.orgId, procedure: RESIDENCE.procedure };
  return stepsTakenBack(actor, table, { kind: KIND, read: (ids) => standingCases(actor, of, ids) });
}
