import { PAGE, TYPE } from "@/lib/papers/geometry";
import type { Annex, AnyPaper, Paper } from "@/lib/papers/model";
import { abstractLines, capitals } from "@/lib/papers/wording";
import { PaperBlock } from "./paper-block";
import { PaperFoot } from "./paper-foot";
import { PaperHead } from "./paper-head";

const GEOMETRY = {
  "--page": PAGE.width,
  "--page-height": PAGE.height,
  "--top": PAGE.margin.top,
  "--right": PAGE.margin.right,
  "--bottom": PAGE.margin.bottom,
  "--left": PAGE.margin.left,
  "--indent": PAGE.firstLineIndent,
  "--size": TYPE.text,
  "--union-size": TYPE.union,
  "--kind-size": TYPE.kind,
  "--table-size": TYPE.table,
  "--caption-size": TYPE.caption,
  "--recipients-size": TYPE.recipients,
  "--spacing": TYPE.lineSpacing,
  "--after": TYPE.afterParagraph,
  "--signature": TYPE.signature,
  "--head-left": PAGE.head.left,
  "--head-right": PAGE.head.right,
} as React.CSSProperties;

/** The paper as its files will have it: the same words from the same model, set in the same millimetres. */
export function PaperSheet({ paper }: { paper: AnyPaper }) {
  const { title, body, foot, annexes, draft } = paper;
  return (
    <div className="paper-place" style={GEOMETRY}>
      <article className="paper" data-draft={draft || undefined} aria-label="Nội dung văn bản">
        {paper.head && <PaperHead head={paper.head} draft={draft} />}
        {title && (
          <>
            <PaperTitle kind={capitals(title.kind)} abstract={title.abstract} />
            <p className="paper-rule" aria-hidden>
              -----------
            </p>
          </>
        )}
        <Blocks blocks={body} />
        {foot && <PaperFoot foot={foot} />}
      </article>
      {annexes.map((annex) => (
        <AnnexSheet key={`${annex.title} ${annex.abstract}`} annex={annex} draft={draft} />
      ))}
    </div>
  );
}

function AnnexSheet({ annex, draft }: { annex: Annex; draft: boolean }) {
  return (
    <article className="paper paper-annex" data-draft={draft || undefined} aria-label={annex.title}>
      <PaperTitle kind={annex.title} abstract={annex.abstract} />
      <Blocks blocks={annex.body} />
    </article>
  );
}

function PaperTitle({ kind, abstract }: { kind: string; abstract: string }) {
  return (
    <h2 className="paper-title">
      <span>{kind}</span>
      {abstractLines(abstract).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </h2>
  );
}

function Blocks({ blocks }: { blocks: Paper["body"] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a paper is shown once; its blocks have no names and never move.
  return blocks.map((block, at) => <PaperBlock key={at} block={block} />);
}
