"use client";

import { Button } from "./button";

export function PrintButton({ children = "In" }: { children?: string }) {
  return (
    <Button icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
