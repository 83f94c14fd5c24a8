import type { BranchTarget } from "@/lib/imports/comparing/branches";
import type { ExistingMember } from "@/lib/imports/comparing/identify";
import type { RowOutcome } from "@/lib/imports/comparing/outcomes";
import type { PlannedRating, PlannedTraining, ReviewState, Said } from "@/lib/imports/reviews/types";
import type { CellProblem, RosterSheet } from "@/lib/imports/rows/roster-row";
import { choiceWords } from "@/lib/ratings/messages";
import { isNotRated, masked, saidOver } from "@/lib/ratings/rules";
import type { Choice, SheetState } from "@/lib/ratings/types";

type Planning = {
  outcomes: readonly RowOutcome[];
  members: ReadonlyMap<string, ExistingMember>;
  reviews: ReviewState;
  /** `ratesItself`: a unit without branches, whose members stand in its own list. */
  unit: { id: string; ratesItself: boolean };
  /** What the unit calls the year. */
  yearLabel: string;
  /** Whether the importer may know why somebody is not rated. */
  seesReasons: boolean;
  columnOf: RosterSheet["columnOf"];
};

export type ReviewPlan = {
  ratings: PlannedRating[];
  training: PlannedTraining[];
  /** Cells that are not written, since what stands there is no draft any more. */
  conflicts: CellProblem[];
  /** People without a branch, of whom no branch can say anything. */
  unplaced: number;
};

/** What the sheet would write into the ratings and the training of a year: never by a blank, never over an approved sheet. */
export function planReviews(planning: Planning): ReviewPlan {
  return new ReviewPlanner(planning).plan();
}

type Place = { row: number; memberId: string | null; at: BranchTarget };

class ReviewPlanner {
  private readonly result: ReviewPlan = { ratings: [], training: [], conflicts: [], unplaced: 0 };
  private readonly ratings: Map<string, ReviewState["ratings"][number]>;
  private readonly sheets: Map<string | null, SheetState>;
  private readonly registered: Set<string>;
  private readonly seen = new Set<string>();

  constructor(private readonly input: Planning) {
    const { ratings, sheets, training } = input.reviews;
    this.ratings = new Map(ratings.map((each) => [each.memberId, each]));
    this.sheets = new Map(sheets.map(({ branchId, state }) => [branchId, state]));
    this.registered = new Set(training);
  }

  plan(): ReviewPlan {
    for (const outcome of this.input.outcomes) {
      const { rating, comment, training } = outcome.beside;
      if (rating === undefined && comment === undefined && training === undefined) continue;
      const place = this.placeOf(outcome);
      if (place) this.take(place, outcome);
    }
    return this.result;
  }

  private take(place: Place, outcome: RowOutcome): void {
    const isPlaced = place.at.kind !== "unit" || this.input.unit.ratesItself;
    const rated = this.planRating(place, outcome, isPlaced);
    const registers = outcome.beside.training === "registered" && !this.registered.has(place.memberId ?? "");
    if (registers && isPlaced) this.result.training.push(place);
    if (!isPlaced && (registers || rated === "unplaced")) this.result.unplaced++;
  }

  private planRating(place: Place, { row, beside }: RowOutcome, isPlaced: boolean): "unplaced" | null {
    const { comment } = beside;
    const rating = this.heard(row, beside.rating);
    if (rating === undefined && comment === undefined) return null;
    const known = place.memberId === null ? undefined : this.ratings.get(place.memberId);
    const was = known ?? { choice: null, comment: "", version: null };
    const next = {
      choice: rating ? this.saidOver(was.choice, rating) : was.choice,
      comment: comment ?? was.comment,
    };
    if (sayTheSame(was, next)) return null;
    const closed = known ? this.closedRating(known) : this.closedSheet(place.at);
    if (closed) this.conflict(row, rating === undefined ? "comment" : "rating", next, closed);
    else if (!known && !isPlaced) return "unplaced";
    else {
      const at: BranchTarget = known ? branchTarget(known.branchId) : place.at;
      const { choice, comment, version } = was;
      this.result.ratings.push({ ...place, at, next, was: { choice, comment, version } });
    }
    return null;
  }

  /** Who may not read why somebody is not rated does not write it either, by a sheet as by hand. */
  private heard(row: number, rating: Choice | undefined): Choice | undefined {
    if (rating !== "party_member" || this.input.seesReasons) return rating;
    this.conflict(row, "rating", { choice: "not_rated", comment: "" }, REASON_OF_OTHERS);
    return undefined;
  }

  /** One reason over another tells by its count which one stands. */
  private saidOver(was: Choice | null, said: Choice): Choice {
    if (!this.input.seesReasons && was !== null && isNotRated(was) && isNotRated(said)) return was;
    return saidOver(was, said);
  }

  private shown(choice: Choice | null): string {
    return choiceWords(this.input.seesReasons ? choice : masked(choice));
  }

  private closedRating({ state, unitId, choice }: ReviewState["ratings"][number]): string | null {
    if (unitId !== this.input.unit.id) return "Đơn vị khác đã xếp loại người này. Giữ nguyên kết quả ở đó.";
    return state === "draft"
      ? null
      : `${closedWords(state, this.input.yearLabel)} là “${this.shown(choice)}”. ${REOPEN}`;
  }

  private closedSheet(at: BranchTarget): string | null {
    const state = at.kind === "create" ? undefined : this.sheets.get(at.kind === "existing" ? at.id : null);
    return state === undefined || state === "draft"
      ? null
      : `${closedWords(state, this.input.yearLabel)}. ${REOPEN}`;
  }

  private conflict(
    row: number,
    field: "rating" | "comment",
    { choice, comment }: Said,
    message: string,
  ): void {
    const value = field === "rating" ? this.shown(choice) : comment;
    this.result.conflicts.push({ row, column: this.input.columnOf(field), value, message, sensitive: false });
  }

  /** Where the person will stand; null for a row that is not taken or comes second. */
  private placeOf(outcome: RowOutcome): Place | null {
    const { row, branch } = outcome;
    const said = branch.kind === "existing" || branch.kind === "create" ? branch : null;
    if (outcome.kind === "new") return { row, memberId: null, at: said ?? { kind: "unit" } };
    if (outcome.kind !== "updated" && outcome.kind !== "unchanged") return null;
    const { memberId } = outcome;
    if (this.seen.has(memberId)) return null;
    this.seen.add(memberId);
    return { row, memberId, at: said ?? branchTarget(this.input.members.get(memberId)?.branchId ?? null) };
  }
}

function branchTarget(id: string | null): BranchTarget {
  return id === null ? { kind: "unit" } : { kind: "existing", id };
}

function sayTheSame(was: Said, next: Said): boolean {
  return was.choice === next.choice && was.comment.normalize("NFC") === next.comment.normalize("NFC");
}

const REASON_OF_OTHERS = "Lý do này do Bí thư đơn vị hoặc bí thư chi đoàn ghi. Không lấy ô này.";

const REOPEN = "Không ghi đè: muốn sửa thì mở lại bản xếp loại của chi đoàn.";

function closedWords(state: SheetState, yearLabel: string): string {
  return state === "approved"
    ? `Xếp loại ${yearLabel} đã duyệt`
    : `Xếp loại ${yearLabel} chi đoàn đã họp đề nghị`;
}
