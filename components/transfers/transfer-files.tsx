import type { ReactNode } from "react";
import { RegisterDownload } from "@/components/papers/register-download";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { Period } from "@/lib/units/periods";

type TransferFilesProps = {
  unit: string;
  org: string;
  /** What the register is of unless other days are chosen. */
  period: Period;
  /** How far the list for the national software is typed. */
  children?: ReactNode;
};

/** The register of a chosen period as files, and the list for the national software: a form that makes an address. */
export function TransferFiles({ unit, org, period, children }: TransferFilesProps) {
  return (
    <Panel title="Sổ giới thiệu và tiếp nhận sinh hoạt đoàn" padded>
      <RegisterDownload action="/api/files/transfers" query={{ unit, org }} from={period.from} to={period.to}>
        <Button type="submit" name="format" value="software">
          Danh sách nhập phần mềm
        </Button>
      </RegisterDownload>
      {children}
    </Panel>
  );
}
