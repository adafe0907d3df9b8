import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames } from '@/lib/names';
import { costTypes } from '../api/lines';

/** Cost types as the reader knows them; in lists to choose from with the code beside the name. */
export function useCostTypes() {
  const { t, i18n } = useTranslation('ledger');
  const all = useQuery(costTypes).data ?? [];
  const names = useNames();
  const isChinese = i18n.language.startsWith('zh');
  const className = (costClass: string) => t(`class.${costClass}`);
  const nameOf = (code: string) => names('costTypes', code).replace(/^overhead\./, '');
  const classes = [...new Set(all.map((it) => it.costClass)), 'overhead'];
  return {
    nameOf,
    className,
    classes,
    /** grouped by class, for a select one can search by either name */
    options: classes.map((costClass) => ({
      label: className(costClass),
      options: all
        .filter((it) => it.costClass === costClass)
        .map((it) => ({
          value: it.code,
          label: isChinese ? `${nameOf(it.code)} ${it.code}` : `${nameOf(it.code)} (${it.code})`,
        })),
    })),
  };
}
