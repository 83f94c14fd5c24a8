"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

type SubmitButtonProps = ComponentProps<typeof Button> & { pendingLabel?: string };

/** Says that it works while its form is under way, and takes no second press. */
export function SubmitButton({ children, pendingLabel = "Đang lưu…", onClick, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button variant="primary" {...rest} type="submit" aria-disabled={pending || undefined} onClick={press}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
