import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { formatDate } from "@/lib/platform/dates";
import { type Attended, attendedWords } from "@/lib/ratings/attendance/rules";
import { choiceWords, STATE_WORDS } from "@/lib/ratings/messages";
import type { MemberReview } from "@/lib/ratings/queries";
import { trainingWords } from "@/lib/training/review-words";

type MemberReviewsProps = { reviews: MemberReview[]; attendance: ReadonlyMap<number, Attended> };

/** A member's comment, rating, training and attendance, year by year. */
export function MemberReviews({ reviews, attendance }: MemberReviewsProps) {
  const ofYear = new Map(reviews.map((review) => [review.year, review]));
  const years = [...new Set([...ofYear.keys(), ...attendance.keys()])].toSorted((a, b) => b - a);
  return (
    <Panel title="Nhận xét, xếp loại, rèn luyện theo năm" padded={years.length === 0}>
      {years.length === 0 ? (
        <p className="hint">Chưa ghi năm nào.</p>
      ) : (
        <Register label="Nhận xét, xếp loại, rèn luyện theo năm" stacked tight>
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col">Xếp loại</th>
              <th scope="col">Nhận xét</th>
              <th scope="col">Rèn luyện</th>
              <th scope="col">Sinh hoạt</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <ReviewCells review={ofYear.get(year)} />
                <td data-label="Sinh hoạt">{meetingWords(attendance.get(year))}</td>
              </tr>
            ))}
          </tbody>
        </Register>
      )}
    </Panel>
  );
}

function ReviewCells({ review }: { review: MemberReview | undefined }) {
  return (
    <>
      <td data-label="Xếp loại">
        {choiceWords(review?.choice ?? null) || "Chưa xếp loại"}
        {review?.state && <small>{stateWords(review)}</small>}
      </td>
      <td data-label="Nhận xét">{review?.comment}</td>
      <td data-label="Rèn luyện">{review ? trainingWords(review) : "Chưa đăng ký"}</td>
    </>
  );
}

function meetingWords(attended: Attended | undefined): string {
  return attended && attended.held > 0 ? attendedWords(attended) : "Chưa điểm danh";
}

function stateWords({ state, approvedOn }: MemberReview): string {
  return approvedOn ? `Duyệt ngày ${formatDate(approvedOn)}` : STATE_WORDS[state ?? "none"];
}
