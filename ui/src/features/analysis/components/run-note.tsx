import { useTranslation } from 'react-i18next';
import { formatDate, formatMonth } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import type { PagesIndex } from '../api/pages';

/** What every figure of the page rests on. */
export function RunNote({ index }: { index: PagesIndex }) {
  const { t } = useTranslation('analysis');
  return t('run.note', {
    run: index.run,
    asOf: formatDate(index.asOf),
    from: formatMonth(index.from),
    to: formatMonth(index.to),
    customers: formatCount(index.customers),
  });
}
