import type { ReactNode } from "react";
import { classNames } from "./class-names";

type PanelProps = {
  title?: ReactNode;
  /** At the right of the title: a link, a count, a badge. */
  aside?: ReactNode;
  foot?: ReactNode;
  /** Without it, children touch the edges: lists and tables bring their own padding. */
  padded?: boolean;
  className?: string;
  id?: string;
  children?: ReactNode;
};

export function Panel({ title, aside, foot, padded, className, id, children }: PanelProps) {
  return (
    <section className={classNames("panel", className)} id={id}>
      {title && (
        <div className="panel-head">
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {padded ? <div className="panel-body">{children}</div> : children}
      {foot && <div className="panel-foot">{foot}</div>}
    </section>
  );
}
