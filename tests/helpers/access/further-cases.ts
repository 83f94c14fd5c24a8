import { actorOfUsername } from "@/lib/access/session";
import { recordGraduation } from "@/lib/graduations/recording";
import { createMember } from "@/lib/members/commands";
import { addDays, makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { openRemoval, takeRemovalStep } from "@/lib/removals/commands";
import { unitYearOf } from "@/lib/units/periods";
import { must } from "../bloc";
import { TODAY, YEAR } from "../demo-days";

// In January the running year is over.
const DAY = yearOf(TODAY) === YEAR ? TODAY : makeDate(YEAR, 12, 31);

/** Whose secretary takes cases further than the demo has come: a school's, in its own year. */
export const FURTHER_UNIT = "DV05";
export const FURTHER_YEAR = unitYearOf("school_year", DAY);

/** Somebody has grown out, and of somebody else the branch has voted that the name be taken from the roll. */
export async function takeFurther(): Promise<void> {
  const keeper = await actorOfUsername(`bithu.${FURTHER_UNIT.toLowerCase()}`);
  const unit = keeper.roles[0]?.unit?.id ?? "";
  const person = { unit, branch: null, birthDate: "1995-01-02", gender: "female", confirmed: true };
  const add = async (fullName: string) => must(await createMember(keeper, { ...person, fullName })).id;
  const [grown, absent] = [await add("Trịnh Thị Lớn"), await add("Trịnh Thị Vắng")];
  must(await recordGraduation(keeper, { unit, member: grown, result: "graduate", day: DAY }));
  const months = {
    lapse: "fee",
    tried: "Đã nhắc",
    firstMonth: monthBefore(DAY, 120),
    lastMonth: monthBefore(DAY, 60),
  };
  const { id } = must(await openRemoval(keeper, { member: absent, ...months, day: DAY }));
  const votes = { entitled: "9", present: "8", votesFor: "7", votesAgainst: "1" };
  must(await takeRemovalStep(keeper, id, { act: "vote", day: DAY, version: 1, ...votes }));
}

/** The month in which the day so many days before lies, as it is typed. */
function monthBefore(day: PlainDate, days: number): string {
  const [year, month] = addDays(day, -days).split("-");
  return `${Number(month)}/${year}`;
}
