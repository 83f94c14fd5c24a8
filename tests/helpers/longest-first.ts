import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The file that takes as long as all others together: begun last, it would leave a core idle for a minute. */
const LONGEST = "year-model.test.ts";

/** Vitest's own order, with the longest file before all others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}
