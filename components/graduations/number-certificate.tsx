import { ActDialog } from "@/components/care/act-dialog";
import { TextField } from "@/components/ui/field";
import { numberCertificateAction } from "@/lib/graduations/actions";

type NumberCertificateProps = { id: string; version: number };

/** Until then the certificate is a draft. */
export function NumberCertificate(record: NumberCertificateProps) {
  return (
    <ActDialog
      {...record}
      trigger="Ghi số giấy chứng nhận"
      title="Ghi số giấy chứng nhận"
      submitLabel="Ghi số"
      action={numberCertificateAction}
    >
      <TextField name="certificate" label="Số giấy chứng nhận" maxLength={60} short />
    </ActDialog>
  );
}
