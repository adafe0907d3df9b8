import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Answer } from '@/components/answer';
import { ConfirmAction } from '@/components/confirm-action';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { PermissionGate } from '@/components/permission-gate';
import { paths } from '@/config/paths';
import { formatInstant } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { contractQuery, type ContractTable, type Import, redoImport, type TableFile, undoImport } from '../api/imports';
import styles from './imports.module.css';
import { OutcomeView } from './outcome-view';

/** An import of the history: what came in, from which files, by whom, and what was left out. */
export function Details({ it }: { it: Import }) {
  const contract = useQuery(contractQuery);
  return (
    <>
      <Outcome it={it} />
      <Answer query={contract}>
        {({ items }) => (
          <>
            <Accepted it={it} tables={items} />
            {it.result !== null && <OutcomeView id={it.id} outcome={it.result} tables={items} />}
          </>
        )}
      </Answer>
    </>
  );
}

function Outcome({ it }: { it: Import }) {
  const { t } = useTranslation('imports');
  const rows = formatCount(it.tables.reduce((sum, table) => sum + table.rows, 0));
  const undone = it.state === 'UNDONE';
  return (
    <Alert
      type={undone ? 'warning' : 'success'}
      showIcon
      title={undone ? t('details.undone') : t('details.done', { rows })}
      description={
        <>
          {it.committedAt !== null &&
            t('details.by', { name: it.committedByName ?? '', at: formatInstant(it.committedAt) })}{' '}
          {undone && it.undoneAt !== null
            ? t('details.undoneBy', { name: it.undoneByName ?? '', at: formatInstant(it.undoneAt) })
            : t('details.next')}
        </>
      }
    />
  );
}

function Accepted({ it, tables }: { it: Import; tables: ContractTable[] }) {
  const { t } = useTranslation('imports');
  const columns: Column<TableFile>[] = [
    {
      key: 'table',
      title: t('outcome.table'),
      value: (row) => tables.find((table) => table.name === row.table)?.title ?? row.table,
    },
    { key: 'rows', title: t('details.rows'), kind: 'count', value: (row) => row.rows, help: t('details.rowsHelp') },
    {
      key: 'sha256',
      title: 'SHA-256',
      value: (row) => row.sha256,
      render: (row) => <code>{row.sha256.slice(0, 12)}…</code>,
    },
  ];
  return (
    <Panel title={t('details.tables')} flush>
      <DataTable
        name="tables"
        label={t('details.tablesLabel')}
        columns={columns}
        rows={it.tables}
        rowKey={(row) => row.table}
        search={false}
      />
    </Panel>
  );
}

/** What one may do with an import of the history. */
function Actions({ it }: { it: Import }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  return (
    <div className={styles.buttons}>
      <UndoOrRedo id={it.id} number={it.number} state={it.state} />
      <Button onClick={() => void navigate(paths.newImport)}>{t('new.another')}</Button>
      <PermissionGate needs="RUN_START">
        <Button type="primary" onClick={() => void navigate(paths.runs)}>
          {t('details.analyse')}
        </Button>
      </PermissionGate>
    </div>
  );
}

interface UndoOrRedoProps {
  id: string;
  number: number | null;
  state: Import['state'];
  size?: 'small';
}

/** Takes an import out of the history, or puts it back. */
export function UndoOrRedo({ id, number, state, size }: UndoOrRedoProps) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const after = () => client.invalidateQueries({ queryKey: ['imports'] });
  if (state === 'OPEN') return null;
  return state === 'COMMITTED' ? (
    <ConfirmAction
      size={size}
      danger
      question={t('details.undoQuestion', { number })}
      consequence={t('details.undoText')}
      run={() => undoImport(id).then(after)}
      done={t('details.undoDone')}
    >
      {t('details.undo')}
    </ConfirmAction>
  ) : (
    <ConfirmAction
      size={size}
      question={t('details.redoQuestion', { number })}
      consequence={t('details.redoText')}
      run={() => redoImport(id).then(after)}
      done={t('details.redoDone')}
    >
      {t('details.redo')}
    </ConfirmAction>
  );
}

Details.Actions = Actions;
