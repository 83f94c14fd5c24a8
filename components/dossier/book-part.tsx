import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import type { BookPart } from "@/lib/dossier/types";

type BookPartProps = { part: BookPart; editHref: string | null };

/** One part of the Sổ with the button that opens its form. */
export function BookPartPanel({ part: { title, facts = [], table }, editHref }: BookPartProps) {
  const known = facts.filter(({ value }) => value !== "");
  const missing = facts.filter(({ value }) => value === "").map(({ term }) => term);
  const isEmpty = known.length === 0 && (table?.rows.length ?? 0) === 0;
  return (
    <Panel
      title={title}
      aside={
        editHref && (
          <ButtonLink href={editHref} small icon="pencil" aria-label={`Sửa mục ${title}`}>
            Sửa
          </ButtonLink>
        )
      }
      padded={!table || table.rows.length === 0}
    >
      <DefinitionList items={known} />
      {table && table.rows.length > 0 && <PartTable title={title} table={table} />}
      {isEmpty && <p className="hint">Chưa ghi.</p>}
      {!isEmpty && missing.length > 0 && <p className="hint">{`Chưa ghi: ${missing.join(", ")}.`}</p>}
    </Panel>
  );
}

function PartTable({ title, table }: { title: string; table: NonNullable<BookPart["table"]> }) {
  const [first, ...rest] = table.columns;
  return (
    <Register label={title} stacked tight>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.title} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([lead, ...cells], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and never move.
          <tr key={at}>
            <th scope="row" data-label={first?.title}>
              {lead}
            </th>
            {rest.map(({ title: column }, cell) => (
              <td key={column} data-label={column}>
                {cells[cell]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Register>
  );
}
