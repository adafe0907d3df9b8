import { useQueryClient } from '@tanstack/react-query';
import { Button, Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ConfirmAction } from '@/components/confirm-action';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { activateActionPlan } from '../api/action-plans';
import type { ModelItem, ModelList } from '../api/costing-models';

interface ActionPlanVersionsProps {
  plans: ModelList;
  mayEdit: boolean;
  /** begins work on a version's text */
  onStart: (version: number) => void;
}

/** The saved versions of the plan, who made them and why. */
export function ActionPlanVersions({ plans, mayEdit, onStart }: ActionPlanVersionsProps) {
  const { t } = useTranslation('costing-model');
  const queries = useQueryClient();
  const name = (version: number) => (version === 0 ? t('actionPlan.builtIn') : t('versionNumber', { version }));
  const activate = async (version: number) => {
    await activateActionPlan(version);
    await queries.invalidateQueries({ queryKey: ['action-plans'] });
  };
  const actions = (it: ModelItem) => (
    <Space>
      <Button size="small" onClick={() => onStart(it.version)}>
        {t('versions.open')}
      </Button>
      {!it.active && (
        <ConfirmAction
          size="small"
          question={t('versions.activateQuestion')}
          consequence={t('versions.activateConsequence')}
          run={() => activate(it.version)}
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
        rows={plans.items}
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
        ]}
        rowActions={mayEdit ? actions : undefined}
      />
    </Panel>
  );
}
