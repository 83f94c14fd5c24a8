import { readScope, sensitiveScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { type Reader, reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import type { FieldError } from "@/lib/platform/result";
import { searchDigest } from "@/lib/platform/sealing";
import { STATUS_LABELS } from "./messages";
import { memberTerms } from "./terms/queries";
import type { FieldChanges, StoredStatus } from "./types";
import { tooYoung } from "./youngest";

const MOST = 5;
const select = {
  id: true,
  fullName: true,
  birthDate: true,
  nameKey: true,
  code: true,
  cardNumber: true,
  status: true,
  unit: { select: { name: true } },
  branch: { select: { name: true } },
} as const;

type ReadBy = (scope: Scope) => Pick<Reader, "member" | "memberTermSetting">;

/**
 * Whom somebody who is to be added may be already: of the actor's reach who has the same name and birth date, the same code
 * or card; who has the same ID number where the actor sees such. Whoever stands out of reach is not even counted. `read` by a
 * transaction that adds the person.
 */
export async function likelyDoubles(
  actor: Actor,
  orgId: string,
  values: FieldChanges,
  read: ReadBy = reader,
): Promise<FieldError[]> {
  const fullName = String(values.fullName);
  const nameKey = fold(fullName);
  const code = typeof values.code === "string" ? values.code : null;
  const card = typeof values.cardNumber === "string" ? values.cardNumber : null;
  const digest = typeof values.idNumber === "string" ? searchDigest(values.idNumber) : null;
  const [alike, sameId] = await Promise.all([
    membersWhere(read, readScope(actor, orgId), {
      OR: [
        { nameKey, birthDate: String(values.birthDate) },
        ...(code ? [{ code }] : []),
        ...(card ? [{ cardNumber: card }] : []),
      ],
    }),
    digest
      ? membersWhere(read, sensitiveScope(actor, orgId), { sensitive: { is: { idNumberDigest: digest } } })
      : [],
  ]);
  const found = [...alike, ...sameId.filter(({ id }) => !alike.some((each) => each.id === id))];
  return found.map((member) => {
    const who = `${member.fullName}, sinh ${formatDayOrYear(member.birthDate)} (${(member.branch ?? member.unit).name})`;
    const message = (alike: string) => `${alike}.${returning(member)}`;
    if (member.nameKey === nameKey && member.birthDate === values.birthDate)
      return { path: "fullName", message: message(`Đã có ${who}, cùng họ tên và ngày sinh`) };
    if (code && member.code === code)
      return { path: "code", message: message(`Mã định danh này là của ${who}`) };
    return card && member.cardNumber === card
      ? { path: "cardNumber", message: message(`Số thẻ này là của ${who}`) }
      : { path: "idNumber", message: message(`Số CCCD này là của ${who}`) };
  });
}

/** What speaks for a second look before a member is added: a likely double, a name of a single word, an age below that of joining. */
export async function doubtsAbout(
  actor: Actor,
  orgId: string,
  values: FieldChanges,
  day: PlainDate,
  read: ReadBy = reader,
): Promise<FieldError[]> {
  const fullName = String(values.fullName);
  const [rule, likely] = await Promise.all([
    memberTerms(actor, orgId, read),
    likelyDoubles(actor, orgId, values, read),
  ]);
  const joinedOn = typeof values.joinedOn === "string" ? values.joinedOn : null;
  const young = tooYoung(String(values.birthDate), { joinedOn, today: day, rule });
  const doubts = young ? [...likely, { path: "birthDate", message: young }] : likely;
  if (fullName.includes(" ")) return doubts;
  return [
    ...doubts,
    { path: "fullName", message: `“${fullName}” chỉ có một từ. Nếu thiếu họ, ghi đủ họ và tên.` },
  ];
}

/** Whoever has left a list has a row in it to come back to. */
function returning({ status }: { status: StoredStatus }): string {
  if (status === "active" || status === "merged") return "";
  return ` Người này đã rời danh sách đó (${STATUS_LABELS[status]}). Nếu nay trở lại đó, ghi chuyển sinh hoạt đến hoặc đổi tình trạng ở hồ sơ cũ, không thêm mới.`;
}

type Where = NonNullable<Parameters<Reader["member"]["findMany"]>[0]>["where"];

async function membersWhere(read: ReadBy, scope: Scope | null, where: Where) {
  if (!scope) return [];
  return read(scope).member.findMany({
    where: { status: { not: "merged" }, ...where },
    select,
    take: MOST,
  });
}
