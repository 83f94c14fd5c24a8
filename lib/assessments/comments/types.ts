/** A remark on an item, from the unit or from the upper level. */
export type Comment = {
  id: string;
  code: string;
  text: string;
  fromUpper: boolean;
  authorId: string;
  author: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
  version: number;
};
