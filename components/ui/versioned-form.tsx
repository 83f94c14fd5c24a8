"use client";

import { type ComponentProps, type ReactNode, type RefObject, useMemo, useState } from "react";
import { classNames } from "./class-names";
import { FormErrors } from "./form-errors";
import { FormScope, useFormScope } from "./form-scope";
import { Status } from "./notice";
import { type TwoText, TwoTexts } from "./two-texts";
import { typedText } from "./typed-text";
import { type FormAction, useActionForm } from "./use-action-form";

/** One field of a form as it is stored now; `say` turns what the form holds into the words that people read. */
export type StoredText = { name: string; label: string; value: string; say?: (typed: string) => string };

/** What a stale save is answered with, as the form compares it. */
export type Stored = { version: number; texts: StoredText[] };

type VersionedFormProps<T> = Omit<ComponentProps<"form">, "action"> & {
  action: FormAction<T>;
  /** Of what is changed; none for what is made new. */
  version?: number | undefined;
  storedOf: (current: unknown) => Stored;
  onDone?: (value: T) => void;
  doneLabel?: string;
  /** What answers doubts, which are asked once. */
  onDoubt?: ReactNode;
};

/** A form over something with a version: where somebody was faster both texts are shown, and none is lost. */
export function VersionedForm<T>({
  action,
  version,
  storedOf,
  onDone,
  doneLabel,
  onDoubt,
  className,
  children,
  ...rest
}: VersionedFormProps<T>) {
  const { form, submit, pending, failure, done } = useActionForm(action, { onDone });
  const [kept, setKept] = useState(version);
  const scope = useFormScope(failure);
  const stored = failure?.reason === "stale" && failure.current ? storedOf(failure.current) : null;
  // What was saved by this very form is the version to go on with.
  const held = kept ?? version;
  const isStale = stored !== null && stored.version !== held;
  return (
    <form {...rest} ref={form} action={submit} className={classNames("form", className)} noValidate>
      {isStale ? (
        <StaleTexts stored={stored} form={form} onKeepMine={() => setKept(stored.version)} />
      ) : (
        <FormErrors failure={stored ? null : failure} prefix={scope.prefix} />
      )}
      {failure?.isDoubted && onDoubt}
      {held !== undefined && <input type="hidden" name="version" value={held} />}
      <FormScope value={scope}>{children}</FormScope>
      <Status tone="ok">{doneLabel && done && !pending ? doneLabel : null}</Status>
    </form>
  );
}

type StaleTextsProps = { stored: Stored; form: RefObject<HTMLFormElement | null>; onKeepMine: () => void };

function StaleTexts({ stored, form, onKeepMine }: StaleTextsProps) {
  const texts = useMemo(() => {
    const typed = new FormData(form.current ?? undefined);
    return stored.texts.flatMap(({ name, label, value, say }): TwoText[] => {
      const given = typedText(typed, name);
      const mine = say ? say(given) : given;
      return mine === value ? [] : [{ label, mine, theirs: value }];
    });
  }, [stored, form]);
  return (
    <TwoTexts
      title="Có người vừa sửa nội dung này. So hai bản: giữ bản của bạn rồi lưu lại, hoặc lấy bản đang lưu."
      texts={texts}
      onKeepMine={onKeepMine}
    />
  );
}
