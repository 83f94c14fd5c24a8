import { ArcsMark } from "./arcs-mark";
import { PublicDocument } from "./public-document";
import { type PublishedResult, PublishedResults } from "./published-results";

type LandingPageProps = { results: PublishedResult[]; remarks: string[] };

const INITIATIVES = [
  {
    title: "Quản lý đoàn viên, chăm lo thanh niên",
    text: "Danh sách chốt theo quý, nhận xét hằng năm, đoàn viên khó khăn có người giúp.",
  },
  {
    title: "Xây dựng và thực hiện kế hoạch",
    text: "Chương trình từ đầu năm, công trình thanh niên, hoạt động các ngày lễ lớn.",
  },
  {
    title: "Tham mưu cấp ủy, phối hợp đoàn thể",
    text: "Việc đã tham mưu, chương trình phối hợp và kết quả của từng việc.",
  },
] as const;

/** The first page for whoever is not signed in. */
export function LandingPage({ results, remarks }: LandingPageProps) {
  return (
    <PublicDocument
      title="Ba chủ động – năm công tác của Đoàn cơ sở"
      description="Đoàn cơ sở ghi việc trong năm, tự đánh giá theo tiêu chí “3 chủ động”; Đoàn cấp trên thẩm định, công nhận và công bố."
      kind="website"
      wide
      remarks={remarks}
    >
      <main>
        <Hero />
        <ol className="three">
          {INITIATIVES.map(({ title, text }, at) => (
            <li key={title}>
              <ArcsMark size={36} only={at === 0 || at === 1 ? at : 2} />
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <section className="results">
          <h2>Kết quả đã công bố</h2>
          <PublishedResults results={results} />
        </section>
      </main>
    </PublicDocument>
  );
}

function Hero() {
  return (
    <div className="hero">
      <div>
        <h1>Việc làm trong năm là minh chứng của năm</h1>
        <p className="lead">
          Đoàn cơ sở giữ danh sách đoàn viên, hoạt động và minh chứng ở một chỗ suốt năm. Cuối năm, số liệu tự
          hiện bên từng tiêu chí “3 chủ động” để đơn vị tự đánh giá. Đoàn cấp trên thẩm định, Ban Thường vụ
          quyết định công nhận và công bố kết quả.
        </p>
        <a className="button" href="/sign-in">
          Đăng nhập
        </a>
      </div>
      <div className="mark">
        <ArcsMark size={300} />
      </div>
    </div>
  );
}
