import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { changeAtOnce } from "@/lib/audit/change-at-once";
import { orClosedHome } from "@/lib/audit/closed-home";
import { today } from "@/lib/platform/clock";
import { type Reader, reader, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type FieldError, forbidden, type Refusal, type Result } from "@/lib/platform/result";
import { type NewMember, updateMembers, updateRow } from "./bulk";
import { updateInPlaceCtes, updateMembersCtes } from "./bulk-statements";
import { doubtsAbout } from "./doubts";
import { type Numbers, newlyHeld, refuseTakenAsWritten, refuseTakenNewcomer } from "./elsewhere";
import { findHome, type Home } from "./home";
import { NO_SENSITIVE_WRITE } from "./messages";
import { refuseOnTheWay } from "./on-the-way";
import { type MemberPatch, patchedMember, patchOf } from "./patch";
import { checkTogether } from "./plausible";
import { findMember, type SeenMember } from "./queries";
import { readFields } from "./read-fields";
import { doubted, impossible, sensitiveIn, staleMember } from "./rules";
import { createMemberSchema, homeSchema, patchMemberSchema } from "./schema";
import { besideInPost } from "./single-posts";
import type { Member } from "./types";
import { addMembers } from "./within";

/** Adds a member to a unit. Doubts (a likely double, a name of one word) are answered first, unless `confirmed`. */
export async function createMember(actor: Actor, input: unknown): Promise<Result<Member>> {
  const home = await homeFor(actor, input);
  if (!home.ok) return home;
  const parsed = parse(createMemberSchema, input);
  if (!parsed.ok) return parsed;
  const day = await today();
  const values = readFields(parsed.value, day);
  if (!values.ok) return values;
  const wrong = impossible(checkTogether(values.value as Partial<Member>, day));
  if (wrong) return wrong;
  const isConfirmed = parsed.value.confirmed === true;
  return insert(actor, home.value, values.value as NewMember["values"], { isConfirmed, day });
}

async function homeFor(actor: Actor, input: unknown): Promise<Result<Home>> {
  const named = parse(homeSchema, input);
  if (!named.ok) return named;
  const home = await findHome(actor, named.value.unit, named.value.branch);
  if (!home.ok) return home;
  const no = refusal(can.editRoster(actor, home.value.place));
  if (no) return no;
  const hidden = sensitiveIn(input).length > 0 && !can.seeSensitive(actor, home.value.place).allowed;
  return hidden ? forbidden(NO_SENSITIVE_WRITE) : home;
}

async function insert(
  actor: Actor,
  home: Home,
  values: NewMember["values"],
  { isConfirmed, day }: { isConfirmed: boolean; day: PlainDate },
): Promise<Result<Member>> {
  const { orgId, unitId } = home.place;
  const created = await change(whoIs(actor), async (tx, record) => {
    const db = writer(home.structure, tx);
    const taken = await refuseTakenNewcomer(db, { orgId, unitId }, values as typeof values & Numbers);
    if (taken) return taken;
    const read = (scope: Scope) => writer(scope, tx);
    const doubts = isConfirmed
      ? []
      : [
          ...(await doubtsAbout(actor, orgId, values, day, read)),
          ...(await doubtsOfNewPost(actor, home, values, read)),
        ];
    if (doubts.length > 0) return doubted(doubts);
    const [id = ""] = await addMembers({ db, record }, { orgId, unitId }, [{ branch: home.branch, values }]);
    return done(id);
  });
  return created.ok ? memberNow(actor, created.value) : created;
}

async function memberNow(actor: Actor, id: string): Promise<Result<Member>> {
  const found = await findMember(actor, id);
  return found.ok ? done(found.value.member) : found;
}

const update = { name: "member_update", ctes: updateMembersCtes("$1", "$2") };
const updateInPlace = { name: "member_update_in_place", ctes: updateInPlaceCtes };

/** Corrects a member's fields, branch or status: what is not given stays; a save of an old version is refused. */
export async function updateMember(actor: Actor, id: string, input: unknown): Promise<Result<Member>> {
  return updateFound(actor, await findMember(actor, id), input);
}

