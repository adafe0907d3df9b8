import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { Empty, Failure, Loading } from '@/components/states';
import { formatCount } from '@/lib/numbers';
import { asProblem } from '@/lib/problem';
import { useSession } from '@/lib/session';
import { type PageOf, usePages } from '@/lib/use-pages';
import { columnsQuery, type CustomerColumn, type CustomerRow, type RunLabel } from './api/customers';
import { tableColumn } from './column-cells';
import { ActiveFilters } from './components/active-filters';
import { AddFilter } from './components/add-filter';
import { ColumnChooser } from './components/column-chooser';
import { CustomerTable } from './components/customer-table';
import { ExportMenu } from './components/export-menu';
import { RunNote } from './components/run-note';
import { SavedViews } from './components/saved-views';
import { SearchBox } from './components/search-box';
import { useLabels } from './components/use-labels';
import { asQuery, useListState, writeState } from './list-state';
import styles from './customers.module.css';

/** Every customer of the current run. Route: /customers with filters, order and columns as in the API. */
export function CustomersPage() {
  const { t } = useTranslation('customers');
  const query = useQuery(columnsQuery());
  if (query.isPending)
    return (
      <Page title={t('list.title')}>
        <Loading />
      </Page>
    );
  if (query.isError)
    return (
      <Page title={t('list.title')}>
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  return <CustomerList catalogue={query.data} />;
}

function CustomerList({ catalogue }: { catalogue: CustomerColumn[] }) {
  const { t } = useTranslation('customers');
  const session = useSession();
  const { state, change, show } = useListState();
  const label = useLabels();
  const list = usePages<CustomerRow>(['customers', 'list'], '/api/customers', asQuery(state));
  const run = (list.query.data?.pages[0] as (PageOf<CustomerRow> & { run: RunLabel }) | undefined)?.run;
  const currency = run?.currency ?? session.currency;
  const chosen = useMemo(() => chosenColumns(catalogue, state.columns), [catalogue, state.columns]);
  const columns = useMemo(() => chosen.map((it) => tableColumn(it, label, currency)), [chosen, label, currency]);
  const hasFilters = Object.keys(state.filters).length > 0;
  const filtering = {
    columns: catalogue,
    currency,
    filters: state.filters,
    onChange: (filters: Record<string, string[]>) => change({ filters }),
  };
  return (
    <Page
      title={t('list.title')}
      help={t('list.help')}
      note={run !== undefined && <RunNote run={run} />}
      actions={<ExportMenu state={{ ...state, columns: chosen.map((it) => it.key) }} />}
    >
      <div className={styles.tools}>
        <SearchBox value={state.search} onSearch={(search) => change({ search })} />
        <AddFilter {...filtering} />
        <SavedViews current={writeState(state).toString()} onShow={show} />
        <span className={styles.found} role="status">
          {typeof list.total === 'number' && t('list.found', { count: list.total, shown: formatCount(list.total) })}
        </span>
        <ColumnChooser
          columns={catalogue.filter((it) => it.listed)}
          chosen={chosen.map((it) => it.key)}
          onChange={(keys) => change({ columns: keys })}
        />
      </div>
      {hasFilters && (
        <div className={styles.active} role="group" aria-label={t('common:table.filters')}>
          <ActiveFilters {...filtering} label={label} />
          <Button type="link" size="small" onClick={() => show(writeState({ ...state, filters: {} }).toString())}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
      <Shown error={list.query.error} pending={list.query.isPending} retry={() => void list.query.refetch()}>
        <CustomerTable
          columns={columns}
          rows={list.rows}
          total={list.total}
          question={writeState(state, { columns: undefined }).toString()}
          sort={state.sort}
          currency={currency}
          loading={list.query.isFetching && !list.more.loading && list.query.isPlaceholderData}
          onSort={(sort) => change({ sort })}
          more={list.more}
        />
      </Shown>
    </Page>
  );
}

interface ShownProps {
  error: Error | null;
  pending: boolean;
  retry: () => void;
  children: ReactNode;
}

/** The list, or why there is none: before the first run there is nothing to list. */
function Shown({ error, pending, retry, children }: ShownProps) {
  const { t } = useTranslation('customers');
  if (error !== null) {
    return asProblem(error).code === 'results.no-run.not-found' ? (
      <Empty title={t('noRun.title')}>{t('noRun.text')}</Empty>
    ) : (
      <Failure error={error} onRetry={retry} />
    );
  }
  return pending ? <Loading rows={12} /> : children;
}

/** The name stands first and leads to the customer, whatever else is chosen. */
function chosenColumns(catalogue: CustomerColumn[], keys: string[] | undefined): CustomerColumn[] {
  const listed = catalogue.filter((it) => it.listed);
  const chosen = listed.filter((it) => (keys === undefined ? it.standard : keys.includes(it.key)));
  const name = catalogue.filter((it) => it.key === 'name');
  return [...name, ...chosen.filter((it) => it.key !== 'name')];
}
