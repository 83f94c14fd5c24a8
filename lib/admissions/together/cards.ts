import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { tieStepPapers } from "@/lib/cases/new-papers";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { PERSON_COLUMNS, type PersonColumn } from "@/lib/cases/pasted/people";
import { readPeople } from "@/lib/cases/pasted/reading";
import type { PasteColumn } from "@/lib/cases/pasted/table";
import type { KeptSteps } from "@/lib/cases/pasted/undo";
import { takeCaseStepsTo } from "@/lib/cases/together";
import { plainStep } from "@/lib/cases/writing";
import { newlyHeld, takenAsWritten } from "@/lib/members/elsewhere";
import { memberTerms } from "@/lib/members/terms/queries";
import type { Writer } from "@/lib/platform/database/database";
import { formatDate } from "@/lib/platform/dates";
import { type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import type { Effect } from "@/lib/platform/seen-effect";
import { type AdmissionHome, admissionHome } from "../home";
import { admissions } from "../queries";
import { cardLineSchema, pasteCardsSchema } from "../schema";
import { type Card, readCard, stepKind } from "../steps";
import type { AdmissionLine } from "../types";

/** Whoever has just been admitted has no code yet: it is what the table brings. */
const COLUMNS: readonly PasteColumn<PersonColumn | "cardNumber" | "newCode">[] = [
  ...PERSON_COLUMNS,
  { name: "cardNumber", title: "Số thẻ", needed: true },
  { name: "newCode", title: "Mã định danh" },
];
export const CARD_TITLES = COLUMNS.filter(({ name }) => name !== "code").map(({ title }) => title);

/**
 * Cards that were handed out on one day, with their numbers and codes from a sheet: all of them, or none. Their effect is
 * seen first.
 */
export async function pasteCards(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const home = await admissionHome(actor, input);
  if (!home.ok) return home;
  const parsed = parse(pasteCardsSchema, input);
  if (!parsed.ok) return parsed;
  const { table, day, evidence, seen } = parsed.value;
  const { at, readScope } = home.value;
  const inducted = await admissions(actor, { ...at, states: ["inducted"] });
  const waiting = new Map(inducted.map((line) => [line.memberId, line]));
  const cards = new Map<string, Card>();
  const lines = await readPeople(table, {
    scope: readScope,
    place: at,
    columns: COLUMNS,
    schema: cardLineSchema,
    inputOf: ({ cardNumber, newCode }) => ({ cardNumber, code: newCode }),
    problemOf: async (told, { memberId, personName }) => {
      if (!waiting.has(memberId)) return refusedAt("fullName", `${personName} không chờ trao thẻ.`);
      const card = await readCard(told);
      if (!card.ok) return card;
      const no = givenTwice(card.value, [...cards.values()]);
      cards.set(memberId, card.value);
      return no;
    },
  });
  if (!lines.ok) return lines;
  const given = [...cards].flatMap(([memberId, card]) => {
    const was = waiting.get(memberId);
    return was ? [{ was, card }] : [];
  });
  const ages = await memberTerms(actor, at.orgId);
  const cases = given.map(({ was, card: { docNumber, note, code } }) => {
    const told = { act: "card", ...plainStep(day, { docNumber, note }), version: was.version };
    return { was, kind: stepKind(was, ages, { card: { code, isSeen: true } }), told };
  });
  const target = `ngày ${formatDate(day)}`;
  const end = pasteEnding(actor, { kind: "card", place: at, seen, target });
  const effect = given.map(({ was: { personName: name, facts }, card: { docNumber, code } }): Effect => {
    const { cardNumber, memberCode } = facts;
    const held = [cardNumber && `thẻ ${cardNumber}`, memberCode && `mã ${memberCode}`];
    const from = ["Chờ trao thẻ", ...held].filter(Boolean).join(", ");
    return { name, from, to: `Thẻ ${docNumber}${code && `, mã ${code}`}, trao ${target}` };
  });
  const bearing = cases.map(({ was }) => was);
  return takeCaseStepsTo(actor, cases, {
    first: (db) => refuseTaken(db, at, given),
    end: async (moved) => {
      const tied = await tieStepPapers(actor, moved, bearing, evidence);
      if (!tied.ok) return tied;
      const kept: KeptSteps = { cases: moved.ids, papers: tied.value };
      return end({ ...moved, effect, kept });
    },
  });
}

type Given = { was: AdmissionLine; card: Card };

/** Everybody whose card or code another unit's member has, at once; and the numbers of all are held before any is written. */
async function refuseTaken(
  db: Writer,
  to: AdmissionHome["at"],
  given: readonly Given[],
): Promise<Refusal | null> {
  const numbers = given.map(({ was: { facts }, card }) => {
    const before = { code: facts.memberCode, cardNumber: facts.cardNumber, status: "active" as const };
    return newlyHeld(before, {
      ...before,
      cardNumber: card.docNumber,
      code: card.code || before.code,
    });
  });
  const taken = await takenAsWritten(db, to, numbers);
  if (taken.length === 0) return null;
  const fields = taken.map(({ at, path, message }) => ({
    path: `person.${given[at]?.was.id}.${path}`,
    message: `${given[at]?.was.personName}: ${message}`,
  }));
  return refused("conflict", "Chưa ghi cho ai vì có số đang là của người khác. Sửa trong bảng rồi ghi lại.", {
    fields,
  });
}

function givenTwice({ docNumber, code }: Card, before: readonly Card[]): Refusal | null {
  if (before.some((card) => card.docNumber === docNumber))
    return refusedAt("cardNumber", `số thẻ ${docNumber} đứng hai lần. Xem lại số thẻ.`);
  return code !== "" && before.some((card) => card.code === code)
    ? refusedAt("newCode", `mã định danh ${code} đứng hai lần. Xem lại mã.`)
    : null;
}
