import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { reader, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { inForceOn, notYet } from "../rules";
import { addProfileSchema, signerSchema } from "../schema";
import { profiles, type Signer, signers, toldLast } from "./queries";

const PROFILE = ["name", "shortName", "parentName", "place", "issuerCode"] as const;

function settingsScope(actor: Actor, orgId: string): Result<Scope> {
  const no = refusal(can.changeSettings(actor, orgId));
  if (no) return no;
  const scope = structureScope(actor, orgId);
  return scope ? done(scope) : notFound();
}

/**
 * New names and data of the organisation from a day on; papers of earlier days keep the earlier ones. Told again for a
 * day that has some, they correct those.
 */
export async function addProfile(actor: Actor, orgId: string, input: unknown): Promise<Result<null>> {
  const scope = settingsScope(actor, orgId);
  if (!scope.ok) return scope;
  const parsed = parse(addProfileSchema, input);
  if (!parsed.ok) return parsed;
  const { fromDay: from, version, ...profile } = parsed.value;
  const day = await today();
  const ahead = notYet("fromDay", from, day);
  if (ahead) return ahead;
  const known = await profiles(actor, orgId);
  const root = await reader(scope.value).unit.findFirst({
    where: { kind: "upper_org" },
    select: { id: true },
  });
  if (!root) return notFound();
  const told = known.find(({ fromDay }) => fromDay === from);
  const before = told ?? known[0];
  const fields = PROFILE.filter((key) => profile[key] !== before?.[key]);
  if (told && fields.length === 0) return done(null);
  const at = await now();
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope.value, tx);
    const fromDate = fromDay(from);
    const name = inForceOn([{ name: profile.name, fromDay: from }, ...known], day)?.name ?? profile.name;
    // Before what was told last is read: whoever tells something at the same moment waits here.
    await db.unit.updateMany({ where: { id: root.id }, data: { name, version: { increment: 1 } } });
    const last = await db.organisationProfile.aggregate({ _max: { sequence: true } });
    if ((last._max.sequence ?? 0) !== version) return () => staleProfile(actor, orgId, from);
    await db.organisationProfile.create({ data: { orgId, ...profile, fromDay: fromDate, toldAt: at } });
    await db.unitName.create({
      data: { orgId, unitId: root.id, name: profile.name, fromDay: fromDate, toldAt: at },
    });
    const { name: to, ...rest } = profile;
    const detail = {
      fields,
      from: before?.name ?? null,
      to,
      ...rest,
      fromDay: from,
      corrects: told !== undefined,
    };
    record({ type: "organisation.profile_added", orgId, unitId: root.id, subjectId: orgId, detail });
    return done(null);
  });
}

/** What stands for the day now, with what was told last. */
async function staleProfile(actor: Actor, orgId: string, day: PlainDate): Promise<Refusal> {
  const now = await profiles(actor, orgId);
  const current = now.find(({ fromDay }) => fromDay === day) ?? now[0];
  if (!current) return notFound();
  return refused("stale", "Người khác vừa ghi thông tin của tổ chức. So hai bản rồi lưu lại.", {
    current: { ...current, version: toldLast(now) },
  });
}

/** Writes a signer, new or corrected. */
export async function saveSigner(
  actor: Actor,
  orgId: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const scope = settingsScope(actor, orgId);
  if (!scope.ok) return scope;
  const parsed = parse(signerSchema, input);
  if (!parsed.ok) return parsed;
  const { id: given, version, toDay, ...fields } = parsed.value;
  if (toDay && toDay < fields.fromDay) return refusedAt("toDay", "Ngày cuối đứng trước ngày đầu. Sửa lại.");
  const known = given ? await signer(actor, orgId, given) : null;
  if (given && !known) return notFound();
  const id = given ?? newId();
  const row = { ...fields, fromDay: fromDay(fields.fromDay), toDay: toDay ? fromDay(toDay) : null };
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope.value, tx);
    if (known) {
      const where = { id, version: version ?? 0 };
      const saved = await db.signer.updateMany({ where, data: { ...row, version: { increment: 1 } } });
      if (saved.count === 0) return () => staleSigner(actor, orgId, id);
    } else await db.signer.create({ data: { id, orgId, ...row } });
    const { name, title, onBehalfOf, fromDay: from } = fields;
    record({
      type: "organisation.signer_saved",
      orgId,
      subjectId: id,
      detail: { title, onBehalfOf, fromDay: from, toDay: toDay ?? null },
      before: known ? { name: known.name } : null,
      after: { name },
    });
    return done({ id });
  });
}

async function signer(actor: Actor, orgId: string, id: string): Promise<Signer | null> {
  return (await signers(actor, orgId)).find((each) => each.id === id) ?? null;
}

async function staleSigner(actor: Actor, orgId: string, id: string): Promise<Refusal> {
  const current = await signer(actor, orgId, id);
  if (!current) return notFound();
  return refused("stale", "Người khác vừa sửa người ký này. So hai bản rồi lưu lại.", { current });
}
