"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ShownLink } from "@/lib/accounts/types";
import { formatDate } from "@/lib/platform/dates";

/** A one-time link in the only moment in which anybody sees it. */
export function LinkToPassOn({ link }: { link: ShownLink }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(link.url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Notice
      kind="success"
      live
      title={`Đường dẫn cho ${link.name} (tên đăng nhập ${link.username})`}
      actions={
        <Button variant="secondary" onClick={copy}>
          {copied ? "Đã chép" : "Chép đường dẫn"}
        </Button>
      }
    >
      <TextField name="link" label="Gửi riêng cho người này, ví dụ qua Zalo" value={link.url} readOnly />
      <p>Chỉ hiện một lần, ở đây. Dùng được một lần, đến hết ngày {formatDate(link.expiresOn)}.</p>
    </Notice>
  );
}
