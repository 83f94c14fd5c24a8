import type { Who } from "@/lib/audit/types";
import { systemRows } from "@/lib/platform/database/database";
import { mintScope, type Scope } from "@/lib/platform/database/scope";
import { countAttempt, waitFor } from "@/lib/platform/rate-limit";
import { secretDigest } from "@/lib/platform/sealing";
import { inForce } from "./roles-in-force";

/** A member who came by the own link: no account, no role, and nothing within reach but the own row. */
export type MemberActor = {
  linkId: string;
  orgId: string;
  memberId: string;
  unitId: string;
  branchId: string | null;
  name: string;
  address: string | null;
};

/** What a link tells whoever holds it, before it is opened. */
export type LinkFace = { givenName: string; place: string; expiresAt: Date };

export type AtLink =
  | { state: "unknown" }
  | { state: "too_many"; seconds: number }
  | { state: "closed" | "elsewhere"; face: LinkFace }
  | { state: "open"; face: LinkFace; member: MemberActor };

/** Unknown links asked for from one address: an office or a dormitory shares one, a guesser needs far more. */
const guesses = (address: string) => ({ key: `member-link:address:${address}`, most: 60, seconds: 15 * 60 });

const SECRET = /^[A-Za-z0-9_-]{22}$/;

/** Of roles `r` in force: whose holder may make links where the link `l` was made, as `can.keepMemberLinks` says. */
const keepsLinks = `r.org_id = l.org_id AND ${inForce} AND (
      (r.unit_id = l.unit_id AND (r.role = 'UNIT_SECRETARY' OR (r.role = 'UNIT_COMMITTEE' AND r.sees_sensitive)))
      OR (r.unit_id = l.branch_id AND r.role = 'BRANCH_SECRETARY'))`;

/**
 * A link `l` that was neither withdrawn nor is over, of a member `m` who still stands where it was made. Until it is
 * opened its maker must hold the right as well: whoever lost it may have kept the address.
 */
export const linkStands = `(l.withdrawn_at IS NULL AND l.expires_at > now() AND m.status = 'active'
      AND m.unit_id = l.unit_id AND m.branch_id IS NOT DISTINCT FROM l.branch_id
      AND (l.opened_at IS NOT NULL OR EXISTS (SELECT FROM role_assignments r JOIN users u ON u.id = r.user_id
        WHERE u.id = l.made_by_id AND u.disabled_at IS NULL AND ${keepsLinks})))`;

const findLink = {
  name: "member_link_find",
  text: `SELECT l.id AS "linkId", l.org_id AS "orgId", l.member_id AS "memberId", m.unit_id AS "unitId",
      m.branch_id AS "branchId", m.full_name AS name, m.given_name AS "givenName", COALESCE(b.name, u.name) AS place,
      l.device_digest AS "deviceDigest", l.expires_at AS "expiresAt", ${linkStands} AS stands
    FROM member_links l
    JOIN members m ON m.org_id = l.org_id AND m.id = l.member_id
    JOIN units u ON u.org_id = m.org_id AND u.id = m.unit_id
    LEFT JOIN units b ON b.org_id = m.org_id AND b.id = m.branch_id
    WHERE l.digest = $1`,
};

type LinkRow = Omit<MemberActor, "address"> & LinkFace & { deviceDigest: string | null; stands: boolean };

/**
 * Whose link a secret is, and whether this device has opened it. Asking changes nothing but the count of guesses; a
 * link that was ever made, over or not, is no guess.
 */
export async function memberAtLink(
  secret: string,
  device: string | undefined,
  address: string | null,
): Promise<AtLink> {
  const row = SECRET.test(secret) ? await linkOf(secret) : undefined;
  if (!row) return guessed(address);
  const { givenName, place, expiresAt, deviceDigest, stands, ...who } = row;
  if (!stands) return { state: "unknown" };
  const face = { givenName, place, expiresAt };
  if (deviceDigest === null) return { state: "closed", face };
  if (!device || secretDigest(device) !== deviceDigest) return { state: "elsewhere", face };
  return { state: "open", face, member: { ...who, address } };
}

async function guessed(address: string | null): Promise<AtLink> {
  const limit = address ? guesses(address) : null;
  const seconds = limit && (await waitFor(limit));
  if (seconds) return { state: "too_many", seconds };
  if (limit) await countAttempt(limit);
  return { state: "unknown" };
}

async function linkOf(secret: string): Promise<LinkRow | undefined> {
  const [row] = await systemRows<LinkRow>("a link precedes every scope", findLink, [secretDigest(secret)]);
  return row;
}

/** The member's organisation and none of its units or branches: statements name the own row themselves. */
export function memberScope({ orgId }: MemberActor): Scope {
  return mintScope(orgId, { unitIds: [], branchIds: [] });
}

/** The name stands nowhere but in the roster: the event's subject says who it was. */
export function whoIsMember(address: string | null): Who {
  return { userId: null, name: "Đoàn viên", address };
}
