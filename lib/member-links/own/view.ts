import type { MemberActor } from "@/lib/access/member-link";
import { rosterField } from "@/lib/members/roster/fields";
import type { Member } from "@/lib/members/types";
import { today } from "@/lib/platform/clock";
import { dayOf, formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { type OwnTraining, ownTrainings } from "@/lib/training/own";
import { isAskedForWish } from "../asked";
import type { ConsentState } from "../purposes";
import { maskedIdNumber } from "../rules";
import { type Fact, ownFacts, unionFacts } from "../shown";
import { OWN_FIELDS, type OwnField } from "../types";
import { type OwnSheet, ownSheet } from "./queries";

export type OwnPage = {
  data: {
    facts: Fact[];
    /** What the Union says of the person, to be read alone. */
    union: Fact[];
    typed: Partial<Member>;
    version: number;
    /** Changes whenever something was sent: then the form begins anew. */
    sent: number;
    idNumber: string;
    said: string | null;
    isWaiting: boolean;
  };
  consents: ConsentState[];
  trainings: OwnTraining[];
  wish: { isAsked: boolean; wish: "graduate" | "stay" | null; message: string; said: string | null };
};

/** What a member's own page shows, in words; only what its four parts need leaves the server. */
export async function ownPage(member: MemberActor): Promise<Result<OwnPage>> {
  const [sheet, trainings, day] = await Promise.all([ownSheet(member), ownTrainings(member), today()]);
  if (!sheet.ok) return sheet;
  return done({
    data: dataOf(sheet.value),
    consents: sheet.value.consents,
    trainings,
    wish: wishOf(sheet.value, day),
  });
}

function dataOf(sheet: OwnSheet): OwnPage["data"] {
  const { member, last } = sheet;
  return {
    facts: ownFacts(member),
    union: unionFacts(member),
    typed: typedOf(sheet),
    version: member.version,
    sent: last?.sentAt.getTime() ?? 0,
    idNumber: maskedIdNumber(member.idNumber),
    said: saidOf(sheet),
    isWaiting: last?.isWaiting ?? false,
  };
}

function typedOf({ member, waiting }: OwnSheet): Partial<Member> {
  const shown = OWN_FIELDS.filter((field) => field !== "idNumber");
  return Object.fromEntries(
    shown.map((field) => [field, waiting[field] ? waiting[field].after : (member[field] ?? null)]),
  );
}

const labels = (fields: readonly OwnField[]) =>
  fields.map((field) => rosterField(field).label.toLocaleLowerCase("vi")).join(", ");

function saidOf({ last, confirmedAt }: OwnSheet): string | null {
  if (last?.isWaiting)
    return `Đã gửi chỉnh sửa ngày ${formatDate(dayOf(last.sentAt))}: ${labels(last.fields)}. Chờ bí thư xem.`;
  if (last && (!confirmedAt || confirmedAt < last.sentAt)) {
    const refused = last.fields.filter((field) => !last.accepted.includes(field));
    return [
      last.accepted.length > 0 ? `Bí thư đã nhận: ${labels(last.accepted)}.` : null,
      refused.length > 0 ? `Chưa nhận: ${labels(refused)}. Hỏi bí thư chi đoàn nếu cần.` : null,
    ]
      .filter((part) => part !== null)
      .join(" ");
  }
  return confirmedAt && `Đồng chí đã xác nhận thông tin đúng ngày ${formatDate(dayOf(confirmedAt))}.`;
}

function wishOf({ member, wish }: OwnSheet, day: PlainDate): OwnPage["wish"] {
  return {
    isAsked: isAskedForWish(member, day),
    wish: wish?.wish ?? null,
    message: wish?.message ?? "",
    said: wish && `Đã gửi ngày ${formatDate(dayOf(wish.at))}${wish.isSeen ? ", bí thư đã xem" : ""}.`,
  };
}
