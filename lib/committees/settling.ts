import type { Actor } from "@/lib/access/types";
import { managedAccount } from "@/lib/accounts/account-place";
import { createInvited, type NewAccount } from "@/lib/accounts/inviting";
import { makeLink } from "@/lib/accounts/links/commands";
import { idsOfUsernames } from "@/lib/accounts/queries";
import { assignRole } from "@/lib/accounts/roles/assign";
import { endRoleWithin } from "@/lib/accounts/roles/end";
import type { ShownLink } from "@/lib/accounts/types";
import type { AuditEvent } from "@/lib/audit/types";
import type { Transaction, Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { bodyId, bodyName, type FoundBody } from "./bodies";
import { heldBeside, leavesNoSecretary, roleOfPost, rolesToGive } from "./effects";
import { type HeldHere, mayGive, rolesAt } from "./foreseen";
import type { RolesInput } from "./schema";
import type { RoleChange, Tenure } from "./types";

/** What is to be done about roles, looked up before the transaction. */
export type RolePlan = { input: RolesInput; held: HeldHere[]; known: Map<string, string> };

/** Finds the accounts that are named; one that nobody has yet will be invited. */
export async function planRoles(
  actor: Actor,
  body: FoundBody,
  input: RolesInput,
): Promise<Result<RolePlan | null>> {
  if (input.accounts.length + input.endRoles.length === 0) return done(null);
  if (!mayGive(actor, body))
    return refused("forbidden", "Vai trò do văn phòng cấp trên giao. Chuẩn y mà không giao vai trò.");
  const usernames = input.accounts.map(({ username }) => username);
  const known = await idsOfUsernames(usernames);
  const fields: FieldError[] = [];
  for (const { seat, username } of input.accounts) {
    const userId = known.get(username);
    if (!userId || userId === actor.userId) continue;
    const managed = await managedAccount(actor, userId);
    if (!managed.ok)
      fields.push({
        path: `account.${seat}`,
        message: `Tên đăng nhập "${username}" đã có người khác dùng. Chọn tên khác.`,
      });
    else if (managed.value.disabledAt)
      fields.push({
        path: `account.${seat}`,
        message: `Tài khoản "${username}" đang khóa. Mở lại tài khoản trước.`,
      });
  }
  const wrong = refusedFields(fields);
  if (wrong) return wrong;
  return done({ input, held: await rolesAt(body), known });
}

type Settling = {
  actor: Actor;
  body: FoundBody;
  tx: Transaction;
  db: Writer;
  record: (event: AuditEvent) => void;
  committee: readonly Tenure[];
  from: PlainDate;
};

export type Settled = { links: ShownLink[]; changes: RoleChange[] };

/** Ends and gives the roles in the transaction of the approval; answers the links of who was invited. */
export async function settleWithin(settling: Settling, plan: RolePlan): Promise<Result<Settled>> {
  const { actor, body } = settling;
  const { input, held } = plan;
  const ending = held.filter(({ roleId }) => input.endRoles.includes(roleId));
  const found = ending.length === input.endRoles.length ? await accountsOf(settling, plan) : null;
  if (!found) return changedMeanwhile();
  const stays = held.filter((role) => !ending.includes(role));
  const gives = rolesToGive(found.seated, stays, body.kind === "branch");
  // What one gives oneself opens nothing yet, and what waits opens nothing either.
  const opens = gives.filter(({ userId }) => userId !== actor.userId);
  const open = held.filter(({ waits }) => !waits);
  if (!input.noSecretary && leavesNoSecretary(open, input.endRoles, opens)) return lockedOut(body);
  const changes: RoleChange[] = [];
  for (const role of ending) {
    if (!(await endOne(settling, role))) return changedMeanwhile();
    const beside = heldBeside(held, role);
    changes.push({ roleId: role.roleId, is: "ended", version: role.version + 1, beside });
  }
  for (const give of gives) {
    const given = await giveOne(settling, give);
    if (!given.ok) return given;
    changes.push({ roleId: given.value.roleId, is: "given", version: 1 });
  }
  return done({ links: await linksFor(settling, found.invited), changes });
}

type Accounts = { seated: { seat: Tenure; userId: string }[]; invited: NewAccount[] };

/** The account of each seat, made where nobody has that name; null where the committee has changed meanwhile. */
async function accountsOf(
  { tx, db, record, body, committee }: Settling,
  { input, known }: RolePlan,
): Promise<Accounts | null> {
  const seated: Accounts["seated"] = [];
  const invited: NewAccount[] = [];
  for (const { seat: seatId, username } of input.accounts) {
    const seat = committee.find(({ id }) => id === seatId);
    if (!seat || !roleOfPost(seat.post, body.kind === "branch")) return null;
    let userId = known.get(username) ?? invited.find((one) => one.username === username)?.id;
    if (!userId) {
      const account = await createInvited(tx, record, body.place.orgId, { username, name: seat.name });
      invited.push(account);
      userId = account.id;
    }
    seated.push({ seat, userId });
    await db.committeeSeat.updateMany({ where: { id: seatId }, data: { userId } });
  }
  return { seated, invited };
}

async function linksFor(
  { actor, tx, record, body }: Settling,
  invited: readonly NewAccount[],
): Promise<ShownLink[]> {
  const about = { purpose: "invitation" as const, madeById: actor.userId, orgId: body.place.orgId };
  const links: ShownLink[] = [];
  for (const user of invited) links.push(await makeLink(tx, record, { ...about, user }));
  return links;
}

function endOne(
  { tx, record, body }: Settling,
  { roleId, role, userId, name, version }: HeldHere,
): Promise<boolean> {
  const { orgId } = body.place;
  const held = { id: roleId, role, orgId, unitId: bodyId(body), user: { id: userId, name }, version };
  return endRoleWithin(tx, record, held, null);
}

function giveOne(
  { actor, tx, record, body, from }: Settling,
  { userId, role, isDeputy }: ReturnType<typeof rolesToGive>[number],
): Promise<Result<{ roleId: string }>> {
  const to = { role, orgId: body.place.orgId, unitId: bodyId(body), unitName: bodyName(body) };
  return assignRole(tx, record, actor, userId, to, { isDeputy, fromDay: from });
}

function changedMeanwhile(): Refusal {
  return refused("conflict", "Vai trò hoặc Ban Chấp hành vừa đổi. Mở lại trang để xem rồi làm tiếp.");
}

function lockedOut(body: FoundBody): Refusal {
  return refusedAt(
    "noSecretary",
    `Sau việc này ${bodyName(body)} không còn ai đăng nhập với vai trò Bí thư. Gắn tài khoản cho Bí thư mới, hoặc đánh dấu là đã biết.`,
    "conflict",
  );
}
