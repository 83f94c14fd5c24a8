import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import type { Admission } from "@/lib/admissions/types";
import { charterLabel } from "@/lib/cases/charter";
import { GENDER_LABELS } from "@/lib/members/messages";
import { formatDayOrYear } from "@/lib/members/roster/days";
import { rosterField } from "@/lib/members/roster/fields";
import { CHARTERS } from "@/lib/members/terms/types";
import { held } from "@/lib/platform/held";

const PLAIN = [
  "nativePlace",
  "permanentAddress",
  "occupation",
  "generalEducation",
  "qualification",
  "politicalTheory",
  "foreignLanguage",
  "phone",
  "email",
] as const;

const rosterLabels = (["fullName", "birthDate", "gender", ...PLAIN] as const).map(
  (name) => [name, rosterField(name).label] as const,
);

/** An application as its form shows it, for the two sides of a save that came too late. */
export const APPLICATION: StaleWords<Admission> = {
  labels: {
    ...Object.fromEntries(rosterLabels),
    appliedOn: "Ngày nộp đơn",
    charter: "Áp dụng",
    partyAskedOn: "Ngày cấp ủy cho ý kiến",
    partyNote: "Ý kiến cấp ủy",
  },
  stored: ({ personName, openedOn, charterVersion, facts }) => ({
    ...Object.fromEntries(PLAIN.map((name) => [name, facts[name]])),
    fullName: personName,
    birthDate: formatDayOrYear(facts.birthDate),
    gender: GENDER_LABELS[facts.gender],
    appliedOn: dayWords(openedOn),
    charter: charterLabel(charterVersion),
    partyAskedOn: facts.partyAskedOn ? dayWords(facts.partyAskedOn) : "",
    partyNote: facts.partyNote,
  }),
  say: (field, typed) => {
    if (field === "gender") return held(GENDER_LABELS, typed) ?? "";
    const isCharter = field === "charter" && CHARTERS.some((version) => version === typed);
    return isCharter ? charterLabel(typed) : typed;
  },
};
