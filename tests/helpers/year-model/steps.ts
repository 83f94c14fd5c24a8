import fc from "fast-check";
import { expect } from "vitest";
import * as item from "@/app/api/v1/assessments/[id]/items/[code]/route";
import * as transitions from "@/app/api/v1/assessments/[id]/transitions/route";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { moveAssessment, saveItem } from "@/lib/assessments/commands";
import { recordMeeting } from "@/lib/assessments/meeting/commands";
import { findAssessment } from "@/lib/assessments/queries";
import { CLAIMS, REQUESTABLE_STATES, VERDICTS } from "@/lib/assessments/types";
import type { Result } from "@/lib/platform/result";
import { must } from "../bloc";
import { requestTo } from "../requests";
import {
  CODES,
  type Code,
  mayAppraise,
  mayWrite,
  type Outcome,
  WALKERS,
  type Walker,
  type YearModel,
} from "./model";
import { type Asked, playMove } from "./moves";
import type { ModelWorld } from "./world";

export type Real = { world: ModelWorld; id: string };

/** One thing that one person tries. */
export abstract class Step implements fc.AsyncCommand<YearModel, Real> {
  constructor(
    readonly walker: Walker,
    readonly byApi: boolean,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: YearModel, real: Real): Promise<void> {
    const asIs = await this.act(model, real, real.world.people[this.walker]);
    const expected = this.play(model);
    expect(asIs, this.toString()).toBe(expected);
    await same(model, real);
  }

  abstract act(model: YearModel, real: Real, person: ModelWorld["people"][Walker]): Promise<Outcome>;
  abstract play(model: YearModel): Outcome;

  toString(): string {
    const { walker, byApi, ...rest } = this;
    return `${this.constructor.name}(${walker}${byApi ? " by API" : ""} ${JSON.stringify(rest)})`;
  }
}

class Move extends Step {
  constructor(
    walker: Walker,
    byApi: boolean,
    readonly asked: Asked,
  ) {
    super(walker, byApi);
  }

  async act(
    model: YearModel,
    { id }: Real,
    { actor, cookie }: ModelWorld["people"][Walker],
  ): Promise<Outcome> {
    const { to, reason, codes, isStale } = this.asked;
    const input = {
      to,
      version: model.version + (isStale ? -1 : 0),
      ...(reason && { reason: "Có lý do" }),
      ...(to === "RETURNED" && {
        dueDate: "2099-01-01",
        items: codes.map((code) => ({ code, reason: "Bổ sung" })),
      }),
    };
    if (!this.byApi) return outcomeOf(await moveAssessment(actor, id, input));
    const address = `/api/v1/assessments/${id}/transitions`;
    return outcomeOfAnswer(await call(transitions.POST, "POST", address, cookie, input, { id }));
  }

  play(model: YearModel): Outcome {
    return playMove(model, this.walker, this.asked);
  }
}

class Save extends Step {
  constructor(
    walker: Walker,
    byApi: boolean,
    readonly said: { code: Code; claim: (typeof CLAIMS)[number] | null; text: string; isStale: boolean },
  ) {
    super(walker, byApi);
  }

  async act(
    model: YearModel,
    { id }: Real,
    { actor, cookie }: ModelWorld["people"][Walker],
  ): Promise<Outcome> {
    const { code, claim, text, isStale } = this.said;
    const input = { claim, explanation: text, version: model.items[code].version + (isStale ? -1 : 0) };
    if (!this.byApi) return outcomeOf(await saveItem(actor, id, code, input));
    const address = `/api/v1/assessments/${id}/items/${code}`;
    return outcomeOfAnswer(await call(item.PATCH, "PATCH", address, cookie, input, { id, code }));
  }

  play(model: YearModel): Outcome {
    const { code, claim, text, isStale } = this.said;
    if (this.walker === "stranger") return "not_found";
    if (!mayWrite(this.walker)) return "forbidden";
    if (!model.isOpen(code)) return "conflict";
    if (isStale) return "stale";
    Object.assign(model.items[code], { claim, text, version: model.items[code].version + 1 });
    model.events += 1;
    return "done";
  }
}

