import { type OtherYear, otherOpenYears } from "@/lib/assessments/other-years";
import {
  actDues,
  type EndingTerm,
  roleDues,
  type SeatToEnd,
  seatDues,
  termDues,
  type UnsettledAct,
  type WaitingAct,
} from "@/lib/committees/dues";
import { seatsToEnd } from "@/lib/committees/lost-seats";
import { endingTerms, unsettledActs, waitingActs } from "@/lib/committees/statements";
import { directiveDues } from "@/lib/directives/dues";
import { unanswered } from "@/lib/directives/statements";
import type { WaitingAnswer } from "@/lib/directives/types";
import { type ChangedSecretary, handoverDues } from "@/lib/handovers/dues";
import { changedSecretaries } from "@/lib/handovers/statements";
import type { Due } from "@/lib/notices/types";
import { duesOfOtherYears } from "./other-years";

/**
 * What waits for units by days that are not of the year that is shown. Beside it stand training and ratings
 * (`./review-steps`), and the programmes of other years (`./open-programs`), of which nobody is reminded.
 */
export type Waiting = {
  otherYears: readonly OtherYear[];
  unanswered: readonly WaitingAnswer[];
  terms: readonly EndingTerm[];
  acts: readonly WaitingAct[];
  seats: readonly SeatToEnd[];
  unsettled: readonly UnsettledAct[];
  secretaries: readonly ChangedSecretary[];
};

/** In words of SQL; `unit` null asks for all units. */
type Asked = { org: string; unit: string | null; year: string; today: string };

type Source<Rows> = { select: (asked: Asked) => string; dues: (rows: Rows) => Due[] };

const ofUnit = (alias: string, { unit }: Asked) => (unit ? `${alias}.unit_id = ${unit}` : "true");

/** A unit decides on what its branches submit; on its own committee the upper level does. */
const decidedBy = (asked: Asked) =>
  asked.unit ? `${ofUnit("a", asked)} AND a.branch_id IS NOT NULL` : "true";

/** Roles are given by the upper level alone. */
const givenBy = ({ unit }: Asked) => (unit ? "false" : "true");

const SOURCES: { [Name in keyof Waiting]: Source<Waiting[Name]> } = {
  otherYears: {
    select: (asked) => otherOpenYears(asked.org, ofUnit("a", asked), asked.year),
    dues: duesOfOtherYears,
  },
  unanswered: { select: (asked) => unanswered(asked.org, ofUnit("r", asked)), dues: directiveDues },
  terms: { select: (asked) => endingTerms(asked.org, ofUnit("a", asked), asked.today), dues: termDues },
  acts: { select: (asked) => waitingActs(asked.org, decidedBy(asked)), dues: actDues },
  seats: { select: (asked) => seatsToEnd(asked.org, decidedBy(asked)), dues: seatDues },
  unsettled: { select: (asked) => unsettledActs(asked.org, givenBy(asked)), dues: roleDues },
  secretaries: {
    select: (asked) => changedSecretaries(asked.org, ofUnit("a", asked), asked.today),
    dues: handoverDues,
  },
};

const NAMES = Object.keys(SOURCES) as (keyof Waiting)[];

/** SQL: all of it as one value, which `waitingDues` reads. */
export const waitingOf = (asked: Asked) =>
  `jsonb_build_object(${NAMES.map((name) => `'${name}', ${SOURCES[name].select(asked)}`).join(",\n        ")})`;

/** What units are to be reminded of by them. */
export function waitingDues(waiting: Waiting): Due[] {
  return NAMES.flatMap((name) => duesOf(name, waiting));
}

function duesOf<Name extends keyof Waiting>(name: Name, waiting: Waiting): Due[] {
  return SOURCES[name].dues(waiting[name]);
}
