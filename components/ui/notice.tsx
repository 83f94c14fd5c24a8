import type { ReactNode } from "react";
import type { Tone } from "./tone";

const TONES = { info: "", success: "ok", warning: "wait", error: "bad" };

type NoticeProps = {
  kind?: keyof typeof TONES;
  title?: ReactNode;
  /** Set where the notice appears after the page: it is then read out, without interrupting. */
  live?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
};

export function Notice({ kind = "info", title, live, actions, children }: NoticeProps) {
  return (
    <div className={`notice ${TONES[kind]}`} role={live ? "status" : undefined}>
      {title && <strong>{title}</strong>}
      {children}
      {actions && <div className="button-row">{actions}</div>}
    </div>
  );
}

/** A short word on what was just done, in place of a toast: "Đã lưu lúc 14:32". */
export function Status({ tone, children }: { tone?: Tone; children?: ReactNode }) {
  return (
    <span className={`status ${tone ?? ""}`} role="status">
      {children}
    </span>
  );
}
