import { publicAnswer } from "@/components/public/answer";
import { LandingPage } from "@/components/public/landing-page";
import { publicPage } from "@/components/public/public-page";
import { asLine } from "@/components/public/published";
import { publishedResults } from "@/lib/reports/published";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return publicPage(() => landing(request));
}

async function landing(request: Request): Promise<Response> {
  const results = await publishedResults({});
  return publicAnswer(request, (remarks) => <LandingPage results={results.map(asLine)} remarks={remarks} />);
}
