import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { isFinal } from "@/lib/assessments/moves";
import type { CycleRow } from "@/lib/cycles/types";
import type { Issuer } from "@/lib/papers/issuer";
import { today } from "@/lib/platform/clock";
import { notFound, type Result } from "@/lib/platform/result";
import { recordSigning } from "@/lib/signings/recording";
import type { Signable, Signing } from "@/lib/signings/types";
import { profileOn } from "@/lib/units/queries";
import { type Board, boardOf } from "../board";
import { officeCode } from "./proposal-paper";
import { yearOf } from "./year";

export function appraisedOf({ units }: Board) {
  const taking = units.filter(({ state }) => state !== "NOT_PARTICIPATING");
  return { taking, appraised: taking.filter(({ state }) => state === "APPRAISED" || isFinal(state)) };
}

type About = {
  orgId: string;
  cycle: Pick<CycleRow, "id" | "year">;
  board: Board;
  issuer: Pick<Issuer, "issuerCode">;
};

export function proposalSignable(actor: Actor, { orgId, cycle, board, issuer }: About): Signable {
  const { taking, appraised } = appraisedOf(board);
  const waiting = taking.length - appraised.length;
  return {
    ...{ paper: "proposal", subject: { cycleId: cycle.id }, id: cycle.id, orgId, unitId: null },
    ...{ year: cycle.year, type: "TTr", issuer: officeCode(issuer), notBefore: null },
    lacks:
      appraised.length === 0 || waiting > 0
        ? `Còn ${waiting} đơn vị chưa thẩm định xong: ghi số tờ trình sau khi thẩm định xong tất cả.`
        : null,
    may: can.prepareMeeting(actor, orgId),
  };
}

/** The office records number and day of the signed proposal. */
export async function signProposal(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<Signing>> {
  const found = await yearOf(actor, orgId, year);
  if (!found.ok) return found;
  const { scope, cycle } = found.value;
  const [board, issuer] = await Promise.all([boardOf(scope, cycle), profileOn(actor, orgId, await today())]);
  if (!issuer) return notFound();
  return recordSigning(actor, scope, proposalSignable(actor, { orgId, cycle, board, issuer }), input);
}
