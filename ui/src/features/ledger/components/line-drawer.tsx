import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { MoneyText } from '@/components/money-text';
import { PermissionGate } from '@/components/permission-gate';
import { formatDate, formatInstant } from '@/lib/dates';
import { type CostLine, lineDetails, TAGS } from '../api/lines';
import { Attachments } from './attachments';
import { CorrectionForm } from './correction-form';
import styles from './ledger.module.css';
import { LineHistory } from './line-history';
import { LineKind } from './line-columns';
import { ReversalForm } from './reversal-form';
import { useCostTypes } from './use-cost-types';

interface LineDrawerProps {
  id: number;
  /** shows another line; undefined: none */
  open: (id: number | undefined) => void;
}

/** One line: what it says, how it came about and what became of it, its files, and the way to put it right. */
export function LineDrawer({ id, open }: LineDrawerProps) {
  const { t } = useTranslation('ledger');
  const query = useQuery(lineDetails(id));
  const [doing, setDoing] = useState<'correction' | 'reversal' | undefined>(undefined);
  const line = query.data?.line;
  const stands = line !== undefined && line.kind !== 'REVERSAL' && line.reversedBy == null;
  const done = (it: CostLine) => {
    setDoing(undefined);
    open(it.id);
  };
  return (
    <Drawer
      open
      onClose={() => open(undefined)}
      size={560}
      title={line?.costId ?? t('line.title')}
      extra={
        stands &&
        doing === undefined && (
          <PermissionGate needs="LEDGER_WRITE">
            <div className={styles.row}>
              <Button onClick={() => setDoing('reversal')}>{t('reversal.open')}</Button>
              <Button type="primary" onClick={() => setDoing('correction')}>
                {t('correction.open')}
              </Button>
            </div>
          </PermissionGate>
        )
      }
    >
      <Answer query={query}>
        {(data) => (
          <>
            {doing === 'correction' && (
              <CorrectionForm line={data.line} onDone={done} onClose={() => setDoing(undefined)} />
            )}
            {doing === 'reversal' && (
              <ReversalForm line={data.line} onDone={done} onClose={() => setDoing(undefined)} />
            )}
            {doing === undefined && <Facts line={data.line} />}
            <h2 className={styles.section}>{t('history.title')}</h2>
            <LineHistory lines={data.history} shown={data.line.id} open={open} />
            <h2 className={styles.section}>{t('attachment.title')}</h2>
            <Attachments line={data.line.id} files={data.attachments} />
          </>
        )}
      </Answer>
    </Drawer>
  );
}

function Facts({ line }: { line: CostLine }) {
  const { t } = useTranslation('ledger');
  const { nameOf } = useCostTypes();
  const rows: [string, React.ReactNode][] = [
    [t('line.amount'), <MoneyText key="amount" minor={line.amountMinor} />],
    [t('line.postedOn'), formatDate(line.postedOn)],
    [t('line.costType'), `${nameOf(line.costType)} (${line.costType})`],
    ...TAGS.filter((it) => line[it] != null).map((it): [string, React.ReactNode] => [t(`line.${it}`), line[it]]),
    ...(line.memo == null ? [] : [[t('line.memo'), line.memo] as [string, React.ReactNode]]),
    ...(line.reason == null ? [] : [[t('line.reason'), line.reason] as [string, React.ReactNode]]),
    [t('line.kind'), <LineKind key="kind" line={line} />],
    [t('line.enteredBy'), `${line.enteredByName}, ${formatInstant(line.enteredAt)}`],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <FactRow key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function FactRow({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
