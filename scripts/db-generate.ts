import { generate } from "./database/generate";

export async function main(): Promise<number> {
  await generate();
  return 0;
}
