import { cruise, format, type ICruiseResult } from "dependency-cruiser";
import extractRules from "dependency-cruiser/config-utl/extract-depcruise-config";
import { ROOT } from "../foundation/project";

const HOUSE = ["app", "components", "lib", "scripts", "prisma", "tests"];

/** Every import of the house, read once, and which of them the layers forbid. */
export async function houseImports(): Promise<ICruiseResult> {
  const { options = {}, ...ruleSet } = await extractRules("./.dependency-cruiser.cjs");
  // `@` as a plain alias: to read the paths of tsconfig.json at each import takes longer than to read the files.
  const resolving = { ...options.enhancedResolveOptions, alias: { "@": ROOT } };
  const { output } = await cruise(HOUSE, { ...options, ruleSet, validate: true }, resolving);
  return output as ICruiseResult;
}

/** What is forbidden, with what to do instead. */
export async function saidOfLayers(house: ICruiseResult): Promise<string> {
  const { output } = await format(house, { outputType: "err-long" });
  return String(output);
}
