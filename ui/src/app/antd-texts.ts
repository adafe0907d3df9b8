import type { Locale } from 'antd/es/locale';
import english from 'antd/locale/en_US';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';

/** The design system's own texts (pickers, pagination) in the page's language. */
export function useAntdTexts(language: string): Locale {
  const isChinese = language.startsWith('zh');
  useEffect(() => {
    dayjs.locale(isChinese ? 'zh-cn' : 'en');
  }, [isChinese]);
  return isChinese ? chinese : english;
}
