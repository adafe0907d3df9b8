import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { ConfirmAction } from '@/components/confirm-action';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { ownTokens, revokeToken, type Token } from '../api/account';
import { NewTokenDialog } from './new-token-dialog';

/** One's tokens for scripts and other programs: what each may do, until when, and taking it back. */
export function TokensPanel() {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const query = useQuery(ownTokens);
  const [open, setOpen] = useState(false);
  const reload = () => client.invalidateQueries({ queryKey: ownTokens.queryKey });
  const columns: Column<Token>[] = [
    { key: 'name', title: t('token.name'), value: (it) => it.name },
    {
      key: 'beginning',
      title: t('token.beginning'),
      value: (it) => it.beginning,
      render: (it) => <code>{it.beginning}…</code>,
    },
    {
      key: 'scopes',
      title: t('token.scopes'),
      value: (it) => it.scopes.join(' '),
      render: (it) => it.scopes.map((one) => <Tag key={one}>{t(`common:permission.${one}`)}</Tag>),
    },
    { key: 'expiresAt', title: t('token.expiresAt'), kind: 'instant', value: (it) => it.expiresAt },
    { key: 'usedAt', title: t('token.usedAt'), kind: 'instant', value: (it) => it.usedAt },
  ];
  return (
    <Panel
      title={t('token.title')}
      note={t('token.note')}
      actions={
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {t('token.create')}
        </Button>
      }
    >
      <Answer query={query} rows={3}>
        {(tokens) => (
          <DataTable
            name="tokens"
            label={t('token.title')}
            columns={columns}
            rows={tokens}
            rowKey={(it) => it.id}
            search={false}
            empty={<Empty title={t('token.none')}>{t('token.noneHint')}</Empty>}
            rowActions={(it) => (
              <ConfirmAction
                size="small"
                danger
                question={t('token.revokeQuestion', { name: it.name })}
                consequence={t('token.revokeConsequence')}
                run={() => revokeToken(it.id).then(reload)}
                done={t('token.revoked')}
              >
                {t('token.revoke')}
              </ConfirmAction>
            )}
          />
        )}
      </Answer>
      <NewTokenDialog open={open} onClose={() => setOpen(false)} onCreated={() => void reload()} />
    </Panel>
  );
}
