"use client";

import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { FormErrors } from "./form-errors";
import { FormScope, useFormScope } from "./form-scope";
import { Status } from "./notice";
import { StaleRecord } from "./stale-record";
import type { StaleWords, Versioned } from "./stale-words";
import { type FormAction, useActionForm } from "./use-action-form";

type ActionFormProps<T, Row> = Omit<ComponentProps<"form">, "action"> & {
  action: FormAction<T>;
  onDone?: (value: T) => void;
  clear?: boolean;
  /** Both texts where somebody else saved meanwhile. */
  stale?: StaleWords<Row>;
  /** What answers a doubt: the box that says it is meant so. */
  onDoubt?: ReactNode;
  /** Said after a success: "Đã lưu". */
  doneLabel?: string;
};

/** A form around fields that may come from the server: shows what was refused, keeps what was typed. */
export function ActionForm<T, Row extends Versioned = Versioned>({
  action,
  onDone,
  clear,
  doneLabel,
  stale,
  onDoubt,
  className,
  children,
  ...rest
}: ActionFormProps<T, Row>) {
  const { form, submit, pending, failure, current, keepMine, done } = useActionForm<T, Row>(action, {
    onDone,
    clear,
  });
  const scope = useFormScope(failure);
  return (
    <form {...rest} ref={form} action={submit} className={classNames("form", className)} noValidate>
      {stale && current ? (
        <StaleRecord
          stored={stale.stored(current)}
          labels={stale.labels}
          say={stale.say ?? asTyped}
          form={form}
          onKeepMine={keepMine}
        />
      ) : (
        <FormErrors failure={failure} prefix={scope.prefix} />
      )}
      {failure?.isDoubted && onDoubt}
      <FormScope value={scope}>{children}</FormScope>
      <Status tone="ok">{doneLabel && done && !pending ? doneLabel : null}</Status>
    </form>
  );
}

const asTyped = (_: string, typed: string) => typed;
