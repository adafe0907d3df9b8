import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MonthSummary } from '../api/months';

const COLORS = { OPEN: 'blue', CLOSED: undefined, REOPENED: 'orange' } as const;

/** Whether a month takes lines. */
export function MonthState({ state }: { state: MonthSummary['state'] }) {
  const { t } = useTranslation('ledger');
  return <Tag color={COLORS[state]}>{t(`month.${state}`)}</Tag>;
}
