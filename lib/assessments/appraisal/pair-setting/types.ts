/** How many appraise each unit of a year. */
export type PairSetting = {
  cycleId: string;
  year: number;
  version: number;
  twoAppraisers: boolean;
  isOpen: boolean;
};
