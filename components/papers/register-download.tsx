import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/field";
import type { PlainDate } from "@/lib/platform/dates";

type RegisterDownloadProps = {
  /** Address of the route that makes it. */
  action: string;
  query: Record<string, string>;
  from: PlainDate;
  to: PlainDate;
  /** Further files of the same period. */
  children?: ReactNode;
};

/** A register of a chosen period in three formats; works without script. */
export function RegisterDownload({ action, query, from, to, children }: RegisterDownloadProps) {
  return (
    <form action={action} method="get" className="form">
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field-row">
        <DateField name="from" label="Từ ngày" day={from} />
        <DateField name="to" label="Đến ngày" day={to} />
      </div>
      <div className="button-row">
        {["docx", "pdf", "xlsx"].map((format) => (
          <Button key={format} type="submit" name="format" value={format}>
            {`Tải .${format}`}
          </Button>
        ))}
        {children}
      </div>
    </form>
  );
}
