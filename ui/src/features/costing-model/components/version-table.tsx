import { Button, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import type { ModelItem } from '../api/costing-models';

interface VersionTableProps {
  items: ModelItem[];
  name: (version: number) => string;
  /** shows which version each was made from */
  withOrigin?: boolean;
  mayEdit: boolean;
  onOpen: (version: number) => void;
  onActivate: (version: number) => Promise<void>;
}

/** The saved versions of a text that runs go by: who made them and why, and which one is active. */
export function VersionTable({ items, name, withOrigin = false, mayEdit, onOpen, onActivate }: VersionTableProps) {
  const { t } = useTranslation('costing-model');
  const origin = {
    key: 'basedOn',
    title: t('versions.basedOn'),
    value: (it: ModelItem) => (it.version === 0 ? null : name(it.basedOn)),
  };
  const actions = (it: ModelItem) => (
    <Space>
      <Button size="small" onClick={() => onOpen(it.version)}>
        {t('versions.open')}
      </Button>
      {!it.active && (
        <ConfirmAction
          size="small"
          question={t('versions.activateQuestion')}
          consequence={t('versions.activateConsequence')}
          run={() => onActivate(it.version)}
        >
          {t('versions.activate')}
        </ConfirmAction>
      )}
    </Space>
  );
  return (
    <Panel title={t('versions.title')} help={t('versions.help')} flush>
      <DataTable
        name="versions"
        label={t('versions.title')}
        search={false}
        rows={items}
        rowKey={(it) => String(it.version)}
        columns={[
          {
            key: 'version',
            title: t('versions.version'),
            value: (it) => it.version,
            render: (it) => (
              <>
                {name(it.version)} {it.active && <Tag color="blue">{t('versions.active')}</Tag>}
              </>
            ),
          },
          { key: 'comment', title: t('comment'), value: (it) => it.comment },
          { key: 'who', title: t('versions.who'), value: (it) => it.accountName },
          { key: 'at', title: t('versions.at'), kind: 'instant', value: (it) => it.createdAt },
          ...(withOrigin ? [origin] : []),
        ]}
        rowActions={mayEdit ? actions : undefined}
      />
    </Panel>
  );
}
