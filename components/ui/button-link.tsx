import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-look";
import { Icon } from "./icon";

type ButtonLinkProps = ButtonLook & ComponentProps<typeof Link>;

/** A link that looks like a button; apart from it, so that a button does not bring the router's part along. */
export function ButtonLink({ variant, small, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={buttonClass({ variant, small }, className)} prefetch={false} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
