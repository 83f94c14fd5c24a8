"use client";

import { type ComponentProps, type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Icon } from "./icon";

export type DialogProps = ButtonLook & {
  trigger: ReactNode;
  /** Where many buttons say the same: which of them this is. */
  triggerLabel?: string;
  title: string;
  onClose?: () => void;
  children: ReactNode;
};

/** A button that opens a native dialog; `children` hold the question and its buttons, `DialogClose` among them. */
export function Dialog({ trigger, triggerLabel, title, onClose, children, ...look }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button
        {...look}
        aria-label={triggerLabel}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </Button>
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
        <header>
          <h2 id={titleId}>{title}</h2>
          <DialogClose variant="quiet" small aria-label="Đóng">
            <Icon name="x" />
          </DialogClose>
        </header>
        <div>{children}</div>
      </dialog>
    </>
  );
}

export function DialogClose(props: ComponentProps<typeof Button>) {
  return <Button {...props} onClick={(event) => event.currentTarget.closest("dialog")?.close()} />;
}
