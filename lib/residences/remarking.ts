import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { pastedAt, readPeople } from "@/lib/cases/pasted/reading";
import { codeNamed } from "@/lib/cases/pasted/table";
import { takeCaseSteps } from "@/lib/cases/together";
import { plainStep } from "@/lib/cases/writing";
import { type Result, refusedAt } from "@/lib/platform/result";
import { KIND } from "./commands";
import { REMARK_COLUMNS } from "./pasted";
import { runningResidences } from "./queries";
import { remarkSchema } from "./schema";

const WORDS = { remark_active: "Tích cực", remark_inactive: "Chưa tích cực" };

/** What the residences say of a year, from a sheet: of everybody in it, or of nobody. */
export async function pasteRemarks(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const found = await pastedAt(actor, input, can.keepCase);
  if (!found.ok) return found;
  const { scope, place, table } = found.value;
  const running = await runningResidences(actor, place);
  const ofMember = new Map(running.map((line) => [line.memberId, line]));
  const lines = await readPeople(table, {
    ...{ scope, place, columns: REMARK_COLUMNS, schema: remarkSchema },
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
  return takeCaseSteps(actor, cases);
}
