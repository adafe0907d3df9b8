import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '@/i18n';
import { paths as urls } from '@/config/paths';
import { problemOf } from './problem';
import type { paths } from './schema';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

function csrfToken(): string | undefined {
  const pair = document.cookie.split('; ').find((it) => it.startsWith('XSRF-TOKEN='));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice('XSRF-TOKEN='.length));
}

/** What every request carries: the reader's language and, when it writes, the proof that this page sent it. */
export function headers(method: string): Record<string, string> {
  const token = SAFE.has(method) ? undefined : csrfToken();
  return { 'Accept-Language': language(), ...(token === undefined ? {} : { 'X-XSRF-TOKEN': token }) };
}

/** Sends a reader whose session ended to the sign-in page, which leads back to where they were. */
function leaveWhenSignedOut(response: Response): void {
  const here = window.location.pathname + window.location.search;
  if (response.status === 401 && !window.location.pathname.startsWith(urls.signIn)) {
    window.location.assign(`${urls.signIn}?to=${encodeURIComponent(here)}`);
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  leaveWhenSignedOut(response);
  throw await problemOf(response);
}

const conventions: Middleware = {
  onRequest({ request }) {
    Object.entries(headers(request.method)).forEach(([name, value]) => request.headers.set(name, value));
    return request;
  },
  onResponse: ({ response }) => checked(response),
};

/**
 * The typed client: `const { data } = await api.GET('/api/jobs/{id}', { params: { path: { id } } })`. Failures are
 * thrown as {@link ApiProblem}, so `data` is there whenever the call returns. Types come from `npm run types`.
 */
export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(conventions);

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** A URL with its query; parameters without a value are left out, lists are repeated. */
export function withQuery(url: string, query: Query = {}): string {
  const search = new URLSearchParams();
  Object.entries(query).forEach(([name, value]) => {
    if (Array.isArray(value)) value.forEach((it) => search.append(name, String(it)));
    else if (value !== null && value !== undefined && value !== '') search.append(name, String(value));
  });
  return search.size === 0 ? url : `${url}?${search}`;
}

async function send<T>(method: string, url: string, body?: unknown, extra?: Record<string, string>): Promise<T> {
  const form = body instanceof FormData || body instanceof Blob;
  const response = await checked(
    await fetch(url, {
      method,
      headers: {
        ...headers(method),
        ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
        ...extra,
      },
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    }),
  );
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The same conventions for what the typed client does not know (uploads, documents with free keys). */
export const http = {
  get: <T>(url: string, query?: Query) => send<T>('GET', withQuery(url, query)),
  post: <T = void>(url: string, body?: unknown, extra?: Record<string, string>) => send<T>('POST', url, body, extra),
  put: <T = void>(url: string, body?: unknown) => send<T>('PUT', url, body),
  patch: <T = void>(url: string, body?: unknown) => send<T>('PATCH', url, body),
  delete: <T = void>(url: string, body?: unknown) => send<T>('DELETE', url, body),
};
