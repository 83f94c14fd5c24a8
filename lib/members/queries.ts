import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { RESTRICTED_PROCEDURES, readsProcedure } from "@/lib/access/restricted";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Beside } from "@/lib/access/session";
import type { Actor, Place } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { recordSensitiveRead } from "@/lib/audit/sensitive-reads";
import { rows } from "@/lib/platform/database/database";
import { branchIdsOf, unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unsealText } from "@/lib/platform/sealing";
import { memberJson, sensitiveJson } from "./json";
import { withoutContact } from "./listed";
import { KEPT_IN_BOOK } from "./measure-in-force";
import { refusesUse } from "./refused-use";
import { type Member, SENSITIVE_FIELDS, type SensitiveValues } from "./types";

const own = `m.org_id AS "orgId", m.unit_id AS "unitId", m.branch_id AS "branchId",
    ${memberJson} AS member, ${refusesUse("contact")} AS "refusesContact", ${sensitiveJson} AS sensitive`;

const related = `ARRAY(SELECT g.id FROM members g WHERE g.org_id = m.org_id AND g.merged_into_id = m.id) AS "mergedIds",
    ARRAY(SELECT h.reward_id FROM reward_members h WHERE h.org_id = m.org_id AND h.member_id = m.id) AS "rewardIds",
    ARRAY(SELECT p.case_id FROM reward_proposal_members p
      WHERE p.org_id = m.org_id AND p.member_id = m.id) AS "proposalIds",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'procedure', c.procedure, 'orgId', c.org_id,
      'unitId', c.unit_id, 'branchId', c.branch_id, 'isKept', ${KEPT_IN_BOOK})), '[]') FROM member_cases c
      WHERE c.org_id = m.org_id AND c.procedure = ANY('{${["admission", ...RESTRICTED_PROCEDURES].join()}}') AND c.member_id IN
      (SELECT g.id FROM members g WHERE g.org_id = m.org_id AND (g.id = m.id OR g.merged_into_id = m.id))) AS "namelessCases"`;

const found = (columns: string) => `SELECT ${columns}
  FROM members m LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id`;

/** The row that an id leads to: its own, or the one into which it was merged. */
const standsFor = (id: string) =>
  `m.id = (SELECT COALESCE(g.merged_into_id, g.id) FROM members g WHERE g.id = ${id})`;

const readOne = {
  name: "member_read",
  text: `${found(`${own}, ${related}`)} WHERE ${standsFor("$1")} AND m.org_id = $2
    AND ($3::uuid[] IS NULL OR m.unit_id = ANY($3::uuid[]) OR m.branch_id = ANY($4::uuid[]))`,
};

/** A member as found, not yet as anybody may see it. */
export type MemberRow = {
  orgId: string;
  unitId: string;
  branchId: string | null;
  member: Member;
  refusesContact: boolean;
  sensitive: SensitiveValues;
};

type RelatedRow = Omit<Related, "namelessIds"> & {
  /** `isKept`: the Sổ, which goes along with the member, keeps what came of it. */
  namelessCases: (Place & { id: string; procedure: string; isKept: boolean })[];
};

/** A member as an actor sees it, where it lies, and what else this actor may know and do. */
export type SeenMember = {
  member: Member;
  place: Place;
  scope: Scope;
  seesSensitive: boolean;
};

/** Other ids under which records speak of a member. */
type Related = {
  /** Rows that were found to be the same person. */
  mergedIds: string[];
  /** Rewards that name the member among others. */
  rewardIds: string[];
  /** Cases of proposals that do; where they lie the member may be no more. */
  proposalIds: string[];
  /**
   * Cases of which the log speaks without their member: the one by which the person joined and, for whoever may read
   * them, restricted ones; also of the rows that were found to be the same person.
   */
  namelessIds: string[];
};

export type FoundMember = SeenMember & Related;

/** Finds a member for a command or a page; showing it to somebody goes through `memberById`. */
export async function findMember(actor: Actor, id: string): Promise<Result<FoundMember>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    if (!scope) continue;
    const [row] = await rows<MemberRow & RelatedRow>(scope, readOne, () => [
      id,
      orgId,
      unitIdsOf(scope),
      branchIdsOf(scope),
    ]);
    if (!row) continue;
    const one = seen(actor, scope, row);
    return one.ok ? done({ ...one.value, ...relatedTo(actor, one.value.place, row) }) : one;
  }
  return notFound();
}

/** The member of an address, found beside the session's check; `seenRow` says what of it the actor sees. */
export function memberBeside(id: string): Beside | null {
  return isId(id)
    ? { name: "member_beside", text: `${found(own)} WHERE ${standsFor("$2")}`, values: [id] }
    : null;
}

/** A row that was read already, as the actor may see it; a stranger's is not found. */
export function seenRow(actor: Actor, row: MemberRow | null): Result<SeenMember> {
  const scope = row && readScope(actor, row.orgId);
  return scope ? seen(actor, scope, row) : notFound();
}

function seen(
  actor: Actor,
  scope: Scope,
  { member: whole, refusesContact, sensitive, orgId, unitId, branchId }: MemberRow,
): Result<SeenMember> {
  const place = { orgId, unitId, branchId };
  const no = refusal(can.readRoster(actor, place));
  if (no) return no;
  const member = refusesContact && !can.editRoster(actor, place).allowed ? withoutContact(whole) : whole;
  const seesSensitive = can.seeSensitive(actor, place).allowed;
  return done({
    member: seesSensitive ? { ...member, ...unsealed(sensitive) } : member,
    place,
    scope,
    seesSensitive,
  });
}

/** Of a member whom the actor may see. */
function relatedTo(
  actor: Actor,
  place: Place,
  { mergedIds, rewardIds, proposalIds, namelessCases }: RelatedRow,
): Related {
  const readable = namelessCases.filter(
    ({ procedure, isKept, ...lies }) =>
      readsProcedure(actor, procedure, place) && (isKept || readsProcedure(actor, procedure, lies)),
  );
  return { mergedIds, rewardIds, proposalIds, namelessIds: readable.map(({ id }) => id) };
}

function unsealed(values: SensitiveValues): SensitiveValues {
  return { ...values, idNumber: values.idNumber === null ? null : unsealText(values.idNumber) };
}

/** Shows a member; that sensitive fields were shown is kept in the log. */
export async function memberById(actor: Actor, id: string): Promise<Result<FoundMember>> {
  return shown(actor, await findMember(actor, id));
}

/** As `memberById`, of a member found already; `more` names what other records show beside. */
export async function shown<Seen extends SeenMember>(
  actor: Actor,
  found: Result<Seen>,
  more: readonly string[] = [],
): Promise<Result<Seen>> {
  if (!found.ok) return found;
  const { member, place } = found.value;
  const fields = [...shownSensitive(member), ...more];
  if (fields.length > 0)
    await recordSensitiveRead(whoIs(actor), {
      orgId: place.orgId,
      unitId: place.unitId,
      subjectId: member.id,
      fields,
    });
  return found;
}

function shownSensitive(member: Member): string[] {
  return SENSITIVE_FIELDS.filter((name) => member[name] != null);
}
