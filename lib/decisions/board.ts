import { isRecused } from "@/lib/access/holding";
import { actorsWithRole } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { acceptsVerdicts } from "@/lib/assessments/locks";
import type { CycleRow, Majority } from "@/lib/cycles/types";
import { rows, rowsIn, type Transaction } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { type BoardRow, boardStatement } from "./board-statement";
import { meetingsOfYear } from "./meetings-of-year";
import { unitVerdict } from "./rules";
import { type Standing, standingOf } from "./standing";
import type { Meeting, NamedMember, UnitVerdict } from "./types";

export type BoardMember = NamedMember;
export type BoardUnit = BoardRow &
  Standing & {
    verdict: UnitVerdict;
    /** The meeting that votes on the unit, or voted on it last. */
    meeting: Meeting | null;
    /** Recognition is put forward: the votes carry it and every item of all three groups is met. */
    isProposed: boolean;
  };
export type Board = { members: BoardMember[]; units: BoardUnit[]; meetings: Meeting[] };

type BoardCycle = Majority & Pick<CycleRow, "id">;
type Committee = Awaited<ReturnType<typeof committeeOf>>;

type Asked = {
  /** Only the units of its agenda, as it met on them. */
  meetingId?: string | null;
  /** The day of a paper that names the units as they were called then. */
  namedOn?: PlainDate | null;
  /** When that paper, or the meeting's, was signed: names told later are not its own. */
  signedAt?: Date | null | undefined;
  /** A command that reads behind its locks: its transaction, and the committee that it asked for before. */
  within?: { tx: Transaction; committee: Committee };
};

/** Who sits in the standing committee today. */
export function committeeOf(orgId: string) {
  return actorsWithRole(orgId, "STANDING_COMMITTEE");
}

/**
 * Where each unit's recognition stands: verdicts, meeting, votes, who is recused, what is proposed. Three statements.
 */
export async function boardOf(
  scope: Scope,
  cycle: BoardCycle,
  { meetingId = null, namedOn = null, signedAt = null, within }: Asked = {},
): Promise<Board> {
  const values = () => [scope.orgId, cycle.id, unitIdsOf(scope), meetingId, namedOn, signedAt];
  const [found, committee, meetings] = await Promise.all([
    within
      ? rowsIn<BoardRow>(within.tx, scope, boardStatement, values)
      : rows<BoardRow>(scope, boardStatement, values),
    within?.committee ?? committeeOf(scope.orgId),
    meetingsOfYear(scope, cycle.id, within?.tx),
  ]);
  const members = committee.map(({ userId, name }) => ({ memberId: userId, name }));
  const units = found.map((row): BoardUnit => {
    const meeting = meetings.find(({ id }) => id === row.agenda?.meetingId) ?? null;
    const holding = [...new Set([...row.holding, ...holdersAt(committee, scope.orgId, row.unit.id)])];
    const items = acceptsVerdicts(row.state) ? row.items.map(unsaid) : row.items;
    const verdict = unitVerdict(items, ["1", "2", "3"]);
    const standing = standingOf(
      { ...row, verdict },
      { meeting, members, holding, percent: cycle.votePercent, base: cycle.voteBase },
    );
    const isProposed = standing.proposal.outcome === "recognise";
    return { ...row, ...standing, items, meeting, verdict, isProposed };
  });
  return { members: withFormer(members, meetings), units, meetings };
}

/** Verdicts that are still being given are before nobody here: a member of the committee may be of the unit. */
function unsaid(item: BoardRow["items"][number]): BoardRow["items"][number] {
  return { ...item, verdict: null, comment: "" };
}

function holdersAt(committee: readonly (Actor & { userId: string })[], orgId: string, unitId: string) {
  return committee.flatMap((member) => (isRecused(member, { orgId, unitId }) ? member.userId : []));
}

/** Members of today and those who came to a meeting and have left the committee since. */
function withFormer(members: BoardMember[], meetings: readonly Meeting[]): BoardMember[] {
  const known = new Map(members.map((member) => [member.memberId, member]));
  for (const { memberId, name } of meetings.flatMap(({ attendances }) => attendances))
    if (!known.has(memberId)) known.set(memberId, { memberId, name });
  return [...known.values()];
}
