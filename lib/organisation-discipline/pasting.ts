import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { bodyNamed } from "@/lib/cases/pasted/bodies";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { readLines } from "@/lib/cases/pasted/lines";
import { seenWith } from "@/lib/cases/pasted/seen";
import { codeNamed } from "@/lib/cases/pasted/table";
import { pasteSchema } from "@/lib/cases/schema";
import { type FoundBody, findBody } from "@/lib/committees/bodies";
import { memberTerms } from "@/lib/members/terms/queries";
import { reader } from "@/lib/platform/database/database";
import { toDayOrNull } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { notFound, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { FORM_LABELS, LEVEL_LABELS } from "./messages";
import { MEASURE_COLUMNS } from "./pasted";
import { recorded, recordProblem } from "./recording";
import { ballotRule } from "./rules";
import { measureSchema, type RecordedMeasure } from "./schema";
import { DISSOLVED_ALREADY, openCasesTo } from "./writing";

/**
 * Records a table of decisions of a unit and its branches: all of it, or none and every cell that is wrong. Its effect is
 * seen first.
 */
export async function pasteOrganisationDiscipline(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const given = seenWith(input);
  if (!given.ok) return given;
  const parsed = parse(pasteSchema, given.value.table);
  if (!parsed.ok) return parsed;
  const { unit, branch, table, evidence } = parsed.value;
  const found = await findBody(actor, { unit, branch });
  if (!found.ok) return found;
  const bodies = await bodiesOf(actor, found.value);
  if (bodies.length === 0)
    return refusal(can.openOrganisationDiscipline(actor, found.value.place)) ?? notFound();
  const rule = ballotRule(await memberTerms(actor, found.value.place.orgId));
  const lines = await readLines(table, {
    columns: MEASURE_COLUMNS,
    schema: measureSchema,
    inputOf: ({ body: _, form, level, announcedOn, endedOn, ...told }) => ({
      ...told,
      form: codeNamed(FORM_LABELS, form),
      level: codeNamed(LEVEL_LABELS, level),
      announcedOn: announcedOn || null,
      endedOn: endedOn || null,
    }),
    subjectsOf: async () => (row) => bodyNamed(row, bodies, (body) => body),
    named: "body",
    once: { keyOf: ({ id }) => id, message: "tổ chức này đứng hai lần. Giữ một dòng, dòng kia dán lần sau." },
    problemOf: async (told, { place, closedOn, isDissolved }) =>
      told.form === "dissolution" && isDissolved
        ? DISSOLVED_ALREADY
        : recordProblem(told, { isBranch: place.branchId !== null, closedOn, rule }),
  });
  if (!lines.ok) return lines;
  const effect = lines.value.map(({ subject, told }) => ({
    name: subject.name,
    from: bodyWords(subject),
    to: decidedWords(told),
  }));
  const { place } = found.value;
  const end = pasteEnding(actor, { kind: "organisation_discipline", place, seen: given.value.seen });
  const cases = lines.value.map(({ subject, told, say }) =>
    recorded({ place: subject.place, told, evidence, say, rule }),
  );
  return openCasesTo(actor, cases, (opened) => end({ ...opened, effect }));
}

function bodyWords({ place, closedOn }: PastedBody): string {
  const kind = place.branchId ? "Chi đoàn" : "Đơn vị";
  return closedOn ? `${kind}, đã đóng ngày ${formatDate(closedOn)}` : kind;
}

function decidedWords({ form, level, docNumber, decidedOn, announcedOn }: RecordedMeasure): string {
  const announced = announcedOn ? `, công bố ngày ${formatDate(announcedOn)}` : ", chưa công bố";
  return `${FORM_LABELS[form]}, ${LEVEL_LABELS[level]}, số ${docNumber} ngày ${formatDate(decidedOn)}${announced}`;
}

type PastedBody = {
  id: string;
  code: string;
  name: string;
  place: RecordPlace;
  closedOn: PlainDate | null;
  isDissolved: boolean;
};

/** The unit and its branches, also closed ones, as far as this person may record there. */
async function bodiesOf(actor: Actor, { scope, place }: FoundBody): Promise<PastedBody[]> {
  const { orgId, unitId, branchId } = place;
  const ofUnit = { OR: [{ id: unitId }, { parentId: unitId, kind: "branch" as const }] };
  const db = reader(scope);
  const [units, dissolved] = await Promise.all([
    db.unit.findMany({
      where: branchId ? { id: branchId } : ofUnit,
      select: { id: true, code: true, name: true, closedOn: true },
    }),
    db.organisationDisciplineCase.findMany({
      where: {
        unitId,
        OR: [
          { answer: null, decidedForm: "dissolution" },
          { answer: "upheld", decidedForm: "dissolution" },
          { answer: "changed", answeredForm: "dissolution" },
        ],
      },
      select: { branchId: true },
    }),
  ]);
  return units
    .map(({ closedOn, ...unit }) => ({
      ...unit,
      place: { orgId, unitId, branchId: unit.id === unitId ? null : unit.id },
      closedOn: toDayOrNull(closedOn),
      isDissolved: dissolved.some((each) => (each.branchId ?? unitId) === unit.id),
    }))
    .filter((body) => can.openOrganisationDiscipline(actor, body.place).allowed);
}
