import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import type { RunLabel } from '../api/customers';

/** What the numbers of a page rest on. */
export function RunNote({ run }: { run: RunLabel }) {
  const { t } = useTranslation('customers');
  return (
    <>
      {t('run', {
        asOf: formatDate(run.asOf),
        currency: run.currency,
        count: run.customers,
        shown: formatCount(run.customers),
        run: run.runId,
      })}
    </>
  );
}
