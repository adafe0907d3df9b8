import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Filter, FilterBar } from '@/components/filter-bar';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { MoneyText } from '@/components/money-text';
import { MonthPicker } from '@/components/month-picker';
import { Page } from '@/components/page';
import { PermissionGate } from '@/components/permission-gate';
import { formatInstant, lastMonth } from '@/lib/dates';
import { useUrlState } from '@/lib/use-url-state';
import { type Tie, tieOf } from './api/trial-balance';
import { TieTable } from './components/tie-table';

const ExplanationDrawer = lazy(() =>
  import('./components/explanation-drawer').then((it) => ({ default: it.ExplanationDrawer })),
);
const TrialBalanceUpload = lazy(() =>
  import('./components/trial-balance-upload').then((it) => ({ default: it.TrialBalanceUpload })),
);

/** The trial balance beside what is booked here, to the fen. Route: /ledger/trial-balance?month=2026-03 */
export function TrialBalancePage() {
  const { t } = useTranslation('ledger');
  const [{ month }, change] = useUrlState({ month: lastMonth() });
  const [account, setAccount] = useState<string | undefined>(undefined);
  const [uploading, setUploading] = useState(false);
  const query = useQuery(tieOf(month));
  const explained = query.data?.rows.find((it) => it.account === account);
  return (
    <Page
      title={t('tie.title')}
      help={t('tie.help')}
      note={query.data === undefined ? undefined : <Note tie={query.data} />}
      actions={
        <PermissionGate needs="LEDGER_WRITE">
          <Button type="primary" icon={<UploadOutlined aria-hidden />} onClick={() => setUploading(true)}>
            {t('upload.open')}
          </Button>
        </PermissionGate>
      }
    >
      <FilterBar>
        <Filter label={t('filter.month')}>
          <MonthPicker value={month} onChange={(it) => change({ month: it })} />
        </Filter>
      </FilterBar>
      <Answer query={query}>
        {(tie) => (
          <>
            <MetricCards>
              <MetricCard
                label={t('tie.trial')}
                help={t('tie.trialHelp')}
                value={<MoneyText minor={isThere(tie) ? tie.trialMinor : null} />}
              />
              <MetricCard
                label={t('tie.booked')}
                help={t('tie.bookedHelp')}
                value={<MoneyText minor={tie.bookedMinor} />}
              />
              <MetricCard
                label={t('tie.difference')}
                help={t('tie.differenceHelp')}
                value={<MoneyText minor={isThere(tie) ? tie.bookedMinor - tie.trialMinor : null} />}
                tone={toneOf(tie, tie.bookedMinor === tie.trialMinor)}
              />
              <MetricCard
                label={t('tie.open')}
                help={t('tie.openHelp')}
                value={<span className="num">{isThere(tie) ? tie.openAccounts : '–'}</span>}
                tone={toneOf(tie, tie.openAccounts === 0)}
              />
            </MetricCards>
            <TieTable month={month} rows={tie.rows} onExplain={setAccount} />
          </>
        )}
      </Answer>
      <Suspense fallback={null}>
        {uploading && (
          <TrialBalanceUpload month={month} prefixes={query.data?.prefixes ?? []} onClose={() => setUploading(false)} />
        )}
        {explained !== undefined && (
          <ExplanationDrawer month={month} row={explained} onClose={() => setAccount(undefined)} />
        )}
      </Suspense>
    </Page>
  );
}

/** Without a trial balance there is nothing that could differ from it. */
const isThere = (tie: Tie) => tie.importedAt != null;
const toneOf = (tie: Tie, isGood: boolean) => (isThere(tie) ? (isGood ? 'good' : 'bad') : undefined);

function Note({ tie }: { tie: Tie }) {
  const { t } = useTranslation('ledger');
  const file =
    tie.importedAt == null
      ? t('tie.noBalance')
      : t('tie.from', { file: tie.name, name: tie.importedByName, at: formatInstant(tie.importedAt) });
  const run = tie.runId == null ? t('tie.noRun') : t('tie.run', { run: tie.runId });
  return <>{`${file} · ${run}`}</>;
}
