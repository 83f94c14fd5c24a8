import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { fold } from "@/lib/platform/fold";
import { type FieldError, type Refusal, refused, refusedFields } from "@/lib/platform/result";
import type { Member, StoredStatus } from "./types";

type Newcomer = Pick<Member, "fullName" | "birthDate" | "gender" | "code" | "cardNumber">;
/** A code or a card; name and birth date of somebody in the same unit, or in another one; who `waits` to be taken in here. */
type Ground = "code" | "cardNumber" | "inUnit" | "elsewhere" | "waits";

/** What the newcomer at this place of those asked about shares with a member in activity. */
type Shared = FieldError & { at: number; ground: Ground; path: "code" | "cardNumber" | "fullName" };

const MOVE =
  "Nếu là người này, đơn vị cũ mở hồ sơ chuyển trong tổ chức hoặc ghi kết quả đi; chưa rõ thì hỏi văn phòng cấp trên.";

const SETTLE = "Nhờ văn phòng cấp trên đối chiếu; đơn vị kia sửa lại số rồi hoàn tác lần nữa.";

/** Neither who it is nor where: that is told to those alone who reach the person. */
const MESSAGES: Record<Ground, string> = {
  code: `Mã định danh này là của một đoàn viên đang sinh hoạt trong tổ chức. Xem lại mã. ${MOVE}`,
  cardNumber: `Số thẻ này là của một đoàn viên đang sinh hoạt trong tổ chức. Xem lại số thẻ. ${MOVE}`,
  inUnit:
    "Danh sách đơn vị đã có người cùng họ tên, ngày sinh. Nếu là người này thì không tiếp nhận lần nữa, hồ sơ đang mở thì rút; nếu là hai người thì ghi mã định danh của cả hai rồi tiếp nhận lại.",
  waits:
    "Đơn vị khác trong tổ chức đang chuyển người này đến đây. Mở trang Chuyển sinh hoạt đoàn, tiếp nhận ở hồ sơ đó thì người này vào danh sách với hồ sơ cũ; không thêm dòng mới, không ghi chuyển đến. Chưa có nút tiếp nhận thì đơn vị cũ chưa giới thiệu xong. Nếu là người khác cùng họ tên, tiếp nhận người kia trước rồi thêm người này.",
  elsewhere: `Đơn vị khác trong tổ chức có đoàn viên đang sinh hoạt cùng họ tên, ngày sinh, giới tính. ${MOVE}`,
};

/**
 * $1 organisation; of each person at its place $2 code, $3 card; $4 the unit that takes them in; $5 whether one of its own
 * counts too; $6 folded name, $7 birth date. Whom another unit is moving here comes by that case, not as somebody new.
 */
const BY_NUMBER = `SELECT (n.number - 1)::int AS at, 'code' AS ground, 'code' AS path
      FROM unnest($2::text[]) WITH ORDINALITY AS n(code, number)
      JOIN members m ON m.org_id = $1::uuid AND m.code = n.code AND m.status = 'active'
        AND ($5::boolean OR m.unit_id <> $4::uuid)
    UNION
    SELECT (n.number - 1)::int, 'cardNumber', 'cardNumber'
      FROM unnest($3::text[]) WITH ORDINALITY AS n(card, number)
      JOIN members m ON m.org_id = $1::uuid AND m.card_number = n.card AND m.status = 'active'
        AND ($5::boolean OR m.unit_id <> $4::uuid)
    UNION
    SELECT (n.number - 1)::int, 'waits',
        CASE WHEN m.code = n.code THEN 'code' WHEN m.card_number = n.card THEN 'cardNumber' ELSE 'fullName' END
      FROM unnest($2::text[], $3::text[], $6::text[], $7::text[]) WITH ORDINALITY AS n(code, card, name_key, born, number)
      CROSS JOIN member_cases c
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.direction = 'within' AND t.kind = 'permanent'
      JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id AND m.status IN ('active', 'moved')
        AND (m.code = n.code OR m.card_number = n.card OR (m.name_key = n.name_key AND m.birth_date = n.born
          AND (m.code IS NULL OR n.code IS NULL OR m.code = n.code)))
      WHERE c.org_id = $1::uuid AND c.other_unit_id = $4::uuid AND c.closed_on IS NULL`;

const numbersStatement = {
  name: "member_numbers_elsewhere",
  text: `${BY_NUMBER}
    ORDER BY at, ground`,
};

/** As above, and who bears name and birth date in the unit itself, unless two codes tell two people. */
const ROSTERED = `${BY_NUMBER}
    UNION
    SELECT (n.number - 1)::int, 'inUnit', 'fullName'
      FROM unnest($2::text[], $6::text[], $7::text[]) WITH ORDINALITY AS n(code, name_key, born, number)
      JOIN members m ON m.org_id = $1::uuid AND m.unit_id = $4::uuid AND m.name_key = n.name_key
        AND m.birth_date = n.born AND m.status = 'active' AND (m.code IS NULL OR n.code IS NULL OR m.code = n.code)`;

const rosteredStatement = {
  name: "member_rostered",
  text: `${ROSTERED}
    ORDER BY at, ground`,
};

