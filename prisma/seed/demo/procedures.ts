import { readScope } from "@/lib/access/scopes";
import { signNil } from "@/lib/cases/nil/commands";
import { nilYear } from "@/lib/cases/nil/queries";
import { agedPeople } from "@/lib/graduations/queries";
import { recordGraduation, recordWishes } from "@/lib/graduations/recording";
import { reader } from "@/lib/platform/database/database";
import { addDays, type PlainDate, plainDate } from "@/lib/platform/dates";
import { receiveNewcomer, requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { takeTransferStep } from "@/lib/transfers/steps";
import { type Cast, must } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";
import type { QuarterLists } from "./records";
import { seenFirst } from "./seen";

type Setting = { cast: Cast; bloc: DemoBloc; year: number };
type Moving = Setting & { lists: QuarterLists };

const keeperOf = ({ code }: PlacedUnit) => `bch.${code.toLowerCase()}`;
const secretaryOf = ({ code }: PlacedUnit) => `bithu.${code.toLowerCase()}`;

/** Members who come and go; each unit keeps as many as it had. */
export async function playTransfers(setting: Moving, today: PlainDate): Promise<void> {
  const { bloc } = setting;
  const [dv01, dv02, dv03, dv04, dv05, dv06, dv07] = bloc.units;
  if (!dv01 || !dv02 || !dv03 || !dv04 || !dv05 || !dv06 || !dv07) return;
  const early = addDays(today, -150);
  // One is late, one waits for the branch's words.
  await leave(setting, { from: dv01, to: dv02, on: addDays(today, -60) });
  await leave(setting, { from: dv01, to: dv03, on: addDays(today, -6), asksOnly: true });
  await exchange(setting, dv03, dv06, early);
  const refused = await leave(setting, { from: dv05, to: dv04, on: early });
  await take(setting, dv04, refused, addDays(early, 9), "refuse", { note: "Lớp học chuyển về cơ sở khác." });
  const out = await leave(setting, { from: dv07, to: null, on: early });
  await take(setting, dv07, out, addDays(early, 20), "confirm");
  await arrive(setting, dv07, addDays(early, 30));
  await moveTwo(setting, dv07, addDays(early, 40));
}

/** Where nobody has come or gone, the secretary signs that in autumn. */
export async function signNoTransfers({ cast, bloc, year }: Setting, until: PlainDate): Promise<void> {
  const signed = plainDate(`${year}-10-28`);
  if (signed >= until) return;
  for (const unit of bloc.units) {
    const actor = await cast.as(secretaryOf(unit));
    const at = { orgId: bloc.orgId, unitId: unit.id, year };
    const { silent } = await nilYear(actor, at, ["transfer"]);
    if (silent.length > 0)
      await cast.on(signed, secretaryOf(unit), (who) =>
        signNil(who, {
          unit: unit.id,
          year,
          procedure: "transfer",
          note: "Năm nay không có ai chuyển đi, chuyển đến.",
        }),
      );
  }
}

/** In the first year: one stays away for a while and comes back. */
export async function playStay(setting: Moving): Promise<void> {
  const [from, to] = setting.bloc.units;
  if (!from || !to) return;
  const on = plainDate(`${setting.year}-04-05`);
  const until = plainDate(`${setting.year}-09-30`);
  const id = await leave(setting, { from, to, on, until });
  await take(setting, to, id, addDays(on, 12), "accept", { branch: firstBranch(to) });
  await setting.cast.on(until, keeperOf(from), (actor) =>
    takeTransferStep(actor, id, { act: "return", day: until, version: 4 }),
  );
}

/** Whom the branches let stay, and in the running year what others of age wish. */
export async function playGraduations(
  { cast, bloc, year }: Setting,
  day: PlainDate,
  asks = true,
): Promise<void> {
  for (const unit of bloc.units.slice(0, 3)) {
    const actor = await cast.as(keeperOf(unit));
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const plain = must(await agedPeople(actor, at, day)).filter(
      ({ position, status, graduation }) => position === "Đoàn viên" && status === "active" && !graduation,
    );
    const [first, second, third] = plain;
    if (first)
      await cast.on(day, keeperOf(unit), (who) =>
        recordGraduation(who, {
          unit: unit.id,
          member: first.id,
          result: "stay",
          day,
          docNumber: "05-NQ/CĐ",
          stayUntil: `${year + 1}-12-31`,
        }),
      );
    for (const [person, wish] of [
      [second, "graduate"],
      [third, "stay"],
    ] as const)
      if (asks && person)
        await cast.on(day, keeperOf(unit), (who) =>
          recordWishes(who, { unit: unit.id, members: [person.id], wish, day }),
        );
  }
}

const firstBranch = (unit: PlacedUnit) => [...unit.branchIds.values()][0] ?? null;

type Leaving = {
  from: PlacedUnit;
  /** Null: out of the organisation. */
  to: PlacedUnit | null;
  on: PlainDate;
  until?: PlainDate;
  asksOnly?: true;
};

/** Somebody asks to go, the branch says its words, the unit introduces. */
async function leave({ cast, bloc }: Setting, { from, to, on, until, asksOnly }: Leaving): Promise<string> {
  const { id: member } = await plainMember(cast, bloc, from);
  const goal = to
    ? { direction: "within", toUnit: to.id }
    : { direction: "out", outsideName: "Đoàn phường Bến Ngự", outsidePlace: "tỉnh Hồng Lĩnh" };
  const kind = until ? { kind: "temporary", until } : {};
  const { id } = await cast.on(on, keeperOf(from), (actor) =>
    requestTransfer(actor, { member, ...goal, ...kind, day: on, reason: "Đổi nơi làm việc" }),
  );
  if (asksOnly) return id;
  const said = {
    note: "Sinh hoạt đều, hoàn thành nhiệm vụ.",
    feePaidUntil: `${Number(on.slice(5, 7))}/${on.slice(0, 4)}`,
  };
  await cast.on(addDays(on, 2), keeperOf(from), (actor) =>
    takeTransferStep(actor, id, { act: "comment", day: addDays(on, 2), version: 1, ...said }),
  );
  await cast.on(addDays(on, 4), secretaryOf(from), (actor) =>
    takeTransferStep(actor, id, {
      act: "introduce",
      day: addDays(on, 4),
      version: 2,
      docNumber: `${Number(from.code.slice(2)) + 10}-GGT/ĐTN`,
    }),
  );
  return id;
}

async function take(
  { cast, lists }: Moving,
  unit: PlacedUnit,
  id: string,
  day: PlainDate,
  act: string,
  more: object = {},
): Promise<void> {
  // Who is refused stays where he or she is.
  if (act !== "refuse") await lists.before(unit, day);
  await cast.on(day, secretaryOf(unit), (actor) =>
    takeTransferStep(actor, id, { act, day, version: 3, ...more }),
  );
}

/** Two units give each other somebody. */
async function exchange(setting: Moving, one: PlacedUnit, other: PlacedUnit, on: PlainDate): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const id = await leave(setting, { from, to, on });
    await setting.lists.before(from, addDays(on, 11));
    await take(setting, to, id, addDays(on, 11), "accept", { branch: firstBranch(to) });
  }
}

