import type { Actor } from "@/lib/access/types";
import { endRoleWithin } from "@/lib/accounts/roles/end";
import { rolesLike, rolesWithin } from "@/lib/accounts/roles/find";
import { restoreRoleWithin } from "@/lib/accounts/roles/restore";
import type { Transaction } from "@/lib/platform/database/database";
import { isExclusionViolation } from "@/lib/platform/database/errors";
import type { Scope } from "@/lib/platform/database/scope";
import { type Refusal, type Result, refused } from "@/lib/platform/result";
import { isSecretaryRole } from "./effects";
import type { RoleChange } from "./types";
import type { RecordEvent } from "./writing";

type Taking = { actor: Actor; tx: Transaction; record: RecordEvent };

/** What is taken back, and what is written instead where it can't be. */
export type TakingBack = {
  what: "việc này" | "lần bàn giao này";
  verb: "Rút" | "Hoàn tác";
  instead: string;
  /**
   * Whether a role that it gave must still stand: one that ended since went on with the work of a hand-over. Of an act it
   * may have ended, which is all that taking back would do with it.
   */
  givenStands?: true;
};

/** Puts roles back exactly as they stood before one act gave and ended them, or says why they don't go back. */
export async function putRolesBack(
  { actor, tx, record }: Taking,
  scope: Scope,
  changes: readonly RoleChange[],
  { what, verb, instead, givenStands }: TakingBack,
): Promise<Refusal | null> {
  const changed = (name: string) =>
    refused("conflict", `Vai trò của ${name} đã đổi sau ${what} nên không trả lại đúng được. ${instead}`);
  const ids = changes.map(({ roleId }) => roleId);
  const found = await rolesWithin(tx, scope, ids);
  const given = found.filter((role) => changes.some((one) => one.roleId === role.id && one.is === "given"));
  for (const role of given) {
    const went = role.endedAt === null ? !(await endRoleWithin(tx, record, role, null)) : givenStands;
    if (went) return changed(role.user.name);
  }
  for (const { roleId, is, version, beside } of changes) {
    const role = found.find((one) => one.id === roleId);
    if (is === "given" || !role) continue;
    if (role.user.id === actor.userId)
      return refused(
        "conflict",
        `${verb} ${what} thì vai trò cũ của chính bạn mở lại. Nhờ người khác ${verb.toLocaleLowerCase("vi")}.`,
      );
    const restored = await restoreRoleWithin(tx, record, { ...role, version });
    if (restored !== true) return restored || changed(role.user.name);
    const second = await secondSecretary(tx, role, { back: ids, beside });
    if (second)
      return refused(
        "conflict",
        `Nơi này đang có bí thư khác là ${second} nên chưa trả lại vai trò cũ của ${role.user.name} được. Vai trò đó giao nhầm thì kết thúc trước, rồi ${verb.toLocaleLowerCase("vi")}; giao đúng thì để nguyên. ${instead}`,
      );
  }
  return null;
}

/**
 * Who was given the secretary's role since another's ended, or has theirs back since: two would hold it that did not
 * before. Whoever held it `beside` that person stays, as it was, and so do those who come `back` together.
 */
async function secondSecretary(
  tx: Transaction,
  ended: Awaited<ReturnType<typeof rolesWithin>>[number],
  { back, beside }: { back: readonly string[]; beside: readonly string[] | undefined },
): Promise<string | null> {
  const { endedAt } = ended;
  if (!isSecretaryRole(ended.role) || ended.isDeputy || endedAt === null) return null;
  const held = (await rolesLike(tx, ended)).filter(({ id }) => !back.includes(id));
  const second = held.find(({ id, createdAt }) => (beside ? !beside.includes(id) : createdAt > endedAt));
  return second?.user.name ?? null;
}

/** A role that was given again since stands where the old one would come back. */
export async function restoring(
  { what, instead }: TakingBack,
  run: () => Promise<Result<null>>,
): Promise<Result<null>> {
  try {
    return await run();
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return refused(
      "conflict",
      `Người thôi vai trò theo ${what} đã được giao lại vai trò đó, nên không trả lại đúng được. ${instead}`,
    );
  }
}
