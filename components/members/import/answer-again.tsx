"use client";

import { useId, useState } from "react";
import { type AnswerKind, type AnswerOption, AnswerSelect } from "@/components/members/import/answer-select";

type Answered = {
  about: string;
  title: string;
  /** What the choice is called that answers it. */
  label: string;
  answer: string | undefined;
  options: AnswerOption[];
};

type AnswerAgainProps = { importId: string; kind: AnswerKind; what: string; answered: Answered[] };

/** One of those that have no room on the page, to be answered otherwise. */
export function AnswerAgain({ importId, kind, what, answered }: AnswerAgainProps) {
  const id = useId();
  const [about, setAbout] = useState("");
  const chosen = answered.find((each) => each.about === about);
  if (answered.length === 0) return null;
  return (
    <>
      <label htmlFor={id}>{`Chọn lại ${what} không hiện ở trên`}</label>
      <select id={id} className="control" value={about} onChange={({ target }) => setAbout(target.value)}>
        <option value="">{`Chọn ${what}`}</option>
        {answered.map(({ about, title }) => (
          <option key={about} value={about}>
            {title}
          </option>
        ))}
      </select>
      {chosen && (
        <AnswerSelect
          key={about}
          importId={importId}
          kind={kind}
          about={[about]}
          label={chosen.label}
          blank={`Chọn ${what}`}
          options={chosen.options}
          answer={chosen.answer}
        />
      )}
    </>
  );
}
