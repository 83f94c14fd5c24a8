import type { ReactNode } from "react";
import { RegisterDownload } from "@/components/papers/register-download";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { makeDate } from "@/lib/platform/dates";

type TransferFilesProps = {
  unit: string;
  org: string;
  year: number;
  /** How far the list for the national software is typed. */
  children?: ReactNode;
};

/** The register of a chosen period as files, and the list for the national software: a form that makes an address. */
export function TransferFiles({ unit, org, year, children }: TransferFilesProps) {
  return (
    <Panel title="Sổ giới thiệu và tiếp nhận sinh hoạt đoàn" padded>
      <RegisterDownload
        action="/api/files/transfers"
        query={{ unit, org }}
        from={makeDate(year, 1, 1)}
        to={makeDate(year, 12, 31)}
      >
        <Button type="submit" name="format" value="software">
          Danh sách nhập phần mềm
        </Button>
      </RegisterDownload>
      {children}
    </Panel>
  );
}
