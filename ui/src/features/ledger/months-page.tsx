import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { formatInstant } from '@/lib/dates';
import { allMonths, type MonthSummary } from './api/months';
import { MonthState } from './components/month-state';

/** The months of the books: which are closed, what is in them. Route: /ledger/months */
export function MonthsPage() {
  const { t } = useTranslation('ledger');
  const query = useQuery(allMonths);
  const columns: Column<MonthSummary>[] = [
    { key: 'month', title: t('filter.month'), kind: 'month', value: (it) => it.month },
    {
      key: 'state',
      title: t('month.state'),
      value: (it) => t(`month.${it.state}`),
      render: (it) => (
        <>
          <MonthState state={it.state} />
          {it.isRestated && <Tag color="red">{t('month.restated')}</Tag>}
        </>
      ),
      filters: ['OPEN', 'CLOSED', 'REOPENED'].map((it) => ({ value: t(`month.${it}`), label: t(`month.${it}`) })),
    },
    { key: 'entered', title: t('month.entered'), kind: 'money', value: (it) => it.entered.amountMinor },
    { key: 'enteredLines', title: t('month.enteredLines'), kind: 'count', value: (it) => it.entered.lines },
    {
      key: 'imported',
      title: t('month.imported'),
      help: t('month.importedHelp'),
      kind: 'money',
      value: (it) => it.imported.amountMinor,
    },
    { key: 'importedLines', title: t('month.importedLines'), kind: 'count', value: (it) => it.imported.lines },
    {
      key: 'closedAt',
      title: t('month.closedAt'),
      value: (it) => it.closedAt,
      render: (it) => (it.closedAt == null ? '–' : `${formatInstant(it.closedAt)}, ${it.closedByName}`),
    },
    { key: 'closings', title: t('month.closings'), kind: 'count', value: (it) => it.closings },
  ];
  return (
    <Page title={t('month.title')} help={t('month.help')}>
      <Answer query={query}>
        {(data) => (
          <DataTable
            name="months"
            label={t('month.title')}
            columns={columns}
            rows={data}
            rowKey={(it) => it.month}
            rowLink={(it) => paths.ledgerMonth(it.month)}
            empty={<Empty title={t('month.none')} />}
          />
        )}
      </Answer>
    </Page>
  );
}
