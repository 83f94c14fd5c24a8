"use client";

import { useId, useState, useTransition } from "react";
import { answerOf } from "@/components/ui/answer-of";
import { answerImportAction } from "@/lib/imports/actions";

export type AnswerOption = { value: string; label: string };
export type AnswerKind = "branches" | "choices" | "absent" | "words" | "year";

type AnswerSelectProps = {
  importId: string;
  kind: AnswerKind;
  /** Whom or what the answer is about; several at once in a bulk choice. */
  about: string[];
  label: string;
  /** The first line while nothing is chosen. */
  blank: string;
  options: AnswerOption[];
  answer?: string | undefined;
  /** Of a bulk choice that is another for each of them. */
  each?: Record<string, string>;
};

/** An answer that is saved as soon as it is chosen, and stays chosen when saving fails. */
export function AnswerSelect({
  importId,
  kind,
  about,
  label,
  blank,
  options,
  answer,
  each,
}: AnswerSelectProps) {
  const id = useId();
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const [saved, setSaved] = useState(answer);
  const [chosen, setChosen] = useState(answer ?? "");
  // Another choice (all at once, another window) answered it.
  if (saved !== answer) {
    setSaved(answer);
    setChosen(answer ?? "");
  }
  const choose = (value: string) => {
    setChosen(value);
    if (value === "") return;
    start(async () => {
      const given = each ?? Object.fromEntries(about.map((one) => [one, value]));
      const answers = kind === "year" ? { year: Number(value) } : { [kind]: given };
      const result = await answerOf(() => answerImportAction(importId, answers), UNSAVED);
      setFailure(result.ok ? null : result.message);
    });
  };
  return (
    <span className="answer">
      <select
        className={answer === undefined ? "control open" : "control"}
        aria-label={label}
        aria-busy={pending || undefined}
        aria-describedby={failure ? id : undefined}
        aria-invalid={failure ? true : undefined}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        {answer === undefined && <option value="">{blank}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {failure && (
        <span className="field-error" id={id} role="alert">
          {failure}
        </span>
      )}
    </span>
  );
}

const UNSAVED = {
  what: "Chưa lưu được",
  offline: "Chọn lại khi có mạng.",
  broken: "Chờ một phút rồi chọn lại.",
};
