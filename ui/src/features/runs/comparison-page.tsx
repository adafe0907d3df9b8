import { SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Filter, FilterBar } from '@/components/filter-bar';
import { MovedCustomers } from '@/components/movement/moved-customers';
import { MovementCards } from '@/components/movement/movement-cards';
import { MovementCosts } from '@/components/movement/movement-costs';
import { MovementFigures } from '@/components/movement/movement-figures';
import { MovementTiers } from '@/components/movement/movement-tiers';
import { Page } from '@/components/page';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { formatDate, formatInstant } from '@/lib/dates';
import { useUrlState } from '@/lib/use-url-state';
import { type Comparison, comparisonQuery } from './api/comparison';
import { runsQuery } from './api/runs';
import { ComparedChannels } from './components/compared-channels';
import { ComparedMetrics } from './components/compared-metrics';
import { RunDifferences } from './components/run-differences';

/** Two runs beside each other. Route: /runs/comparison?left=…&right=… */
export function ComparisonPage() {
  const { t } = useTranslation('runs');
  const [chosen, change] = useUrlState({ left: '', right: '' });
  const runs = useQuery(runsQuery);
  const comparison = useQuery(comparisonQuery(chosen.left, chosen.right));
  const options = (runs.data ?? [])
    .filter((it) => it.isReadable)
    .map((it) => ({
      value: it.id,
      label: t('comparison.option', {
        at: formatInstant(it.createdAt),
        asOf: it.asOf == null ? '' : formatDate(it.asOf),
        version: it.modelVersion,
      }),
    }));
  return (
    <Page title={t('comparison.title')} help={t('comparison.help')} trail={[{ title: t('title'), to: paths.runs }]}>
      <FilterBar>
        <Filter label={t('comparison.left')} wide>
          <Select
            value={chosen.left === '' ? undefined : chosen.left}
            options={options}
            onChange={(left) => change({ left })}
            placeholder={t('comparison.choose')}
          />
        </Filter>
        <Filter label={t('comparison.right')} wide>
          <Select
            value={chosen.right === '' ? undefined : chosen.right}
            options={options}
            onChange={(right) => change({ right })}
            placeholder={t('comparison.choose')}
          />
        </Filter>
        <Button
          icon={<SwapOutlined aria-hidden />}
          onClick={() => change({ left: chosen.right, right: chosen.left })}
          aria-label={t('comparison.swap')}
          title={t('comparison.swap')}
        />
      </FilterBar>
      {chosen.left === '' || chosen.right === '' ? (
        <Empty title={t('comparison.chooseTwo')} />
      ) : (
        <Answer query={comparison}>{(it) => <Shown comparison={it} />}</Answer>
      )}
    </Page>
  );
}

function Shown({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('runs');
  const { movement, currency, left, right } = comparison;
  const sides: [string, string] = [t('comparison.left'), t('comparison.right')];
  return (
    <>
      <RunDifferences differences={comparison.differences} sides={sides} />
      <MovementCards movement={movement} currency={currency} />
      <MovementFigures figures={movement.figures} currency={currency} sides={sides} />
      <MovementCosts kind="classes" costs={movement.classes} currency={currency} sides={sides} />
      <MovementCosts kind="pools" costs={movement.pools} currency={currency} sides={sides} />
      <ComparedChannels channels={comparison.channels} currency={currency} sides={sides} />
      <MovementTiers tiers={movement.tiers} />
      <MovedCustomers
        url="/api/runs/comparison/customers"
        query={{ left: left.id, right: right.id }}
        currency={currency}
        sides={sides}
        customerLink={paths.customer}
      />
      <ComparedMetrics metrics={comparison.metrics} currency={currency} sides={sides} />
    </>
  );
}
