import { useTranslation } from 'react-i18next';
import { useCostTypeNames, useNames } from '@/lib/names';
import { COLUMNS, type Pool } from '../api/costing-models';

/** Says in words what a pool takes and who bears its cost. */
export function usePoolText() {
  const { t } = useTranslation('costing-model');
  const nameOf = useNames();
  const typesOf = useCostTypeNames();
  const takes = ({ takes: conditions }: Pool): string => {
    if (conditions === null) return t('takesNothing');
    const parts = COLUMNS.filter((it) => (conditions[it] ?? []).length > 0).map(
      (it) =>
        `${t(`column.${it}`)} ${conditions[it]?.flatMap((one) => (it === 'cost_type' ? typesOf(one) : one)).join(', ')}`,
    );
    return parts.length === 0 ? t('takesAll') : parts.join('; ');
  };
  const use = ({ driver, supports }: Pool): string => {
    if (supports !== null) {
      const shares = Object.entries(supports).map(([pool, weight]) => `${nameOf('pools', pool)} ${weight}`);
      return t('supportsPools', { pools: shares.join(', ') });
    }
    if (driver === null) return '';
    const activities =
      driver.activities.length === 0 ? '' : ` (${driver.activities.map((it) => nameOf('activities', it)).join(', ')})`;
    const match =
      driver.match.length === 0
        ? ''
        : ` · ${t('matched', { columns: driver.match.map((it) => t(`column.${it}`)).join(', ') })}`;
    return t(`measure.${driver.measure}`) + activities + match;
  };
  return { takes, use };
}
