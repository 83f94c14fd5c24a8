declare module "autocannon" {
  type Request = { method: string; path: string; headers: Record<string, string>; body?: string };
  type Step = Partial<Request> & {
    setupRequest?: () => Request;
    onResponse?: (status: number, body: string) => void;
  };
  type Client = { setRequests(steps: Step[]): void };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    setupClient(client: Client): void;
  };
  type Answer = {
    duration: number;
    "2xx": number;
    non2xx: number;
    errors: number;
    timeouts: number;
    statusCodeStats: Record<string, { count: number }>;
  };
  export default function autocannon(options: Options): Promise<Answer>;
}
