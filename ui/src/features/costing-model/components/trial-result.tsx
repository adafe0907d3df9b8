import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import { MovedCustomers } from '@/components/movement/moved-customers';
import { MovementCards } from '@/components/movement/movement-cards';
import { MovementCosts } from '@/components/movement/movement-costs';
import { MovementFigures } from '@/components/movement/movement-figures';
import { MovementTiers } from '@/components/movement/movement-tiers';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { jobQuery } from '@/lib/jobs';
import type { TrialOutcome } from '../api/costing-models';

/** What a model would change: the current run on the left, the same facts under the model on the right. */
export function TrialResult({ jobId }: { jobId: string }) {
  const { t } = useTranslation('costing-model');
  if (jobId === '') return <Empty title={t('trial.none')}>{t('trial.noneHint')}</Empty>;
  return <Tried jobId={jobId} />;
}

function Tried({ jobId }: { jobId: string }) {
  const { t } = useTranslation('costing-model');
  const job = useQuery(jobQuery(jobId));
  if (job.data?.state !== 'DONE') return <JobProgress jobId={jobId} />;
  const { movement, currency, label } = job.data.result as TrialOutcome;
  const sides: [string, string] = [t('trial.now'), t('trial.tried')];
  return (
    <>
      <Alert type="info" showIcon title={t('trial.note', { label })} description={t('trial.exact')} />
      <MovementCards movement={movement} currency={currency} />
      <MovementCosts kind="classes" costs={movement.classes} currency={currency} sides={sides} />
      <MovementCosts kind="pools" costs={movement.pools} currency={currency} sides={sides} />
      <MovementFigures figures={movement.figures} currency={currency} sides={sides} />
      <MovementTiers tiers={movement.tiers} />
      <MovedCustomers
        url={`/api/costing-models/trials/${jobId}/customers`}
        currency={currency}
        sides={sides}
        customerLink={paths.customer}
      />
    </>
  );
}
