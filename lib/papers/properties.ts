/** What the file says about itself: shown under "Properties" and by a screen reader as the name. */
export type PaperProperties = { title: string; creator: string };
