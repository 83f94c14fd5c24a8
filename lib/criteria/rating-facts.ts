/** Members of a unit counted by how far their yearly comment and rating has come; nobody is named. */
export type RatingFacts = {
  /** In sheets that were approved by the last day that counts. */
  rated: number;
  /** In the other sheets with rating and comment, so that they only wait for the approval. */
  waiting: number;
  /** Recorded as not to be rated, with a reason. */
  excluded: number;
  /** Everybody else in the lists. */
  missing: number;
};

/** Members of a unit counted by how far their training of the year has come. */
export type TrainingFacts = {
  /** In the lists, or registered. */
  members: number;
  registered: number;
  evaluated: number;
  confirmed: number;
};

/** What the checks know of a unit's yearly ratings and training. */
export type ReviewFacts = { ratings: RatingFacts; training: TrainingFacts };

export const NO_REVIEWS: ReviewFacts = {
  ratings: { rated: 0, waiting: 0, excluded: 0, missing: 0 },
  training: { members: 0, registered: 0, evaluated: 0, confirmed: 0 },
};
