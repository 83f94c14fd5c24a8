import { PublicDocument } from "./public-document";
import { type PublishedResult, PublishedResults } from "./published-results";

type ResultsPageProps = { year: number; results: PublishedResult[]; remarks: string[] };

/** One year of several organisations: each with its own page. */
export function ResultsPage({ year, results, remarks }: ResultsPageProps) {
  const title = `Kết quả xây dựng Đoàn cơ sở “3 chủ động” năm ${year}`;
  return (
    <PublicDocument
      title={title}
      description={`${title}: các Đoàn cấp trên đã công bố.`}
      kind="website"
      remarks={remarks}
    >
      <main>
        <p className="kicker">Chọn Đoàn cấp trên để xem</p>
        <h1>{title}</h1>
        <div className="results">
          <PublishedResults results={results} />
        </div>
      </main>
      <footer className="foot">
        <a href="/">Kết quả của mọi năm</a>
      </footer>
    </PublicDocument>
  );
}