/**
 * As above, and $8 gender: of another unit nobody is meant where only the year of birth is known. The names go by the other
 * units, as their index does.
 */
const sharedStatement = {
  name: "member_elsewhere",
  text: `${ROSTERED}
    UNION
    SELECT (n.number - 1)::int, 'elsewhere', 'fullName'
      FROM unnest($6::text[], $7::text[], $8::text[]) WITH ORDINALITY AS n(name_key, born, gender, number)
      JOIN units u ON u.org_id = $1::uuid AND u.id <> $4::uuid
      JOIN members m ON m.org_id = u.org_id AND m.unit_id = u.id AND m.name_key = n.name_key
        AND m.birth_date = n.born AND length(n.born) = 10 AND m.gender::text = n.gender AND m.status = 'active'
    ORDER BY at, ground`,
};

/** Whether newcomers are in a roster of the organisation already, also where whoever takes them in does not reach. */
export async function sharedInOrganisation(
  scope: Scope,
  unitId: string,
  newcomers: readonly Newcomer[],
): Promise<Shared[]> {
  const found = await rows<Found>(scope, sharedStatement, ({ orgId }) => [
    ...peopleOf({ orgId, unitId }, newcomers),
    newcomers.map(({ gender }) => gender),
  ]);
  return toldOf(found);
}

/** What is typed of one person; who it is matters of a `newcomer` alone, whose name is folded. */
export type Numbers = Partial<Pick<Newcomer, "code" | "cardNumber">> & {
  newcomer?: { name: string | null; birthDate: string | null } | null;
};

type Holder = Pick<Member, "code" | "cardNumber"> & { status: StoredStatus };

/** Of a member who is active after a change the code and card that it gives; of one brought back all that he or she has. */
export function newlyHeld(before: Holder, { code, cardNumber, status }: Holder): Numbers {
  if (status !== "active") return {};
  const returns = before.status !== "active";
  return {
    code: returns || code !== before.code ? code : null,
    cardNumber: returns || cardNumber !== before.cardNumber ? cardNumber : null,
  };
}

/**
 * Whose code or card a member in activity of another unit has. Within the unit such ones are a doubt alone: national sheets
 * repeat codes.
 */
export async function takenElsewhere(
  scope: Scope,
  unitId: string,
  people: readonly Numbers[],
): Promise<Shared[]> {
  if (!people.some(isAsked)) return [];
  const found = await rows<Found>(scope, numbersStatement, ({ orgId }) =>
    numbersOf({ orgId, unitId }, people, false),
  );
  return toldOf(found);
}

/**
 * As `takenElsewhere`, as they are written: nobody else writes one of these numbers, or adds somebody of one of the
 * newcomers' names, which are folded, until the transaction ends. Who bears those is asked after it.
 */
export async function takenAsWritten(
  db: Writer,
  to: Taker,
  people: readonly Numbers[],
  nameKeys: readonly string[] = [],
): Promise<Shared[]> {
  await holdKeys(db, to.orgId, [...numbersIn(people), ...nameKeys]);
  if (!people.some(isAsked)) return [];
  const found = await rowsWithin<Found>(db, numbersStatement, numbersOf(to, people, false));
  return toldOf(found);
}

/** Nobody else adds somebody of one of these names until the transaction ends: of several at once, before the first is added. */
export async function holdNames(db: Writer, orgId: string, names: readonly string[]): Promise<void> {
  await holdKeys(db, orgId, names.map(fold));
}

type Born = { nameKey: string; birthDate: string };
type Namesake = { at: number; id: string; branchId: string | null };

/** $1 organisation, $2 unit; of each newcomer at its place $3 folded name, $4 birth date. */
const namesakesStatement = {
  name: "member_namesakes",
  text: `SELECT (n.number - 1)::int AS at, m.id, m.branch_id AS "branchId"
    FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS n(name_key, born, number)
    JOIN members m ON m.org_id = $1::uuid AND m.unit_id = $2::uuid AND m.name_key = n.name_key
      AND m.birth_date = n.born AND m.status = 'active'
    ORDER BY at`,
};

/** Who bears name and birth date of a newcomer in the unit's roster: the last word once the names are held. */
export async function namesakes(
  db: Writer,
  { orgId, unitId }: Taker,
  newcomers: readonly Born[],
): Promise<Namesake[]> {
  if (newcomers.length === 0) return [];
  const names = newcomers.map(({ nameKey }) => nameKey);
  const births = newcomers.map(({ birthDate }) => birthDate);
  return rowsWithin<Namesake>(db, namesakesStatement, [orgId, unitId, names, births]);
}

const isAsked = ({ code, cardNumber, newcomer }: Numbers) => Boolean(code || cardNumber || newcomer);
const numbersIn = (people: readonly Numbers[]) =>
  people.flatMap(({ code, cardNumber }) => [code, cardNumber]);

/** Refuses what is written of one person where `takenAsWritten` finds it. */
export async function refuseTakenAsWritten(db: Writer, to: Taker, person: Numbers): Promise<Refusal | null> {
  return refusedTaken(await takenAsWritten(db, to, [person]));
}

