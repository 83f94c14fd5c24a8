"use client";

import { useEffect, useRef } from "react";
import type { Failure } from "./answer-of";
import { fieldId } from "./form-scope";

const SIGNED_OUT = "Phiên đăng nhập đã hết. Mở trang đăng nhập ở thẻ khác rồi bấm lại, nội dung vẫn ở đây.";

/** Above a refused form: what is wrong, each once with a link to its field; takes the focus when it appears. */
export function FormErrors({ failure, prefix = "" }: { failure: Failure | null; prefix?: string }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) summary.current?.focus();
  }, [failure]);
  if (!failure) return null;

  const signedOut = failure.reason === "signed_out";
  const { message, fields = [] } = failure;
  const words = signedOut ? SIGNED_OUT : message;
  const first = fields.find((field) => message.includes(field.message));
  const others = fields.filter((field) => field !== first);
  return (
    <div className="notice bad" role="alert" tabIndex={-1} ref={summary}>
      <strong>{first ? <a href={`#${fieldId(prefix, first.path)}`}>{words}</a> : words}</strong>
      {signedOut && (
        <a href="/sign-in" target="_blank" rel="noreferrer">
          Mở trang đăng nhập
        </a>
      )}
      {others.length > 0 && (
        <ul>
          {others.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <a href={`#${fieldId(prefix, path)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
