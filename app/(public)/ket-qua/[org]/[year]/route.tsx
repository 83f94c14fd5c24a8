import { publicAnswer } from "@/components/public/answer";
import { NotFoundPage } from "@/components/public/not-found-page";
import { publicPage } from "@/components/public/public-page";
import { asPage, asWithdrawn } from "@/components/public/published";
import { ResultPage } from "@/components/public/result-page";
import { WithdrawnPage } from "@/components/public/withdrawn-page";
import { publications } from "@/lib/reports/published";

const YEAR = /^\d{4}$/;

type Context = { params: Promise<{ org: string; year: string }> };

export async function GET(request: Request, context: Context): Promise<Response> {
  const { org, year } = await context.params;
  return publicPage(() => ofOrganisation(request, org, year));
}

async function ofOrganisation(request: Request, org: string, year: string): Promise<Response> {
  const [result] = YEAR.test(year) ? await publications({ orgCode: org, year: Number(year) }) : [];
  if (!result) return publicAnswer(request, (remarks) => <NotFoundPage remarks={remarks} />, 404);
  if (result.withdrawnOn)
    return publicAnswer(
      request,
      (remarks) => <WithdrawnPage {...asWithdrawn(result)} remarks={remarks} />,
      410,
    );
  return publicAnswer(request, (remarks) => <ResultPage {...asPage(result)} remarks={remarks} />);
}
