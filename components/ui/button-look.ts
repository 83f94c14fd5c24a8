import { classNames } from "./class-names";
import type { IconName } from "./icon-names";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  small?: boolean;
  icon?: IconName;
};

export function buttonClass({ variant = "secondary", small }: ButtonLook, more?: string): string {
  return classNames("button", variant !== "secondary" && variant, small && "small", more);
}
