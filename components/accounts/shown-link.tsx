"use client";

import { useRef } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { ShownLink } from "@/lib/accounts/types";
import { formatDate } from "@/lib/platform/dates";

/** A one-time link in the only moment in which anybody sees it. */
export function LinkToPassOn({ link }: { link: ShownLink }) {
  const box = useRef<HTMLInputElement>(null);
  return (
    <Notice
      kind="success"
      live
      title={`Đường dẫn cho ${link.name} (tên đăng nhập ${link.username})`}
      actions={<CopyButton text={link.url} label="Chép đường dẫn" box={box} />}
    >
      <TextField
        ref={box}
        name="link"
        label="Gửi riêng cho người này, ví dụ qua Zalo"
        value={link.url}
        readOnly
      />
      <p>Chỉ hiện một lần, ở đây. Dùng được một lần, đến hết ngày {formatDate(link.expiresOn)}.</p>
    </Notice>
  );
}
