import { REWARD_FORMS, REWARD_LEVELS, type RewardForm, type RewardLevel } from "./types";

const labelsOf = <Code extends string>(list: readonly { code: Code; label: string }[]) =>
  Object.fromEntries(list.map(({ code, label }) => [code, label])) as Record<Code, string>;

export const LEVEL_LABELS: Record<RewardLevel, string> = labelsOf(REWARD_LEVELS);
export const FORM_LABELS: Record<RewardForm, string> = labelsOf(REWARD_FORMS);
