import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { findHome, type Home } from "@/lib/members/home";
import { quarterName, type YearQuarter } from "@/lib/members/quarter-dates";
import { confirmationSource } from "@/lib/members/quarters";
import { homeSchema } from "@/lib/members/schema";
import { now, today } from "@/lib/platform/clock";
import { reader, rowsWithin, writer } from "@/lib/platform/database/database";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { listedDay } from "./listed";
import { confirmQuarterSchema } from "./schema";
import { freezeStatement } from "./statement";

export type FrozenQuarter = YearQuarter & { id: string; members: number };

/** Freezes a unit's list for a quarter: counts and members in one statement, with its audit row, once and for all. */
export async function confirmQuarter(actor: Actor, input: unknown): Promise<Result<FrozenQuarter>> {
  const named = parse(homeSchema, input);
  if (!named.ok) return named;
  const home = await findHome(actor, named.value.unit, null);
  if (!home.ok) return home;
  const no = refusal(can.confirmQuarter(actor, home.value.place));
  if (no) return no;
  const parsed = parse(confirmQuarterSchema, input);
  if (!parsed.ok) return parsed;
  const { members: expected, year, quarter } = parsed.value;
  const { scope, place } = home.value;
  const confirmed = await reader(scope).rosterSnapshot.findMany({
    where: { unitId: place.unitId },
    select: { year: true, quarter: true },
  });
  const day = await today();
  const source = confirmationSource({ year, quarter }, confirmed as YearQuarter[], day);
  if (!source.ok) return source;
  return freeze(
    actor,
    home.value,
    { year, quarter },
    { expected, day, listed: listedDay(source.value, { year, quarter }) },
  );
}

type Freezing = { expected: number | undefined; day: PlainDate; listed: string | null };

async function freeze(
  actor: Actor,
  { place, scope }: Home,
  { year, quarter }: YearQuarter,
  { expected, day, listed }: Freezing,
): Promise<Result<FrozenQuarter>> {
  const { orgId, unitId } = place;
  try {
    return await change(whoIs(actor), async (tx, record) => {
      const values = [orgId, unitId, listed, year, quarter, day, await now(), actor.userId, actor.name];
      const [frozen] = await rowsWithin<{ id: string; members: number }>(
        writer(scope, tx),
        freezeStatement,
        values,
      );
      if (!frozen) throw new Error("a frozen quarter is always one row");
      if (frozen.members === 0) return empty();
      if (expected !== undefined && expected !== frozen.members) return changedMeanwhile(frozen.members);
      record({
        type: "roster.confirmed",
        orgId,
        unitId,
        subjectId: frozen.id,
        detail: { year, quarter, members: frozen.members },
      });
      return done({ year, quarter, ...frozen });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused("conflict", `Danh sách ${quarterName(quarter)} năm ${year} đã chốt rồi.`);
  }
}

function empty(): Refusal {
  return refused("conflict", "Danh sách chưa có đoàn viên nào. Thêm hoặc nhập danh sách trước khi chốt.");
}

function changedMeanwhile(members: number): Refusal {
  return refused("conflict", `Danh sách vừa thay đổi, nay có ${members} đoàn viên. Xem lại rồi chốt.`);
}
