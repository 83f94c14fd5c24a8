import { extendDue } from "@/lib/assessments/dues/commands";
import { closeCycle } from "@/lib/cycles/commands";
import { proposedDates } from "@/lib/cycles/rules";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import type { VoteChoice } from "@/lib/decisions/types";
import { createMeeting } from "@/lib/meetings/commands";
import { closeMeeting, saveMinutes } from "@/lib/meetings/minutes/commands";
import { askSupplement } from "@/lib/meetings/minutes/supplement";
import { findMeeting } from "@/lib/meetings/own";
import { today } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";
import { callRoll } from "../meetings";
import { playCall, playClose, playDecide, playEnd, playExtend, playSupplement, playVote } from "./concluding";
import type { Code, Outcome, Walker, YearModel } from "./model";
import { outcomeOf, type Real, Step } from "./steps";
import { FIRST_YEAR, MORE_TIME, type Person, SUPPLEMENT_DUE } from "./world";

export class Extend extends Step {
  constructor(
    walker: Walker,
    readonly isStale: boolean,
  ) {
    super(walker);
  }

  async act(model: YearModel, { id }: Real, { actor }: Person): Promise<Outcome> {
    const days = [proposedDates(FIRST_YEAR).selfAssessmentDue, MORE_TIME];
    const oldDue = days[Number(model.hasMoreTime !== this.isStale)];
    const asked = { kind: "self_assessment", oldDue, newDue: MORE_TIME, reason: "Bí thư mới nhận việc" };
    return outcomeOf(await extendDue(actor, id, asked));
  }

  play(model: YearModel): Outcome {
    return playExtend(model, this.walker, this.isStale);
  }
}

export class Call extends Step {
  async act(_: YearModel, real: Real, { actor }: Person): Promise<Outcome> {
    const { staff, leader } = real.people;
    const seats = { chairId: leader.actor.userId, minuteTakerId: staff.actor.userId };
    const head = {
      heldOn: await today(),
      place: "Phòng họp",
      voting: "open",
      number: real.meetings.length + 1,
    };
    const input = { ...head, ...seats, units: [real.id] };
    const called = await createMeeting(actor, real.orgId, real.year, input);
    if (!called.ok) return outcomeOf(called);
    real.meetings.push(called.value.id);
    return outcomeOf(await callRoll(staff.actor, called.value.id));
  }

  play(model: YearModel): Outcome {
    return playCall(model, this.walker);
  }
}

export class Vote extends Step {
  constructor(
    walker: Walker,
    readonly choice: VoteChoice,
  ) {
    super(walker);
  }

  async act(_: YearModel, { id }: Real, { actor }: Person): Promise<Outcome> {
    return outcomeOf(await castVote(actor, id, { choice: this.choice }));
  }

  play(model: YearModel): Outcome {
    return playVote(model, this.walker, this.choice);
  }
}

const lastOf = ({ meetings }: Real) => meetings.at(-1) ?? newId();

export class End extends Step {
  async act(_: YearModel, real: Real, { actor }: Person): Promise<Outcome> {
    const id = lastOf(real);
    const found = await findMeeting(real.people.staff.actor, id);
    const version = found.ok ? found.value.meeting.version : 1;
    const texts = { discussion: "Đã xem xét.", conclusion: "Thống nhất." };
    const written = await saveMinutes(actor, id, { ...texts, version });
    return outcomeOf(written.ok ? await closeMeeting(actor, id, { version: version + 1 }) : written);
  }

  play(model: YearModel): Outcome {
    return playEnd(model, this.walker);
  }
}

export class Supplement extends Step {
  constructor(
    walker: Walker,
    readonly codes: readonly Code[],
  ) {
    super(walker);
  }

  async act(_: YearModel, real: Real, { actor }: Person): Promise<Outcome> {
    const items = this.codes.map((code) => ({ code, reason: "Bổ sung" }));
    const asked = { assessmentId: real.id, dueDate: SUPPLEMENT_DUE, items };
    return outcomeOf(await askSupplement(actor, lastOf(real), asked));
  }

  play(model: YearModel): Outcome {
    return playSupplement(model, this.walker, this.codes);
  }
}

export class Decide extends Step {
  async act(_: YearModel, real: Real, { actor }: Person): Promise<Outcome> {
    const { id, orgId, year, signerId } = real;
    const signing = { number: String(year), signedOn: await today(), signerId, units: [id] };
    return outcomeOf(await recordDecision(actor, orgId, year, signing));
  }

  play(model: YearModel): Outcome {
    return playDecide(model, this.walker);
  }
}

export class Close extends Step {
  async act(_: YearModel, { orgId, cycleId }: Real, { actor }: Person): Promise<Outcome> {
    return outcomeOf(await closeCycle(actor, orgId, cycleId));
  }

  play(model: YearModel): Outcome {
    return playClose(model, this.walker);
  }
}
