import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { costTypes } from '../api/lines';

/** Cost types as the reader knows them: by Chinese name with the code beside it, or by code. */
export function useCostTypes() {
  const { t, i18n } = useTranslation('ledger');
  const all = useQuery(costTypes).data ?? [];
  const isChinese = i18n.language.startsWith('zh');
  const className = (costClass: string) => t(`class.${costClass}`);
  const names = new Map(all.map((it) => [it.code, it.chinese]));
  const english = (code: string) => {
    const [costClass = '', ...words] = code.split('.');
    return `${className(costClass)}: ${words.join('.').replaceAll('_', ' ')}`;
  };
  const nameOf = (code: string) => (isChinese ? (names.get(code) ?? code.replace(/^overhead\./, '')) : english(code));
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
          label: isChinese ? `${it.chinese} ${it.code}` : `${english(it.code)} (${it.code})`,
        })),
    })),
  };
}
