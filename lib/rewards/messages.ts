import { fold } from "@/lib/platform/fold";
import { held } from "@/lib/platform/held";
import { namedFew } from "@/lib/platform/named-few";
import { REWARD_FORMS, REWARD_LEVELS, type RewardLevel } from "./types";

const labelsOf = <Code extends string>(list: readonly { code: Code; label: string }[]) =>
  Object.fromEntries(list.map(({ code, label }) => [code, label])) as Record<Code, string>;

export const LEVEL_LABELS: Record<RewardLevel, string> = labelsOf(REWARD_LEVELS);
export const FORM_LABELS: Record<string, string> = labelsOf(REWARD_FORMS);

/** A form as it is stored, in words: of the list, or its own. */
export function formWords(form: string): string {
  return held(FORM_LABELS, form) ?? form;
}

/** How the form that somebody chose or wrote is stored. */
export function formNamed(words: string): string {
  const known = REWARD_FORMS.find(({ code, label }) =>
    [code, label, ...label.split(", ")].some((name) => fold(name) === fold(words)),
  );
  return known?.code ?? words;
}

type Honoured = {
  isCollective: boolean;
  unit: { name: string };
  branch: { name: string } | null;
  members: readonly { fullName: string }[];
};

/** A collective by its name, of persons the first few. */
export function honouredWords({ isCollective, branch, unit, members }: Honoured): string {
  if (isCollective) return `Tập thể ${(branch ?? unit).name}`;
  return namedFew(members.map(({ fullName }) => fullName));
}
