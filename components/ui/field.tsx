"use client";

import { type ComponentProps, type InputEvent, type ReactNode, useState } from "react";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { classNames } from "./class-names";
import { useField } from "./form-scope";

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Says "không bắt buộc" beside the label. */
  optional?: boolean;
  /** For what holds little: a day, a number, a code. */
  short?: boolean;
};
type InputProps = FieldProps & Omit<ComponentProps<"input">, "name">;
type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, "name">;
type SelectProps = FieldProps &
  Omit<ComponentProps<"select">, "name"> & { options: Option[]; blank?: string };

export type Option = { value: string; label: string };

/** `maxLength`: more is told, and kept as typed or pasted. */
export function TextField({
  label,
  hint,
  error,
  optional,
  short,
  className,
  maxLength,
  ...input
}: InputProps) {
  const { tooLong, onInput } = useLength(maxLength, input.onInput);
  const { id, error: told, aria } = useField(input.name, { id: input.id, error: tooLong ?? error, hint });
  return (
    <FieldFrame id={id} label={label} hint={hint} error={told} optional={optional} className={className}>
      <input type="text" {...input} {...aria} onInput={onInput} id={id} className={controlClass(short)} />
    </FieldFrame>
  );
}

/** A day as people write it, d/m/yyyy; the server reads it with `parseVietnameseDate`. */
export function DateField({ day, ...field }: Omit<InputProps, "type"> & { day?: PlainDate | null }) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      placeholder="ngày/tháng/năm"
      short
      {...field}
      defaultValue={day ? formatDate(day) : field.defaultValue}
    />
  );
}

/** `maxLength`: as of `TextField`. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  short,
  className,
  maxLength,
  ...area
}: TextAreaProps) {
  const { tooLong, onInput } = useLength(maxLength, area.onInput);
  const { id, error: told, aria } = useField(area.name, { id: area.id, error: tooLong ?? error, hint });
  return (
    <FieldFrame id={id} label={label} hint={hint} error={told} optional={optional} className={className}>
      <textarea rows={3} {...area} {...aria} onInput={onInput} id={id} className={controlClass(short)} />
    </FieldFrame>
  );
}

type Written = HTMLInputElement | HTMLTextAreaElement;

/** What a browser would cut off at the limit by itself is lost without a word; here it stays, and the field says so. */
function useLength<Element extends Written>(
  most: number | undefined,
  given: ((event: InputEvent<Element>) => void) | undefined,
) {
  const [excess, setExcess] = useState(0);
  const onInput = (event: InputEvent<Element>) => {
    if (most !== undefined) setExcess(Math.max(0, event.currentTarget.value.length - most));
    given?.(event);
  };
  const tooLong =
    excess > 0 && most !== undefined
      ? `Dài quá ${figure(most)} ký tự, đang thừa ${figure(excess)}. Rút gọn rồi lưu.`
      : undefined;
  return { tooLong, onInput };
}

const figure = (count: number) => count.toLocaleString("vi-VN");

/** `blank` is the first line, with an empty value: "Chọn lý do". */
export function SelectField({
  options,
  blank,
  label,
  hint,
  error: given,
  optional,
  short,
  ...rest
}: SelectProps) {
  const { className, ...select } = rest;
  const { id, error, aria } = useField(select.name, { id: select.id, error: given, hint });
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      <select {...select} {...aria} id={id} className={controlClass(short)}>
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

type CheckProps = Omit<ComponentProps<"input">, "type"> & { name: string; label: ReactNode };

export function CheckField({ label, ...input }: CheckProps) {
  return (
    <label className="check">
      <input {...input} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}

function controlClass(short?: boolean): string {
  return classNames("control", short && "short");
}

type FrameProps = Omit<FieldProps, "name" | "short"> & {
  id: string;
  className?: string;
  children: ReactNode;
};

function FieldFrame({ id, label, hint, error, optional, className, children }: FrameProps) {
  return (
    <div className={classNames("field", className)}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> · không bắt buộc</span>}
      </label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
}

export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </>
  );
}