class Meet extends Step {
  constructor(
    walker: Walker,
    readonly carries: boolean,
  ) {
    super(walker, false);
  }

  async act(model: YearModel, { id }: Real, { actor }: ModelWorld["people"][Walker]): Promise<Outcome> {
    const votes = { present: 5, total: 7, inFavour: this.carries ? 3 : 2, against: 2 };
    const words = { heldOn: "2026-01-01", place: "Phòng họp", conclusion: "Đã bàn." };
    const version = model.meeting?.version ?? null;
    return outcomeOf(await recordMeeting(actor, id, { ...votes, ...words, version }));
  }

  play(model: YearModel): Outcome {
    if (this.walker === "stranger") return "not_found";
    if (!mayWrite(this.walker)) return "forbidden";
    if (model.state !== "ASSESSING" && model.state !== "RETURNED") return "conflict";
    model.meeting = { carries: this.carries, version: (model.meeting?.version ?? 0) + 1 };
    model.events += 1;
    return "done";
  }
}

class Open extends Step {
  constructor(walker: Walker) {
    super(walker, false);
  }

  async act(_: YearModel, { id }: Real, { actor }: ModelWorld["people"][Walker]): Promise<Outcome> {
    return outcomeOf(await openAppraisal(actor, id));
  }

  play(model: YearModel): Outcome {
    if (this.walker === "stranger") return "not_found";
    if (!mayAppraise(this.walker)) return "forbidden";
    if (model.state !== "SUBMITTED") return "conflict";
    if (!model.isOpened) model.changed();
    model.isOpened = true;
    return "done";
  }
}

class Judge extends Step {
  constructor(
    walker: Walker,
    readonly said: { code: Code; verdict: (typeof VERDICTS)[number]; comment: string; isStale: boolean },
  ) {
    super(walker, false);
  }

  async act(model: YearModel, { id }: Real, { actor }: ModelWorld["people"][Walker]): Promise<Outcome> {
    const { code, verdict, comment, isStale } = this.said;
    const stands = model.items[code].verdict?.version ?? null;
    return outcomeOf(
      await saveVerdict(actor, id, code, { verdict, comment, version: isStale ? (stands ?? 0) + 1 : stands }),
    );
  }

  play(model: YearModel): Outcome {
    const { code, verdict, comment, isStale } = this.said;
    if (this.walker === "stranger") return "not_found";
    if (!mayAppraise(this.walker)) return "forbidden";
    if (model.state !== "SUBMITTED" || !model.isOpened) return "conflict";
    if (isStale) return "stale";
    const given = model.items[code];
    given.verdict = { verdict, comment, version: (given.verdict?.version ?? 0) + 1 };
    model.events += 1;
    return "done";
  }
}

function outcomeOf(result: Result<unknown>): Outcome {
  return result.ok ? "done" : (result.reason as Outcome);
}

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

async function call(
  handler: unknown,
  method: string,
  address: string,
  cookie: string,
  body: object,
  params: object,
) {
  const headers = { "content-type": "application/json" };
  const request = requestTo(address, cookie, { method, headers, body: JSON.stringify(body) });
  return (handler as Handler)(request, { params: Promise.resolve(params as never) });
}

/** A stale write is a 409 that carries what stands there now. */
async function outcomeOfAnswer(response: Response): Promise<Outcome> {
  const answer = (await response.json()) as { current?: unknown };
  switch (response.status) {
    case 200:
      return "done";
    case 400:
      return "invalid";
    case 403:
      return "forbidden";
    case 404:
      return "not_found";
    case 409:
      return answer.current === undefined ? "conflict" : "stale";
    default:
      throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  }
}

