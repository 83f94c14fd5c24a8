import { formatDate, type PlainDate } from "@/lib/platform/dates";

export type PublishedResult = {
  href: string;
  year: number;
  organisation: string;
  recognised: number;
  total: number;
  publishedOn: PlainDate;
};

/** One line for each published year of an organisation. */
export function PublishedResults({ results }: { results: PublishedResult[] }) {
  if (results.length === 0)
    return (
      <p className="empty">
        Chưa có kết quả nào được công bố. Kết quả hiện ở đây sau khi Đoàn cấp trên công bố.
      </p>
    );
  return (
    <ul>
      {results.map(({ href, year, organisation, recognised, total, publishedOn }) => (
        <li key={href}>
          <a href={href}>
            <b>Năm {year}</b>
            <span>
              {organisation}
              <small>công bố ngày {formatDate(publishedOn)}</small>
            </span>
            <em>
              {recognised}/{total}
            </em>
          </a>
        </li>
      ))}
    </ul>
  );
}
