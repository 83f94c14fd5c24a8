import { can } from "@/lib/access/can";
import { type MemberActor, memberScope } from "@/lib/access/member-link";
import { refusal } from "@/lib/access/refusals";
import type { Wish } from "@/lib/graduations/types";
import type { Member, SensitiveValues } from "@/lib/members/types";
import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { unpack } from "@/lib/platform/packing";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unseal } from "@/lib/platform/sealing";
import type { ConsentState } from "../purposes";
import type { Corrections, OwnField } from "../types";
import { wholeMember } from "../waiting";
import { ownSheetStatement } from "./statements";

type LastSent = { isWaiting: boolean; fields: OwnField[]; accepted: OwnField[]; sentAt: Date };

/** The person's own page. `waiting`: what was sent and is not settled yet. */
export type OwnSheet = {
  member: Member;
  confirmedAt: Date | null;
  last: LastSent | null;
  waiting: Corrections;
  consents: ConsentState[];
  wish: { wish: Wish | null; message: string; at: Date; isSeen: boolean } | null;
};

type SheetRow = {
  member: Member;
  sensitive: SensitiveValues;
  confirmedAt: Date | null;
  wish: Wish | null;
  messageSealed: Uint8Array | null;
  wishedAt: Date | null;
  wishSeenAt: Date | null;
  lastState: "waiting" | "settled" | null;
  lastFields: OwnField[];
  lastAccepted: OwnField[];
  lastSentAt: Date;
  waitingSealed: Uint8Array | null;
  consents: (Omit<ConsentState, "at"> & { at: string })[];
};

export async function ownSheet(member: MemberActor): Promise<Result<OwnSheet>> {
  const { orgId, memberId, linkId } = member;
  const no = refusal(can.answerAsMember(member, { orgId, memberId }));
  if (no) return no;
  const values = () => [orgId, memberId, linkId];
  const [row] = await rows<SheetRow>(memberScope(member), ownSheetStatement, values);
  return row ? done(sheetOf(row)) : notFound();
}

/** The same as it stands within a transaction that has locked the row. */
export async function lockedSheet(
  db: Writer,
  { orgId, memberId, linkId }: MemberActor,
): Promise<Result<OwnSheet>> {
  const [row] = await rowsWithin<SheetRow>(db, ownSheetStatement, [orgId, memberId, linkId]);
  return row ? done(sheetOf(row)) : notFound();
}

function sheetOf(row: SheetRow): OwnSheet {
  const { wishedAt, messageSealed, lastState } = row;
  return {
    member: wholeMember(row.member, row.sensitive),
    confirmedAt: row.confirmedAt,
    last: lastState && {
      isWaiting: lastState === "waiting",
      fields: row.lastFields,
      accepted: row.lastAccepted,
      sentAt: row.lastSentAt,
    },
    waiting: row.waitingSealed ? unpack<Corrections>(row.waitingSealed) : {},
    consents: row.consents.map((consent) => ({ ...consent, at: new Date(consent.at) })),
    wish: wishedAt && {
      wish: row.wish,
      message: messageSealed ? unseal(messageSealed).toString() : "",
      at: wishedAt,
      isSeen: row.wishSeenAt !== null,
    },
  };
}
