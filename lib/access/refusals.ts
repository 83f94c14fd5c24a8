import { forbidden, notFound, type Refusal } from "@/lib/platform/result";
import type { Permission } from "./types";

/** A permission that is not given, as the value that commands and queries return; null when it is given. */
export function refusal(permission: Permission): Refusal | null {
  if (permission.allowed) return null;
  return permission.as === "not_found" ? notFound() : forbidden(permission.message);
}
