"use client";

import { type ComponentProps, useId, useMemo } from "react";
import { classNames } from "./class-names";
import { FormErrors } from "./form-errors";
import { FormScope } from "./form-scope";
import { Status } from "./notice";
import { type FormAction, useActionForm } from "./use-action-form";

type ActionFormProps<T> = Omit<ComponentProps<"form">, "action"> & {
  action: FormAction<T>;
  onDone?: (value: T) => void;
  clear?: boolean;
  /** Said after a success: "Đã lưu". */
  doneLabel?: string;
};

/** A form around fields that may come from the server: shows what was refused, keeps what was typed. */
export function ActionForm<T>({
  action,
  onDone,
  clear,
  doneLabel,
  className,
  children,
  ...rest
}: ActionFormProps<T>) {
  const { form, submit, pending, failure, done } = useActionForm(action, { onDone, clear });
  const prefix = useId();
  const scope = useMemo(
    () => ({
      prefix,
      errorOf: (path: string) => failure?.fields?.find((each) => each.path === path)?.message,
    }),
    [prefix, failure],
  );
  return (
    <form {...rest} ref={form} action={submit} className={classNames("form", className)} noValidate>
      <FormErrors failure={failure} prefix={prefix} />
      <FormScope value={scope}>{children}</FormScope>
      <Status tone="ok">{doneLabel && done && !pending ? doneLabel : null}</Status>
    </form>
  );
}
