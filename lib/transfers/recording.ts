import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { askedSecond } from "@/lib/cases/one-at-a-time";
import { tableFault } from "@/lib/cases/paste";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { today } from "@/lib/platform/clock";
import { done, notFound, type Refusal, type Result, refusedAt, refusedFields } from "@/lib/platform/result";
import { arrivalsSince, wrongLeaving } from "./arrivals";
import { readPerson, wrongDay } from "./commands";
import { readPastedTransfers, wrongCell } from "./paste";
import { writeRows } from "./rows";
import { pasteTransfersSchema, recordRowsSchema, recordSchema } from "./schema";
import { sisterDoubts, sisterNamed } from "./sisters";
import { PERMANENT, type Rostered, rosteredAlready, unitKept, wrongNewcomer, wrongTold } from "./told";
import type { Person } from "./types";
import { writeTold, writeToldTo } from "./writing";

function nobody(id: string | null): Refusal {
  if (id !== null) return notFound("Không tìm thấy đoàn viên này trong danh sách.");
  return refusedAt("member", "Chọn đoàn viên.");
}

/** Records one transfer that was done in the national software or on paper. */
export async function recordTransfer(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordSchema, input);
  if (!parsed.ok) return parsed;
  const {
    unit,
    member: id,
    toBranch,
    gender,
    fullName,
    birthDate,
    code,
    cardNumber,
    joinedOn,
    evidence,
    confirmed,
    ...told
  } = parsed.value;
  const at = await unitKept(actor, unit);
  if (!at.ok) return at;
  const { place, people, branches } = at.value;
  const member = people.find((each) => each.id === id) ?? null;
  if (told.direction !== "in" && !member) return nobody(id);
  const typed = { fullName, birthDate, gender: gender ?? "", code, cardNumber, joinedOn };
  const person = told.direction === "in" ? await readPerson(typed) : done(member as Person);
  if (!person.ok) return person;
  const branch = branches.find((each) => each.id === toBranch) ?? null;
  const own = {
    ...told,
    member: told.direction === "in" ? null : member,
    person: person.value,
    toBranch: branch,
  };
  const rostered = await rosteredAlready(actor, place, [own]);
  const wrong = refusedFields([
    ...wrongTold(own, at.value),
    ...(told.direction === "in" ? wrongNewcomer(own, branches) : []),
    ...rostered.flatMap(({ path, message, isDoubt }) => (isDoubt ? [] : [{ path, message }])),
    ...wrongDay(told.day, await today()),
    ...wrongLeaving(own, await arrivalsSince(actor, place, [told.day])),
  ]);
  if (wrong) return wrong;
  const doubted =
    told.direction === "out"
      ? askedSecond("outsideName", sisterDoubts(told, at.value.units))
      : askedSecond("fullName", doubtsOf(rostered));
  return (confirmed ? null : doubted) ?? writeTold(actor, place, [own], evidence);
}

const doubtsOf = (rostered: readonly Rostered[]) =>
  rostered.flatMap(({ message, isDoubt }) => (isDoubt ? [message] : []));

/**
 * Records many at once from a table copied from a sheet: all of it, or nothing and every cell that is wrong. Its effect
 * is seen first.
 */
export async function pasteTransfers(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const parsed = parse(pasteTransfersSchema, input);
  if (!parsed.ok) return parsed;
  const at = await unitKept(actor, parsed.value.unit);
  if (!at.ok) return at;
  const { place, people, branches, units } = at.value;
  const { lines, problems: unread } = readPastedTransfers(parsed.value.table, {
    people,
    branches,
    units,
    today: await today(),
  });
  const read = lines.map(({ told }) => told);
  const days = read.map(({ day }) => day);
  const [rostered, arrivals] = await Promise.all([
    rosteredAlready(actor, place, read),
    arrivalsSince(actor, place, days),
  ]);
  const sure = rostered.filter(({ isDoubt }) => !isDoubt);
  const tooEarly = read.flatMap((row, at) => wrongLeaving(row, arrivals).map((wrong) => ({ at, ...wrong })));
  const problems = [
    ...unread,
    ...[...sure, ...tooEarly].map(({ at, path, message }) => wrongCell(lines[at]?.row ?? 0, path, message)),
  ];
  const rows = read.map((told, at) => ({
    ...told,
    beside: [...(told.beside ?? []), ...doubtsOf(rostered.filter((one) => one.at === at))],
  }));
  const { evidence, seen } = parsed.value;
  const end = pasteEnding(actor, { kind: "transfer", place, seen });
  return tableFault(problems, rows.length) ?? writeToldTo(actor, place, { rows, evidence }, end);
}

/** Records transfers of several people whom the roster has already, or has marked as moved away: each wrong row is told. */
export async function recordTransfers(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordRowsSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, rows } = parsed.value;
  const at = await unitKept(
    actor,
    unit,
    rows.map(({ member }) => member),
  );
  if (!at.ok) return at;
  const { units } = at.value;
  return writeRows(actor, at.value, rows, (member, said) => ({
    ...said,
    // By its own name that unit finds whom it may take up (`letGoTo`).
    outsideName: (said.direction === "out" && sisterNamed(said.outsideName, units)?.name) || said.outsideName,
    ...PERMANENT,
    member,
    person: member,
    outsidePlace: "",
    reason: "",
    toBranch: said.direction === "in" ? member.branch : null,
  }));
}
