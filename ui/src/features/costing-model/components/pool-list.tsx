import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Loading } from '@/components/states';
import { useNames } from '@/lib/names';
import { formatDecimal } from '@/lib/numbers';
import type { Pool } from '../api/costing-models';
import type { Editor } from '../use-editor';
import styles from './pool-list.module.css';
import { usePoolText } from './pool-text';

// the form of one pool is fetched when one is opened
const PoolDrawer = lazy(() => import('./pool-drawer').then((it) => ({ default: it.PoolDrawer })));

type Placed = Pool & { index: number };

/** The pools in their order: what each takes, who bears it, and by what it is shared. */
export function PoolList({ editor, mayEdit }: { editor: Editor; mayEdit: boolean }) {
  const { t } = useTranslation('costing-model');
  const [edited, setEdited] = useState<Placed | 'new' | undefined>();
  const text = usePoolText();
  const nameOf = useNames();
  if (editor.check === undefined) return <Loading />;
  if (editor.check.form === null) return <Alert type="error" showIcon title={t('mendText')} />;
  const pools = editor.check.form.pools.map((it, index) => ({ ...it, index }));
  const wrapped = (say: (pool: Pool) => string) =>
    function Wrapped(it: Pool) {
      return <span className={styles.wrapped}>{say(it)}</span>;
    };
  const move = (index: number, to: number) => editor.edit({ kind: 'MOVE', index, to, pool: null });
  return (
    <Panel
      title={t('pools')}
      help={t('poolsHelp')}
      flush
      actions={
        mayEdit && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
            {t('addPool')}
          </Button>
        )
      }
    >
      {editor.check.warnings.map((it) => (
        <Alert key={it.text} type="warning" showIcon title={it.text} />
      ))}
      <DataTable
        name="pools"
        label={t('pools')}
        search={false}
        rows={pools}
        rowKey={(it) => it.code}
        columns={[
          { key: 'place', title: '#', kind: 'count', value: (it) => it.index + 1, width: 48 },
          {
            key: 'code',
            title: t('pool.name'),
            value: (it) => nameOf('pools', it.code),
            render: (it) => (
              <>
                {nameOf('pools', it.code)}
                {nameOf('pools', it.code) !== it.code && <code className={styles.code}>{it.code}</code>}
              </>
            ),
          },
          {
            key: 'takes',
            title: t('pool.takes'),
            help: t('pool.takesHelp'),
            value: text.takes,
            render: wrapped(text.takes),
          },
          {
            key: 'driver',
            title: t('pool.driver'),
            help: t('pool.driverHelp'),
            value: text.use,
            render: wrapped(text.use),
          },
          {
            key: 'capacity',
            title: t('pool.capacity'),
            help: t('pool.capacityHelp'),
            kind: 'decimal',
            value: (it) => it.capacityMinutes,
            render: (it) =>
              it.capacityMinutes === null ? '–' : `${formatDecimal(it.capacityMinutes)} ${t('minutes')}`,
          },
        ]}
        rowActions={
          mayEdit
            ? (it) => (
                <Space size={2}>
                  <Button
                    size="small"
                    type="text"
                    icon={<EditOutlined aria-hidden />}
                    aria-label={t('editPool', { code: nameOf('pools', it.code) })}
                    onClick={() => setEdited(it)}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowUpOutlined aria-hidden />}
                    aria-label={t('movePoolUp', { code: nameOf('pools', it.code) })}
                    disabled={it.index === 0 || editor.isEditing}
                    onClick={() => move(it.index, it.index - 1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowDownOutlined aria-hidden />}
                    aria-label={t('movePoolDown', { code: nameOf('pools', it.code) })}
                    disabled={it.index === pools.length - 1 || editor.isEditing}
                    onClick={() => move(it.index, it.index + 1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    danger
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('removePool', { code: nameOf('pools', it.code) })}
                    disabled={pools.length === 1 || editor.isEditing}
                    onClick={() => editor.edit({ kind: 'REMOVE', index: it.index, to: 0, pool: null })}
                  />
                </Space>
              )
            : undefined
        }
      />
      {edited !== undefined && (
        <Suspense>
          <PoolDrawer
            pool={edited === 'new' ? undefined : edited}
            others={pools.filter((it) => edited === 'new' || it.index !== edited.index).map((it) => it.code)}
            onClose={() => setEdited(undefined)}
            onDone={(pool) => {
              editor.edit(
                edited === 'new'
                  ? { kind: 'ADD', index: pools.length, to: 0, pool }
                  : { kind: 'REPLACE', index: edited.index, to: 0, pool },
              );
              setEdited(undefined);
            }}
          />
        </Suspense>
      )}
    </Panel>
  );
}
