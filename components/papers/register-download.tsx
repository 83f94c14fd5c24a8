import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/field";
import { formatDate, type PlainDate } from "@/lib/platform/dates";

type RegisterDownloadProps = {
  /** The route that makes the register. */
  action: string;
  query: Record<string, string>;
  from: PlainDate;
  to: PlainDate;
};

/** The register of a chosen period in three formats; works without script. */
export function RegisterDownload({ action, query, from, to }: RegisterDownloadProps) {
  return (
    <form action={action} method="get" className="form">
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field-row">
        <DateField name="from" label="Từ ngày" defaultValue={formatDate(from)} />
        <DateField name="to" label="Đến ngày" defaultValue={formatDate(to)} />
      </div>
      <div className="button-row">
        {["docx", "pdf", "xlsx"].map((format) => (
          <Button key={format} type="submit" name="format" value={format}>
            {`Tải .${format}`}
          </Button>
        ))}
      </div>
    </form>
  );
}
