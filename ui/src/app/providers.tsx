import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '@/components/colors';
import { asProblem } from '@/lib/problem';
import { ColorProvider } from './color-provider';
import { useAntdTexts } from './antd-texts';
import { themeOf } from './theme';

/** Refusals are answers: only what may pass by itself is asked again. */
function retry(failures: number, error: Error): boolean {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status >= 500);
}

/** What every page stands in: colours, the design system in the reader's language, and the store of answers. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry, staleTime: 15_000, refetchOnWindowFocus: false } } }),
  );
  return (
    <ColorProvider>
      <QueryClientProvider client={client}>
        <DesignSystem>{children}</DesignSystem>
      </QueryClientProvider>
    </ColorProvider>
  );
}

function DesignSystem({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const locale = useAntdTexts(i18n.language);
  return (
    <ConfigProvider theme={themeOf(useDark())} locale={locale} button={{ autoInsertSpace: false }}>
      <AntdApp style={{ height: '100%' }}>{children}</AntdApp>
    </ConfigProvider>
  );
}
