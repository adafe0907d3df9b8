import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import type { RunLabel } from '../api/customers';

/** What the numbers of a page rest on; how many customers there are in all is told to those who may see them all. */
export function RunNote({ run }: { run: RunLabel }) {
  const { t } = useTranslation('customers');
  const { customers } = run;
  const basis = { asOf: formatDate(run.asOf), currency: run.currency, run: run.runId };
  return (
    <>
      {typeof customers === 'number'
        ? t('run', { ...basis, count: customers, shown: formatCount(customers) })
        : t('runInScope', basis)}
    </>
  );
}
