import { publicAnswer } from "@/components/public/answer";
import { LandingPage } from "@/components/public/landing-page";
import { asLine } from "@/components/public/published";
import { publishedResults } from "@/lib/reports/published";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const results = await publishedResults({});
  return publicAnswer(request, (remarks) => <LandingPage results={results.map(asLine)} remarks={remarks} />);
}
