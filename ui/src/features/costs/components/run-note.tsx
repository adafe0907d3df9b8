import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { sumsQuery } from '../api/costs';

/** What the numbers of the page rest on. */
export function RunNote() {
  const { t } = useTranslation('costs');
  const { data } = useQuery(sumsQuery('month', {}));
  if (data === undefined) return null;
  const { run, lines } = data;
  return (
    <>
      {t('run', {
        asOf: formatDate(run.asOf),
        currency: run.currency,
        count: lines,
        lines: formatCount(lines),
        run: run.runId,
      })}
    </>
  );
}
