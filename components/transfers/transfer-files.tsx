import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { makeDate } from "@/lib/platform/dates";

/** The register of a chosen period as files, and the list for the national software: a form that makes an address. */
export function TransferFiles({ unit, org, year }: { unit: string; org: string; year: number }) {
  return (
    <Panel title="Sổ giới thiệu và tiếp nhận sinh hoạt đoàn" padded>
      <form method="get" action="/api/files/transfers" className="form">
        <input type="hidden" name="unit" value={unit} />
        <input type="hidden" name="org" value={org} />
        <div className="field-row">
          <DateField name="from" label="Từ ngày" day={makeDate(year, 1, 1)} />
          <DateField name="to" label="Đến ngày" day={makeDate(year, 12, 31)} />
        </div>
        <div className="button-row">
          <Button type="submit" name="format" value="pdf">
            Tải .pdf
          </Button>
          <Button type="submit" name="format" value="docx">
            Tải .docx
          </Button>
          <Button type="submit" name="format" value="xlsx">
            Tải .xlsx
          </Button>
          <Button type="submit" name="format" value="software">
            Danh sách nhập phần mềm
          </Button>
        </div>
      </form>
    </Panel>
  );
}
