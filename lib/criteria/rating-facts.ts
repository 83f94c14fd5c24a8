/**
 * How far the yearly comment and rating of a member has come: in a sheet approved by the last day that counts; in
 * another one with rating and comment, so that it only waits; recorded as not to be rated, with which reason; or
 * nothing of all that.
 */
export type RatingStanding = "rated" | "waiting" | "missing" | "party_member" | "under_six_months" | "other";

/** So many members of a unit stand alike; nobody is named. `deferred`: their activities are, on the last day. */
export type RatingGroup = { standing: RatingStanding; deferred: boolean; people: number };

/** So many members, in the lists or registered, whose training of the year has come equally far. */
export type TrainingGroup = {
  registered: boolean;
  evaluated: boolean;
  confirmed: boolean;
  deferred: boolean;
  /** Not long enough in the Union, or by a transfer in the branch, at the end of the year. */
  isNew: boolean;
  people: number;
};

/** What the checks know of a unit's yearly ratings and training. */
export type ReviewFacts = { ratings: readonly RatingGroup[]; training: readonly TrainingGroup[] };

export const NO_REVIEWS: ReviewFacts = { ratings: [], training: [] };
