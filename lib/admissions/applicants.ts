import { holdNames } from "@/lib/members/elsewhere";
import { nameKeys } from "@/lib/members/keys";
import { mayBeSameDay } from "@/lib/members/roster/days";
import type { Member } from "@/lib/members/types";
import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { formatDate } from "@/lib/platform/dates";

type Person = Pick<Member, "fullName" | "birthDate" | "gender">;
export type Applicant = Person & { caseId: string };
type At = { orgId: string; unitId: string };

/** $1 organisation, $2 unit: whose application goes on there, in whichever branch. */
const applicantsStatement = {
  name: "admission_applicants",
  text: `SELECT c.id AS "caseId", c.person_name AS "fullName", a.birth_date AS "birthDate", a.gender
    FROM member_cases c JOIN admissions a ON a.org_id = c.org_id AND a.case_id = c.id
    WHERE c.org_id = $1::uuid AND c.unit_id = $2::uuid AND c.procedure = 'admission' AND c.closed_on IS NULL`,
};

export function applicantsOf(scope: Scope, { orgId, unitId }: At): Promise<Applicant[]> {
  return rows<Applicant>(scope, applicantsStatement, () => [orgId, unitId]);
}

const key = ({ fullName }: Person) => nameKeys(fullName, null).name_key;

/** Name and gender, and a day of birth that may be the same. */
export function isSamePerson(one: Person, other: Person): boolean {
  return (
    key(one) === key(other) && one.gender === other.gender && mayBeSameDay(one.birthDate, other.birthDate)
  );
}

/**
 * Why an application may not be open beside another one of the unit: the last word, since the name is held. Whose it is
 * and when it came is told to those alone who reach it.
 */
export async function secondApplication(db: Writer, at: At, person: Applicant): Promise<string | null> {
  await holdNames(db, at.orgId, [person.fullName]);
  const open = await rowsWithin<Applicant>(db, applicantsStatement, [at.orgId, at.unitId]);
  const first = open.find((each) => each.caseId !== person.caseId && isSamePerson(each, person));
  if (!first) return null;
  const reached = await db.memberCase.findFirst({
    where: { id: first.caseId },
    select: { personName: true, openedOn: true, branch: { select: { name: true } } },
  });
  if (!reached)
    return "Chi đoàn khác của đơn vị đang có hồ sơ kết nạp của người cùng họ tên, ngày sinh. Hỏi Bí thư đơn vị để chỉ làm một hồ sơ.";
  const { personName, openedOn, branch } = reached;
  const where = branch ? ` ở ${branch.name}` : "";
  return `${personName} đang có hồ sơ kết nạp, nộp đơn ngày ${formatDate(toDay(openedOn))}${where}. Làm tiếp hồ sơ đó; nếu làm lại từ đầu thì rút đơn ở hồ sơ đó trước.`;
}
