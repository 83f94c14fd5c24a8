import { ActDialog } from "@/components/care/act-dialog";
import { TextField } from "@/components/ui/field";
import { numberCertificateAction } from "@/lib/graduations/actions";

type NumberCertificateProps = { id: string; version: number; certificate: string };

/** Without a number the certificate is a draft; a wrong one is put right. */
export function NumberCertificate({ id, version, certificate }: NumberCertificateProps) {
  const title = certificate ? "Sửa số giấy chứng nhận" : "Ghi số giấy chứng nhận";
  return (
    <ActDialog
      id={id}
      version={version}
      trigger={title}
      title={title}
      submitLabel={certificate ? "Sửa số" : "Ghi số"}
      action={numberCertificateAction}
    >
      <TextField
        name="certificate"
        label="Số giấy chứng nhận"
        defaultValue={certificate}
        maxLength={60}
        short
      />
    </ActDialog>
  );
}
