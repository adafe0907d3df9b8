import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesQuery } from '../api/customers';

/** Columns whose values are codes. */
const CODED = [
  'tier',
  'previousTier',
  'lifecycleStage',
  'rfmSegment',
  'segment',
  'previousSegment',
  'churnBand',
  'saveAction',
  'relation',
  'kind',
  'marginTier',
  'earlierMarginTier',
  'riskReason',
  'signal',
  'plannedAction',
];

/** Writes codes such as `core` in the reader's words; everything else as it is. */
export function useLabels(): (column: string, value: string) => string {
  const { t } = useTranslation('customers');
  const answers = useQueries({ queries: CODED.map((it) => choicesQuery(it)) });
  const known = JSON.stringify(answers.map((it) => it.data));
  return useMemo(() => {
    const labels = new Map<string, string>();
    (JSON.parse(known) as ({ value: string | null; label: string | null }[] | null)[]).forEach((choices, at) =>
      choices?.forEach(({ value, label }) => labels.set(`${CODED[at]}/${value}`, label ?? '')),
    );
    return (column, value) => {
      if (value === 'true') return t('list.yes');
      if (value === 'false') return t('list.no');
      return labels.get(`${column}/${value}`) ?? value;
    };
  }, [known, t]);
}
