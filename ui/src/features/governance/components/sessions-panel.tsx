import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { ConfirmAction } from '@/components/confirm-action';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { formatRelative } from '@/lib/dates';
import { browserName } from '../browser-name';
import { endOtherSessions, endSession, type OwnSession, ownSessions } from '../api/account';

/** The browsers one is signed in with, and ending them from afar. */
export function SessionsPanel() {
  const { t } = useTranslation('governance');
  const client = useQueryClient();
  const query = useQuery(ownSessions);
  const then = async (work: Promise<unknown>) => {
    await work;
    await client.invalidateQueries({ queryKey: ownSessions.queryKey });
  };
  const columns: Column<OwnSession>[] = [
    {
      key: 'browser',
      title: t('session.browser'),
      value: (it) => it.browser,
      render: (it) => (
        <>
          <span title={it.browser}>{browserName(it.browser)}</span>{' '}
          {it.current && <Tag color="green">{t('session.current')}</Tag>}
        </>
      ),
    },
    { key: 'address', title: t('session.address'), value: (it) => it.address },
    { key: 'seenAt', title: t('session.seenAt'), value: (it) => it.seenAt, render: (it) => formatRelative(it.seenAt) },
    { key: 'createdAt', title: t('session.createdAt'), kind: 'instant', value: (it) => it.createdAt },
  ];
  return (
    <Panel
      title={t('session.title')}
      actions={
        (query.data?.length ?? 0) > 1 && (
          <ConfirmAction
            size="small"
            question={t('session.endOthersQuestion')}
            run={() => then(endOtherSessions())}
            done={t('session.ended')}
          >
            {t('session.endOthers')}
          </ConfirmAction>
        )
      }
    >
      <Answer query={query} rows={3}>
        {(sessions) => (
          <DataTable
            name="sessions"
            label={t('session.title')}
            columns={columns}
            rows={sessions}
            rowKey={(it) => it.id}
            search={false}
            rowActions={(it) =>
              !it.current && (
                <ConfirmAction
                  size="small"
                  question={t('session.endQuestion')}
                  run={() => then(endSession(it.id))}
                  done={t('session.ended')}
                >
                  {t('session.end')}
                </ConfirmAction>
              )
            }
          />
        )}
      </Answer>
    </Panel>
  );
}
