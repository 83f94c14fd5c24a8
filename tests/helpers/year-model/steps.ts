import { expect } from "vitest";
import * as item from "@/app/api/v1/assessments/[id]/items/[code]/route";
import * as transitions from "@/app/api/v1/assessments/[id]/transitions/route";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { handInOpinions } from "@/lib/assessments/appraisal/pair/commands";
import { moveAssessment, saveItem } from "@/lib/assessments/commands";
import { recordMeeting } from "@/lib/assessments/meeting/commands";
import type { Claim } from "@/lib/assessments/types";
import { onDay, today } from "@/lib/platform/clock";
import { addDays, daysBetween, makeDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
import { requestTo } from "../requests";
import { playHandIn, playJudge, playOpen, type Said, versionBefore } from "./judging";
import { type Code, isOutside, mayWrite, type Outcome, type Walker, type YearModel } from "./model";
import { type Asked, playMove } from "./moves";
import { type Person, SUPPLEMENT_DUE, type UnitYear } from "./world";

/** A unit's year, and the meetings that were called on it. */
export type Real = UnitYear & { meetings: string[] };

/** One thing that one person tries. */
export abstract class Step {
  constructor(
    readonly walker: Walker,
    readonly byApi = false,
  ) {}

  /** Does it, and asks whether it came out as the model says; tells how. */
  async take(model: YearModel, real: Real): Promise<Outcome> {
    const asIs = await this.tryOut(model, real);
    const expected = this.play(model);
    expect(asIs, this.toString()).toBe(expected);
    return asIs;
  }

  /** Years are opened ahead of their time, and what is held for one is not older than it: its autumn, or today where that has come. */
  async tryOut(model: YearModel, real: Real): Promise<Outcome> {
    const day = await today();
    const ahead = Math.max(0, daysBetween(day, makeDate(real.year - 1, 12, 1)));
    return onDay(addDays(day, ahead), () => this.act(model, real, real.people[this.walker]));
  }

  protected abstract act(model: YearModel, real: Real, person: Person): Promise<Outcome>;
  abstract play(model: YearModel): Outcome;

  toString(): string {
    const { walker, byApi, ...rest } = this;
    return `${this.constructor.name}(${walker}${byApi ? " by API" : ""} ${JSON.stringify(rest)})`;
  }
}

export class Move extends Step {
  constructor(
    walker: Walker,
    byApi: boolean,
    readonly asked: Asked,
  ) {
    super(walker, byApi);
  }

  async act(model: YearModel, { id }: Real, { actor, cookie }: Person): Promise<Outcome> {
    const { to, reason, codes, isStale } = this.asked;
    const input = {
      to,
      version: model.version + (isStale ? -1 : 0),
      ...(reason && { reason: "Có lý do" }),
      ...(to === "RETURNED" && {
        dueDate: SUPPLEMENT_DUE,
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

type Answer = { code: Code; claim: Claim | null; text: string; isStale: boolean };

export class Save extends Step {
  constructor(
    walker: Walker,
    byApi: boolean,
    readonly said: Answer,
  ) {
    super(walker, byApi);
  }

  async act(model: YearModel, { id }: Real, { actor, cookie }: Person): Promise<Outcome> {
    const { code, claim, text, isStale } = this.said;
    const input = { claim, explanation: text, version: model.items[code].version + (isStale ? -1 : 0) };
    if (!this.byApi) return outcomeOf(await saveItem(actor, id, code, input));
    const address = `/api/v1/assessments/${id}/items/${code}`;
    return outcomeOfAnswer(await call(item.PATCH, "PATCH", address, cookie, input, { id, code }));
  }

  play(model: YearModel): Outcome {
    const { code, claim, text, isStale } = this.said;
    if (isOutside(this.walker)) return "not_found";
    if (!mayWrite(this.walker)) return "forbidden";
    if (isStale) return "stale";
    if (!model.isOpen(code)) return "conflict";
    Object.assign(model.items[code], { claim, text, version: model.items[code].version + 1 });
    model.log("assessment.item_saved");
    return "done";
  }
}

export class Meet extends Step {
  constructor(
    walker: Walker,
    readonly carries: boolean,
  ) {
    super(walker);
  }

  async act(model: YearModel, { id }: Real, { actor }: Person): Promise<Outcome> {
    const votes = { present: 5, total: 7, inFavour: this.carries ? 3 : 2, against: 2 };
    const words = { heldOn: await today(), place: "Phòng họp", conclusion: "Đã bàn." };
    const version = model.meeting?.version ?? null;
    return outcomeOf(await recordMeeting(actor, id, { ...votes, ...words, version }));
  }

  play(model: YearModel): Outcome {
    if (isOutside(this.walker)) return "not_found";
    if (!mayWrite(this.walker)) return "forbidden";
    if (model.state !== "ASSESSING" && model.state !== "RETURNED") return "conflict";
    model.meeting = { carries: this.carries, version: (model.meeting?.version ?? 0) + 1 };
    model.log("assessment.meeting_recorded");
    return "done";
  }
}

export class Open extends Step {
  async act(_: YearModel, { id }: Real, { actor }: Person): Promise<Outcome> {
    return outcomeOf(await openAppraisal(actor, id));
  }

  play(model: YearModel): Outcome {
    return isOutside(this.walker) ? "not_found" : playOpen(model, this.walker);
  }
}

export class Judge extends Step {
  constructor(
    walker: Walker,
    readonly said: Said,
  ) {
    super(walker);
  }

  async act(model: YearModel, { id }: Real, { actor }: Person): Promise<Outcome> {
    const { code, verdict, comment, isStale } = this.said;
    const stands = versionBefore(model, this.walker, code);
    const version = isStale ? (stands ?? 0) + 1 : stands;
    return outcomeOf(await saveVerdict(actor, id, code, { verdict, comment, version }));
  }

  play(model: YearModel): Outcome {
    return isOutside(this.walker) ? "not_found" : playJudge(model, this.walker, this.said);
  }
}

export class HandIn extends Step {
  async act(_: YearModel, { id }: Real, { actor }: Person): Promise<Outcome> {
    return outcomeOf(await handInOpinions(actor, id));
  }

  play(model: YearModel): Outcome {
    return isOutside(this.walker) ? "not_found" : playHandIn(model, this.walker);
  }
}

export function outcomeOf(result: Result<unknown>): Outcome {
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
