"use client";

import { Button } from "./button";

/** Opens the browser's print dialog. */
export function PrintButton({ primary, children = "In" }: { primary?: boolean; children?: string }) {
  return (
    <Button variant={primary ? "primary" : undefined} icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
