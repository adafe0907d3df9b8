import { Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PERMISSIONS } from '@/lib/permissions';
import { type ApiDocument, type Endpoint, typeText } from '../api/document';
import styles from './endpoint-details.module.css';
import { SchemaTree } from './schema-tree';

/** One operation: a line, and opened what it takes, answers and asks for. */
export function EndpointDetails({ endpoint, document }: { endpoint: Endpoint; document: ApiDocument }) {
  const { t } = useTranslation('server');
  const [open, setOpen] = useState(false);
  const { method, path, operation } = endpoint;
  const body = Object.entries(operation.requestBody?.content ?? {})[0];
  return (
    <details className={styles.endpoint} onToggle={(it) => setOpen(it.currentTarget.open)}>
      <summary>
        <span className={`${styles.method} ${styles[method]}`}>{method.toUpperCase()}</span>
        <code>{path}</code>
        <span className={styles.summary}>{operation.summary}</span>
      </summary>
      {open && (
        <div className={styles.body}>
          <Permissions codes={operation['x-permissions'] ?? []} />
          {(operation.parameters?.length ?? 0) > 0 && <Parameters endpoint={endpoint} document={document} />}
          {body !== undefined && (
            <section>
              <h3>
                {t('api.body')} <code>{body[0]}</code>
              </h3>
              <SchemaTree schema={body[1].schema ?? {}} document={document} />
            </section>
          )}
          {Object.entries(operation.responses ?? {}).map(([status, answer]) => (
            <section key={status}>
              <h3>
                {t('api.answer')} <code>{status}</code> {Object.keys(answer.content ?? {})[0]}
              </h3>
              {Object.values(answer.content ?? {})
                .slice(0, 1)
                .map((it) => it.schema && <SchemaTree key={status} schema={it.schema} document={document} />)}
            </section>
          ))}
        </div>
      )}
    </details>
  );
}

/** Any one of these opens the operation; some need only a sign-in, or not even that. */
function Permissions({ codes }: { codes: string[] }) {
  const { t } = useTranslation('server');
  const name = (code: string) =>
    (PERMISSIONS as readonly string[]).includes(code)
      ? t(`common:permission.${code}`)
      : code === 'OPEN'
        ? t('api.open')
        : t('api.signedIn');
  return (
    <div>
      <span className="muted">{t('api.permission')}</span>{' '}
      {codes.map((it) => (
        <Tag key={it} title={it}>
          {name(it)}
        </Tag>
      ))}
    </div>
  );
}

function Parameters({ endpoint, document }: { endpoint: Endpoint; document: ApiDocument }) {
  const { t } = useTranslation('server');
  return (
    <section>
      <h3>{t('api.parameters')}</h3>
      <table className={styles.parameters}>
        <thead>
          <tr>
            <th scope="col">{t('api.name')}</th>
            <th scope="col">{t('api.in')}</th>
            <th scope="col">{t('api.type')}</th>
            <th scope="col">{t('api.default')}</th>
          </tr>
        </thead>
        <tbody>
          {endpoint.operation.parameters?.map((it) => (
            <tr key={`${it.in} ${it.name}`}>
              <th scope="row">
                <code>{it.name}</code>
                {it.required === true && <span className={styles.required}> {t('api.required')}</span>}
              </th>
              <td>{it.in}</td>
              <td>{it.schema?.enum?.map(String).join(' | ') ?? typeText(document, it.schema)}</td>
              <td>{it.schema?.default === undefined ? '' : String(it.schema.default)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
