"use client";

import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Row, RowList } from "@/components/ui/row-list";
import { csvOf, mailedWords, mailtoHref, zaloText, zaloTextForAll } from "@/lib/member-links/messages";
import type { MadeLinks, SentLink } from "@/lib/member-links/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

/** Fresh links in the only moment in which anybody sees them, ready to be passed on. */
export function MadeLinksPanel({ made: { links, expiresOn } }: { made: MadeLinks }) {
  const all = zaloTextForAll(links);
  const box = useRef<HTMLTextAreaElement>(null);
  const top = useRef<HTMLDivElement>(null);
  // The button that made them may stand far below, under a list of hundreds.
  useEffect(() => top.current?.focus(), []);
  return (
    <Panel title={`Đường dẫn vừa tạo cho ${links.length} người`}>
      <div ref={top} tabIndex={-1} className="panel-body stack">
        <MailedNotice links={links} />
        <Notice kind="success" live>
          {`Chỉ hiện một lần, ở đây. Gửi riêng cho từng người: ai mở trước thì đường dẫn chỉ dùng được trên máy đó, đến hết ngày ${formatDate(expiresOn)}.`}
        </Notice>
        <TextArea
          ref={box}
          name="all-links"
          label="Cả danh sách, mỗi người một dòng"
          hint="Không dán cả danh sách vào nhóm: ai có đường dẫn của người khác thì xem được thông tin người đó. Gửi riêng từng người."
          rows={5}
          value={all}
          readOnly
        />
        <div className="button-row">
          <CopyButton
            text={all}
            label="Chép cả danh sách"
            copied="Đã chép. Gửi riêng từng người."
            box={box}
            small
          />
          <Button small onClick={() => download(csvOf(links))}>
            Tải bảng .csv
          </Button>
        </div>
      </div>
      <RowList label="Đường dẫn của từng người">
        {links.map((link) => (
          <MadeRow key={link.memberId} link={link} expiresOn={expiresOn} />
        ))}
      </RowList>
    </Panel>
  );
}

/** Who got a letter, and for whom another way is left. */
function MailedNotice({ links }: { links: readonly SentLink[] }) {
  const told = mailedWords(links);
  return (
    told && (
      <Notice kind={told.isWhole ? "success" : "warning"} live>
        {told.words}
      </Notice>
    )
  );
}

function MadeRow({ link, expiresOn }: { link: SentLink; expiresOn: PlainDate }) {
  const { name, email, refusesContact, url, mailed } = link;
  return (
    <Row
      title={name}
      detail={
        <>
          <span className="break-all">{url}</span>
          {refusesContact && (
            <strong className="block">
              Không đồng ý liên hệ qua Zalo, thư: trao tận tay hoặc hỏi trước.
            </strong>
          )}
        </>
      }
      action={
        <span className="button-row">
          {mailed === "sent" && <Badge tone="ok">Đã gửi thư</Badge>}
          {mailed === "failed" && <Badge tone="bad">Chưa gửi được thư</Badge>}
          <CopyButton text={zaloText(link, expiresOn)} label="Chép tin Zalo" whose={name} small />
          {email && mailed !== "sent" && (
            <a className="button small" href={mailtoHref({ ...link, email }, expiresOn)}>
              Soạn thư
              <span className="sr-only">{` cho ${name}`}</span>
            </a>
          )}
        </span>
      }
    />
  );
}

function download(csv: string): void {
  const href = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = href;
  link.download = "duong-dan-doan-vien.csv";
  link.click();
  URL.revokeObjectURL(href);
}
