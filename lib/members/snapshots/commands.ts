import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { findHome, type Home } from "@/lib/members/home";
import { quarterName, sameQuarter, type YearQuarter } from "@/lib/members/quarter-dates";
import { alreadyConfirmed, confirmationSource, snapshotSource } from "@/lib/members/quarters";
import { homeSchema } from "@/lib/members/schema";
import { now, today } from "@/lib/platform/clock";
import { reader, rowsWithin, writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { listedDay } from "./listed";
import { quarterClock } from "./queries";
import { confirmQuarterSchema, correctQuarterSchema } from "./schema";
import { freezeStatement } from "./statement";

export type FrozenQuarter = YearQuarter & { id: string; members: number };

/** Freezes a unit's list for a quarter: counts and members in one statement, with its audit row, once and for all. */
export async function confirmQuarter(actor: Actor, input: unknown): Promise<Result<FrozenQuarter>> {
  const home = await ownHome(actor, input);
  if (!home.ok) return home;
  const parsed = parse(confirmQuarterSchema, input);
  if (!parsed.ok) return parsed;
  const { members: expected, year, quarter } = parsed.value;
  const confirmed = await confirmedIn(home.value);
  const { today: day, rule } = await quarterClock(home.value.structure);
  const source = confirmationSource({ year, quarter }, confirmed, day, rule);
  if (!source.ok) return source;
  const listed = listedDay(source.value, { year, quarter });
  return freeze(actor, home.value, { year, quarter }, { expected, day, listed, revision: 1, reason: null });
}

/** A list that was wrong is followed by a new one with the reason; the old one stays as it was frozen. */
export async function correctQuarter(actor: Actor, input: unknown): Promise<Result<FrozenQuarter>> {
  const home = await ownHome(actor, input);
  if (!home.ok) return home;
  const parsed = parse(correctQuarterSchema, input);
  if (!parsed.ok) return parsed;
  const { members: expected, year, quarter, revision, reason } = parsed.value;
  const confirmed = await confirmedIn(home.value);
  const last = Math.max(
    0,
    ...confirmed.filter((one) => sameQuarter(one, { year, quarter })).map((one) => one.revision),
  );
  if (last === 0)
    return refused(
      "conflict",
      `Danh sách ${quarterName(quarter)} năm ${year} chưa chốt nên chưa có gì để sửa. Chốt danh sách quý này trước.`,
    );
  if (last !== revision) return corrected({ year, quarter });
  const day = await today();
  const listed = listedDay(snapshotSource({ year, quarter }, day), { year, quarter });
  return freeze(actor, home.value, { year, quarter }, { expected, day, listed, revision: last + 1, reason });
}

/** The unit whose lists this person confirms. */
async function ownHome(actor: Actor, input: unknown): Promise<Result<Home>> {
  const named = parse(homeSchema, input);
  if (!named.ok) return named;
  const home = await findHome(actor, named.value.unit, null);
  if (!home.ok) return home;
  return refusal(can.confirmQuarter(actor, home.value.place)) ?? home;
}

async function confirmedIn({ structure, place }: Home): Promise<(YearQuarter & { revision: number })[]> {
  const found = await reader(structure).rosterSnapshot.findMany({
    where: { unitId: place.unitId },
    select: { year: true, quarter: true, revision: true },
  });
  return found as (YearQuarter & { revision: number })[];
}

type Freezing = {
  expected: number | undefined;
  day: PlainDate;
  listed: string | null;
  revision: number;
  reason: string | null;
};

async function freeze(
  actor: Actor,
  { place, structure }: Home,
  { year, quarter }: YearQuarter,
  { expected, day, listed, revision, reason }: Freezing,
): Promise<Result<FrozenQuarter>> {
  const { orgId, unitId } = place;
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const by = [day, await now(), actor.userId, actor.name];
      const values = [orgId, unitId, listed, year, quarter, ...by, revision, reason];
      const [frozen] = await rowsWithin<{ id: string; members: number }>(
        writer(structure, tx),
        freezeStatement,
        values,
      );
      if (!frozen) throw new Error("a frozen quarter is always one row");
      const { id: subjectId, members } = frozen;
      if (members === 0) return empty();
      if (expected !== undefined && expected !== members) return changedMeanwhile(members);
      const detail = { year, quarter, members };
      const at = { orgId, unitId, subjectId };
      if (reason === null) record({ type: "roster.confirmed", ...at, detail });
      else record({ type: "roster.corrected", ...at, detail: { ...detail, revision }, after: { reason } });
      return done({ year, quarter, ...frozen });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return reason === null ? alreadyConfirmed({ year, quarter }) : corrected({ year, quarter });
  }
}

function corrected({ year, quarter }: YearQuarter): Refusal {
  return refused(
    "stale",
    `Danh sách ${quarterName(quarter)} năm ${year} vừa được chốt lại. Mở bản mới để xem còn sai không.`,
  );
}

function empty(): Refusal {
  return refused("conflict", "Danh sách chưa có đoàn viên nào. Thêm hoặc nhập danh sách trước khi chốt.");
}

function changedMeanwhile(members: number): Refusal {
  return refused("conflict", `Danh sách vừa thay đổi, nay có ${members} đoàn viên. Xem lại rồi chốt.`);
}
