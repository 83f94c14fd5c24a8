import { CheckField } from "@/components/ui/field";
import type { ItemChoice, ProofChoices } from "@/lib/proofs/types";

/** The criteria that pictures and files serve, to be ticked by code; folded away until they are wanted. */
export function ItemChoices({ choices }: { choices: Pick<ProofChoices, "year" | "items" | "noItems"> }) {
  const { year, items, noItems } = choices;
  if (noItems) return <p className="hint">{noItems}</p>;
  if (items.length === 0) return null;
  return (
    <details className="item-choices">
      <summary>Dùng cho tiêu chí năm {year}</summary>
      <fieldset className="field">
        <legend className="hint">Ảnh, tệp vào minh chứng của tiêu chí đã chọn.</legend>
        {items.map((item) => (
          <CheckField key={item.code} name="item" value={item.code} label={<ItemName {...item} />} />
        ))}
      </fieldset>
    </details>
  );
}

function ItemName({ code, title }: ItemChoice) {
  return (
    <>
      <b>{code}</b> {title}
    </>
  );
}
