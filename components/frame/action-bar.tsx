import type { ReactNode } from "react";

/** What the page is about to do, in a sentence, with its buttons: stays in view, above the tabs on a phone. */
export function ActionBar({ children, actions }: { children?: ReactNode; actions: ReactNode }) {
  return (
    <div className="action-bar">
      {children && <p>{children}</p>}
      <div className="button-row">{actions}</div>
    </div>
  );
}
