import { useTranslation } from 'react-i18next';
import type { Timing } from '../api/schedules';

/** Says in words when a schedule runs. */
export function useRhythmText(): (timing: Timing) => string {
  const { t } = useTranslation('runs');
  return ({ rhythm, at, day }) =>
    t(`rhythm.${rhythm}`, {
      at: at?.slice(0, 5) ?? '',
      day: rhythm === 'WEEKLY' ? t(`weekday.${day}`) : day,
    });
}
