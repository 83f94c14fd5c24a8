import type { DecisionKind } from "@/lib/decisions/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { amendingWords, asDecidedBy, decisionList, signersOf } from "@/lib/reports/decided-by";
import type { DecidedBy, DecisionRef } from "@/lib/reports/summary-input";
import { ArcsMark } from "./arcs-mark";
import { PublicDocument } from "./public-document";
import { type PublicUnitResult, UnitResults } from "./unit-results";

export type ResultPageProps = {
  organisation: { name: string; shortName: string };
  year: number;
  title: string;
  publishedOn: PlainDate;
  recognised: number;
  total: number;
  decision: DecisionRef | DecidedBy;
  intro: string[];
  /** The three groups in the order of the criteria. */
  groups: { title: string; paragraphs: string[] }[];
  closing: string[];
  photos: PublicPhoto[];
  units: PublicUnitResult[];
  author: string | null;
  /** Decisions that changed results after the publication; the texts are older than they. */
  amendments?: Amendment[];
  remarks: string[];
};

type Amendment = { kind: DecisionKind; number: string; signedOn: PlainDate; units: string[] };

export type PublicPhoto = { src: string; width: number; height: number; caption: string };

/** The published result of a year, in the shape of the article that a bloc prints on its own site. */
export function ResultPage(props: ResultPageProps) {
  const { organisation, year, title, groups, photos, units, author } = props;
  return (
    <PublicDocument
      title={title}
      description={summary(props)}
      kind="article"
      organisation={organisation.name}
      remarks={props.remarks}
    >
      <main>
        <p className="kicker">
          Kết quả năm {year} · công bố ngày {formatDate(props.publishedOn)}
        </p>
        <h1>{title}</h1>
        <Score {...props} />
        {props.amendments?.map((amendment) => (
          <Amended key={amendment.number} {...amendment} />
        ))}
        <Paragraphs of={props.intro} />
        {groups.map((group, at) => (
          <Group key={group.title} {...group} sign={at === 0 || at === 1 || at === 2 ? at : undefined} />
        ))}
        {props.closing.length > 0 && (
          <div className="closing">
            <Paragraphs of={props.closing} />
          </div>
        )}
        {photos.length > 0 && <Photos photos={photos} />}
        {units.length > 0 && <UnitResults units={units} />}
        {author && <p className="author">{author}</p>}
      </main>
      <footer className="foot">
        <span>{organisation.name}</span>
        <a href="/">Kết quả đã công bố</a>
      </footer>
    </PublicDocument>
  );
}

function summary({ organisation, year, recognised, total }: ResultPageProps): string {
  return `Năm ${year}, ${recognised}/${total} Đoàn cơ sở được Ban Thường vụ ${organisation.shortName} công nhận là Đoàn cơ sở “3 chủ động”.`;
}

function Score({ recognised, total, organisation, decision }: ResultPageProps) {
  const { recognising, amending } = asDecidedBy(decision);
  const signers = signersOf(recognising);
  return (
    <div className="score">
      <b>
        {recognised}/{total}
      </b>
      <p>
        Đoàn cơ sở được Ban Thường vụ {organisation.shortName} công nhận
        <small>{decisionList(recognising)}</small>
        {signers && <small>Người ký: {signers}</small>}
        {amending.map((amendment) => (
          <small key={amendment.number}>{amendingWords(amendment)}</small>
        ))}
      </p>
    </div>
  );
}

const AMENDED = { recognition: "ghi thêm", correction: "đính chính", revocation: "thu hồi" };

function Amended({ kind, number, signedOn, units }: Amendment) {
  return (
    <p className="amended">
      <b>
        Kết quả đã thay đổi: Quyết định số {number} ngày {formatDate(signedOn)} {AMENDED[kind]} kết quả của{" "}
        {units.join(", ")}.
      </b>{" "}
      Số liệu và danh sách trên trang này theo quyết định đó; bài viết là bài đã công bố trước đó.
    </p>
  );
}

function Group({ title, paragraphs, sign }: { title: string; paragraphs: string[]; sign?: 0 | 1 | 2 }) {
  return (
    <section className="group">
      <h2>
        {sign !== undefined && <ArcsMark size={22} only={sign} />}
        {title}
      </h2>
      <Paragraphs of={paragraphs} />
    </section>
  );
}

function Paragraphs({ of: texts }: { of: string[] }) {
  const numbered = texts.map((text, at) => ({ text, key: `${at} ${text}` }));
  return (
    <div className="text">
      {numbered.map(({ text, key }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

function Photos({ photos }: { photos: PublicPhoto[] }) {
  return (
    <section className="group">
      <h2>Một số hình ảnh hoạt động</h2>
      <ul className="photos">
        {photos.map(({ src, width, height, caption }) => (
          <li key={src}>
            <figure>
              <img
                src={src}
                width={width}
                height={height}
                alt={`Ảnh: ${caption}`}
                loading="lazy"
                decoding="async"
              />
              <figcaption>{caption}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
