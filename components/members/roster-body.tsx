"use client";

import { rosterRows } from "./roster-rows";

type RosterBodyProps = {
  lines: string;
  query?: string;
  ticks?: boolean;
};

/** Drawn on the server as markup; what the browser gets beside it is the people's texts, not their markup once more. */
export function RosterBody({ lines, query, ticks }: RosterBodyProps) {
  return <tbody dangerouslySetInnerHTML={{ __html: rosterRows(lines, query, ticks) }} />;
}
