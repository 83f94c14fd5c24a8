import { main as validate } from "./validate";

export async function main(): Promise<number> {
  return validate([]);
}
