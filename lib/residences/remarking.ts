import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { standingSteps } from "@/lib/cases/machine";
import { daysWords, type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { pastedAt, readPeople } from "@/lib/cases/pasted/reading";
import { seenWith } from "@/lib/cases/pasted/seen";
import { codeNamed } from "@/lib/cases/pasted/table";
import { stepsTakenBack } from "@/lib/cases/pasted/undo";
import { standingCases } from "@/lib/cases/queries";
import { takeCaseStepsTo } from "@/lib/cases/together";
import type { CaseStep } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import type { TableUndo, UndoneTable } from "@/lib/members/bulk-changes/undo";
import { formatDate } from "@/lib/platform/dates";
import { type Result, refusedAt } from "@/lib/platform/result";
import { KIND } from "./commands";
import { REMARK_COLUMNS } from "./pasted";
import { runningResidences } from "./queries";
import { RESIDENCE } from "./rules";
import { remarksIn } from "./said";
import { remarkSchema } from "./schema";

const WORDS = { remark_active: "Tích cực", remark_inactive: "Chưa tích cực" };

/** What the residences say of a year, from a sheet: of everybody in it, or of nobody. Its effect is seen first. */
export async function pasteRemarks(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const given = seenWith(input);
  if (!given.ok) return given;
  const found = await pastedAt(actor, given.value.table, can.keepCase);
  if (!found.ok) return found;
  const { scope, place, table } = found.value;
  const running = await runningResidences(actor, place);
  const ofMember = new Map(running.map((line) => [line.memberId, line]));
  const lines = await readPeople(table, {
    scope,
    place,
    columns: REMARK_COLUMNS,
    schema: remarkSchema,
    inputOf: ({ act, note, day }) => ({ act: codeNamed(WORDS, act), note, day }),
    problemOf: async (_, { memberId, personName }) =>
      ofMember.has(memberId)
        ? null
        : refusedAt("fullName", `${personName} không đang sinh hoạt nơi cư trú. Ghi giới thiệu trước.`),
  });
  if (!lines.ok) return lines;
  const cases = lines.value.flatMap(({ subject, told: { act, day, note } }) => {
    const was = ofMember.get(subject.memberId);
    const told = { act, ...plainStep(day, { note }) };
    return was ? [{ kind: KIND, was, told: { ...told, version: was.version } }] : [];
  });
  const effect = cases.map(({ was, told }) => {
    const last = remarksIn(standingSteps(was.steps)).at(-1);
    const from = last ? remarkWords(last) : "Chưa nhận xét";
    return { name: was.personName, from, to: remarkWords(told) };
  });
  const target = daysWords(cases.map(({ told }) => told.day));
  const end = pasteEnding(actor, { kind: "residence_remark", place, seen: given.value.seen, target });
  return takeCaseStepsTo(actor, cases, { end: (within) => end({ ...within, effect }) });
}

function remarkWords({ act, day, note }: Pick<CaseStep, "act" | "day" | "note">): string {
  const said = act === "remark_active" ? WORDS.remark_active : WORDS.remark_inactive;
  return `${said}, ngày ${formatDate(day)}: ${note}`;
}

/** Takes the remarks of a table back that still stand: they change nothing beside their cases. */
export function remarksTakenBack(actor: Actor, table: UndoneTable): Promise<Result<TableUndo>> {
  const of = { orgId: table.orgId, procedure: RESIDENCE.procedure };
  return stepsTakenBack(actor, table, { kind: KIND, read: (ids) => standingCases(actor, of, ids) });
}
