import { columnWidths } from "@/lib/papers/column-widths";
import { PAGE } from "@/lib/papers/geometry";
import type { Block, Column, Fact, Part } from "@/lib/papers/model";
import { textLines } from "@/lib/papers/wording";
import { PaperPictures } from "./paper-pictures";

/** One block of a paper's text. */
export function PaperBlock({ block }: { block: Block }) {
  switch (block.is) {
    case "heading": {
      // The page has the first heading, the paper's title the second.
      const Heading = ({ 1: "h3", 2: "h4", 3: "h5" } as const)[block.level];
      return <Heading className={`paper-heading paper-heading-${block.level}`}>{block.text}</Heading>;
    }
    case "paragraph":
      return <Paragraphs text={block.text} lead={block.lead} />;
    case "line":
      return <p className="paper-line">{block.bold ? <b>{block.text}</b> : block.text}</p>;
    case "table":
      return <DataTable columns={block.columns} rows={block.rows} />;
    case "pictures":
      return <PaperPictures pictures={block.pictures} />;
    case "facts":
      return <Facts rows={block.rows} />;
    case "entries":
      return <Entries title={block.title} entries={block.entries} />;
    case "parts":
      return <Parts parts={block.parts} />;
  }
}

function Paragraphs({ text, lead }: { text: string; lead: string | undefined }) {
  return textLines(text).map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and never move.
    <p key={at} className="paper-text">
      {at === 0 && lead && <b>{lead} </b>}
      {line}
    </p>
  ));
}

function Facts({ rows }: { rows: Fact[][] }) {
  return rows.map((facts) => (
    <div
      key={facts.map(({ term }) => term).join()}
      className="paper-facts"
      style={{ gridTemplateColumns: facts.map(() => "1fr").join(" ") }}
    >
      {facts.map(({ term, value }) => (
        <p key={term}>
          <b>{`${term}: `}</b>
          {value}
        </p>
      ))}
    </div>
  ));
}

function Entries({ title, entries }: { title: string; entries: string[] }) {
  return (
    <div className="paper-facts paper-entries">
      <p>
        <b>{title}</b>
      </p>
      <div>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries may be equal and never move.
          <p key={at}>{`– ${entry}`}</p>
        ))}
      </div>
    </div>
  );
}

function Parts({ parts }: { parts: Part[] }) {
  return (
    <div
      className="paper-parts"
      style={{ gridTemplateColumns: parts.map(({ share }) => `${share}fr`).join(" ") }}
    >
      {parts.map(({ lines }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a form's parts and lines may be equal and never move.
        <div key={at}>
          {lines.map(({ text, align, bold, italic }, line) => {
            const words = italic ? <i>{text}</i> : text;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <p key={line} style={{ textAlign: align }}>
                {bold ? <b>{words}</b> : words}
              </p>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function DataTable({ columns, rows }: { columns: Column[]; rows: string[][] }) {
  const widths = columnWidths(columns, rows);
  return (
    <table className="paper-table">
      <colgroup>
        {columns.map(({ title }, at) => (
          <col key={title} style={{ width: `${(100 * (widths[at] ?? 0)) / PAGE.textWidth}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may be equal and never move.
          <tr key={at}>
            {columns.map(({ title, align }, column) => (
              <td key={title} style={{ textAlign: align }}>
                {cells[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