/** The same of somebody new. */
export async function refuseTakenNewcomer(
  db: Writer,
  to: Taker,
  { fullName, birthDate, ...numbers }: Numbers & Pick<Newcomer, "fullName" | "birthDate">,
): Promise<Refusal | null> {
  const name = fold(fullName);
  return refusedTaken(await takenAsWritten(db, to, [{ ...numbers, newcomer: { name, birthDate } }], [name]));
}

type Named = Numbers & Pick<Member, "fullName">;

/** Refuses to put members back of whom another unit's member has a code or card by now: says whose and which. */
export async function refuseTakenSince(
  db: Writer,
  to: { orgId: string; unitId: string },
  people: readonly Named[],
): Promise<Refusal | null> {
  const taken = await takenAsWritten(db, to, people);
  if (taken.length === 0) return null;
  return notBack(people, taken);
}

/** The same, of each of them by the place at which he or she stands. */
export async function takenSince(
  db: Writer,
  to: Taker,
  people: readonly Named[],
): Promise<Map<number, Refusal>> {
  const taken = await takenAsWritten(db, to, people);
  const of = (place: number) => taken.filter(({ at }) => at === place);
  return new Map(taken.map(({ at }) => [at, notBack(people, of(at))]));
}

function notBack(people: readonly Named[], taken: readonly Shared[]): Refusal {
  const whose = taken.map(({ at, path }) => {
    const { code, cardNumber, fullName = "" } = people[at] ?? {};
    return path === "code" ? `mã định danh ${code} của ${fullName}` : `số thẻ ${cardNumber} của ${fullName}`;
  });
  const message = `Không hoàn tác được: ${whose.join(", ")} nay là của một đoàn viên đang sinh hoạt ở đơn vị khác.`;
  return refused("conflict", `${message} ${SETTLE}`);
}

function refusedTaken(taken: readonly Shared[]): Refusal | null {
  const fields = taken.map(({ path, message }) => ({ path, message }));
  return refusedFields(fields);
}

/** So many locks hold the numbers and names of an organisation: thousands of a sheet take no more, and one of a form takes one. */
const LOCKS = 256;

/** $1 organisation, $2 numbers and names. In the locks' own order, so that two who want several never wait for each other. */
const lockNumbers = {
  name: "member_numbers_lock",
  text: `SELECT count(pg_advisory_xact_lock(k.key)) FROM (
      SELECT DISTINCT hashtextextended('member_number:' || $1::text || ':' || abs(hashtext(n) % ${LOCKS}), 0) AS key
      FROM unnest($2::text[]) n ORDER BY key) k`,
};

/** Waits for whoever writes one of these numbers or names, which are folded, at this moment. */
export async function holdKeys(db: Writer, orgId: string, all: readonly (string | null | undefined)[]) {
  const keys = all.filter(Boolean);
  if (keys.length > 0) await rowsWithin(db, lockNumbers, [orgId, keys]);
}

/** Refuses newcomers who are in a roster of the organisation by a code or card, or in the unit's by name, as they are written. */
export async function refuseRostered(
  db: Writer,
  to: Taker,
  newcomers: readonly Newcomer[],
): Promise<Refusal | null> {
  if (newcomers.length === 0) return null;
  await holdKeys(db, to.orgId, [...numbersIn(newcomers), ...newcomers.map(({ fullName }) => fold(fullName))]);
  const found = await rowsWithin<Found>(db, rosteredStatement, peopleOf(to, newcomers));
  const [same] = toldOf(found);
  return same ? refused("conflict", same.message) : null;
}

type Found = Pick<Shared, "at" | "ground" | "path">;

type Taker = { orgId: string; unitId: string };

function numbersOf({ orgId, unitId }: Taker, people: readonly Numbers[], countsOwn: boolean) {
  const codes = people.map(({ code }) => code || null);
  const cards = people.map(({ cardNumber }) => cardNumber || null);
  const names = people.map(({ newcomer }) => newcomer?.name ?? null);
  const births = people.map(({ newcomer }) => newcomer?.birthDate ?? null);
  return [orgId, codes, cards, unitId, countsOwn, names, births];
}

function peopleOf(to: Taker, newcomers: readonly Newcomer[]) {
  const named = newcomers.map((each) => ({
    ...each,
    newcomer: { name: fold(each.fullName), birthDate: each.birthDate },
  }));
  return numbersOf(to, named, true);
}

/** Of who waits to be taken in here that alone is told: every other advice leads elsewhere. */
function toldOf(found: readonly Found[]): Shared[] {
  const waiting = new Set(found.flatMap(({ at, ground }) => (ground === "waits" ? at : [])));
  return found
    .filter(({ at, ground }) => ground === "waits" || !waiting.has(at))
    .map(({ at, ground, path }) => ({ at, ground, path, message: MESSAGES[ground] }));
}

/** A code or a card is one person's; of one name and birth date there may be two, hardly in one unit. */
export function isSamePerson({ ground }: Pick<Shared, "ground">): boolean {
  return ground !== "elsewhere";
}