async function arrive({ cast, lists }: Moving, unit: PlacedUnit, day: PlainDate): Promise<void> {
  await lists.before(unit, day);
  const { id } = await cast.on(day, secretaryOf(unit), (actor) =>
    receiveNewcomer(actor, {
      unit: unit.id,
      fullName: "Đặng Thị Mai Lan",
      birthDate: "1999-08-14",
      gender: "female",
      day,
      outsideName: "Đoàn xã Đông Sơn",
      introNumber: "21-GGT",
      joinedOn: "2015-03-26",
    }),
  );
  const branch = firstBranch(unit);
  await cast.on(addDays(day, 1), secretaryOf(unit), (actor) =>
    takeTransferStep(actor, id, { act: "assign", day: addDays(day, 1), version: 1, branch }),
  );
}

async function moveTwo({ cast, bloc, lists }: Moving, unit: PlacedUnit, day: PlainDate): Promise<void> {
  await lists.before(unit, day);
  const [first, second] = unit.branchIds.values();
  for (const [branch, toBranch] of [
    [first, second],
    [second, first],
  ]) {
    const { id } = await plainMember(cast, bloc, unit, branch);
    await cast.on(day, secretaryOf(unit), (actor) =>
      seenFirst(moveInside, actor, { unit: unit.id, members: [id], toBranch, day, docNumber: "08-QĐ/ĐTN" }),
    );
  }
}

/** A member without a post and without a procedure under way; the youngest, who will not come of age. */
async function plainMember(cast: Cast, bloc: DemoBloc, unit: PlacedUnit, branchId?: string) {
  const scope = readScope(await cast.as(keeperOf(unit)), bloc.orgId);
  if (!scope) throw new Error(`${unit.code} has no keeper`);
  return reader(scope).member.findFirstOrThrow({
    where: {
      unitId: unit.id,
      status: "active",
      position: "Đoàn viên",
      cases: { none: {} },
      ...(branchId ? { branchId } : {}),
    },
    orderBy: [{ birthDate: "desc" }, { id: "asc" }],
    select: { id: true },
  });
}
