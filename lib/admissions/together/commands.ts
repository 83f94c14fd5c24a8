import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { actingIn } from "@/lib/cases/acting";
import { placeOfCase } from "@/lib/cases/queries";
import { takeCaseSteps } from "@/lib/cases/together";
import { plainStep } from "@/lib/cases/writing";
import { memberTerms } from "@/lib/members/terms/queries";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { admissionsByIds } from "../queries";
import { issuerOf } from "../rules";
import { pickedSchema, takeTogetherSchema } from "../schema";
import { readIntroduction, stepKind } from "../steps";
import type { AdmissionLine, Introduction } from "../types";

const ONE_BRANCH = "Mỗi nghị quyết là của một chi đoàn. Chỉ đánh dấu người của một chi đoàn.";
const ONE_UPPER_LEVEL =
  "Mỗi quyết định là của một Đoàn cấp trên trực tiếp. Chỉ đánh dấu người do một nơi quyết định.";

/** One step for everybody who is ticked, with one day and one paper: for all of them, or for none. */
export async function takeAdmissionSteps(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const picked = parse(pickedSchema, input);
  if (!picked.ok) return picked;
  const found = await admissionsByIds(
    actor,
    picked.value.people.map(({ id }) => id),
  );
  if (!found.ok) return found;
  const [any] = found.value;
  if (!any) return notFound();
  for (const line of found.value) {
    const acting = actingIn(actor, line);
    if (!acting.ok) return acting;
  }
  const parsed = parse(takeTogetherSchema, input);
  if (!parsed.ok) return parsed;
  const { act, day, docNumber, people, kind, ...who } = parsed.value;
  const issuers = new Set(found.value.map((line) => JSON.stringify(issuerOf(act, line))));
  if (issuers.size > 1) return refused("conflict", act === "request" ? ONE_BRANCH : ONE_UPPER_LEVEL);
  const given = act === "introduce" && kind ? { kind, ...who } : null;
  const introduction = await introductionOf(actor, found.value, given, day);
  if (!introduction.ok) return introduction;
  const more = introduction.value ? { introduction: introduction.value } : {};
  const versions = new Map(people.map(({ id, version }) => [id, version]));
  const step = { act, ...plainStep(day, { docNumber, person: introduction.value?.name ?? "" }) };
  const ages = await memberTerms(actor, any.orgId);
  return takeCaseSteps(
    actor,
    found.value.map((was) => {
      const told = { ...step, version: versions.get(was.id) ?? 0 };
      return { was, kind: stepKind(was, ages, more), told };
    }),
  );
}

/** The one who introduces them all: known in each one's unit, and named by whoever keeps their cases. */
async function introductionOf(
  actor: Actor,
  lines: readonly AdmissionLine[],
  given: Introduction | null,
  day: PlainDate,
): Promise<Result<Introduction | null>> {
  if (!given) return done(null);
  let read: Result<Introduction> = done(given);
  for (const line of lines) {
    const no = refusal(can.keepCase(actor, placeOfCase(line)));
    if (no) return no;
  }
  const units = new Map(lines.map((line) => [line.unit.id, line]));
  for (const line of units.values()) if (read.ok) read = await readIntroduction(actor, line, given, day);
  return read;
}
