import { RegisterDownload } from "@/components/papers/register-download";
import { Panel } from "@/components/ui/panel";
import type { Period } from "@/lib/units/periods";

type AdmissionRegisterProps = { named: { unit: string; org: string; branch?: string }; period: Period };

/** What comes out of the admissions: the register on paper, and the list for the national software. */
export function AdmissionRegister({ named, period }: AdmissionRegisterProps) {
  return (
    <Panel
      title="Sổ theo dõi kết nạp và trao thẻ"
      padded
      aside={
        <a href={`/api/files/admission-software?${new URLSearchParams(named)}`} download>
          Danh sách nhập phần mềm (.xlsx)
        </a>
      }
    >
      <RegisterDownload
        action="/api/files/admission-register"
        query={named}
        from={period.from}
        to={period.to}
      />
    </Panel>
  );
}
