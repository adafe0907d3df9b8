import { useInfiniteQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty, Failure, Loading } from '@/components/states';
import { http } from '@/lib/api';
import { useUrlState } from '@/lib/use-url-state';
import { type CustomerMove, type Measure, type MovePage, WHICH } from './movement';

interface MovedCustomersProps {
  /** answers a `MovePage`; further parameters are added to it */
  url: string;
  query?: Record<string, string>;
  currency: string;
  sides: [string, string];
  /** the page of a customer */
  customerLink: (id: string) => string;
}

/** The customers that differ most, a page at a time; which ones is kept in the URL. */
export function MovedCustomers({ url, query = {}, currency, sides, customerLink }: MovedCustomersProps) {
  const { t } = useTranslation('movement');
  const [state, change] = useUrlState({ which: 'FALLEN', measure: 'CONTRIBUTION' });
  const answer = useInfiniteQuery({
    queryKey: [url, query, state],
    queryFn: ({ pageParam }) => http.get<MovePage>(url, { ...query, ...state, after: pageParam, limit: 50 }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const money = (key: string, title: string, value: (it: CustomerMove) => number | null | undefined, hidden = false) =>
    ({ key, title, kind: 'money', value, currency: () => currency, sortable: false, hidden }) as Column<CustomerMove>;
  const tier = (it: string | null | undefined) => (it == null ? t('tier.none') : t(`tier.${it}`));
  const columns: Column<CustomerMove>[] = [
    { key: 'name', title: t('customer'), value: (it) => `${it.name} ${it.customerId}`.trim(), sortable: false },
    money('leftContribution', `${sides[0]}: ${t('contribution')}`, (it) => it.leftContributionMinor),
    money('rightContribution', `${sides[1]}: ${t('contribution')}`, (it) => it.rightContributionMinor),
    money('change', t('change'), (it) => it.changeMinor),
    money('leftCost', `${sides[0]}: ${t('cost')}`, (it) => it.leftCostMinor, true),
    money('rightCost', `${sides[1]}: ${t('cost')}`, (it) => it.rightCostMinor, true),
    money('leftClv', `${sides[0]}: ${t('clv')}`, (it) => it.leftClvMinor, state.measure !== 'CLV'),
    money('rightClv', `${sides[1]}: ${t('clv')}`, (it) => it.rightClvMinor, state.measure !== 'CLV'),
    {
      key: 'tier',
      title: t('tiers.name'),
      value: (it) =>
        it.leftTier === it.rightTier ? tier(it.rightTier) : `${tier(it.leftTier)} → ${tier(it.rightTier)}`,
      sortable: false,
    },
  ];
  return (
    <Panel
      title={t('moved.title')}
      help={t('moved.help')}
      actions={
        <Segmented<Measure>
          size="small"
          value={state.measure as Measure}
          onChange={(measure) => change({ measure })}
          aria-label={t('moved.measure')}
          options={[
            { value: 'CONTRIBUTION', label: t('contribution') },
            { value: 'CLV', label: t('clv') },
          ]}
        />
      }
    >
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data !== undefined && (
        <DataTable
          key={state.measure}
          name="moved"
          label={t('moved.title')}
          server
          columns={columns}
          rows={answer.data.pages.flatMap((it) => it.items)}
          rowKey={(it) => it.customerId}
          rowLink={(it) => customerLink(it.customerId)}
          empty={<Empty title={t('moved.none')} />}
          more={{
            next: answer.hasNextPage,
            load: () => void answer.fetchNextPage(),
            loading: answer.isFetchingNextPage,
          }}
          tools={
            <Select
              value={state.which}
              onChange={(which) => change({ which })}
              aria-label={t('moved.which')}
              style={{ minWidth: 200 }}
              options={WHICH.map((it) => ({ value: it, label: t(`which.${it}`) }))}
            />
          }
        />
      )}
    </Panel>
  );
}
