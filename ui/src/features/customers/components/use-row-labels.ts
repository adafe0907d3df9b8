import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerColumn } from '../api/customers';
import { rowChoicesQuery, type RowListName } from '../api/rows';

/** Writes codes of a list's choices in the reader's words; everything else as it is. */
export function useRowLabels(list: RowListName, columns: CustomerColumn[]): (column: string, value: string) => string {
  const { t } = useTranslation('customers');
  const choices = columns.filter((it) => it.kind === 'CHOICE').map((it) => it.key);
  const answers = useQueries({ queries: choices.map((it) => rowChoicesQuery(list)(it)) });
  const known = JSON.stringify(answers.map((it, at) => [choices[at], it.data]));
  return useMemo(() => {
    const labels = new Map<string, string>();
    (JSON.parse(known) as [string, { value: string | null; label: string | null }[] | null][]).forEach(
      ([column, values]) => values?.forEach(({ value, label }) => labels.set(`${column}/${value}`, label ?? '')),
    );
    return (column, value) => {
      if (value === 'true') return t('list.yes');
      if (value === 'false') return t('list.no');
      return labels.get(`${column}/${value}`) ?? value;
    };
  }, [known, t]);
}
