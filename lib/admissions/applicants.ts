import { holdNames } from "@/lib/members/elsewhere";
import { nameKeys } from "@/lib/members/keys";
import { mayBeSameDay } from "@/lib/members/roster/days";
import type { Member } from "@/lib/members/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import { formatDate, isPlainDate } from "@/lib/platform/dates";

type Person = Pick<Member, "fullName" | "birthDate" | "gender">;
type Applicant = Person & { caseId: string };
type At = { orgId: string; unitId: string };

/** $1 organisation, $2 unit: who applied there, in whichever branch, and is neither turned away nor in the roster yet. */
const applicantsStatement = {
  name: "admission_applicants",
  text: `SELECT c.id AS "caseId", c.person_name AS "fullName", a.birth_date AS "birthDate", a.gender
    FROM member_cases c JOIN admissions a ON a.org_id = c.org_id AND a.case_id = c.id
    WHERE c.org_id = $1::uuid AND c.unit_id = $2::uuid AND c.procedure = 'admission' AND c.closed_on IS NULL
      AND c.member_id IS NULL`,
};

const key = ({ fullName }: Person) => nameKeys(fullName, null).name_key;

/** Name and gender, and a day of birth that may be the same. */
function mayBeSame(one: Person, other: Person): boolean {
  return (
    key(one) === key(other) && one.gender === other.gender && mayBeSameDay(one.birthDate, other.birthDate)
  );
}

/**
 * Why an application may not be open beside another one of the unit: the last word, since the name is held. `was`: whose it
 * is until a correction, which is not at fault for what it shared before.
 */
export async function secondApplication(
  db: Writer,
  at: At,
  person: Applicant,
  was: Person | null = null,
): Promise<string | null> {
  await holdNames(db, at.orgId, [person.fullName]);
  const others = await rowsWithin<Applicant>(db, applicantsStatement, [at.orgId, at.unitId]);
  const fresh = others.filter((each) => each.caseId !== person.caseId && !(was && mayBeSame(each, was)));
  const [why = null] = await whyNotBeside(db, fresh, [person]);
  return why;
}

/** Why these people can't be recorded as admitted, each at the own place: whose names are held already. */
export async function stillApplying(
  db: Writer,
  at: At,
  people: readonly Person[],
): Promise<(string | null)[]> {
  const applicants = await rowsWithin<Applicant>(db, applicantsStatement, [at.orgId, at.unitId]);
  return whyNotBeside(db, applicants, people);
}

/** Whose the other application is and when it came is told to those alone who reach it. */
async function whyNotBeside(
  db: Writer,
  applicants: readonly Applicant[],
  people: readonly Person[],
): Promise<(string | null)[]> {
  const names = new Set(people.map(key));
  const namesakes = applicants.filter((each) => names.has(key(each)));
  const found = people.map((person) => namesakes.find((each) => mayBeSame(each, person)));
  const ids = found.flatMap((first) => first?.caseId ?? []);
  if (ids.length === 0) return people.map(() => null);
  const reached = await db.memberCase.findMany({
    where: { id: { in: ids } },
    select: { id: true, personName: true, openedOn: true, branch: { select: { name: true } } },
  });
  return people.map((person, at) => {
    const first = found[at];
    if (!first) return null;
    const own = reached.find(({ id }) => id === first.caseId);
    return `${own ? whose(own) : SOMEBODY_ELSES} ${twoPeople(first, person)}`;
  });
}

type Reached = { personName: string; openedOn: Date; branch: { name: string } | null };

function whose({ personName, openedOn, branch }: Reached): string {
  const where = branch ? ` ở ${branch.name}` : "";
  return `${personName} đang có hồ sơ kết nạp, nộp đơn ngày ${formatDate(toDay(openedOn))}${where}. Làm tiếp hồ sơ đó, hoặc kết thúc hồ sơ đó trước: rút đơn, đã chuẩn y thì ghi không kết nạp.`;
}

const SOMEBODY_ELSES =
  "Đơn vị hoặc chi đoàn khác của đơn vị đang có hồ sơ kết nạp của người cùng họ tên, giới tính, ngày sinh. Hỏi Bí thư đơn vị để chỉ làm một hồ sơ.";

function twoPeople(one: Person, other: Person): string {
  return [one, other].every(({ birthDate }) => isPlainDate(birthDate))
    ? "Nếu là hai người thì ghi người này sau lễ kết nạp của người kia."
    : "Nếu là hai người thì ghi đủ ngày sinh của người này.";
}
