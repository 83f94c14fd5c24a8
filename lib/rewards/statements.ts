import { placeOn } from "@/lib/members/placed";
import { nameOnDay } from "@/lib/units/name-on-day";
import { MOST_MEMBERS } from "./schema";
import { LISTED_FORMS, OTHER_FORM } from "./types";

const refOf = (
  unit: string,
) => `(SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = r.org_id AND u.id = r.${unit})`;

/** Whom the lines `h` of a table name; `which` says which lines, `more` what is told of the member `m` of each. */
export const honouredIn = (
  table: string,
  which: string,
  more = "",
) => `(SELECT coalesce(jsonb_agg(p.person), '[]') FROM (
    SELECT jsonb_build_object('id', m.id, 'fullName', m.full_name${more}) AS person
    FROM ${table} h JOIN members m ON m.org_id = h.org_id AND m.id = h.member_id
    WHERE ${which} ORDER BY m.given_name, m.full_name, m.id LIMIT ${MOST_MEMBERS}) p)`;

/**
 * SQL: the branch in which the member `m` was on a day, by its name of then; where one of another unit is called how is
 * nobody's business here. `signedAt`: as with `nameOnDay`.
 */
export const branchThen = (unit: string, day: string, signedAt?: string) => `, 'branch',
      (SELECT ${nameOnDay(day, signedAt)} FROM (${placeOn(day)}) p JOIN units u ON u.org_id = m.org_id AND u.id = p.branch_id
        WHERE p.unit_id = ${unit} AND NOT p.arrives)`;

const NAMED = "h.org_id = r.org_id AND h.reward_id = r.id";

/** Of a reward `r`, as `RewardLine`; `named` may leave out some of those whom it names. */
const columns = (
  named = NAMED,
  more = "",
) => `r.id, r.decision_number AS "decisionNumber", r.decided_on AS "decidedOn", r.signer,
  r.level, r.form, r.content, r.is_collective AS "isCollective", ${refOf("unit_id")} AS unit,
  ${refOf("branch_id")} AS branch, ${honouredIn("reward_members", named, more)} AS members, r.deleted_at AS "deletedAt"`;

const REACHED = `r.org_id = $1 AND ($2 OR r.unit_id = ANY($3::uuid[]) OR r.branch_id = ANY($4::uuid[]))`;

const LISTED = LISTED_FORMS.map(({ code }) => code);

/** SQL: the reward `r` is of the form $10; whatever the list does not name is another one. */
const OF_FORM = `CASE WHEN $10 = '${OTHER_FORM}' THEN r.form <> ALL('{${LISTED.join(",")}}'::text[]) ELSE r.form = $10 END`;

/**
 * $5 unit, $6 branch, $7 and $8 first and last day, $9 level, $10 form, $11 whether for a collective, $12 whether those
 * that were removed, $13 how many.
 */
export const listRewardsStatement = {
  name: "reward_list",
  text: `SELECT ${columns()} FROM rewards r WHERE ${REACHED}
      AND ($5::uuid IS NULL OR r.unit_id = $5) AND ($6::uuid IS NULL OR r.branch_id = $6)
      AND r.decided_on BETWEEN $7::date AND $8::date
      AND ($9::text IS NULL OR r.level = $9) AND ($10::text IS NULL OR ${OF_FORM})
      AND ($11::boolean IS NULL OR r.is_collective = $11) AND (r.deleted_at IS NOT NULL) = $12::boolean
    ORDER BY r.decided_on DESC, r.id DESC LIMIT $13`,
};

/**
 * SQL: the member `m` belongs to the branch $3 in this reward: it is the branch's own, or he or she was there on its day.
 */
const OF_BRANCH = `(r.branch_id = $3 OR (SELECT p.unit_id = r.unit_id AND p.branch_id = $3 AND NOT p.arrives
        FROM (${placeOn("r.decided_on")}) p))`;

/**
 * At a place where the actor reads records: $2 unit, $3 branch, whose people alone are named then, whoever recorded it,
 * $4 and $5 first and last day, $6 how many.
 */
export const rewardsBetweenStatement = {
  name: "reward_between",
  text: `SELECT ${columns(`${NAMED} AND ($3::uuid IS NULL OR ${OF_BRANCH})`)} FROM rewards r
    WHERE r.org_id = $1 AND r.deleted_at IS NULL AND r.unit_id = $2 AND r.decided_on BETWEEN $4::date AND $5::date
      AND ($3::uuid IS NULL OR r.branch_id = $3 OR EXISTS (SELECT FROM reward_members h
        JOIN members m ON m.org_id = h.org_id AND m.id = h.member_id WHERE ${NAMED} AND ${OF_BRANCH}))
    ORDER BY r.decided_on, r.id LIMIT $6`,
};

/** Of those $2 that name a member whom the actor sees what they say, and of nobody else whom they name. */
export const rewardsOfMemberStatement = {
  name: "rewards_of_member",
  text: `SELECT r.id, r.decision_number AS "decisionNumber", r.decided_on AS "decidedOn", r.level, r.form, r.content
    FROM rewards r WHERE r.org_id = $1 AND r.id = ANY($2::uuid[]) AND r.deleted_at IS NULL
    ORDER BY r.decided_on DESC, r.id DESC`,
};

/** One reward $5, removed or not, with the branches of its day. */
export const readRewardStatement = {
  name: "reward_read",
  text: `SELECT ${columns(NAMED, branchThen("r.unit_id", "r.decided_on"))}, r.org_id AS "orgId", r.created_by AS "createdBy", r.created_at AS "createdAt",
      r.case_id AS "caseId", r.version FROM rewards r WHERE ${REACHED} AND r.id = $5`,
};

/** One table or form of a unit's rewards at a time. */
export const lockRewardsStatement = {
  name: "rewards_lock",
  text: "SELECT pg_advisory_xact_lock(hashtextextended('rewards:' || $1::text, 0)) IS NULL AS waited",
};

/**
 * $2 the unit, $3 days: as `Grant`, also what the unit recorded of a branch's people, of which the branch's secretary has no
 * page.
 */
export const standingGrantsStatement = {
  name: "rewards_standing",
  text: `SELECT r.id, r.branch_id AS "branchId", r.decision_number AS "decisionNumber", r.decided_on AS "decidedOn", r.form,
      r.is_collective AS "isCollective",
      ARRAY(SELECT h.member_id::text FROM reward_members h WHERE ${NAMED}) AS members
    FROM rewards r WHERE r.org_id = $1 AND r.unit_id = $2 AND r.deleted_at IS NULL AND r.decided_on = ANY ($3::date[])`,
};
