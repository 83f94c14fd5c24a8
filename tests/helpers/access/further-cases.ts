import { actorOfUsername } from "@/lib/access/session";
import { recordGraduation } from "@/lib/graduations/recording";
import { createMember } from "@/lib/members/commands";
import { openRemoval, takeRemovalStep } from "@/lib/removals/commands";
import { must } from "../bloc";

/** Whose secretary takes cases further than the demo has come. */
export const FURTHER_UNIT = "DV05";

/** Somebody has grown out, and of somebody else the branch has voted that the name be taken from the roll. */
export async function takeFurther(): Promise<void> {
  const keeper = await actorOfUsername(`bithu.${FURTHER_UNIT.toLowerCase()}`);
  const unit = keeper.roles[0]?.unit?.id ?? "";
  const person = { unit, branch: null, birthDate: "1995-01-02", gender: "female", confirmed: true };
  const add = async (fullName: string) => must(await createMember(keeper, { ...person, fullName })).id;
  const [grown, absent] = [await add("Trịnh Thị Lớn"), await add("Trịnh Thị Vắng")];
  const day = "2026-05-04";
  must(await recordGraduation(keeper, { unit, member: grown, result: "graduate", day }));
  const months = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026", tried: "Đã nhắc" };
  const { id } = must(await openRemoval(keeper, { member: absent, ...months, day }));
  const votes = { entitled: "9", present: "8", votesFor: "7", votesAgainst: "1" };
  must(await takeRemovalStep(keeper, id, { act: "vote", day, version: 1, ...votes }));
}