/** As `updateMember`, of a member found already. */
export async function updateFound(
  actor: Actor,
  found: Result<SeenMember>,
  input: unknown,
): Promise<Result<Member>> {
  if (!found.ok) return found;
  const patch = await allowedPatch(actor, found.value, input);
  if (!patch.ok) return patch;
  const { member, place, scope } = found.value;
  const { id } = member;
  if (patch.value.events.length === 0) return done(member);
  const asked = await doubtsOfPost(found.value, patch.value);
  if (asked) return asked;
  const held = newlyHeld(member, patchedMember(member, patch.value));
  const { status } = patch.value;
  const leaves = member.status === "active" && status !== undefined && status !== "active";
  if (held.code || held.cardNumber || leaves)
    return writeInTurn(actor, found.value, patch.value, { held, leaves });
  const row = updateRow({ id, ...patch.value });
  const isInPlace = !("branch_id" in row.plain) && Object.keys(row.sensitive).length === 0;
  const write = isInPlace ? updateInPlace : update;
  const values = [JSON.stringify([row]), place.orgId];
  const written = await orClosedHome(changeAtOnce(whoIs(actor), scope, write, values, patch.value.events));
  if (typeof written === "object") return written;
  return written ? done(patchedMember(member, patch.value)) : overtaken(actor, id);
}

const postDoubts = (words: readonly string[]) => words.map((message) => ({ path: "position", message }));

async function doubtsOfNewPost(
  actor: Actor,
  { place: { orgId, unitId }, branch }: Home,
  { position, fullName }: { position?: unknown; fullName?: unknown },
  read: (scope: Scope) => Pick<Reader, "member">,
): Promise<FieldError[]> {
  const scope = readScope(actor, orgId);
  if (!scope || typeof position !== "string") return [];
  const bearer = { id: null, fullName: String(fullName), unitId, branch };
  return postDoubts(await besideInPost(read(scope), position, [bearer]));
}

const STILL_SAVED = "Xem lại trước khi lưu; nếu vẫn đúng, chọn “Vẫn lưu” rồi bấm lại.";

/** The form asks before a body has two of whom it has one. */
async function doubtsOfPost(
  { member, place, scope }: SeenMember,
  patch: MemberPatch & { asks: boolean },
): Promise<Refusal | null> {
  const after = patchedMember(member, patch);
  const isSame = after.position === member.position && after.branch?.id === member.branch?.id;
  if (!patch.asks || after.status !== "active" || (isSame && member.status === "active")) return null;
  const { id, fullName, branch } = after;
  const bearer = { id, fullName, unitId: place.unitId, branch };
  const doubts = postDoubts(await besideInPost(reader(scope), after.position, [bearer]));
  return doubts.length > 0 ? { ...doubted(doubts), message: STILL_SAVED } : null;
}

async function overtaken(actor: Actor, id: string): Promise<Refusal> {
  const now = await memberNow(actor, id);
  return now.ok ? staleMember(now.value) : now;
}

/**
 * As any other change, one after the other with whoever writes the same code or card at this moment, or opens a transfer
 * of somebody who leaves.
 */
async function writeInTurn(
  actor: Actor,
  { member, place: { orgId, unitId }, scope }: SeenMember,
  patch: MemberPatch,
  { held, leaves }: { held: Numbers; leaves: boolean },
): Promise<Result<Member>> {
  const { id } = member;
  return change<Member>(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const no =
      (await refuseTakenAsWritten(db, { orgId, unitId }, held)) ??
      (leaves ? await refuseOnTheWay(db, orgId, [id]) : null);
    if (no) return no;
    if ((await updateMembers(db, orgId, [{ id, ...patch }])).length === 0) return () => overtaken(actor, id);
    for (const event of patch.events) record(event);
    return done(patchedMember(member, patch));
  });
}

/** `asks`: doubts are answered first. */
async function allowedPatch(
  actor: Actor,
  seen: SeenMember,
  input: unknown,
): Promise<Result<MemberPatch & { asks: boolean }>> {
  const no = refusal(can.editRoster(actor, seen.place));
  if (no) return no;
  if (!seen.seesSensitive && sensitiveIn(input).length > 0) return forbidden(NO_SENSITIVE_WRITE);
  const parsed = parse(patchMemberSchema, input);
  if (!parsed.ok) return parsed;
  const day = await today();
  const values = readFields(parsed.value, day);
  if (!values.ok) return values;
  if (parsed.value.version !== seen.member.version) return staleMember(seen.member);
  const branch = await newBranch(actor, seen, parsed.value.branch);
  if (!branch.ok) return branch;
  const patch = patchOf(seen, parsed.value, values.value, branch.value, day);
  return patch.ok ? done({ ...patch.value, asks: parsed.value.confirmed === false }) : patch;
}

/** The branch to which a member moves; undefined where the patch leaves it. Both branches must be the actor's to edit. */
async function newBranch(actor: Actor, { member, place }: SeenMember, branchId: string | null | undefined) {
  if (branchId === undefined || branchId === (member.branch?.id ?? null)) return done(undefined);
  const home = await findHome(actor, place.unitId, branchId);
  if (!home.ok) return home;
  return refusal(can.editRoster(actor, home.value.place)) ?? done(home.value.branch);
}
