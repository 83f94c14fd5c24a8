import { publicAnswer } from "@/components/public/answer";
import { NotFoundPage } from "@/components/public/not-found-page";
import { publicPage } from "@/components/public/public-page";
import { asLine, asPage, asWithdrawn } from "@/components/public/published";
import { ResultPage } from "@/components/public/result-page";
import { ResultsPage } from "@/components/public/results-page";
import { WithdrawnPage } from "@/components/public/withdrawn-page";
import { publications } from "@/lib/reports/published";

const YEAR = /^\d{4}$/;

/** The short form `/ket-qua/2021`: the page while one organisation publishes, their list where several do. */
export async function GET(
  request: Request,
  context: { params: Promise<{ org: string }> },
): Promise<Response> {
  const { org } = await context.params;
  return publicPage(() => ofYear(request, org));
}

async function ofYear(request: Request, year: string): Promise<Response> {
  const all = YEAR.test(year) ? await publications({ year: Number(year) }) : [];
  const results = all.filter(({ withdrawnOn }) => withdrawnOn === null);
  const [only, second] = results;
  const [gone] = all;
  if (!only && gone)
    return publicAnswer(
      request,
      (remarks) => <WithdrawnPage {...asWithdrawn(gone)} remarks={remarks} />,
      410,
    );
  if (!only) return publicAnswer(request, (remarks) => <NotFoundPage remarks={remarks} />, 404);
  if (second)
    return publicAnswer(request, (remarks) => (
      <ResultsPage year={Number(year)} results={results.map(asLine)} remarks={remarks} />
    ));
  return publicAnswer(request, (remarks) => <ResultPage {...asPage(only)} remarks={remarks} />);
}
