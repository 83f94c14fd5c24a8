import type { ReactNode } from "react";
import { classNames } from "./class-names";

type RegisterProps = {
  /** Read out for the table; the panel's title says it to the eye. */
  label: string;
  /** On a phone each row becomes a block; cells with `data-label` keep their column's name. */
  stacked?: boolean;
  tight?: boolean;
  children: ReactNode;
};

/** A table of the register: plain `thead`, `tbody`, `th`, `td`; second lines in `small`; class `n` for figures. */
export function Register({ label, stacked, tight, children }: RegisterProps) {
  return (
    <Scroll label={label}>
      <table className={classNames("register", stacked && "stacked", tight && "tight")} aria-label={label}>
        {children}
      </table>
    </Scroll>
  );
}

type MatrixProps = { label: string; className?: string; children: ReactNode };

/** Units × items: the state is the cell's tone class, its sign the text. */
export function Matrix({ label, className, children }: MatrixProps) {
  return (
    <Scroll label={label}>
      <table className={classNames("matrix", className)} aria-label={label}>
        {children}
      </table>
    </Scroll>
  );
}

function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
