"use client";

import { createContext, type ReactNode, use } from "react";
import { Notice } from "@/components/ui/notice";

const Lines = createContext<readonly string[]>([]);

/** Tells the pages within what every page says of the installation, also those that can't ask the server. */
export function RemarksWithin({ lines, children }: { lines: readonly string[]; children: ReactNode }) {
  return <Lines value={lines}>{children}</Lines>;
}

export function Remarks() {
  return use(Lines).map((line) => (
    <Notice kind="warning" key={line}>
      {line}
    </Notice>
  ));
}
