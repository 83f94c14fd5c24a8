import { CheckField, SelectField, TextField } from "@/components/ui/field";
import type { StoredText } from "@/components/ui/versioned-form";
import type { DraftItem } from "@/lib/criteria/drafts/types";
import {
  countedWords,
  EXCLUSION_WORDS,
  exclusionsWords,
  PERIOD_LABELS,
  thresholdWords,
} from "@/lib/criteria/messages";
import { exclusionsOf, highestThreshold, isByPercent, periodsOf } from "@/lib/criteria/rules";
import type { Exclusion, ItemPeriod } from "@/lib/criteria/types";

type DraftItemProps = { item: DraftItem; index: number };

/** What may be set of one item, beside what holds in the version in use. */
export function DraftItemFields({ item, index }: DraftItemProps) {
  const { code, title, check } = item;
  return (
    <section
      aria-labelledby={`item-${code}`}
      className="grid gap-x-6 gap-y-3 border-t border-line p-4 md:grid-cols-2"
    >
      <div className="grid content-start gap-1">
        <h3 id={`item-${code}`} className="text-m font-semibold">
          {code} {title}
        </h3>
        <p className="hint">Đếm {countedWords(check.key)}.</p>
        <p className="hint">Bản đang dùng: {thresholdWords(check)}.</p>
      </div>
      <div className="grid gap-4">
        <input type="hidden" name="codes" value={code} />
        <div className="field-row">
          <ThresholdField item={item} index={index} />
          <PeriodField item={item} index={index} />
        </div>
        <ExclusionFields item={item} index={index} />
      </div>
    </section>
  );
}

function ThresholdField({ item: { check, next }, index }: DraftItemProps) {
  const name = `items.${index}.threshold`;
  if (highestThreshold(check.key) === 1)
    return (
      <SelectField
        name={name}
        label="Mức cần đạt"
        blank="Chỉ xem số liệu"
        options={[{ value: "1", label: "Phải có" }]}
        defaultValue={next.threshold ?? ""}
      />
    );
  return (
    <TextField
      name={name}
      label={isByPercent(check.key) ? "Mức cần đạt (%)" : "Mức cần đạt (số)"}
      placeholder="chỉ xem"
      inputMode="numeric"
      maxLength={4}
      short
      defaultValue={next.threshold ?? ""}
    />
  );
}

function PeriodField({ item: { check, next }, index }: DraftItemProps) {
  return (
    <SelectField
      name={`items.${index}.period`}
      label="Kỳ tính"
      options={periodsOf(check.key).map((period) => ({ value: period, label: PERIOD_LABELS[period] }))}
      defaultValue={next.period}
    />
  );
}

/** Only where persons are counted. */
function ExclusionFields({ item: { check, next }, index }: DraftItemProps) {
  const choices = exclusionsOf(check.key);
  if (choices.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>Không tính</legend>
      {choices.map((each) => (
        <CheckField
          key={each}
          name={`items.${index}.exclusions`}
          value={each}
          defaultChecked={next.exclusions.includes(each)}
          label={`${EXCLUSION_WORDS[each].who}: ${EXCLUSION_WORDS[each].why}`}
        />
      ))}
    </fieldset>
  );
}

/** The item's fields as they are stored, in words. */
export function settingTexts({ code, check, next }: DraftItem, index: number): StoredText[] {
  const { key } = check;
  const say = (typed: string) => thresholdWords({ key, threshold: typed === "" ? null : Number(typed) });
  return [
    {
      name: `items.${index}.threshold`,
      label: `${code}: mức cần đạt`,
      value: thresholdWords({ key, threshold: next.threshold }),
      say,
    },
    {
      name: `items.${index}.period`,
      label: `${code}: kỳ tính`,
      value: PERIOD_LABELS[next.period],
      say: (typed) => PERIOD_LABELS[typed as ItemPeriod],
    },
    {
      name: `items.${index}.exclusions`,
      label: `${code}: không tính`,
      value: exclusionsWords(next.exclusions),
      say: (typed) =>
        exclusionsWords(typed.split("\n").filter((each): each is Exclusion => each in EXCLUSION_WORDS)),
    },
  ];
}
