import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/components/link-button';
import { Answer } from '@/components/answer';
import { PermissionGate } from '@/components/permission-gate';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { asProblem } from '@/lib/problem';

interface RunAnswerProps<T> {
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** An answer about a run; before the first run it says how to get one, which is no failure. */
export function RunAnswer<T>({ query, rows, children }: RunAnswerProps<T>) {
  const { t } = useTranslation('analysis');
  if (query.isError && asProblem(query.error).code === 'pages.no-run.not-found') {
    return (
      <Empty
        title={t('noRun.title')}
        action={
          <PermissionGate needs="IMPORT">
            <LinkButton to={paths.imports} type="primary">
              {t('noRun.import')}
            </LinkButton>
          </PermissionGate>
        }
      >
        {t('noRun.text')}
      </Empty>
    );
  }
  return (
    <Answer query={query} rows={rows}>
      {children}
    </Answer>
  );
}
