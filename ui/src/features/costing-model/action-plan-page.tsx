import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { useMay } from '@/lib/session';
import { actionCheckQuery, actionPlan, actionPlanQuery, actionPlansQuery } from './api/action-plans';
import type { ModelList } from './api/costing-models';
import { ActionPlanSave } from './components/action-plan-save';
import { ActionPlanTable } from './components/action-plan-table';
import { ActionPlanVersions } from './components/action-plan-versions';
import { ModelText } from './components/model-text';
import styles from './costing-model-page.module.css';
import { useSettled } from './use-settled';

/** What can be done to keep customers: the plan the save list is chosen from, with its versions. Route: /costing-model/actions */
export function ActionPlanPage() {
  const plans = useQuery(actionPlansQuery);
  return <Answer query={plans}>{(list) => <Loaded plans={list} />}</Answer>;
}

function Loaded({ plans }: { plans: ModelList }) {
  const plan = useQuery(actionPlanQuery(plans.active));
  return (
    <Answer query={plan}>
      {({ item, text }) => <Editing key={item.version} plans={plans} saved={{ version: item.version, text }} />}
    </Answer>
  );
}

function Editing({ plans, saved }: { plans: ModelList; saved: { version: number; text: string } }) {
  const { t } = useTranslation('costing-model');
  const mayEdit = useMay('MODEL_EDIT');
  const [{ version, text }, write] = useState(saved);
  const settled = useSettled(text);
  const check = useQuery({ ...actionCheckQuery(settled), enabled: mayEdit });
  const stored = useQuery({ ...actionPlanQuery(version), enabled: !mayEdit });
  const judged = mayEdit ? check.data : stored.data?.check;
  const isUsable = settled === text && judged?.plan !== null && judged !== undefined;
  const based = version === 0 ? t('actionPlan.builtIn') : t('versionNumber', { version });
  const start = async (from: number) => write({ version: from, text: (await actionPlan(from)).text });
  return (
    <Page
      title={t('actionPlan.title')}
      help={t('actionPlan.help')}
      note={text === saved.text ? t('unchanged', { based }) : t('changed', { based })}
      actions={
        mayEdit && (
          <ActionPlanSave
            basedOn={version}
            latest={plans.latest}
            text={text}
            isReady={isUsable && (text !== saved.text || saved.version === 0)}
          />
        )
      }
    >
      <div className={styles.stack}>
        <ModelText
          editor={{
            text,
            check: judged === undefined ? undefined : { problems: judged.problems, warnings: [] },
            write: (it) => write({ version, text: it }),
          }}
          mayEdit={mayEdit}
          file="actions.yaml"
          help={t('actionPlan.textHelp')}
          label={t('actionPlan.textLabel')}
          usable={t('actionPlan.usable')}
          rows={18}
        />
        {judged !== undefined && judged.plan !== null && <ActionPlanTable plan={judged.plan} />}
        <ActionPlanVersions plans={plans} mayEdit={mayEdit} onStart={(it) => void start(it)} />
      </div>
    </Page>
  );
}
