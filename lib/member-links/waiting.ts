import type { Member, SensitiveValues } from "@/lib/members/types";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { unpack } from "@/lib/platform/packing";
import { unsealText } from "@/lib/platform/sealing";
import type { RecordPlace } from "@/lib/units/record-place";
import { staleFields } from "./rules";
import { waitingStatement } from "./statements";
import type { Corrections, WaitingCorrection } from "./types";

type WaitingRow = Omit<WaitingCorrection, "corrections" | "stale"> & {
  valuesSealed: Uint8Array;
  sensitive: SensitiveValues;
};

/** The first parameters of every statement about a place. */
export function placeValues({ orgId, unitId, branchId }: RecordPlace): unknown[] {
  return [orgId, unitId, branchId];
}

/** What waits at a place, or these of it alone; whoever asks may see sensitive fields there. */
export async function waitingAt(
  scope: Scope,
  at: RecordPlace,
  { ids, most }: { ids: readonly string[] | null; most: number },
): Promise<WaitingCorrection[]> {
  const values = () => [...placeValues(at), ids, most];
  const waiting = await rows<WaitingRow>(scope, waitingStatement, values);
  return waiting.map(({ valuesSealed, sensitive, member: plain, ...row }) => {
    const member = wholeMember(plain, sensitive);
    const corrections = unpack<Corrections>(valuesSealed);
    return { ...row, member, corrections, stale: staleFields(member, corrections) };
  });
}

/** A member with the own sensitive fields, the ID number in the clear. */
export function wholeMember(member: Member, sensitive: SensitiveValues): Member {
  const { idNumber } = sensitive;
  return { ...member, ...sensitive, idNumber: idNumber === null ? null : unsealText(idNumber) };
}
