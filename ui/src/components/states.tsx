import { ExclamationCircleOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';
import styles from './states.module.css';

/** The first of a page's four states: what comes is on its way. */
export function Loading({ label, rows = 6 }: { label?: string; rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status" aria-label={label ?? t('states.loading')}>
      <Skeleton active paragraph={{ rows }} title={false} />
    </div>
  );
}

/** The second: it did not come. Says what happened in the reader's words, with the code support asks for. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const title = problem.code === 'network.unreachable' ? t('states.unreachable') : problem.title;
  return (
    <div className={styles.state} role="alert">
      <ExclamationCircleOutlined className={styles.bad} aria-hidden />
      <strong>{title === '' ? t('states.failed') : title}</strong>
      {problem.detail !== undefined && problem.code !== 'network.unreachable' && <p>{problem.detail}</p>}
      <code>{problem.code}</code>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('states.retry')}</Button>}
    </div>
  );
}

/** The third: there is nothing, and what to do about it. */
export function Empty({ title, children, action }: { title?: string; children?: ReactNode; action?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.state}>
      <InboxOutlined aria-hidden />
      <strong>{title ?? t('states.empty')}</strong>
      {children !== undefined && <div>{children}</div>}
      {action}
    </div>
  );
}
