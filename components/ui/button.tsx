import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-look";
import { Icon } from "./icon";

type ButtonProps = ButtonLook & ComponentProps<"button">;

export function Button({ variant, small, icon, className, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ variant, small }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
