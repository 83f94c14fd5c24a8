import { Panel } from "@/components/ui/panel";
import { Register } from "@/components/ui/table";
import { formatDate } from "@/lib/platform/dates";
import { choiceWords, STATE_WORDS } from "@/lib/ratings/messages";
import type { MemberReview } from "@/lib/ratings/queries";
import { trainingWords } from "@/lib/ratings/review-words";

/** A member's comment, rating and training, year by year. */
export function MemberReviews({ reviews }: { reviews: MemberReview[] }) {
  return (
    <Panel title="Nhận xét, xếp loại, rèn luyện theo năm" padded={reviews.length === 0}>
      {reviews.length === 0 ? (
        <p className="hint">Chưa ghi năm nào.</p>
      ) : (
        <Register label="Nhận xét, xếp loại, rèn luyện theo năm" stacked tight>
          <thead>
            <tr>
              <th scope="col">Năm</th>
              <th scope="col">Xếp loại</th>
              <th scope="col">Nhận xét</th>
              <th scope="col">Rèn luyện</th>
            </tr>
          </thead>
          <tbody>
            {reviews.map((review) => (
              <tr key={review.year}>
                <th scope="row">{review.year}</th>
                <td data-label="Xếp loại">
                  {choiceWords(review.choice) || "Chưa xếp loại"}
                  {review.state && <small>{stateWords(review)}</small>}
                </td>
                <td data-label="Nhận xét">{review.comment}</td>
                <td data-label="Rèn luyện">{trainingWords(review)}</td>
              </tr>
            ))}
          </tbody>
        </Register>
      )}
    </Panel>
  );
}

function stateWords({ state, approvedOn }: MemberReview): string {
  return approvedOn ? `Duyệt ngày ${formatDate(approvedOn)}` : STATE_WORDS[state ?? "none"];
}
