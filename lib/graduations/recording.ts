import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { keptPlace } from "@/lib/cases/kept-place";
import { tableFault } from "@/lib/cases/paste";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { toldByRows } from "@/lib/cases/told-rows";
import { today } from "@/lib/platform/clock";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { askedBy } from "./age";
import { namedIn, readPastedGraduations } from "./paste";
import { recordablePeople, tooYoung } from "./queries";
import { numbersFrom } from "./rules";
import {
  ceremonySchema,
  pasteGraduationsSchema,
  recordGraduationsSchema,
  recordSchema,
  wishesSchema,
} from "./schema";
import { recorded, wrongTold } from "./told";
import { judgedBy, writeTold, writeToldTo } from "./writing";

/** Writes down what several members wish, and so opens their cases. */
export async function recordWishes(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(wishesSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, members, wish, day } = parsed.value;
  const at = await chosenPeople(actor, unit, members);
  if (!at.ok) return at;
  const state = wish === "stay" ? ("asked" as const) : ("graduating" as const);
  const settled = at.value.people.find(({ graduation }) => graduation?.isOpen);
  if (settled)
    return refused("conflict", `${settled.fullName} đã ghi nguyện vọng. Mở hồ sơ của người này để làm tiếp.`);
  const rest = { day, wish, state, docNumber: "", stayUntil: null, occasion: "" };
  return writeTold(
    actor,
    at.value.place,
    at.value.people.map((person) => ({ person, entry: "stepwise", ...rest })),
  );
}

/** Writes down one ceremony for several members: they leave the roster on its day. */
export async function holdCeremony(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(ceremonySchema, input);
  if (!parsed.ok) return parsed;
  const { unit, members, day, occasion, certificate } = parsed.value;
  const at = await chosenPeople(actor, unit, members);
  if (!at.ok) return at;
  const asking = at.value.people.find(({ graduation }) => graduation?.state === "asked");
  if (asking)
    return refused(
      "conflict",
      `${asking.fullName} muốn ở lại, chi đoàn chưa quyết định. Mở hồ sơ để ghi quyết định.`,
    );
  const numbers = numbersFrom(certificate, members.length);
  const rest = { state: "graduated" as const, wish: "graduate" as const, day, stayUntil: null, occasion };
  return writeTold(
    actor,
    at.value.place,
    at.value.people.map((person, n) => ({ person, entry: "stepwise", docNumber: numbers[n] ?? "", ...rest })),
  );
}

/** Records what was done in the national software or on paper for one member. */
export async function recordGraduation(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, member, result, evidence, ...told } = parsed.value;
  const at = await chosenPeople(actor, unit, [member]);
  if (!at.ok) return at;
  const [person] = at.value.people;
  return person ? writeTold(actor, at.value.place, [recorded(person, result, told)], evidence) : notFound();
}

/** The same for several who grew out, whom a list may have taken off before: all of them, or none and every wrong row. */
export async function recordGraduations(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordGraduationsSchema, input);
  if (!parsed.ok) return parsed;
  const at = await keptPlace(actor, parsed.value.unit);
  if (!at.ok) return at;
  const judged = await judgedBy(actor, at.value.orgId);
  const people = await recordablePeople(actor, at.value, judged.now);
  if (!people.ok) return people;
  const byId = new Map(people.value.map((person) => [person.id, person]));
  const told = await toldByRows(parsed.value.rows, ({ member, ...said }) => {
    const person = byId.get(member);
    const row = person && recorded(person, "graduate", { ...said, stayUntil: null, occasion: "" });
    return { told: row, wrong: row ? wrongTold(row, judged) : [NOT_OF_AGE] };
  });
  if (!told.ok) return told;
  const rows = told.value.map((row, n) => ({
    ...row,
    say: (_: string, message: string) => ({ path: `rows.${n}.member`, message }),
  }));
  return writeTold(actor, at.value, rows);
}

const NOT_OF_AGE = {
  path: "member",
  message: "Người này chưa đủ 30 tuổi hoặc không còn trong danh sách. Xem lại lý do rời đi.",
};

/**
 * The same for many, from a table copied from a sheet: all of it, or nothing and every cell that is wrong. Its effect is
 * seen first.
 */
export async function pasteGraduations(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const parsed = parse(pasteGraduationsSchema, input);
  if (!parsed.ok) return parsed;
  const at = await keptPlace(actor, parsed.value.unit);
  if (!at.ok) return at;
  const judged = await judgedBy(actor, at.value.orgId);
  const people = await recordablePeople(actor, at.value, judged.now);
  if (!people.ok) return people;
  const young = await tooYoung(actor, at.value, namedIn(parsed.value.table), judged.now);
  const { table, evidence, seen } = parsed.value;
  const { rows, problems } = readPastedGraduations(table, people.value, judged, young);
  const end = pasteEnding(actor, { kind: "graduation", place: at.value, seen });
  return tableFault(problems, rows.length) ?? writeToldTo(actor, at.value, { told: rows, evidence }, end);
}

/** Of those whom the page lists; what is told of each says by which day he or she must be 30. */
async function chosenPeople(actor: Actor, unit: string, members: readonly string[]) {
  const at = await keptPlace(actor, unit);
  if (!at.ok) return at;
  const people = await recordablePeople(actor, at.value, askedBy(await today()));
  if (!people.ok) return people;
  const chosen = people.value.filter(({ id }) => members.includes(id));
  if (chosen.length === members.length) return done({ place: at.value, people: chosen });
  return refused(
    "conflict",
    "Có người chưa đủ 30 tuổi hoặc không còn trong danh sách. Tải lại trang rồi chọn lại.",
  );
}
