import type { Actor } from "@/lib/access/types";
import { postsOfMember } from "@/lib/committees/queries";
import { postOn } from "@/lib/members/placed";
import { leads } from "@/lib/members/rules";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { addDays, formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refusedAt } from "@/lib/platform/result";

/** The roster's post of now, which may have been told late, and of the day before $3. */
const rosterPostsStatement = {
  name: "discipline_roster_posts",
  text: `SELECT m.position AS now, ${postOn("$3::date")} AS before FROM members m WHERE m.org_id = $1 AND m.id = $2`,
};

type RosterPosts = { now: string | null; before: string | null };

/** Only a cadre has a post to lose: by the roster, or by a seat in a committee on that day. */
export async function cadreProblem(
  actor: Actor,
  scope: Scope,
  memberId: string,
  day: PlainDate,
  path: "post" | "form",
): Promise<Refusal | null> {
  const { orgId } = scope;
  const [posts] = await rows<RosterPosts>(scope, rosterPostsStatement, () => [
    orgId,
    memberId,
    addDays(day, -1),
  ]);
  if (posts && (leads(posts.now) || leads(posts.before))) return null;
  const seats = await postsOfMember(actor, { member: { id: memberId }, place: { orgId }, scope });
  if (seats.some(({ from, to }) => from <= day && (to === null || to >= day))) return null;
  return refusedAt(
    path,
    `Cách chức chỉ với cán bộ Đoàn; ngày ${formatDate(day)} người này không giữ chức vụ nào. Chọn hình thức khác, hoặc ghi chức vụ vào danh sách trước.`,
  );
}
