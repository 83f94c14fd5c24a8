import type { IconName } from "@/components/ui/icon-names";

/** A place of the application: a line of the rail and, with `tab`, one of the phone's tabs under its short name. */
export type Place = {
  href: string;
  label: string;
  icon: IconName;
  count?: number | undefined;
  /** Reminders that the person has not seen. */
  unread?: number;
  current?: boolean;
  tab?: string;
};

export type YearLink = { year: number; href: string; current?: boolean };

/** What the round button of the phone makes. */
export type Creation = { href: string; label: string };
