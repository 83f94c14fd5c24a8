import { actorsWithRole } from "@/lib/access/session";
import { castVote } from "@/lib/decisions/commands";
import { enterVote, saveAttendance } from "@/lib/meetings/ballots/commands";
import { createMeeting } from "@/lib/meetings/commands";
import { closeMeeting, saveMinutes } from "@/lib/meetings/minutes/commands";
import { signMinutes } from "@/lib/meetings/minutes/signing";
import { findMeeting } from "@/lib/meetings/own";
import { meetingView, newMeeting } from "@/lib/meetings/queries";
import type { PlainDate } from "@/lib/platform/dates";
import { MEETING_TEXTS } from "../meeting-texts";
import { must } from "./cast";
import type { PlacedUnit } from "./foundation";
import type { DemoYear } from "./year";

const CHAIR = "bithu.khoi";
const OFFICE = "vanphong.khoi";
/** He is away on the day, so that a roll of the demo has somebody absent. */
const ABSENT = "btv5.khoi";
/** She votes by the minute-taker's hand. */
const BY_HAND = "btv4.khoi";

/** A meeting of the standing committee on a year of the demo. */
export class DemoMeeting {
  #id = "";

  constructor(
    private readonly demo: DemoYear,
    private readonly day: PlainDate,
  ) {}

  /** The office calls it on every appraised unit, and calls the roll. */
  async call(): Promise<void> {
    const { cast, bloc, year } = this.demo;
    const { board } = must(await newMeeting(await cast.as(OFFICE), bloc.orgId, year));
    const chair = await cast.as(CHAIR);
    const office = await cast.as(OFFICE);
    const units = board.units.flatMap(({ id, state }) => (state === "APPRAISED" ? id : []));
    const { id } = await cast.on(this.day, OFFICE, (actor) =>
      createMeeting(actor, bloc.orgId, year, {
        heldOn: this.day,
        place: MEETING_TEXTS.place,
        voting: "open",
        number: 1,
        units,
        chairId: chair.userId,
        minuteTakerId: office.userId,
      }),
    );
    this.#id = id;
    const members = await actorsWithRole(bloc.orgId, "STANDING_COMMITTEE");
    const roll = members.map(({ userId, username }) => ({
      memberId: userId,
      isPresent: username !== ABSENT,
      reason: username === ABSENT ? MEETING_TEXTS.absence : "",
    }));
    await this.minuted((actor, version) => saveAttendance(actor, id, { members: roll, version }));
  }

  /** Those who may vote in favour of these units, one of them by the minute-taker's hand. */
  async vote(units: readonly PlacedUnit[], most = 99): Promise<void> {
    const { cast, bloc } = this.demo;
    const { board } = must(await meetingView(await cast.as(OFFICE), this.#id));
    const members = await actorsWithRole(bloc.orgId, "STANDING_COMMITTEE");
    const wanted = new Set(units.map(({ id }) => id));
    for (const { id, unit, voters } of board.units.filter((row) => wanted.has(row.unit.id))) {
      const voting = members.filter(({ userId }) => voters.includes(userId)).slice(0, most);
      for (const { userId, username } of voting) {
        const said = { choice: "in_favour" };
        const entered = { ...said, assessmentId: id, voterId: userId };
        if (username === BY_HAND)
          await cast.on(this.day, OFFICE, (actor) => enterVote(actor, this.#id, entered));
        else await cast.on(this.day, username, (actor) => castVote(actor, id, said));
      }
      if (voting.length === 0) throw new Error(`nobody may vote on ${unit.name}`);
    }
  }

  async end(): Promise<void> {
    const { discussion, conclusion } = MEETING_TEXTS;
    await this.minuted((actor, version) => saveMinutes(actor, this.#id, { discussion, conclusion, version }));
    await this.minuted((actor, version) => closeMeeting(actor, this.#id, { version }));
    const signed = { number: "31", signedOn: this.day };
    await this.demo.cast.on(this.day, OFFICE, (actor) => signMinutes(actor, this.#id, signed));
  }

  private async minuted(
    act: (
      actor: Awaited<ReturnType<DemoYear["cast"]["as"]>>,
      version: number,
    ) => ReturnType<typeof closeMeeting>,
  ): Promise<void> {
    const { cast } = this.demo;
    const { meeting } = must(await findMeeting(await cast.as(OFFICE), this.#id));
    await cast.on(this.day, OFFICE, (actor) => act(actor, meeting.version));
  }
}
