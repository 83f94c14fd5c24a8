import type { StaleWords } from "@/components/ui/stale-words";
import { held } from "@/lib/platform/held";
import { formWords, LEVEL_LABELS } from "@/lib/rewards/messages";
import type { RewardDetail, RewardedMember } from "@/lib/rewards/types";
import { WHOM } from "./reward-options";

type Granted = Pick<RewardDetail, "level" | "form" | "content" | "isCollective" | "members">;

/** Whom a reward or its proposal honours and for what, where somebody else has saved meanwhile; `known` by their names. */
export function grantWords(known: readonly RewardedMember[]): Required<StaleWords<Granted>> {
  const nameOf = new Map(known.map(({ id, fullName }) => [id, fullName]));
  const namesOf = (ids: string) => ids.split("\n").map((id) => nameOf.get(id) ?? "người mới chọn");
  return {
    labels: {
      whom: "Khen ai",
      members: "Người được khen",
      level: "Cấp khen",
      form: "Hình thức",
      content: "Nội dung",
    },
    stored: ({ level, form, content, isCollective, members }) => ({
      whom: WHOM[isCollective ? "collective" : "persons"],
      content,
      level: LEVEL_LABELS[level],
      form: formWords(form),
      members: members.map(({ fullName }) => fullName).join(", "),
    }),
    say: (field, typed) => {
      if (field === "whom") return held(WHOM, typed) ?? "";
      if (field === "members") return typed && namesOf(typed).join(", ");
      if (field === "level") return held(LEVEL_LABELS, typed) ?? "";
      return field === "form" ? formWords(typed) : typed;
    },
  };
}
