import type { FormEvent, ReactNode } from "react";
import { DateField, TextField } from "@/components/ui/field";

/** A receipt as it is typed. */
export type TypedReceipt = Record<"collectedOn" | "docNumber", string>;

type CollectionFieldsProps = {
  /** What brings its scan. */
  papers?: ReactNode;
  /** What was typed before, in fields that are drawn anew. */
  typed?: TypedReceipt | undefined;
  onType?: (typed: TypedReceipt) => void;
};

/** Whoever takes money by a list may have no number. */
export function ReceiptNumber({ value }: { value: string | undefined }) {
  return (
    <TextField name="docNumber" label="Số chứng từ" maxLength={40} short optional defaultValue={value} />
  );
}

/** When and by which receipt or list the money was taken that is told at once. */
export function CollectionFields({ papers, typed, onType }: CollectionFieldsProps) {
  const tell = ({ currentTarget: { elements } }: FormEvent<HTMLFieldSetElement>) => {
    const said = (name: keyof TypedReceipt) => {
      const field = elements.namedItem(name);
      return field instanceof HTMLInputElement ? field.value : "";
    };
    onType?.({ collectedOn: said("collectedOn"), docNumber: said("docNumber") });
  };
  return (
    <fieldset className="form fee-collection" onInput={onType && tell}>
      <legend>Chứng từ của các tháng ghi lần này, nếu có</legend>
      <div className="field-row">
        <DateField name="collectedOn" label="Ngày thu" defaultValue={typed?.collectedOn} optional />
        <ReceiptNumber value={typed?.docNumber} />
      </div>
      {papers}
    </fieldset>
  );
}
