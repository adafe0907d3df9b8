import { queryOptions } from '@tanstack/react-query';
import { http } from '@/lib/api';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  default?: unknown;
  description?: string;
  additionalProperties?: Schema | boolean;
  oneOf?: Schema[];
  anyOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

type Content = Record<string, { schema?: Schema }>;

export interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content?: Content; required?: boolean };
  responses?: Record<string, { description?: string; content?: Content }>;
  'x-permissions'?: string[];
}

/** What this page reads of an OpenAPI document. */
export interface ApiDocument {
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Endpoint {
  method: string;
  path: string;
  operation: Operation;
}

export const apiDocument = queryOptions({
  queryKey: ['openapi'],
  queryFn: () => http.get<ApiDocument>('/api/openapi.json'),
  staleTime: Infinity,
});

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The operations by their tag, which is the module they belong to. */
export function endpointsByTag(document: ApiDocument): Map<string, Endpoint[]> {
  const groups = new Map<string, Endpoint[]>();
  Object.entries(document.paths).forEach(([path, operations]) =>
    METHODS.filter((it) => it in operations).forEach((method) => {
      const operation = operations[method] as Operation;
      const tag = operation.tags?.[0] ?? '';
      groups.set(tag, [...(groups.get(tag) ?? []), { method, path, operation }]);
    }),
  );
  return groups;
}

/** The schema a reference names, and its name. */
export function resolved(document: ApiDocument, schema: Schema): { name?: string; schema: Schema } {
  if (schema.$ref === undefined) return { schema };
  const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  return { name, schema: document.components?.schemas?.[name] ?? {} };
}

/** A schema in a few words: `integer (int64)`, `JobView[]`. */
export function typeText(document: ApiDocument, schema: Schema | undefined): string {
  if (schema === undefined) return '';
  if (schema.$ref !== undefined) return resolved(document, schema).name ?? '';
  if (schema.items !== undefined) return `${typeText(document, schema.items)}[]`;
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice !== undefined) return choice.map((it) => typeText(document, it)).join(' | ');
  const type = [schema.type ?? 'object'].flat().join(' | ');
  return schema.format === undefined ? type : `${type} (${schema.format})`;
}
