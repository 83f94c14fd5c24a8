"use client";

import type { ReactNode } from "react";
import { FieldNotes } from "./field";
import { useField } from "./form-scope";
import type { Tone } from "./tone";

export type ChoiceOption = { value: string; label: ReactNode; tone?: Tone };

type ChoiceProps = {
  name: string;
  label: ReactNode;
  options: ChoiceOption[];
  defaultValue?: string | null;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string;
  disabled?: boolean;
  required?: boolean;
  /** The label stands beside the buttons. */
  beside?: boolean;
};

/** One of few: radio buttons side by side, the chosen one in the colour of what it means. */
export function Choice({ name, label, options, hint, error: given, disabled, ...rest }: ChoiceProps) {
  const { id, error, aria } = useField(name, { error: given, hint });
  const { defaultValue, onChange, required, beside } = rest;
  return (
    <fieldset
      className={beside ? "field beside" : "field"}
      disabled={disabled}
      aria-describedby={aria["aria-describedby"]}
    >
      <legend>{label}</legend>
      <div className="choice">
        {options.map(({ value, label, tone }, index) => (
          <label key={value} className={tone}>
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              required={required}
              onChange={() => onChange?.(value)}
            />
            {label}
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  );
}
