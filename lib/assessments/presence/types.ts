import type { AnswerView } from "../answer-view";

export type Present = { name: string; code: string };

/** Who else is there, and the item that one looks at as it stands now. */
export type Surroundings = { others: Present[]; answer: AnswerView | null };
