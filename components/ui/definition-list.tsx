import { Fragment, type ReactNode } from "react";

export function DefinitionList({ items }: { items: { term: string; value: ReactNode }[] }) {
  if (items.length === 0) return null;
  return (
    <dl className="definitions">
      {items.map(({ term, value }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
