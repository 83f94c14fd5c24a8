import { fromDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import type { AdvisingFields } from "./schema";
import type { AdviceForm, AdviceOutcome, AdviceSubject, AdvisingDetail, TaskGiver } from "./types";

/** What a kind does not know stands empty, so that nothing of an earlier text stays behind. */
const EMPTY = {
  until: null as PlainDate | null,
  doneOn: null as PlainDate | null,
  subject: null as AdviceSubject | null,
  form: null as AdviceForm | null,
  outcome: null as AdviceOutcome | null,
  giver: null as TaskGiver | null,
  partner: "",
  docNumber: "",
  resultKind: "",
  resultNumber: "",
  resultOn: null as PlainDate | null,
  result: "",
};

/** Every field of the table, those of other kinds empty. */
export function filled(fields: AdvisingFields) {
  return { ...EMPTY, ...fields };
}

export function columnsOf(fields: AdvisingFields) {
  const { evidence: _, kind: __, day, until, doneOn, resultOn, ...rest } = filled(fields);
  return {
    ...rest,
    day: fromDay(day),
    untilDay: until && fromDay(until),
    doneOn: doneOn && fromDay(doneOn),
    resultOn: resultOn && fromDay(resultOn),
  };
}

/** What stands there, as its form would send it. */
export function fieldsOf(record: AdvisingDetail): AdvisingFields {
  const { title, content, day, until, doneOn, resultKind, resultNumber, resultOn } = record;
  const common = { title, content, day, evidence: record.evidence.map(({ id }) => id) };
  switch (record.kind) {
    case "advising": {
      const { subject, form, outcome } = record;
      if (!subject || !form || !outcome) throw new Error("the table keeps advice whole");
      return { kind: "advising", ...common, subject, form, outcome, resultKind, resultNumber, resultOn };
    }
    case "coordination":
      return {
        kind: "coordination",
        ...common,
        partner: record.partner,
        docNumber: record.docNumber,
        until,
      };
    case "assigned_task": {
      const { giver, result } = record;
      if (!giver || !until) throw new Error("the table keeps a task whole");
      return { kind: "assigned_task", ...common, giver, until, doneOn, result };
    }
  }
}
