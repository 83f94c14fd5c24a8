"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

type SubmitButtonProps = ComponentProps<typeof Button> & { pendingLabel?: string };

/** Takes no press while its form is under way, and says that it works if it was the one pressed. */
export function SubmitButton({ children, pendingLabel = "Đang lưu…", onClick, ...rest }: SubmitButtonProps) {
  const { pending, data } = useFormStatus();
  const works = pending && (rest.name === undefined || data?.get(rest.name) === rest.value);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button variant="primary" {...rest} type="submit" aria-disabled={pending || undefined} onClick={press}>
      {works ? pendingLabel : children}
    </Button>
  );
}
