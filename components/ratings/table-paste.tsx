"use client";

import { Fragment, type ReactNode, useState } from "react";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TriedEffect } from "@/components/ui/effect";
import { TextArea } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { FormScope, useFormScope } from "@/components/ui/form-scope";
import { isOwnInput } from "@/components/ui/own-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useActionForm } from "@/components/ui/use-action-form";
import type { Tried } from "@/lib/platform/seen-effect";

type TablePasteProps<T> = {
  /** Which list it is, as hidden fields. */
  at: ReactNode;
  action: FormAction<T>;
  hint: string;
  /** Fields beside the table. */
  children?: ReactNode;
  /** What brings the papers of all its lines. */
  papers: ReactNode;
  /** What an answer says that the table comes to, which is only tried at first; null once it is written. */
  triedOf: (answer: T) => (Tried & { note?: ReactNode }) | null;
  /** What a line of it is counted as. */
  noun?: "người" | "dòng";
  /** What it is about, where that is not a person. */
  about?: string;
};

/** "Ghi kết quả": a table copied from a sheet is tried, every cell that is wrong is named, then all of it is written. */
export function TablePaste<T>({
  at,
  action,
  hint,
  children,
  papers,
  triedOf,
  noun = "người",
  about,
}: TablePasteProps<T>) {
  const isWritten = (answer: T) => triedOf(answer) === null;
  const [round, setRound] = useState(0);
  const { form, submit, failure, done } = useActionForm(action, {
    onDone: (answer) => {
      if (!isWritten(answer)) return;
      form.current?.closest("dialog")?.close();
      setRound(round + 1);
    },
    clear: isWritten,
  });
  const [outdated, outdate] = useState<T | null>(null);
  const tried = done && done.value !== outdated ? triedOf(done.value) : null;
  // Cells of the table have no field of their own: their problems lead to it.
  const shown = failure && {
    ...failure,
    fields: failure.fields?.map((field) => (/^\d/.test(field.path) ? { ...field, path: "table" } : field)),
  };
  const scope = useFormScope(failure);
  return (
    <Dialog small trigger="Ghi kết quả từ bảng" title="Ghi kết quả từ bảng">
      <form
        ref={form}
        action={submit}
        onInput={(event) => {
          if (isOwnInput(event)) outdate(done?.value ?? null);
        }}
        className="form"
        noValidate
      >
        <FormErrors failure={shown} prefix={scope.prefix} />
        <FormScope value={scope}>
          {at}
          <TextArea
            name="table"
            label="Bảng chép từ Excel"
            rows={8}
            spellCheck={false}
            wrap="off"
            hint={hint}
          />
          {children}
          {/* The next table has papers of its own. */}
          <Fragment key={round}>{papers}</Fragment>
        </FormScope>
        {tried && <TriedEffect {...tried} noun={noun} about={about} />}
        {tried?.note}
        <div className="button-row">
          <SubmitButton pendingLabel={tried ? "Đang ghi…" : "Đang kiểm tra…"}>
            {tried ? writeLabel(tried.effect.length, noun) : "Kiểm tra"}
          </SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </form>
    </Dialog>
  );
}

/** An approval may be recorded with a table that changes nobody. */
function writeLabel(count: number, noun: string): string {
  return count > 0 ? `Ghi ${count.toLocaleString("vi-VN")} ${noun}` : "Ghi";
}
