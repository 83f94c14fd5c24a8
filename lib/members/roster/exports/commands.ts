import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { wholeFile } from "@/lib/members/roster/export";
import { exportedEvent, exportPieces, type PlannedExport, planExport } from "@/lib/members/roster/exported";
import { exportQuerySchema } from "@/lib/members/schema";
import { now } from "@/lib/platform/clock";
import { rows, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { done, type Result, refused } from "@/lib/platform/result";
import { seal } from "@/lib/platform/sealing";
import { MOST_AT_ONCE } from "./messages";
import { dropExpired, giveUp, keepFile, runningExport, tellProgress } from "./statements";

const DAYS_KEPT = 3;
const DAY_MS = 86_400_000;

export type StartedExport = { kind: "at-once" } | { kind: "started"; id: string; made: Promise<void> };

/** Has a long list made in the background; a short one is fetched at once. */
export async function startExport(actor: Actor, input: unknown): Promise<Result<StartedExport>> {
  const parsed = parse(exportQuerySchema, input);
  if (!parsed.ok) return parsed;
  const planned = await planExport(actor, parsed.value);
  if (!planned.ok) return planned;
  if (planned.value.count <= MOST_AT_ONCE) return done({ kind: "at-once" });
  const busy = await stillRunning(actor, planned.value);
  if (busy) return busy;
  const id = await recordedExport(actor, planned.value);
  return done({ kind: "started", id, made: makeFile(id, planned.value) });
}

async function stillRunning(actor: Actor, { place }: PlannedExport) {
  const { scope } = place;
  const [running] = await rows(scope, runningExport, () => [scope.orgId, personOf(actor)]);
  return running ? refused("conflict", "Tệp bạn xuất trước đó chưa xong. Chờ xong rồi xuất tệp khác.") : null;
}

async function recordedExport(actor: Actor, planned: PlannedExport): Promise<string> {
  const { place, query, sensitive, count, fileName } = planned;
  const { scope } = place;
  const at = await now();
  await rows(scope, dropExpired, () => [scope.orgId, at]);
  const id = newId();
  const made = await change(whoIs(actor), async (tx, record) => {
    await writer(scope, tx).memberExport.create({
      data: {
        id,
        orgId: scope.orgId,
        createdById: personOf(actor),
        query,
        sensitive,
        fileName,
        progressTotal: count,
        createdAt: at,
        expiresAt: new Date(at.getTime() + DAYS_KEPT * DAY_MS),
      },
      select: { id: true },
    });
    record({ ...exportedEvent(planned), subjectId: id });
    return done(id);
  });
  if (!made.ok) throw new Error("an export's row is always made");
  return id;
}

/** Runs on when its asker has gone; whatever goes wrong stands in the row. */
async function makeFile(id: string, planned: PlannedExport): Promise<void> {
  const { scope } = planned.place;
  const at = [scope.orgId, id];
  try {
    let people = 0;
    const pieces = exportPieces(planned, async (made) => {
      people = made;
      await rows(scope, tellProgress, () => [...at, made]);
    });
    const file = seal(Buffer.from((await wholeFile(pieces)).buffer));
    await rows(scope, keepFile, () => [...at, people, file]);
  } catch (error) {
    log.error({ err: error, export: id }, "an export was not made");
    await rows(scope, giveUp, () => at);
  }
}
