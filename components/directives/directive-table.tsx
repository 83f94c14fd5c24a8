import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Register } from "@/components/ui/table";
import type { DirectiveListItem } from "@/lib/directives/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type DirectiveTableProps = {
  directives: DirectiveListItem[];
  today: PlainDate;
  hrefOf: (id: string) => string;
};

/** Received and answered of how many: at a unit one of one. */
export function DirectiveTable({ directives, today, hrefOf }: DirectiveTableProps) {
  return (
    <Register label="Văn bản chỉ đạo" stacked>
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Văn bản</th>
          <th scope="col">Hạn trả lời</th>
          <th scope="col" className="n">
            Đã nhận
          </th>
          <th scope="col" className="n">
            Đã trả lời
          </th>
        </tr>
      </thead>
      <tbody>
        {directives.map((directive) => (
          <DirectiveRow key={directive.id} directive={directive} today={today} href={hrefOf(directive.id)} />
        ))}
      </tbody>
    </Register>
  );
}

type DirectiveRowProps = { directive: DirectiveListItem; today: PlainDate; href: string };

function DirectiveRow({ directive, today, href }: DirectiveRowProps) {
  const { docNumber, issuedOn, docAbstract, answerDue, fileName, recipients, received, answered } = directive;
  const isLate = answerDue !== null && answerDue < today && answered < recipients;
  return (
    <tr>
      <td className="nowrap">{formatDate(issuedOn)}</td>
      <th scope="row">
        <Link href={href} prefetch={false} className="break-words">
          {docAbstract}
        </Link>
        <small>
          Số {docNumber}
          {fileName ? " · có tệp" : " · chưa có tệp"}
        </small>
      </th>
      <td>
        {answerDue && formatDate(answerDue)} {isLate && <Badge tone="bad">Quá hạn</Badge>}
      </td>
      <td data-label="Đã nhận" className="n">
        {received}/{recipients}
      </td>
      <td data-label="Đã trả lời" className="n">
        {answerDue && `${answered}/${recipients}`}
      </td>
    </tr>
  );
}
