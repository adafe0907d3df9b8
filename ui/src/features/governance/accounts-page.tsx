import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { useTableState } from '@/components/use-table-state';
import { usePages } from '@/lib/use-pages';
import { useUrlState } from '@/lib/use-url-state';
import type { Account } from './api/account';
import { allRoles } from './api/administration';
import { AccountActions } from './components/account-actions';
import { useAccountColumns } from './components/account-columns';
import { AccountDialog } from './components/account-dialog';
import { ACCOUNT_FILTERS, AccountFilters } from './components/account-filters';
import { TemporaryPassword } from './components/temporary-password';

/** Everybody who may sign in: who they are, what they may do, and whether they can get in. */
export function AccountsPage() {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const roles = useQuery(allRoles).data ?? [];
  const [chosen] = useUrlState(ACCOUNT_FILTERS);
  const [table] = useTableState('accounts');
  const list = usePages<Account>(['accounts', 'list'], '/api/accounts', { ...chosen, search: table.search });
  const [edited, setEdited] = useState<Account | 'new' | undefined>(undefined);
  const [password, setPassword] = useState<{ name: string; text: string } | undefined>(undefined);
  const reload = () => void client.invalidateQueries({ queryKey: ['accounts'] });
  const columns = useAccountColumns(new Map(roles.map((it) => [it.code, it.name])));

  return (
    <Page
      title={t('accounts.title')}
      note={t('accounts.note')}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
          {t('accounts.add')}
        </Button>
      }
    >
      <Answer query={list.query}>
        {() => (
          <DataTable
            name="accounts"
            label={t('accounts.title')}
            columns={columns}
            rows={list.rows}
            rowKey={(it) => it.id}
            server
            total={list.total}
            more={list.more}
            everyRow={list.everyRow}
            tools={<AccountFilters roles={roles} />}
            rowActions={(it) => (
              <AccountActions
                account={it}
                onEdit={() => setEdited(it)}
                onChanged={reload}
                onPassword={(text) => setPassword({ name: it.name, text })}
              />
            )}
          />
        )}
      </Answer>
      <AccountDialog
        account={edited}
        onClose={() => setEdited(undefined)}
        onSaved={(created) => {
          setEdited(undefined);
          reload();
          if (created !== undefined) setPassword({ name: created.account.name, text: created.temporaryPassword });
        }}
      />
      <TemporaryPassword shown={password} onClose={() => setPassword(undefined)} />
    </Page>
  );
}
