import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Answer } from '@/components/answer';
import { LoadMore } from '@/components/load-more';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';
import { formatCount } from '@/lib/numbers';
import { useSession } from '@/lib/session';
import { type PageOf, usePages } from '@/lib/use-pages';
import type { CustomerColumn, RunLabel } from './api/customers';
import { type BehindRow, ROW_LISTS, rowChoicesQuery, rowColumnsQuery, type RowListName, rowsUrl } from './api/rows';
import { Choices } from './choices';
import { ActiveFilters } from './components/active-filters';
import { AddFilter } from './components/add-filter';
import { ColumnChooser } from './components/column-chooser';
import { RowTable } from './components/row-table';
import { RunNote } from './components/run-note';
import { useRowLabels } from './components/use-row-labels';
import { asQuery, useListState, writeState } from './list-state';
import styles from './customers.module.css';

/** The server's own order. */
const NEWEST_FIRST = '';

/** The rows a figure is made of: answers, texts, contracts, moves, assignments. Route: /rows/:kind with filters as in the API */
export function RowsPage() {
  const { t } = useTranslation('customers');
  const { kind = '' } = useParams();
  const list = ROW_LISTS.find((it) => it === kind);
  if (list === undefined)
    return (
      <Page title={t('rows.title')}>
        <Empty title={t('rows.unknown')} />
      </Page>
    );
  return <ListPage key={list} list={list} />;
}

function ListPage({ list }: { list: RowListName }) {
  const { t } = useTranslation('customers');
  const columns = useQuery(rowColumnsQuery(list));
  return (
    <Answer query={columns} rows={12}>
      {(catalogue) => (
        <Choices value={rowChoicesQuery(list)}>
          <Rows list={list} catalogue={catalogue} title={t(`rows.${list}.title`)} />
        </Choices>
      )}
    </Answer>
  );
}

function Rows({ list, catalogue, title }: { list: RowListName; catalogue: CustomerColumn[]; title: string }) {
  const { t, i18n } = useTranslation('customers');
  const session = useSession();
  const { state, change, show } = useListState(NEWEST_FIRST);
  const label = useRowLabels(list, catalogue);
  const query = asQuery(state, NEWEST_FIRST);
  const pages = usePages<BehindRow>(['rows', list], rowsUrl(list), query);
  const run = (pages.query.data?.pages[0] as (PageOf<BehindRow> & { run: RunLabel }) | undefined)?.run;
  const currency = run?.currency ?? session.currency;
  const chosen = useMemo(
    () => catalogue.filter((it) => state.columns?.includes(it.key) ?? it.standard),
    [catalogue, state.columns],
  );
  const filtering = {
    columns: catalogue,
    currency,
    filters: state.filters,
    onChange: (filters: Record<string, string[]>) => change({ filters }),
  };
  return (
    <Page
      title={title}
      help={t(`rows.${list}.help`)}
      note={run !== undefined && <RunNote run={run} />}
      trail={[{ title: t('list.title'), to: paths.customers }]}
      actions={
        <PermissionGate needs={['EXPORT']}>
          <Button
            icon={<DownloadOutlined />}
            href={withQuery(`${rowsUrl(list)}/export`, {
              ...query,
              columns: chosen.map((it) => it.key).join(','),
              language: i18n.language,
            })}
            download
          >
            {t('export.title')}
          </Button>
        </PermissionGate>
      }
    >
      <div className={styles.tools}>
        <Input.Search
          allowClear
          className={styles.search}
          aria-label={t('rows.search')}
          placeholder={t('rows.search')}
          defaultValue={state.search}
          onSearch={(search) => change({ search })}
        />
        <AddFilter {...filtering} />
        <span className={styles.found} role="status">
          {typeof pages.total === 'number' && t('rows.found', { count: pages.total, shown: formatCount(pages.total) })}
        </span>
        <ColumnChooser
          columns={catalogue}
          chosen={chosen.map((it) => it.key)}
          onChange={(keys) => change({ columns: keys })}
        />
      </div>
      {Object.keys(state.filters).length > 0 && (
        <div className={styles.active} role="group" aria-label={t('common:table.filters')}>
          <ActiveFilters {...filtering} label={label} />
          <Button
            type="link"
            size="small"
            onClick={() => show(writeState({ ...state, filters: {} }, {}, NEWEST_FIRST).toString())}
          >
            {t('filter.clear')}
          </Button>
        </div>
      )}
      <Answer
        query={pages.query}
        rows={12}
        empty={{
          when: () => pages.rows.length === 0,
          show: (
            <Empty title={t('common:table.nothingFound')}>
              {t('common:table.widen')} {!session.seesEveryCustomer && t('list.scope')}
            </Empty>
          ),
        }}
      >
        {() => (
          <>
            <RowTable
              label={title}
              columns={chosen}
              rows={pages.rows}
              sort={state.sort}
              currency={currency}
              labelOf={label}
              loading={pages.query.isFetching && pages.query.isPlaceholderData}
              onSort={(sort) => change({ sort })}
            />
            <LoadMore more={pages.more} shown={pages.rows.length} total={pages.total} />
          </>
        )}
      </Answer>
    </Page>
  );
}
