import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { Signer } from "@/lib/decisions/types";

/** Number, day and signer as they stand on the signed paper. */
export function SigningFields({ issuerCode, signers }: { issuerCode: string; signers: Signer[] }) {
  return (
    <>
      <TextField
        name="number"
        label="Số quyết định"
        hint={`Ghi số như trên văn bản: 58 hoặc 58-QĐ/${issuerCode}`}
        maxLength={60}
        autoComplete="off"
        short
      />
      <DateField name="signedOn" label="Ngày ký" />
      <SelectField
        name="signerId"
        label="Người ký"
        options={signers.map(({ id, name, title }) => ({
          value: id,
          label: `${name}, ${title.toLowerCase()}`,
        }))}
      />
    </>
  );
}
