import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail, placeOfCase, withMoments } from "@/lib/cases/queries";
import type { CaseStep } from "@/lib/cases/types";
import { reachValues } from "@/lib/evidence/queries";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { whole } from "@/lib/platform/whole";
import { issuerOf } from "./rules";
import {
  activeMembersStatement,
  introducerStatement,
  listAdmissionsStatement,
  possibleIntroducersStatement,
  sameMeetingStatement,
  samePaperStatement,
} from "./statements";
import type { Admission, AdmissionAct, AdmissionLine, AdmissionState } from "./types";

const MOST = 1000;

type Wanted = {
  orgId: string;
  unitId?: string | null;
  branchId?: string | null;
  ids?: readonly string[];
  states?: readonly AdmissionState[];
  /** Only whom the national software does not know: who has no code yet, be it that the result alone was told. */
  untyped?: boolean;
  admitted?: { from: PlainDate; to: PlainDate };
  /** With `admitted`: also whoever was given the card then. */
  orCarded?: boolean;
};

/** Admissions with what their forms and papers say, as far as the actor reaches. */
export async function admissions(actor: Actor, wanted: Wanted): Promise<AdmissionLine[]> {
  return (await found(actor, wanted)).slice(0, mostOf(wanted));
}

/** Of those who are named by id all of them: a paper holds everybody of its number. */
const mostOf = ({ ids }: Wanted) => ids?.length ?? MOST;

/** For a paper or a sheet: all of them or none; `way`: how to ask for fewer. */
export async function everyAdmission(
  actor: Actor,
  wanted: Wanted,
  way?: string,
): Promise<Result<readonly AdmissionLine[]>> {
  return whole((await found(actor, wanted)).map(asListed), mostOf(wanted), way);
}

/** As `asListed` of the roster: phone and e-mail of whoever said no to being contacted stay with those who keep the record. */
function asListed<Line extends AdmissionLine>(line: Line): Line {
  const { facts } = line;
  if (!facts.refusesContact) return line;
  const roster = facts.roster && { ...facts.roster, phone: null, email: null };
  return { ...line, facts: { ...facts, phone: "", email: "", roster } };
}

/** An admission as its page shows it to this person. */
export function asRead(actor: Actor, admission: Admission): Admission {
  return can.editRoster(actor, placeOfCase(admission)).allowed ? admission : asListed(admission);
}

async function found(actor: Actor, wanted: Wanted): Promise<AdmissionLine[]> {
  const { orgId, unitId = null, branchId = null, ids, states, admitted } = wanted;
  const { untyped = false, orCarded = false } = wanted;
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const lines = await rows<AdmissionLine>(scope, listAdmissionsStatement, () => [
    ...reachValues(scope),
    unitId,
    branchId,
    ids ?? null,
    states ?? null,
    admitted?.from ?? null,
    admitted?.to ?? null,
    untyped,
    mostOf(wanted) + 1,
    orCarded,
  ]);
  return lines.map((line) => ({ ...line, steps: withMoments(line.steps) }));
}

export async function admissionDetail(actor: Actor, id: string): Promise<Result<Admission>> {
  const found = await caseDetail(actor, id, "admission");
  if (!found.ok) return found;
  const [line] = await admissions(actor, { orgId: found.value.orgId, ids: [id] });
  return line ? done({ ...found.value, facts: line.facts }) : notFound();
}

/** Several of one organisation by their ids; all of them, or none. */
export async function admissionsByIds(
  actor: Actor,
  ids: readonly string[],
): Promise<Result<AdmissionLine[]>> {
  for (const orgId of organisationsOf(actor)) {
    const found = await admissions(actor, { orgId, ids });
    if (found.length > 0 && found.length === new Set(ids).size) return done(found);
  }
  return notFound();
}

/** Everybody on whom the branch voted in the meeting of this case; the case alone before it. */
export async function ofSameMeeting(
  actor: Actor,
  { orgId, id }: { orgId: string; id: string },
): Promise<AdmissionLine[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const values = [...reachValues(scope), id];
  const found = await rows<{ id: string }>(scope, sameMeetingStatement, () => values);
  const ids = new Set([id, ...found.map((row) => row.id)]);
  return admissions(actor, { orgId, ids: [...ids] });
}

/** Whom a paper is of, how many more the actor doesn't reach, and when its first step was recorded; null of a draft. */
export type OfPaper = { lines: readonly AdmissionLine[]; unread: number; signedAt: Date | null };

/** Everybody of the paper on which this step of the case rests. */
export async function ofSamePaper(actor: Actor, line: AdmissionLine, step: CaseStep): Promise<OfPaper> {
  const { orgId, branch } = line;
  const scope = readScope(actor, orgId);
  const issuer = issuerOf(step.act as AdmissionAct, line);
  if (!scope || !issuer) return { lines: [], unread: 0, signedAt: null };
  const { act, docNumber, day } = step;
  const values = [act, docNumber, day, issuer.unitId, issuer.branchId, branch === null];
  const found = await rows<{ id: string; isRead: boolean; at: Date }>(scope, samePaperStatement, () => [
    ...reachValues(scope),
    ...values,
  ]);
  const ids = found.filter(({ isRead }) => isRead).map(({ id }) => id);
  return {
    lines: await admissions(actor, { orgId, ids }),
    unread: found.length - ids.length,
    signedAt: earliest(found.map(({ at }) => at)),
  };
}

export function earliest(moments: readonly Date[]): Date | null {
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

type IntroducerAt = { orgId: string; unitId: string; branchId: string | null; since: PlainDate };
type PossibleIntroducer = NamedMember & { hasLeft: boolean };

/** Who may have introduced an applicant since the day of the application: members of the branch, or of the whole unit. */
export async function possibleIntroducers(
  actor: Actor,
  { orgId, unitId, branchId, since }: IntroducerAt,
): Promise<PossibleIntroducer[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const values = [orgId, unitId, branchId, since];
  const found = await rows<PossibleIntroducer>(scope, possibleIntroducersStatement, () => values);
  return found.map(asChoice);
}

/** By the roster's name, who took part in the unit, where the actor reaches, on that day; null of anybody else. */
export async function introducerOn(
  actor: Actor,
  { orgId, unitId, memberId, day }: { orgId: string; unitId: string; memberId: string; day: PlainDate },
): Promise<{ fullName: string; joinedOn: string | null } | null> {
  const scope = readScope(actor, orgId);
  if (!scope) return null;
  const values = [...reachValues(scope), unitId, memberId, day];
  const [found] = await rows<{ fullName: string; joinedOn: string | null }>(
    scope,
    introducerStatement,
    () => values,
  );
  return found ?? null;
}

type NamedMember = { id: string; fullName: string; birthDate: string };

/** The members to choose one from, by given name. */
export async function activeMembers(
  actor: Actor,
  { orgId, unitId, branchId }: { orgId: string; unitId: string; branchId: string | null },
): Promise<NamedMember[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const values = [orgId, unitId, branchId];
  const found = await rows<NamedMember>(scope, activeMembersStatement, () => values);
  return found.map(asChoice);
}

function asChoice<Each extends NamedMember>(member: Each): Each {
  return { ...member, birthDate: formatDayOrYear(member.birthDate) };
}
