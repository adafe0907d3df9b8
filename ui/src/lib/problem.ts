/** What the server says when it refuses or fails: RFC 9457, with a stable code and texts in the caller's language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;

  constructor(status: number, code: string, title: string, detail?: string) {
    super(detail ?? title);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
  }
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
}

/** The problem a failed answer describes; an answer without a description (a proxy's page) still has its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await response
    .clone()
    .json()
    .catch(() => ({}));
  const { code, title, detail } = (body ?? {}) as ProblemBody;
  return new ApiProblem(response.status, code ?? `http.${response.status}`, title ?? `HTTP ${response.status}`, detail);
}

/** How browsers word that nothing came back; other type errors are faults of the page. */
const UNREACHED = /fetch|load|import/i;

/** Any error as a problem: what never reached the server has the code `network.unreachable`. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError && UNREACHED.test(error.message)) {
    return new ApiProblem(0, 'network.unreachable', '', error.message);
  }
  return new ApiProblem(0, 'ui.unexpected', '', error instanceof Error ? error.message : String(error));
}
