import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { type Pasted, pasteEnding, standingWords } from "@/lib/cases/pasted/ending";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import { notFound, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import type { Effect } from "@/lib/platform/seen-effect";
import { arrivalsSince, wrongLeaving } from "./arrivals";
import { wrongDay } from "./commands";
import { writeRows } from "./rows";
import { moveInsideSchema, recordMadeSchema } from "./schema";
import { PERMANENT, unitKept, wrongTold } from "./told";
import type { RosterPerson, Told } from "./types";
import { writeToldTo } from "./writing";

/** Records moves inside a unit that a list has made already: nobody moves by it, the case says when and by which paper. */
export async function recordMovesMade(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const parsed = parse(recordMadeSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, rows } = parsed.value;
  const at = await unitKept(
    actor,
    unit,
    rows.map(({ member }) => member),
  );
  if (!at.ok) return at;
  const { place } = at.value;
  const no = refusal(can.receiveCase(actor, place));
  const scope = readScope(actor, place.orgId);
  if (no || !scope) return no ?? notFound();
  const branches = await reader(scope).unit.findMany({
    where: {
      parentId: place.unitId,
      id: { in: rows.flatMap(({ fromBranch, toBranch }) => [fromBranch, toBranch]) },
    },
    select: { id: true, code: true, name: true },
  });
  const refOf = (id: string) => branches.find((branch) => branch.id === id) ?? null;
  return writeRows(actor, at.value, rows, (person, { day, docNumber, ...way }) => ({
    ...PERMANENT,
    direction: "inside",
    isMade: true,
    day,
    introNumber: docNumber,
    reason: "",
    member: { ...person, branch: refOf(way.fromBranch) },
    person,
    toBranch: refOf(way.toBranch),
    outsideName: "",
    outsidePlace: "",
  }));
}

/**
 * Moves several members of a unit to one of its branches at once, as its secretary decides here: its effect is seen first,
 * it is undone as one, and the national software has still to hear of it.
 */
export async function moveInside(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const parsed = parse(moveInsideSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, members, toBranch, day, docNumber, reason, evidence, seen } = parsed.value;
  const at = await unitKept(actor, unit);
  if (!at.ok) return at;
  const { place, people, branches } = at.value;
  const no = refusal(can.receiveCase(actor, place));
  if (no) return no;
  const branch = branches.find(({ id }) => id === toBranch);
  const chosen = people.filter(({ id }) => members.includes(id));
  if (!branch) return notFound("Không tìm thấy chi đoàn này trong đơn vị.");
  if (chosen.length < members.length)
    return refused("conflict", "Có người không còn trong danh sách. Tải lại trang rồi chọn lại.");
  const [there, leaving] = [
    chosen.filter((member) => member.branch?.id === toBranch),
    chosen.filter((member) => member.branch?.id !== toBranch),
  ];
  if (leaving.length === 0) return refusedAt("toBranch", "Những người đã chọn đều đang ở chi đoàn này.");
  const rows = leaving.map(
    (member): Told => ({
      direction: "inside",
      member,
      person: member,
      toBranch: branch,
      isDecidedHere: true,
      ...PERMANENT,
      day,
      introNumber: docNumber,
      reason,
      outsideName: "",
      outsidePlace: "",
    }),
  );
  const arrivals = await arrivalsSince(actor, place, [day]);
  const cameOn = ({ id }: RosterPerson) => arrivals[id] ?? "";
  // A day that fits who came last fits them all.
  const [last] = leaving.toSorted((a, b) => cameOn(b).localeCompare(cameOn(a)));
  const wrong = refusedFields([
    ...rows.flatMap((row) => wrongTold(row, at.value)).slice(0, 1),
    ...wrongDay(day, await today()),
    ...wrongLeaving({ direction: "inside", member: last ?? null, day }, arrivals),
  ]);
  if (wrong) return wrong;
  const end = pasteEnding(actor, { kind: "transfer", place, seen });
  return writeToldTo(actor, place, { rows, evidence }, ({ db, record, ids, effect }) =>
    end({ db, record, ids, effect: effect.concat(there.map(stayingThere)) }),
  );
}

/** Of several branches' people chosen together some may stand in the new one already. */
function stayingThere(member: RosterPerson): Effect {
  const here = standingWords(member);
  return { name: member.fullName, from: here, to: here, stays: true };
}
