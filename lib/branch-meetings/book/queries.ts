import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { activitiesBetween } from "@/lib/activities/queries";
import { everyAdmission } from "@/lib/admissions/queries";
import { measuresInForce } from "@/lib/discipline/queries";
import { postOn } from "@/lib/members/placed";
import { organisationMeasures } from "@/lib/organisation-discipline/queries";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { earlier, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { whole } from "@/lib/platform/whole";
import { AROUND, LISTED } from "@/lib/ratings/listed";
import { rewardsBetween } from "@/lib/rewards/queries";
import { registeredTransfers } from "@/lib/transfers/queries";
import { namesAt } from "@/lib/units/names-at";
import { profileOn } from "@/lib/units/queries";
import type { RecordPlace } from "@/lib/units/record-place";
import { MOST_MEETINGS, meetingsBetween } from "../queries";
import { rhythmOf } from "../rhythm/queries";
import { isHeld } from "../rules";
import type { Book, BookMember } from "./types";

const MOST_MEMBERS = 5000;

/** Who stood in the branch's list ($1 – $3) on the list's day ($5), with the posts of then; at most $4 of them. */
const membersStatement = {
  name: "branch_book_members",
  text: `SELECT m.full_name AS "fullName", m.birth_date AS "birthDate", m.gender, m.joined_on AS "joinedOn",
      ${postOn("$5::date")} AS position,
      m.code, m.card_number AS "cardNumber"
    FROM ${AROUND} WHERE ${LISTED}
    ORDER BY m.given_name COLLATE "vi-x-icu", m.full_name COLLATE "vi-x-icu", m.id LIMIT $4`,
};

/** Everything that the book of a branch says of a period. */
export async function branchBook(
  actor: Actor,
  place: RecordPlace,
  period: { from: PlainDate; to: PlainDate },
): Promise<Result<Book>> {
  const { orgId, unitId, branchId } = place;
  const scope = readScope(actor, orgId);
  const no = refusal(can.readBranchMeetings(actor, place));
  if (no || !scope) return no ?? notFound();
  if (!(await rhythmOf(actor, place))) return notFound("Chọn chi đoàn cần in sổ.");
  const on = await today();
  const listedOn = earlier(period.to, on);
  const listed = [orgId, unitId, branchId, MOST_MEMBERS + 1, listedOn];
  const [names, organisation, listedThen, met, activities, admitted, moved, rewards, discipline, measures] =
    await Promise.all([
      namesAt(actor, place),
      profileOn(actor, orgId, on),
      rows<BookMember>(scope, membersStatement, () => listed),
      meetingsBetween(actor, place, period),
      activitiesBetween(actor, place, period),
      everyAdmission(actor, { ...place, admitted: period }),
      registeredTransfers(actor, place, period),
      rewardsBetween(actor, place, period),
      measuresInForce(actor, place, period),
      organisationMeasures(actor, place, period),
    ]);
  if (!names || !organisation) return notFound();
  const members = whole(listedThen, MOST_MEMBERS, "Chi đoàn này quá đông cho một sổ.");
  const meetings = whole(met, MOST_MEETINGS);
  if (!members.ok) return members;
  if (!meetings.ok) return meetings;
  if (!activities.ok) return activities;
  if (!admitted.ok) return admitted;
  if (!moved.ok) return moved;
  if (!rewards.ok) return rewards;
  return done({
    organisation,
    unit: names.unit,
    branch: names.branch,
    ...period,
    on,
    listedOn,
    discipline,
    ownMeasures: can.readOrganisationDiscipline(actor, place).allowed
      ? measures.filter((measure) => measure.branchId === branchId)
      : null,
    members: members.value,
    rewards: rewards.value,
    meetings: meetings.value.filter(({ state }) => isHeld(state)).toReversed(),
    activities: activities.value.toReversed(),
    admissions: admitted.value,
    transfers: moved.value.filter(({ outcome }) => outcome !== "refused"),
  });
}
