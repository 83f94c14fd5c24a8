import type { Actor } from "@/lib/access/types";
import { insertCases, type NewCase, type Recorder } from "@/lib/cases/writing";
import type { SeenMember } from "@/lib/members/queries";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { Person, TransferFacts } from "./types";

export type NewTransfer = Omit<NewCase, "procedure" | "personName"> & {
  person: Person;
  facts: Pick<TransferFacts, "direction" | "kind"> & Partial<TransferFacts>;
};

/** The rows of new transfers with their cases. */
export async function insertTransfers(
  db: Writer,
  transfers: readonly NewTransfer[],
  by: Recorder,
): Promise<void> {
  await insertCases(
    db,
    transfers.map(({ person, facts: _, ...row }) => ({
      ...row,
      personName: person.fullName,
      procedure: "transfer",
    })),
    by,
  );
  await db.transfer.createMany({
    data: transfers.map(({ id, orgId, person, facts }) => {
      const { birthDate, gender, code, cardNumber, joinedOn } = person;
      const { until, introducedOn, ...rest } = facts;
      return {
        orgId,
        caseId: id,
        birthDate,
        gender,
        memberCode: code,
        cardNumber,
        joinedOn,
        ...rest,
        until: until ? fromDay(until) : null,
        introducedOn: introducedOn ? fromDay(introducedOn) : null,
      };
    }),
  });
}

/** Who writes transfers down; the installation itself never does. */
export function recorderOf({ userId, name }: Actor): Result<Recorder> {
  if (userId === null) return forbidden("Chuyển sinh hoạt do người của đơn vị ghi.");
  return { ok: true, value: { userId, name } };
}

/** Only who is in the roster can leave it. */
export function notThere({ member }: Pick<SeenMember, "member">): Refusal | null {
  return member.status === "active" ? null : goneAlready(member.fullName);
}

function goneAlready(fullName: string): Refusal {
  return refused(
    "conflict",
    `${fullName} không còn trong danh sách đang sinh hoạt nên không chuyển được. Chọn người khác; đã chuyển rồi thì ghi bằng “Ghi kết quả”.`,
  );
}

const thereStatement = {
  name: "transfer_member_there",
  text: `SELECT m.id FROM members m WHERE m.org_id = $1::uuid AND m.id = ANY($2::uuid[]) AND m.unit_id = $3::uuid AND m.status = 'active'
    ORDER BY m.id FOR NO KEY UPDATE`,
};

/**
 * The same as the case is opened, or opened again: whoever left meanwhile, or was taken in elsewhere, leads nowhere, and
 * whoever wants to leave in another way waits.
 */
export async function refuseGone(
  db: Writer,
  { orgId, unitId, memberId }: Pick<NewTransfer, "orgId" | "unitId" | "memberId">,
  fullName: string,
): Promise<Refusal | null> {
  return memberId === null ? null : refuseAnyGone(db, { orgId, unitId }, [{ id: memberId, fullName }]);
}

/** The same of several at once, who are all named. */
export async function refuseAnyGone(
  db: Writer,
  { orgId, unitId }: Pick<NewTransfer, "orgId" | "unitId">,
  people: readonly { id: string; fullName: string }[],
): Promise<Refusal | null> {
  if (people.length === 0) return null;
  const ids = people.map(({ id }) => id);
  const there = await rowsWithin<{ id: string }>(db, thereStatement, [orgId, ids, unitId]);
  const gone = people.filter((one) => !there.some(({ id }) => id === one.id));
  return gone.length > 0 ? goneAlready(gone.map(({ fullName }) => fullName).join(", ")) : null;
}

const UNDER_WAY = (names: string) =>
  `${names} đang có hồ sơ chuyển sinh hoạt chưa xong. Làm xong hoặc rút hồ sơ đó trước.`;
const AWAY = (names: string) =>
  `${names} đang sinh hoạt tạm thời nơi khác. Ghi đã trở về trước, hoặc bỏ khỏi lần chuyển.`;

export function onTheWay(fullName: string): Refusal {
  return refused("conflict", UNDER_WAY(fullName));
}

/** All of several who are on the way, so that one round is enough; a stay that has begun is ended, not withdrawn. */
export function allOnTheWay(open: readonly { personName: string; state: string }[]): Refusal | null {
  const namesOf = (isAway: boolean) =>
    open
      .filter(({ state }) => (state === "hosted") === isAway)
      .map(({ personName }) => personName)
      .join(", ");
  const [underWay, away] = [namesOf(false), namesOf(true)];
  const words = [underWay && UNDER_WAY(underWay), away && AWAY(away)].filter(Boolean);
  return words.length > 0 ? refused("conflict", words.join(" ")) : null;
}
