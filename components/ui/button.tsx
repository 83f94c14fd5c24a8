import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  small?: boolean;
  icon?: IconName;
};

export function buttonClass({ variant = "secondary", small }: ButtonLook, more?: string): string {
  return classNames("button", variant !== "secondary" && variant, small && "small", more);
}

type ButtonProps = ButtonLook & ComponentProps<"button">;

export function Button({ variant, small, icon, className, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ variant, small }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = ButtonLook & ComponentProps<typeof Link>;

export function ButtonLink({ variant, small, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={buttonClass({ variant, small }, className)} prefetch={false} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
