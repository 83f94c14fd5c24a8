import type { z } from "zod";
import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import { signedNil } from "@/lib/cases/nil/queries";
import { type Pasted, pasteEnding } from "@/lib/cases/pasted/ending";
import { type ReadLine, readLines, wrongTable } from "@/lib/cases/pasted/lines";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { pastedAt } from "@/lib/cases/pasted/reading";
import { effectOf, seenWith } from "@/lib/cases/pasted/seen";
import { codeNamed } from "@/lib/cases/pasted/table";
import type { RecordEvent } from "@/lib/cases/writing";
import { tiePapers } from "@/lib/evidence/papers/tying";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { formatDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { type FieldError, forbidden, type Result, refusedFields } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { findHonoured, type Honoured } from "./honoured";
import { formWords, LEVEL_LABELS } from "./messages";
import { REWARD_COLUMNS } from "./pasted";
import { type Awaiting, awaitingProposals, proposedBefore } from "./proposals/awaiting";
import { type Grant, honouredOf, recordedBeforeEach, rewardProblem, sameDecision } from "./rules";
import { decisionSchema, type RewardFields } from "./schema";
import type { KeptRewards } from "./undo";
import { grantOf, insertRewards, type NewReward, notYetGranted, standingGrants } from "./writing";

/**
 * A table of honoured persons and collectives; lines of one decision for the same matter become one reward of those
 * persons, each collective has its own. Its effect is seen first.
 */
export async function pasteRewards(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const given = seenWith(input);
  if (!given.ok) return given;
  const found = await pastedAt(actor, given.value.table, can.editRecords);
  if (!found.ok) return found;
  const { place, table, evidence, scope } = found.value;
  const day = await today();
  const lines = await readLines(table, {
    schema: decisionSchema,
    named: "fullName" as const,
    subjectsOf: (rows) => findHonoured({ actor, scope, place }, rows),
    columns: [...PERSON_COLUMNS, ...REWARD_COLUMNS],
    inputOf: ({ code: _, fullName: __, birthDate: ___, level, ...told }) => ({
      ...told,
      level: codeNamed(LEVEL_LABELS, level),
    }),
    problemOf: async (told, whom) => refusedFields([rewardProblem({ ...told, ...honouredBy(whom) }, day)]),
  });
  if (!lines.ok) return lines;
  const { rewards, problems } = rewardsOf(place, lines.value);
  if (problems.length > 0) return wrongTable(problems);
  const end = pasteEnding(actor, { kind: "reward", place, seen: given.value.seen });
  return insertRecordedTo(actor, place, { rewards, evidence }, async (within) =>
    end({
      ...within,
      effect: await effectOf(within.db, saidOf(rewards, within)),
      kept: { cases: within.ids, papers: evidence } satisfies KeptRewards,
    }),
  );
}

type Granted = NewReward & { honoured: Honoured[] };

/** What lines tell of together; who signed stands in one of a decision's lines, or alike in several. */
function rewardsOf(
  place: RecordPlace,
  lines: readonly ReadLine<Honoured, z.output<typeof decisionSchema>>[],
): { rewards: Granted[]; problems: FieldError[] } {
  const rewards: Granted[] = [];
  const problems: FieldError[] = [];
  for (const { told, subject, say } of lines) {
    const honoured = honouredBy(subject);
    const at = "collective" in subject ? subject.collective.place : place;
    const same = rewards.find(
      (reward) =>
        reward.place.branchId === at.branchId &&
        reward.fields.isCollective === honoured.isCollective &&
        sameDecision(reward.fields, told),
    );
    if (same) {
      if (same.fields.signer === "") same.fields.signer = told.signer;
      else if (told.signer !== "" && fold(told.signer) !== fold(same.fields.signer))
        problems.push(say("signer", "khác dòng trên của cùng quyết định này. Ghi như nhau, hoặc để trống."));
      same.fields.members = [...new Set([...same.fields.members, ...honoured.members])];
      same.honoured.push(subject);
    } else rewards.push({ place: at, fields: { ...told, ...honoured }, honoured: [subject] });
  }
  return { rewards, problems };
}

function saidOf(rewards: readonly Granted[], { standing, awaiting }: Pick<Within, "standing" | "awaiting">) {
  const before = recordedBeforeEach(rewards.map(grantOf), standing);
  return rewards.flatMap(({ fields, honoured, place }, at) => {
    const told = new Set(before[at]);
    return honoured.map((whom) => {
      const words = honouredOf({ ...honouredBy(whom), branchId: place.branchId });
      const stays = words.some((word) => told.has(word));
      for (const word of words) told.add(word);
      const granted = grantedWords(fields);
      if (stays) return { ...standingOf(whom), to: `${granted} (đã ghi)`, stays };
      const beside = words.flatMap((word) => proposedBefore(fields, word, awaiting));
      return { ...standingOf(whom), to: granted, stays, ...(beside.length > 0 ? { beside } : {}) };
    });
  });
}

function honouredBy(whom: Honoured): Pick<RewardFields, "isCollective" | "members"> {
  return "collective" in whom
    ? { isCollective: true, members: [] }
    : { isCollective: false, members: [whom.person.memberId] };
}

function standingOf(whom: Honoured) {
  if ("collective" in whom) return { name: `Tập thể ${whom.collective.name}`, from: "Tập thể" };
  const { personName: name, status, place } = whom.person;
  return { name, from: { status, branchId: place.branchId ?? null } };
}

function grantedWords({ form, level, decisionNumber, decidedOn }: RewardFields): string {
  return `${formWords(form)}, ${LEVEL_LABELS[level]}, số ${decisionNumber} ngày ${formatDate(decidedOn)}`;
}

/** `standing`: what was granted there before; `awaiting`: what was proposed there and has no decision. */
type Within = {
  db: Writer;
  record: RecordEvent;
  ids: string[];
  standing: readonly Grant[];
  awaiting: readonly Awaiting[];
};
/** `evidence`: the papers of all of them. */
type ToRecord = { rewards: readonly NewReward[]; evidence?: readonly string[] };

/** Rewards of one unit and its branches as far as none stands yet, in one transaction; `end` says what it comes to. */
export async function insertRecordedTo<T>(
  actor: Actor,
  at: RecordPlace,
  { rewards, evidence = [] }: ToRecord,
  end: (within: Within) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const scope = readScope(actor, at.orgId);
  const { userId, name } = actor;
  if (!scope || userId === null) return forbidden("Khen thưởng do người của đơn vị ghi.");
  const days = rewards.map(({ fields }) => fields.decidedOn);
  const silent = await signedNil(actor, at, "reward", days);
  if (silent) return silent;
  return change(whoIs(actor), async (tx, record): Promise<Outcome<T>> => {
    const within = { db: writer(scope, tx), record };
    const standing = await standingGrants(within.db, at, days);
    const before = recordedBeforeEach(rewards.map(grantOf), standing);
    const fresh = rewards.flatMap((reward, at) => notYetGranted(reward, before[at] ?? []));
    const ids = await insertRewards(within, fresh, { userId, name });
    const bearer = { kind: "reward", place: at, isRestricted: false } as const;
    const papers = ids.map((id) => ({ ...bearer, id, evidence }));
    const unfit = await tiePapers(actor, within, papers);
    if (unfit) return unfit;
    return end({ ...within, ids, standing, awaiting: await awaitingProposals(within.db, at) });
  });
}