/** What stands in the database is what the model holds. */
async function same(model: YearModel, { world, id }: Real): Promise<void> {
  const { whole } = must(await findAssessment(world.people.leader.actor, id));
  const items = whole.items.map(({ code, claim, explanation, version, isReturned, verdict }) => ({
    ...{ code, claim, text: explanation, version, isReturned },
    verdict: verdict && { verdict: verdict.verdict, comment: verdict.comment, version: verdict.version },
  }));
  const isOpened = whole.openedAt !== null;
  expect({ state: whole.state, version: whole.version, round: whole.round, isOpened, items }).toEqual({
    ...{ state: model.state, version: model.version, round: model.round, isOpened: model.isOpened },
    items: CODES.map((code) => {
      const { handedIn: _, ...rest } = model.items[code];
      return { code, ...rest };
    }),
  });
}

const walker = fc.constantFrom(...WALKERS);
/** Most steps are taken by those whose steps they are, or no sequence would come far. */
const mostly = (...walkers: Walker[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...walkers) }, walker);
const code = fc.constantFrom(...CODES);
const seldom = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const mostOften = seldom.map((no) => !no);
const text = fc.oneof(
  { weight: 5, arbitrary: fc.constant("Đã làm.") },
  fc.constantFrom("", "Khác <b>“x”</b>"),
);
const codes = fc.uniqueArray(code, { maxLength: 3 });
const asked = (to: (typeof REQUESTABLE_STATES)[number]) =>
  fc.record({ to: fc.constant(to), reason: mostOften, codes, isStale: seldom });
const owners: Record<string, Walker[]> = {
  RETURNED: ["staff", "leader"],
  APPRAISED: ["staff", "leader"],
  NOT_PARTICIPATING: ["observer", "secretary"],
};

const moveTo = (to: (typeof REQUESTABLE_STATES)[number]) =>
  fc
    .tuple(mostly(...(owners[to] ?? ["secretary", "secretary", "leader"])), fc.boolean(), asked(to))
    .map(([who, byApi, input]) => new Move(who, byApi, input));

/** A path that leads far, so that returns, reopenings and second rounds are reached in almost every sequence. */
const aLongWay = fc.constant(null).map((): Step[] => {
  const go = (to: (typeof REQUESTABLE_STATES)[number], who: Walker) =>
    new Move(who, false, { to, reason: true, codes: ["1.1"], isStale: false });
  const save = (each: Code) =>
    new Save("committee", false, { code: each, claim: "met", text: "Đã làm.", isStale: false });
  const steps = [go("REGISTERED", "secretary"), go("ASSESSING", "secretary"), ...CODES.map(save)];
  return [...steps, new Meet("secretary", true), go("SUBMITTED", "secretary")];
});
const judged = fc
  .constantFrom("staff" as const, "leader" as const)
  .map((who): Step[] => [
    new Open(who),
    ...CODES.map((each) => new Judge(who, { code: each, verdict: "met", comment: "", isStale: false })),
  ]);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...REQUESTABLE_STATES.map((to) => ({ weight: to === "NOT_PARTICIPATING" ? 1 : 3, arbitrary: moveTo(to) })),
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        mostly("secretary", "committee"),
        fc.boolean(),
        fc.record({ code, claim: fc.constantFrom(...CLAIMS, null), text, isStale: seldom }),
      )
      .map(([who, byApi, said]) => new Save(who, byApi, said)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(mostly("committee"), mostOften).map(([who, carries]) => new Meet(who, carries)),
  },
  { weight: 2, arbitrary: mostly("staff").map((who) => new Open(who)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        mostly("staff", "leader"),
        fc.record({ code, verdict: fc.constantFrom(...VERDICTS), comment: text, isStale: seldom }),
      )
      .map(([who, said]) => new Judge(who, said)),
  },
);

/** Sequences that begin nowhere, at the first hand-in, or at a judged round, and go on at random. */
export const sequences: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.oneof(
      { weight: 1, arbitrary: fc.constant<Step[]>([]) },
      { weight: 2, arbitrary: aLongWay },
      { weight: 3, arbitrary: fc.tuple(aLongWay, judged).map((parts) => parts.flat()) },
    ),
    fc.array(anyStep, { minLength: 1, maxLength: 12 }),
  )
  .map((parts) => parts.flat());
